/** A number without its unit. */
export interface Numeral {
  readonly value: number;
  /** Index of the token after it. */
  readonly next: number;
  /** Half the last place written. */
  readonly tolerance: number;
  readonly form: 'cardinal' | 'ordinal' | 'fraction';
  readonly written: 'digits' | 'words';
  /** The power of ten of its scale words, 0 where it has none: what a range may carry over to its first number. */
  readonly scalePower: number;
  /** The number before its scale words. */
  readonly mantissa: number;
}

/** Shifts a decimal string by a power of ten and reads it: correctly rounded, so *4.1 million* is 4100000. */
export function shifted(mantissa: string, power: number): number {
  return Number(`${mantissa}e${power}`);
}

function decimalsOf(mantissa: string): number {
  const point = mantissa.indexOf('.');
  return point < 0 ? 0 : mantissa.length - point - 1;
}

/** A number in decimal notation, shifted by a power of ten. */
export function cardinal(mantissa: string, power: number, next: number, written: 'digits' | 'words'): Numeral {
  return {
    value: shifted(mantissa, power),
    next,
    tolerance: 0.5 * 10 ** (power - decimalsOf(mantissa)),
    form: 'cardinal',
    written,
    scalePower: power,
    mantissa: Number(mantissa),
  };
}
