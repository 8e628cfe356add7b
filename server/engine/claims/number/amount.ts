import type { Numeral } from './numeral.ts';

/** A number with its unit, as found at tokens `first` up to `next`. */
export interface Quantity {
  readonly first: number;
  readonly next: number;
  readonly low: number;
  readonly high: number;
  readonly tolerance: number;
  readonly unit: string;
  readonly numeral: Numeral;
  /** Index of the numeral's first token: after sign and currency. */
  readonly numeralAt: number;
  /** How the unit is said: not at all, before the number, or after it. */
  readonly marked: 'no' | 'before' | 'after';
  readonly noun?: string;
}
