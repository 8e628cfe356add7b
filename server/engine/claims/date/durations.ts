/** Lengths of time: *two-day* · *18 months* · *2 1/2 years* · *several decades* · *a year*. */
import type { Unit } from './lexicon.ts';
import { isHeadline } from './names.ts';
import { type Numeral, numeralAt } from './numerals.ts';
import { isHyphen, type Match, type Scan, textAt, wordAt } from './scan.ts';
import type { DateValue } from './value.ts';

const DESIGNATORS: Readonly<Record<Unit, string>> = {
  second: 'TS',
  minute: 'TM',
  hour: 'TH',
  day: 'D',
  night: 'D',
  week: 'W',
  weekend: 'WE',
  fortnight: 'W',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  decade: 'Y',
  century: 'Y',
  period: 'M',
};

const FACTORS: Partial<Record<Unit, number>> = { fortnight: 2, decade: 10, century: 100 };

/** What a unit of many years says of how exact its count is. */
export function countedBy(unit: Unit): Pick<DateValue, 'counted'> {
  return unit === 'decade' || unit === 'century' ? { counted: unit } : {};
}

/** The ISO 8601 duration of a count of units; `PXY` where the count is open, parts of a year in months. */
export function durationTimex(count: number | 'X', unit: Unit): string {
  const designator = DESIGNATORS[unit];
  const [time, letter] = designator.startsWith('T') ? ['T', designator.slice(1)] : ['', designator];
  if (count === 'X') return unit === 'decade' ? 'PXDE' : unit === 'century' ? 'PXCE' : `P${time}X${letter}`;
  const amount = count * (FACTORS[unit] ?? 1);
  if (letter === 'Y' && !Number.isInteger(amount)) {
    const months = Math.round((amount - Math.floor(amount)) * 12);
    return amount < 1 ? `P${months}M` : `P${Math.floor(amount)}Y${months}M`;
  }
  if (unit === 'hour' && !Number.isInteger(amount)) {
    const minutes = Math.round((amount - Math.floor(amount)) * 60);
    return amount < 1 ? `PT${minutes}M` : `PT${Math.floor(amount)}H${minutes}M`;
  }
  return `P${time}${amount}${letter}`;
}

/** Adjectives that may stand between a count and its unit. */
const BETWEEN = new Set(
  'consecutive straight full more long additional working business whole calendar fiscal successive extra other solid short trading further entire'.split(
    ' ',
  ),
);

const SECOND = { unit: 'second', plural: false } as const;

interface Duration {
  readonly count: number | 'X';
  readonly unit: Unit;
  readonly timex: string;
  readonly to: number;
  /** Written as an adjective: *two-day*. */
  readonly adjective: boolean;
}

/** A count and a unit from `index` on; an age (*five-year-old*) is none. */
export function durationAt(scan: Scan, index: number): Duration | undefined {
  const numeral = numeralAt(scan, index);
  if (!numeral) return undefined;
  const range = rangeAt(scan, numeral);
  const last = range ?? numeral;
  let at = last.to;
  const hyphen = isHyphen(scan, at);
  if (hyphen) at++;
  else if (BETWEEN.has(textAt(scan, at))) at++;
  // *Second* is an ordinal elsewhere.
  const unit = hyphen && textAt(scan, at) === 'second' ? SECOND : wordAt(scan, at, 'unit');
  if (isTitle(scan, index, at)) return undefined;
  if (!unit || unit.unit === 'period' || unit.unit === 'weekend' || isAge(scan, at + 1)) return undefined;
  if (unit.unit === 'quarter' && (typeof numeral.value !== 'number' || numeral.value === 3 || hyphen)) return undefined;
  if (!unit.plural && !hyphen && !isSingularCount(scan, numeral, at)) return undefined;
  const end = secondPart(scan, at + 1, unit.unit, numeral.value);
  const timex = range
    ? `${durationTimex(numeral.value, unit.unit)}/${durationTimex(range.value, unit.unit)}`
    : (end?.timex ?? durationTimex(numeral.value, unit.unit));
  return { count: numeral.value, unit: unit.unit, timex, to: end?.to ?? at + 1, adjective: hyphen };
}

/** *60 Minutes*, *Seven Days in May*: a capital unit in running prose is a name, and of some it tells the length. */
function isTitle(scan: Scan, from: number, at: number): boolean {
  const unit = scan.tokens[at];
  if (!unit?.capital) return false;
  const first = scan.tokens[from];
  if (first?.kind === 'word' && !first.capital) return true;
  if (first?.text === '60' && unit.text === 'minutes') return true;
  // *Ten Years a Miller* says how long, and so does a headline.
  if (textAt(scan, at + 1) === 'a' && scan.tokens[at + 2]?.capital) return false;
  if (isHeadline(scan)) return false;
  const next = scan.tokens[at + 1];
  return next === undefined || next.kind === 'mark' || !next.capital;
}

/** *12 to 18*, *two or three*, *10-15*, *three-to-five-*: the upper count. */
function rangeAt(scan: Scan, numeral: Numeral): Numeral | undefined {
  const joiner = textAt(scan, numeral.to);
  if (isHyphen(scan, numeral.to) && textAt(scan, numeral.to + 1) === 'to') {
    const at = numeral.to + (isHyphen(scan, numeral.to + 2) ? 3 : 2);
    return upperAt(scan, numeral, at);
  }
  if (joiner !== 'to' && joiner !== 'or' && joiner !== '-' && joiner !== '\u2013') return undefined;
  return upperAt(scan, numeral, numeral.to + 1);
}

function upperAt(scan: Scan, numeral: Numeral, at: number): Numeral | undefined {
  const upper = numeralAt(scan, at);
  if (!upper || upper.value === 'X' || numeral.value === 'X' || upper.value <= numeral.value) return undefined;
  return upper;
}

/** *one year*, *two day rally*: a singular unit goes with one, or stands before what it describes. */
function isSingularCount(scan: Scan, numeral: Numeral, at: number): boolean {
  if (numeral.value === 1 || (typeof numeral.value === 'number' && numeral.value < 1))
    return textAt(scan, at - 1) !== 'one' || textAt(scan, at) !== 'day' || isDayCounted(scan, at - 2);
  return numeral.value !== 'X' && scan.tokens[at + 1]?.kind === 'word' && !scan.tokens[at + 1]?.joined;
}

/** *in one day*: *one day* alone means some day. */
function isDayCounted(scan: Scan, index: number): boolean {
  return /^(?:in|for|just|only|within|after|than|least|about|every|of|the|another)$/.test(textAt(scan, index));
}

function isAge(scan: Scan, index: number): boolean {
  const at = isHyphen(scan, index) ? index + 1 : index;
  if (/^(?:old|olds)$/.test(textAt(scan, at))) return true;
  return textAt(scan, index) === 'of' && textAt(scan, index + 1) === 'age';
}

/** *two years and three months*, *1 hour 30 minutes*; *a year and a half*. */
export function secondPart(
  scan: Scan,
  index: number,
  unit: Unit,
  count: number | 'X',
): { timex: string; to: number } | undefined {
  if (count === 'X') return undefined;
  const at = textAt(scan, index) === 'and' ? index + 1 : index;
  if (at > index && textAt(scan, at) === 'a' && textAt(scan, at + 1) === 'half') {
    return { timex: durationTimex(count + 0.5, unit), to: at + 2 };
  }
  const smaller: Partial<Record<Unit, Unit>> = {
    year: 'month',
    month: 'day',
    week: 'day',
    day: 'hour',
    hour: 'minute',
    minute: 'second',
  };
  const numeral = numeralAt(scan, at);
  const next = numeral && wordAt(scan, numeral.to, 'unit');
  if (!numeral || !next || next.unit !== smaller[unit] || typeof numeral.value !== 'number') return undefined;
  const rest = durationTimex(numeral.value, next.unit).slice(1);
  const first = durationTimex(count, unit);
  return { timex: first + (first.includes('T') ? rest.replace('T', '') : rest), to: numeral.to + 1 };
}

/** *for years*, *in decades*, *weeks or months*: a bare plural after a word that makes it a length of time. */
export function bareDurationMatch(scan: Scan, index: number): Match | undefined {
  const unit = wordAt(scan, index, 'unit');
  if (
    !unit?.plural ||
    unit.unit === 'second' ||
    unit.unit === 'quarter' ||
    unit.unit === 'period' ||
    unit.unit === 'night' ||
    unit.unit === 'weekend'
  )
    return undefined;
  const before = textAt(scan, index - 1);
  if (!/^(?:for|in|within|recent|after|over|of|by|took|take|takes|last|spent|the|many|past|through)$/.test(before))
    return undefined;
  if (
    /^(?:the|last|past|of|by|in|after|over|through)$/.test(before) &&
    !/^(?:year|decade|month|week|centur)/.test(textAt(scan, index))
  )
    return undefined;
  if (before === 'the' && !/^(?:over|through|in)$/.test(textAt(scan, index - 2))) return undefined;
  if (before === 'of' && /^(?:\d|numb)/.test(textAt(scan, index - 2))) return undefined;
  const or = textAt(scan, index + 1) === 'or' && wordAt(scan, index + 2, 'unit')?.plural;
  const from = before === 'recent' || before === 'many' ? index - 1 : index;
  return { from, to: or ? index + 3 : index + 1, value: { timex: durationTimex('X', unit.unit), type: 'DURATION' } };
}
