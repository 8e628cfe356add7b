/** The days that a TIMEX3 date may mean. */
import { addMonths, dayNumber, daysInMonth, mondayOfWeek } from './calendar.ts';
import { type DateParts, datePartsOf } from './timex.ts';

/** A stretch of days, both ends included, as days since 1970-01-01. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** First month and length in months of each season; winter reaches over the turn of the year on either side. */
const SEASONS: Readonly<Record<string, readonly [number, number]>> = {
  SP: [3, 4],
  SU: [6, 4],
  FA: [9, 4],
  WI: [0, 16],
};

function months(year: number, first: number, count: number): Interval {
  const start = addMonths(year, 1, first - 1);
  const end = addMonths(year, 1, first - 1 + count);
  return { from: dayNumber(start.year, start.month, 1), to: dayNumber(end.year, end.month, 1) - 1 };
}

function years(from: number, to: number): Interval {
  return { from: dayNumber(from, 1, 1), to: dayNumber(to, 12, 31) };
}

function weekInterval(parts: DateParts, year: number, week: number): Interval {
  const monday = mondayOfWeek(year, week);
  // A weekend is often taken to begin on Friday night.
  if (parts.weekend) return { from: monday + 4, to: monday + 6 };
  if (parts.weekday) return { from: monday + parts.weekday - 1, to: monday + parts.weekday - 1 };
  // A week is Sunday to Saturday for some and Monday to Sunday for others.
  return { from: monday - 1, to: monday + 6 };
}

/** The days of a date whose year, decade or century is known. */
export function intervalOfParts(parts: DateParts): Interval | undefined {
  const { year } = parts;
  if (parts.century !== undefined) return years(parts.century * 100, parts.century * 100 + 100);
  if (parts.decade !== undefined) return years(parts.decade * 10, parts.decade * 10 + 9);
  if (year === undefined) return undefined;
  if (parts.month !== undefined) {
    if (parts.day === undefined) return months(year, parts.month, 1);
    if (parts.day > daysInMonth(year, parts.month)) return undefined;
    const day = dayNumber(year, parts.month, parts.day);
    return { from: day, to: day };
  }
  if (parts.week !== undefined) return weekInterval(parts, year, parts.week);
  if (parts.quarter !== undefined) return months(year, parts.quarter * 3 - 2, 3);
  if (parts.half !== undefined) return months(year, parts.half * 6 - 5, 6);
  const season = parts.season === undefined ? undefined : SEASONS[parts.season];
  return season ? months(year, season[0], season[1]) : years(year, year);
}

/** Both ends of a range `a/b`; the same parts twice for a single date. Undefined for all that is no date. */
export function endsOf(timex: string): readonly [DateParts, DateParts] | undefined {
  const [first = '', second] = timex.split('/');
  const start = datePartsOf(first);
  const end = second === undefined ? start : datePartsOf(second);
  return start && end ? [start, end] : undefined;
}

/** The days that a date or range may mean; undefined where its year is unknown. */
export function intervalOf(timex: string): Interval | undefined {
  const ends = endsOf(timex);
  const from = ends && intervalOfParts(ends[0]);
  const to = ends && intervalOfParts(ends[1]);
  return from && to && { from: from.from, to: Math.max(from.to, to.to) };
}

export function contains(outer: Interval, inner: Interval): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}
