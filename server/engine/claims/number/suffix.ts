import { ageAt } from './age-units.ts';
import { currencyAfter } from './currencies.ts';
import type { Numeral } from './numeral.ts';
import { percentAfterFraction, pointAfterFraction } from './points.ts';
import { isDash, type Token, tokenAt } from './tokens.ts';
import { unitAt } from './units.ts';
import { atomOf } from './words.ts';

/** The unit that stands after a number. */
export interface Suffix {
  readonly unit: string;
  readonly next: number;
  readonly noun?: string;
  /** A scale that stands after the unit: *75 USD million*. */
  readonly power?: number;
  /** The number itself where a smaller unit was added to it: *8 weeks and 3 days old*. */
  readonly count?: number;
}

/** What follows the number that starts at `first` and gives its unit; undefined where letters glued to it make it a code. */
export function suffixAt(tokens: readonly Token[], numeral: Numeral, first: number): Suffix | undefined {
  if (numeral.form === 'ordinal') return { unit: 'ordinal', next: numeral.next };
  if (numeral.form === 'fraction') {
    const point = pointAfterFraction(tokens, numeral.next);
    if (point !== undefined) return { unit: 'percentage-point', next: point };
    const percent = percentAfterFraction(tokens, numeral.next);
    if (percent !== undefined) return { unit: 'percent', next: percent };
  }
  const next = tokenAt(tokens, numeral.next);
  const hyphened = isDash(next) && !next.spaced && !tokenAt(tokens, numeral.next + 1).spaced;
  const at = hyphened ? numeral.next + 1 : bracketed(tokens, numeral.next);
  const found =
    percentAt(tokens, at) ??
    ageAt(tokens, at, numeral, first) ??
    multipleAt(tokens, at, numeral) ??
    moneyAt(tokens, at, numeral) ??
    measureAt(tokens, at, numeral, hyphened);
  if (found) return at > numeral.next && !hyphened ? { ...found, next: found.next + 1 } : found;
  if (!next.spaced && next.kind === 'word') return dimensionsAt(tokens, numeral);
  return { unit: numeral.form === 'fraction' ? 'ratio' : 'count', next: numeral.next };
}

/** `20 [kg]`: a unit in brackets. */
function bracketed(tokens: readonly Token[], at: number): number {
  const open = tokenAt(tokens, at).text;
  if (open !== '[' && open !== '<') return at;
  const closed = tokenAt(tokens, at + 2).text === (open === '[' ? ']' : '>');
  return closed && unitAt(tokens, at + 1)?.next === at + 2 ? at + 1 : at;
}

/** `3D`: the one letter that counts something. */
function dimensionsAt(tokens: readonly Token[], numeral: Numeral): Suffix | undefined {
  if (tokenAt(tokens, numeral.next).text !== 'D' || numeral.value > 9 || numeral.written === 'words') return undefined;
  const after = tokenAt(tokens, numeral.next + 1);
  return after.spaced || after.kind === 'mark' ? { unit: 'count', next: numeral.next, noun: 'dimension' } : undefined;
}

function percentAt(tokens: readonly Token[], at: number): Suffix | undefined {
  const token = tokenAt(tokens, at);
  const second = tokenAt(tokens, at + 1).lower;
  if (token.text === '%' || /^(?:percent|pct|pc)$/.test(token.lower)) return pointsAt(tokens, at + 1);
  if (token.lower === 'per' && second === 'cent') return pointsAt(tokens, at + 2);
  if (token.lower === 'per' && isDash(tokenAt(tokens, at + 1)) && tokenAt(tokens, at + 2).lower === 'cent')
    return pointsAt(tokens, at + 3);
  if (token.lower === 'percentage' && /^points?$/.test(second)) return { unit: 'percentage-point', next: at + 2 };
  if (
    token.lower === 'percentage' &&
    isDash(tokenAt(tokens, at + 1)) &&
    /^points?$/.test(tokenAt(tokens, at + 2).lower)
  )
    return { unit: 'percentage-point', next: at + 3 };
  if (/^(?:pp|ppt|ppts|pps)$/.test(token.lower)) return { unit: 'percentage-point', next: at + 1 };
  if (/^(?:bp|bps)$/.test(token.lower)) return { unit: 'basis-point', next: at + 1 };
  const basis = token.lower === 'basis' && (isDash(tokenAt(tokens, at + 1)) ? at + 2 : at + 1);
  return basis && /^points?$/.test(tokenAt(tokens, basis).lower) ? { unit: 'basis-point', next: basis + 1 } : undefined;
}

function pointsAt(tokens: readonly Token[], next: number): Suffix {
  if (/^points?$/.test(tokenAt(tokens, next).lower)) return { unit: 'percentage-point', next: next + 1 };
  return { unit: 'percent', next };
}

/** *Threefold* is one word; here *three-fold*, *12 times larger*, `3x`. Times that are occasions are counted as such. */
function multipleAt(tokens: readonly Token[], at: number, numeral: Numeral): Suffix | undefined {
  const token = tokenAt(tokens, at);
  if (token.lower === 'fold') return { unit: 'multiple', next: at + 1 };
  if (token.lower === 'x' && !token.spaced && numeral.written === 'digits') return { unit: 'multiple', next: at + 1 };
  if (token.lower !== 'times' || !isComparison(tokens, at + 1)) return undefined;
  return { unit: 'multiple', next: at + 1 };
}

/** Whether what follows *times* or *twice* compares: *as many*, *larger*, *the size*, *that of*. */
export function isComparison(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokenAt(tokens, at);
  if (/^(?:as|more|less|larger|bigger|greater|higher|faster|smaller|lower|longer|that|its|their)$/.test(lower))
    return true;
  return (
    lower === 'the' &&
    /^(?:size|number|amount|rate|level|price|value|average|national|cost|speed|length|weight|total|original|normal|previous)$/.test(
      tokenAt(tokens, at + 1).lower,
    )
  );
}

function moneyAt(tokens: readonly Token[], at: number, numeral: Numeral): Suffix | undefined {
  const large = numeral.value >= 1000 || numeral.scalePower > 0;
  const money = currencyAfter(tokens, at, large);
  if (money) {
    const scale = numeral.scalePower === 0 ? atomOf(tokenAt(tokens, money.next).lower) : undefined;
    if (scale?.kind !== 'scale' || scale.ordinal) return { unit: money.code, next: money.next };
    return { unit: money.code, next: money.next + 1, power: scale.power ?? 0 };
  }
  if (!/^pounds?$/.test(tokenAt(tokens, at).lower) || !isSterling(tokens, at, numeral)) return undefined;
  return { unit: 'GBP', next: tokenAt(tokens, at + 1).lower === 'sterling' ? at + 2 : at + 1 };
}

const MONEY_WORDS =
  /^(?:cost|costs|costing|paid|pay|pays|paying|price|priced|prices|worth|fetch|fetched|spend|spent|spending|fine|fined|fee|fees|debt|debts|profit|profits|revenue|turnover|budget|fund|funds|funding|wage|wages|salary|earn|earned|earning|owed|owes|raise|raised|sold|sell|sale|bought|buy|bill|loan|grant|compensation|deal|bid|tax|cash|prize|donated|donation|invest|invested|investment|bonus|rent|save|saved|savings)$/;

/** How many words before *pounds* may show that they are money. */
const MONEY_REACH = 16;

/** Whether pounds are money: *sterling* or a rate follows, the sum is in millions, or the words before speak of money. */
function isSterling(tokens: readonly Token[], at: number, numeral: Numeral): boolean {
  const after = tokenAt(tokens, at + 1).lower;
  if (/^(?:sterling|note|coin)$/.test(after)) return true;
  if (/^(?:of|heavier|lighter|overweight)$/.test(after)) return false;
  if (numeral.scalePower >= 6) return true;
  for (let j = at - 1; j >= at - MONEY_REACH && tokenAt(tokens, j).text !== '.'; j--) {
    if (MONEY_WORDS.test(tokenAt(tokens, j).lower)) return true;
  }
  return false;
}

/** Words that are units only with a figure that measures: *0.75 cup*, not *two cup finals*. */
const CAUTIOUS = new Set(['cup', 'cups', 'st', 'mi', 'mt', 'le', 'hp', 'bit', 'bits', 'deg', 'gal', 'gs', 'mb']);

function measureAt(tokens: readonly Token[], at: number, numeral: Numeral, hyphened: boolean): Suffix | undefined {
  const found = unitAt(tokens, at);
  if (!found) return undefined;
  const token = tokenAt(tokens, at);
  if (
    numeral.form === 'fraction' &&
    token.kind === 'word' &&
    numeral.written === 'words' &&
    !hyphened &&
    token.lower !== 'mile'
  ) {
    if (numeral.value === 0.5 || !token.spaced) return { unit: found.unit.symbol, next: found.next };
  }
  if (CAUTIOUS.has(token.lower) && token.spaced && !hyphened) {
    const measuring =
      Number.isInteger(numeral.value) === false ||
      tokenAt(tokens, found.next).lower === 'of' ||
      token.lower.startsWith('bit');
    if (!measuring) return undefined;
  }
  return { unit: found.unit.symbol, next: found.next };
}
