/** How long an ISO 8601 duration is. */
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

/** A month of several: only one of them is February. */
const LONG_MONTH = 30 * 86400;

export interface Length {
  readonly low: number;
  readonly high: number;
  /** Shortest length of the finest unit written. */
  readonly unit: number;
  /** How many of that unit, where it is the only one. */
  readonly count?: number;
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
  const counts: number[] = [];
  for (const [, mark, written, letter] of timex.slice(1).matchAll(/(T?)(\d{1,9}(?:\.\d{1,6})?)(WE|[YQMWDHS])/g)) {
    time = mark || time;
    const size = SECONDS[`${time}${letter}`];
    if (!size) return undefined;
    const count = Number(written);
    counts.push(count);
    low += letter === 'M' && time === '' && count > 1 ? size[0] + (count - 1) * LONG_MONTH : count * size[0];
    high += count * size[1];
    unit = Math.min(unit, size[0]);
  }
  return low > 0 ? { low, high, unit, ...(counts.length === 1 ? { count: counts[0]! } : {}) } : undefined;
}

/** Both ends of the length that `P12M/P18M` or a single duration allows, before hedges. */
export function lengthsOf({ timex, counted }: DateValue): readonly [Length, Length] | undefined {
  const [first = '', second] = timex.split('/');
  const start = lengthOf(first);
  const end = second === undefined ? start : lengthOf(second);
  if (!start || !end) return undefined;
  const years = counted === undefined ? 1 : { decade: 10, century: 100 }[counted];
  const scaled = ({ count, ...length }: Length) =>
    years === 1 ? { ...length, ...(count === undefined ? {} : { count }) } : { ...length, unit: length.unit * years };
  return [scaled(start), scaled(end)];
}
