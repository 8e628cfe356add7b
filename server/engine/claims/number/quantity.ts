import { currencyAfter, currencyBefore } from './currencies.ts';
import type { NotANumber } from './digits.ts';
import type { Numeral } from './numeral.ts';
import { readNumeral } from './read-numeral.ts';
import { isDash, type Token, tokenAt } from './tokens.ts';
import { unitAt, unitOf } from './units.ts';

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

interface Suffix {
  readonly unit: string;
  readonly next: number;
  readonly noun?: string;
}

/** Reads the quantity at `at`: sign, currency, number, unit. */
export function readQuantity(tokens: readonly Token[], at: number, text: string): Quantity | NotANumber | undefined {
  const sign = signAt(tokens, at);
  const currency = currencyBefore(tokens, sign ? at + 1 : at);
  const start = currency?.next ?? (sign ? at + 1 : at);
  const inner = currency && !sign && isMinus(tokens, start) ? 1 : 0;
  if (currency && tokenAt(tokens, start + inner).start - tokenAt(tokens, start + inner - 1).end > 1) return undefined;
  const numeral = readNumeral(tokens, start + inner, text, currency !== undefined);
  if (!numeral || 'skipTo' in numeral) return numeral;
  if (currency && numeral.form === 'ordinal') return undefined;
  const negative = sign || inner > 0;
  const suffix = currency
    ? { unit: currency.code, next: endOfAmount(tokens, numeral, currency.code) }
    : suffixAt(tokens, numeral);
  if (!suffix) return { skipTo: numeral.next };
  return withMinorUnit(tokens, text, {
    first: at,
    next: suffix.next,
    low: negative ? -numeral.value : numeral.value,
    high: negative ? -numeral.value : numeral.value,
    tolerance: numeral.tolerance,
    unit: suffix.unit,
    numeral,
    numeralAt: start + inner,
    marked: currency ? 'before' : suffix.next > numeral.next || suffix.unit === 'ordinal' ? 'after' : 'no',
    ...(suffix.noun === undefined ? {} : { noun: suffix.noun }),
  });
}

function isMinus(tokens: readonly Token[], at: number): boolean {
  const next = tokenAt(tokens, at + 1);
  return /^[-−]$/.test(tokenAt(tokens, at).text) && !next.spaced && next.kind === 'digits';
}

/** A sign that belongs to the number: a minus after a blank, *minus*, *negative*. */
function signAt(tokens: readonly Token[], at: number): boolean {
  const token = tokenAt(tokens, at);
  if (token.lower === 'minus' || token.lower === 'negative') return true;
  if (!/^[-−–]$/.test(token.text) || tokenAt(tokens, at + 1).spaced) return false;
  const before = tokenAt(tokens, at - 1);
  if (token.text === '–') return before.text === '';
  return token.spaced ? before.kind !== 'digits' : /^[([:=<>]$/.test(before.text);
}

/** *$3.7 million dollars* and *US$5 USD* say the currency twice. */
function endOfAmount(tokens: readonly Token[], numeral: Numeral, code: string): number {
  const again = currencyAfter(tokens, numeral.next, false);
  return again && (again.code === code || code.endsWith('D')) && again.code.length === 3 ? again.next : numeral.next;
}

/** What follows a number and gives its unit; undefined where letters glued to it make it a code. */
function suffixAt(tokens: readonly Token[], numeral: Numeral): Suffix | undefined {
  if (numeral.form === 'ordinal') return { unit: 'ordinal', next: numeral.next };
  const next = tokenAt(tokens, numeral.next);
  const hyphened = isDash(next) && !next.spaced && !tokenAt(tokens, numeral.next + 1).spaced;
  const at = hyphened ? numeral.next + 1 : bracketed(tokens, numeral.next);
  const found =
    percentAt(tokens, at) ??
    ageAt(tokens, at) ??
    multipleAt(tokens, at, numeral) ??
    moneyAt(tokens, at, numeral) ??
    measureAt(tokens, at, numeral, hyphened);
  if (found) return at > numeral.next && !hyphened ? { ...found, next: found.next + 1 } : found;
  if (!next.spaced && next.kind === 'word') return dimensionsAt(tokens, numeral);
  return { unit: numeral.form === 'fraction' ? 'ratio' : 'count', next: numeral.next };
}

/** `20 [kg]`: a unit in brackets. */
function bracketed(tokens: readonly Token[], at: number): number {
  const close = { '[': ']', '<': '>' }[tokenAt(tokens, at).text];
  return close && tokenAt(tokens, at + 2).text === close && unitAt(tokens, at + 1)?.next === at + 2 ? at + 1 : at;
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

const AGE_UNITS: Readonly<Record<string, string>> = {
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
};

/** *63-year-old*, *29 years old*, *ninety-five years of age*, *87 yo*. */
function ageAt(tokens: readonly Token[], at: number): Suffix | undefined {
  const token = tokenAt(tokens, at);
  if (token.lower === 'yo') return { unit: 'a', next: at + 1, noun: 'age' };
  const unit = AGE_UNITS[token.lower];
  if (!unit || token.kind !== 'word') return undefined;
  const second = isDash(tokenAt(tokens, at + 1)) ? at + 2 : at + 1;
  const old = tokenAt(tokens, second).lower;
  if (/^olds?$/.test(old)) return { unit, next: second + 1, noun: 'age' };
  return old === 'of' && tokenAt(tokens, second + 1).lower === 'age'
    ? { unit, next: second + 2, noun: 'age' }
    : undefined;
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
    const million = tokenAt(tokens, money.next).lower;
    return numeral.scalePower === 0 && /^(?:million|billion|trillion)$/.test(million)
      ? undefined
      : { unit: money.code, next: money.next };
  }
  if (!/^pounds?$/.test(tokenAt(tokens, at).lower) || !(large || isSterling(tokens, at))) return undefined;
  return { unit: 'GBP', next: tokenAt(tokens, at + 1).lower === 'sterling' ? at + 2 : at + 1 };
}

/** Whether pounds are money: nothing speaks of weight after a large sum, or *sterling*, *a week* follow. */
function isSterling(tokens: readonly Token[], at: number): boolean {
  return /^(?:sterling|a|an|per|each|note|fine|coin)$/.test(tokenAt(tokens, at + 1).lower);
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

/** *Thirteen dollars and forty-five cents*, *7 feet and 10 inches*: the smaller unit is added, in the smaller unit. */
function withMinorUnit(tokens: readonly Token[], text: string, major: Quantity): Quantity {
  if (major.marked === 'no' || major.numeral.form !== 'cardinal') return major;
  const unit = unitOf(major.unit);
  if (!unit && !/^[A-Z]{3}$/.test(major.unit)) return major;
  if (unit && (unit.dimension === 'temperature' || unit.dimension === 'age')) return major;
  const at = tokenAt(tokens, major.next).lower === 'and' ? major.next + 1 : major.next;
  const token = tokenAt(tokens, at);
  if (token.kind === 'mark' || (token.kind === 'word' && at === major.next && !unit)) return major;
  const numeral = readNumeral(tokens, at, text);
  if (!numeral || 'skipTo' in numeral || numeral.form !== 'cardinal') return major;
  return unit ? addedLength(tokens, text, major, numeral) : addedCents(tokens, major, numeral, at > major.next);
}

function addedLength(tokens: readonly Token[], text: string, major: Quantity, numeral: Numeral): Quantity {
  const big = unitOf(major.unit)!;
  const small =
    unitAt(tokens, numeral.next) ?? (tokenAt(tokens, numeral.next).lower === 'in' ? inches(numeral.next) : undefined);
  if (!small || small.unit.dimension !== big.dimension || small.unit.factor >= big.factor) return major;
  const ratio = big.factor / small.unit.factor;
  const whole = Math.abs(ratio - Math.round(ratio)) < 1e-9 ? Math.round(ratio) : ratio;
  const value = major.low * whole + numeral.value;
  if (numeral.value >= whole) return major;
  const sum: Quantity = {
    ...major,
    next: small.next,
    low: value,
    high: value,
    unit: small.unit.symbol,
    tolerance: numeral.tolerance,
  };
  return withMinorUnit(tokens, text, sum);
}

function inches(at: number) {
  return { unit: unitOf('[in_i]')!, next: at + 1 };
}

function addedCents(tokens: readonly Token[], major: Quantity, numeral: Numeral, joined: boolean): Quantity {
  if (numeral.value >= 100 || !Number.isInteger(numeral.value) || major.numeral.scalePower > 0) return major;
  const named =
    currencyAfter(tokens, numeral.next, false) ??
    (/^(?:c|sen)$/.test(tokenAt(tokens, numeral.next).lower) ? { code: 'cent', next: numeral.next + 1 } : undefined);
  const minor = named && (named.code === 'cent' || named.code === 'GBX');
  const bare = !named && tokenAt(tokens, numeral.next).kind !== 'word' && major.marked === 'after' && numeral.value > 9;
  if (!minor && !(bare && (joined || numeral.written === 'digits'))) return major;
  const value = Number(`${major.low}.${String(numeral.value).padStart(2, '0')}`);
  if (!Number.isInteger(major.low)) return major;
  return { ...major, next: minor ? named.next : numeral.next, low: value, high: value, tolerance: 0.005 };
}
