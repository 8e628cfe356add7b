/** How two lengths of time relate, in whatever units they are written. */
import type { Relation } from '../kind.ts';
import type { DateValue } from './value.ts';

/** Shortest and longest length in seconds of one of each ISO 8601 designator. */
const SECONDS: Readonly<Record<string, readonly [number, number]>> = {
  Y: [365 * 86400, 366 * 86400],
  Q: [90 * 86400, 92 * 86400],
  M: [28 * 86400, 31 * 86400],
  W: [7 * 86400, 7 * 86400],
  WE: [2 * 86400, 3 * 86400],
  D: [86400, 86400],
  TH: [3600, 3600],
  TM: [60, 60],
  TS: [1, 1],
};

interface Length {
  readonly low: number;
  readonly high: number;
  /** Shortest length of the finest unit written. */
  readonly unit: number;
  /** *several years*: no count is given. */
  readonly open?: true;
}

const OPEN = /^P(T?)X([A-Z]{1,2})$/;
const OPEN_UNITS: Readonly<Record<string, string>> = { DE: 'Y', CE: 'Y' };
const OPEN_FACTORS: Readonly<Record<string, number>> = { DE: 10, CE: 100 };
const LONGEST = 1e15;

/** *several*, *a few* and bare plurals: from two up to twenty. */
function openLength(time: string, letter: string): Length | undefined {
  const size = SECONDS[`${time}${OPEN_UNITS[letter] ?? letter}`];
  const factor = OPEN_FACTORS[letter] ?? 1;
  return size && { low: 2 * factor * size[0], high: 20 * factor * size[1], unit: size[0], open: true };
}

/** A single duration; months and years have a shortest and a longest length. */
function lengthOf(timex: string): Length | undefined {
  const open = OPEN.exec(timex);
  if (open) return openLength(open[1] ?? '', open[2] ?? '');
  if (!/^P[\dT.A-Z]{2,40}$/.test(timex)) return undefined;
  let low = 0;
  let high = 0;
  let unit = LONGEST;
  let time = '';
  for (const [, mark, count, letter] of timex.slice(1).matchAll(/(T?)(\d{1,9}(?:\.\d{1,6})?)(WE|[YQMWDHS])/g)) {
    time = mark || time;
    const size = SECONDS[`${time}${letter}`];
    if (!size) return undefined;
    low += Number(count) * size[0];
    high += Number(count) * size[1];
    unit = Math.min(unit, size[0]);
  }
  return low > 0 ? { low, high, unit } : undefined;
}

/** The length that `P12M/P18M` or a single duration allows, before hedges. */
function spanOf(timex: string): Length | undefined {
  const [first = '', second] = timex.split('/');
  const start = lengthOf(first);
  const end = second === undefined ? start : lengthOf(second);
  return start && end && { ...start, high: end.high, unit: Math.min(start.unit, end.unit) };
}

/** How far *about*, *nearly* and *just over* reach. */
const REACH = 0.2;

/** The lengths that a value allows, hedges applied. */
function allowed(value: DateValue, length: Length): Length {
  if (value.bound === 'above') return { ...length, high: value.approximate ? length.high * (1 + REACH) : LONGEST };
  if (value.bound === 'below') return { ...length, low: value.approximate ? length.low * (1 - REACH) : 0 };
  return value.approximate ? { ...length, low: length.low * (1 - REACH), high: length.high * (1 + REACH) } : length;
}

function overlap(a: Length, b: Length): boolean {
  return a.low <= b.high && b.low <= a.high;
}

/** *two years* for 22 months: nearer than a quarter of the coarser unit. */
function isRounded(a: Length, b: Length): boolean {
  const coarse = Math.max(a.unit, b.unit);
  if (coarse < Math.min(a.unit, b.unit) * 4) return false;
  return Math.min(Math.abs(a.low - b.high), Math.abs(a.high - b.low)) <= coarse / 4;
}

/** *Less than 27 hours* beside *less than 48 hours*: two limits on the same side must be the same limit. */
function sameLimit(draft: DateValue, source: DateValue): boolean {
  return draft.bound !== undefined && draft.bound === source.bound && !draft.approximate && !source.approximate;
}

/** Beyond this many times the limit, *at least* misleads. */
const FAR = 3;

/** *At least ten years* beside *100 years*. */
function isFarBeyond(limit: DateValue, a: Length, b: Length): boolean {
  return limit.bound === 'above' && !limit.approximate && b.low > FAR * a.high;
}

/** *26 hours* and *a month*: written in other units and this many times apart, they measure different things. */
const OTHER_SCALE = 12;

function isOtherScale(a: Length, b: Length): boolean {
  return Math.max(a.low, b.low) > OTHER_SCALE * Math.min(a.high, b.high);
}

/** How two durations relate. */
export function compareLengths(draft: DateValue, source: DateValue): Relation {
  const [a, b] = [spanOf(draft.timex), spanOf(source.timex)];
  if (!a || !b) return 'incomparable';
  const hedged = [draft, source].some((value) => value.approximate || value.bound || value.timex.includes('/'));
  if (draft.timex === source.timex)
    return draft.bound === source.bound && draft.approximate === source.approximate ? 'equal' : 'contained';
  if (a.open || b.open) return overlap(a, b) ? 'contained' : 'incomparable';
  if (sameLimit(draft, source)) return overlap(a, b) || isRounded(a, b) ? 'contained' : 'contradicting';
  if (hedged && (isFarBeyond(draft, a, b) || isFarBeyond(source, b, a))) return 'contradicting';
  if (hedged) return overlap(allowed(draft, a), allowed(source, b)) ? 'contained' : 'contradicting';
  if (overlap(a, b)) return 'converted';
  if (isRounded(a, b)) return 'rounded';
  return a.unit !== b.unit && isOtherScale(a, b) ? 'incomparable' : 'contradicting';
}
