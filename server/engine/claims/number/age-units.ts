import { tableOf } from '../table.ts';
import { readCardinal } from './cardinal.ts';
import type { Numeral } from './numeral.ts';
import { isDash, type Token, tokenAt } from './tokens.ts';
import { atomOf } from './words.ts';

const AGE_UNITS: ReadonlyMap<string, string> = tableOf({
  year: 'a',
  years: 'a',
  yr: 'a',
  yrs: 'a',
  month: 'mo',
  months: 'mo',
  week: 'wk',
  weeks: 'wk',
  day: 'd',
  days: 'd',
});

/** Pairs of units in which an age may be said, with how many of the smaller make the larger. */
const SMALLER: Readonly<Record<string, readonly [string, number]>> = { a: ['mo', 12], wk: ['d', 7] };

/** An age whose words after the number have been read: `count` replaces the number where a smaller unit was added. */
export interface AgeSuffix {
  readonly unit: string;
  readonly next: number;
  readonly noun: 'age';
  readonly count?: number;
}

/** The unit of age that a word names. */
export function ageUnitOf(token: Token): string | undefined {
  return token.kind === 'word' ? AGE_UNITS.get(token.lower) : undefined;
}

/**
 * The unit of an age at `at`, behind the number that starts at `first`: *63-year-old*, *29 years old*, *ninety-five
 * years of age*, *87 yo*, *aged eight months*, *8 weeks and 3 days old*.
 */
export function ageAt(tokens: readonly Token[], at: number, numeral: Numeral, first: number): AgeSuffix | undefined {
  const token = tokenAt(tokens, at);
  if (token.lower === 'yo') return { unit: 'a', next: at + 1, noun: 'age' };
  const unit = ageUnitOf(token);
  if (!unit) return undefined;
  const end = oldEnd(tokens, at + 1) ?? (isAfterAged(tokens, first) ? at + 1 : undefined);
  return end === undefined ? withSmallerUnit(tokens, at + 1, numeral, unit) : { unit, next: end, noun: 'age' };
}

/** The index after *old*, *-olds* or *of age*. */
export function oldEnd(tokens: readonly Token[], at: number): number | undefined {
  const second = isDash(tokenAt(tokens, at)) ? at + 1 : at;
  const { lower } = tokenAt(tokens, second);
  if (/^olds?(?:['’]s)?$/.test(lower)) return second + 1;
  return lower === 'of' && tokenAt(tokens, second + 1).lower === 'age' ? second + 2 : undefined;
}

/** *and 3 days old* behind *8 weeks*; units that do not divide evenly are left apart. */
function withSmallerUnit(tokens: readonly Token[], at: number, numeral: Numeral, unit: string): AgeSuffix | undefined {
  const smaller = SMALLER[unit];
  const start = /^(?:and|,)$/.test(tokenAt(tokens, at).lower) ? at + 1 : at;
  const rest = smaller && smallNumber(tokens, start);
  if (!rest || ageUnitOf(tokenAt(tokens, rest.next)) !== smaller[0]) return undefined;
  const end = oldEnd(tokens, rest.next + 1);
  if (end === undefined || numeral.form !== 'cardinal') return undefined;
  return { unit: smaller[0], next: end, noun: 'age', count: numeral.value * smaller[1] + rest.value };
}

function smallNumber(tokens: readonly Token[], at: number): { value: number; next: number } | undefined {
  const token = tokenAt(tokens, at);
  if (token.kind === 'digits') return token.text.length < 3 ? { value: Number(token.text), next: at + 1 } : undefined;
  return token.kind === 'word' ? readCardinal(tokens, at) : undefined;
}

/** How far before a number its *aged* may stand: *aged between six and 12 months*. */
const AGED_REACH = 4;
const BETWEEN = /^(?:to|or|about|around|just|only|nearly|almost|over|under|between)$/;

/** Whether *aged* or *age of* stands before the number, a range's first number and hedges between. */
function isAfterAged(tokens: readonly Token[], first: number): boolean {
  let and = false;
  for (let j = first - 1; j >= first - AGED_REACH; j--) {
    const token = tokenAt(tokens, j);
    if (token.lower === 'aged') return !and;
    if (token.lower === 'of') return !and && tokenAt(tokens, j - 1).lower === 'age';
    if (token.lower === 'between') and = false;
    else if (token.lower === 'and') and = true;
    else if (!BETWEEN.test(token.lower) && token.kind !== 'digits' && !isDash(token) && !atomOf(token.lower))
      return false;
  }
  return false;
}
