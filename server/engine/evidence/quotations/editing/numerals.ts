/** Number words as figures: papers print *two in three* and *2 in 3* of the same words. */

import { spell, spellOrdinal } from '../../../claims/number/spell.ts';

/** The numbers that are one word, zero to twenty and the tens. */
const ONE_WORD = [...Array.from({ length: 20 }, (_, value) => value), 20, 30, 40, 50, 60, 70, 80, 90];
const FIGURES = new Map(ONE_WORD.map((value) => [spell(value)!, value] as const));
const ORDINALS = new Map(ONE_WORD.map((value) => [spellOrdinal(value)!, value] as const));

/** A number read at the head of some words: its key and how many words it takes. */
export interface ReadNumeral {
  readonly key: string;
  readonly words: number;
}

/** The number with which some keys begin: *twenty three* is 23 and *twelfth* 12th. */
export function numeralAt(keys: readonly string[], at: number): ReadNumeral | undefined {
  const [word, next] = [keys[at] ?? '', keys[at + 1] ?? ''];
  const digits = /^(\d{1,12})(?:st|nd|rd|th)$/.exec(word);
  if (digits) return { key: `${digits[1]}th`, words: 1 };
  const ordinal = ORDINALS.get(word);
  if (ordinal !== undefined) return { key: `${ordinal}th`, words: 1 };
  const value = FIGURES.get(word);
  if (value === undefined) return undefined;
  if (value < 20) return { key: String(value), words: 1 };
  const [unit, last] = [FIGURES.get(next), ORDINALS.get(next)];
  if (unit !== undefined && unit > 0 && unit < 10) return { key: String(value + unit), words: 2 };
  if (last !== undefined && last > 0 && last < 10) return { key: `${value + last}th`, words: 2 };
  return { key: String(value), words: 1 };
}

const SCALES: ReadonlyMap<string, string> = new Map(
  Object.entries({ k: 'thousand', m: 'million', mn: 'million', bn: 'billion', b: 'billion', tn: 'trillion' }),
);
const CURRENCIES: ReadonlyMap<string, string> = new Map([
  ['$', 'dollar'],
  ['€', 'euro'],
  ['£', 'pound'],
]);

/** The currency that a sign stands for. */
export function currencyOf(sign: string): string | undefined {
  return CURRENCIES.get(sign);
}

/** *5m* as figure and scale. */
export function scaledFigure(key: string): readonly [figure: string, scale: string] | undefined {
  const match = /^(\d{1,12}(?:\.\d{1,6})?)(k|m|mn|bn|b|tn)$/.exec(key);
  return match ? [match[1]!, SCALES.get(match[2]!)!] : undefined;
}

/** Whether a word is a scale of numbers: *million*. */
export function isScale(key: string): boolean {
  return /^(?:hundred|thousand|million|billion|trillion)$/.test(key);
}
