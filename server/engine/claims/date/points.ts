/** How two dates relate: by the days they may mean, and by the words that say so. */
import type { Relation } from '../kind.ts';
import { weekdayOf } from './calendar.ts';
import { contains, endsOf, type Interval, intervalOf, intervalOfParts } from './intervals.ts';
import type { DateParts } from './timex.ts';
import type { DateValue } from './value.ts';

/** A date as it is compared: what it may mean, and what of that is written. */
interface Point {
  readonly start: DateParts;
  readonly end: DateParts;
  readonly interval: Interval | undefined;
  readonly written: DateParts;
  readonly weekday: number | undefined;
  readonly range: boolean;
}

function pointOf(value: DateValue): Point | undefined {
  const ends = endsOf(value.timex);
  if (!ends) return undefined;
  const written: Record<string, unknown> = { ...ends[0] };
  const implied = value.implied ?? [];
  if (implied.includes('year')) for (const part of ['year', 'decade', 'century']) delete written[part];
  if (implied.includes('month')) for (const part of ['month', 'quarter']) delete written[part];
  if (implied.includes('day')) delete written['day'];
  if (implied.includes('week')) delete written['week'];
  const weekday = value.weekday ?? ends[0].weekday;
  return {
    start: ends[0],
    end: ends[1],
    interval: intervalOf(value.timex),
    written: written as DateParts,
    weekday,
    range: value.timex.includes('/'),
  };
}

/** Two documents that mean the same week may resolve a weekday one week apart. */
const WEEK = 7;

/** How far apart two resolved days may lie for their weekdays to speak of the same event. */
const SAME_STORY = 8;

/** How two dates without times of day relate. */
export function comparePoints(draft: DateValue, source: DateValue): Relation {
  const [a, b] = [pointOf(draft), pointOf(source)];
  if (!a || !b) return 'incomparable';
  if (a.interval && b.interval) return compareIntervals(a, b, a.interval, b.interval);
  return compareKnownParts(a, b);
}

function compareIntervals(a: Point, b: Point, left: Interval, right: Interval): Relation {
  if (left.from === right.from && left.to === right.to) return differentWeekdays(a, b) ? 'contradicting' : 'equal';
  if (bothSpelledOut(a, b)) return 'contradicting';
  const nested = nestedRelation(a, left, right);
  if (nested) return nested;
  const distance = Math.max(left.from, right.from) - Math.min(left.to, right.to);
  if (a.weekday !== undefined || b.weekday !== undefined) {
    const relation = compareWeekdays(a, b, left, right, distance);
    if (relation) return relation;
  }
  return compareWritten(a, b);
}

/** A draft's coarser date holds the source's; a source's coarser date tells nothing of the draft's, nor does one day of several. */
function nestedRelation(draft: Point, left: Interval, right: Interval): Relation | undefined {
  if (contains(right, left)) return 'coarser';
  if (!contains(left, right)) return undefined;
  return draft.range ? 'coarser' : 'contained';
}

/** Two ranges with both their days written must be the same range: *Dec. 19 through Jan. 25* is not *Dec. 22 through Jan. 25*. */
function bothSpelledOut(a: Point, b: Point): boolean {
  return [a, b].every((point) => point.range && point.start.day !== undefined && point.end.day !== undefined);
}

/** *Wednesday, April 23* and *Thursday, April 23*. */
function differentWeekdays(a: Point, b: Point): boolean {
  return a.weekday !== undefined && b.weekday !== undefined && a.weekday !== b.weekday;
}

/** A weekday word against another or against a written day near by; undefined where the rest must decide. */
function compareWeekdays(a: Point, b: Point, left: Interval, right: Interval, distance: number): Relation | undefined {
  if (a.weekday !== undefined && b.weekday !== undefined) {
    if (isDayWritten(a) && isDayWritten(b)) return undefined;
    if (a.weekday !== b.weekday) return distance <= SAME_STORY ? 'contradicting' : 'incomparable';
    return distance === WEEK ? 'contained' : 'incomparable';
  }
  const [named, other, day] = a.weekday !== undefined ? [a, b, right] : [b, a, left];
  if (isDayWritten(named)) return undefined;
  const single = day.from === day.to && (isDayWritten(other) || isReckoned(other));
  return single && weekdayOf(day.from) !== named.weekday && distance < WEEK ? 'contradicting' : 'incomparable';
}

/** *Yesterday*, *three days ago*: no day is named, but one is meant. */
function isReckoned({ start, weekday, written, range }: Point): boolean {
  return !range && weekday === undefined && start.day !== undefined && written.month === undefined;
}

function isDayWritten(point: Point): boolean {
  return point.written.month !== undefined && point.written.day !== undefined;
}

/** Dates that do not meet: they contradict each other where both say in words what differs. */
function compareWritten(a: Point, b: Point): Relation {
  const [left, right] = [a.written, b.written];
  if (a.range || b.range) return hasWords(left) && hasWords(right) ? 'contradicting' : 'incomparable';
  if (left.month !== undefined && right.month !== undefined) {
    if (left.month !== right.month) return 'contradicting';
    if (left.day !== undefined && right.day !== undefined && left.day !== right.day) return 'contradicting';
  }
  if (left.quarter !== undefined && right.quarter !== undefined && left.quarter !== right.quarter)
    return 'contradicting';
  if (left.half !== undefined && right.half !== undefined && left.half !== right.half) return 'contradicting';
  if (isYearWritten(left) && isYearWritten(right)) return fiscalClash(left, right) ? 'incomparable' : 'contradicting';
  return sameWordsOtherYear(a, b) ? 'contained' : 'incomparable';
}

function hasWords(parts: DateParts): boolean {
  return isYearWritten(parts) || parts.month !== undefined;
}

function isYearWritten(parts: DateParts): boolean {
  return parts.year !== undefined || parts.decade !== undefined || parts.century !== undefined;
}

/** A quarter may be one of a business year, which no month can contradict within a year. */
function fiscalClash(left: DateParts, right: DateParts): boolean {
  const fiscal =
    left.quarter !== undefined || left.half !== undefined || right.quarter !== undefined || right.half !== undefined;
  return (
    fiscal &&
    left.year !== undefined &&
    right.year !== undefined &&
    Math.abs(left.year - right.year) <= 1 &&
    left.quarter !== right.quarter
  );
}

/** The same month, day or quarter in words, its year filled in one apart: one of the two was resolved the wrong way. */
function sameWordsOtherYear(a: Point, b: Point): boolean {
  const [left, right] = [a.written, b.written];
  if (left.year !== undefined || right.year !== undefined || a.start.year === undefined || b.start.year === undefined)
    return false;
  const same =
    left.month === right.month &&
    left.day === right.day &&
    left.quarter === right.quarter &&
    left.season === right.season;
  const said = left.month !== undefined || left.quarter !== undefined || left.season !== undefined;
  return same && said && Math.abs(a.start.year - b.start.year) <= 1;
}

/** At least one year is unknown: what is known on both sides decides. */
function compareKnownParts(a: Point, b: Point): Relation {
  if (a.weekday !== undefined && b.weekday !== undefined && !(isDayWritten(a) && isDayWritten(b)))
    return a.weekday === b.weekday ? 'equal' : 'contradicting';
  if (a.range || b.range) return compareInYear(a, b);
  const weekday = weekdayAgainstDay(a, b);
  if (weekday) return weekday;
  const [left, right] = [a.start, b.start];
  if (left.month !== undefined && right.month !== undefined) {
    if (left.month !== right.month)
      return a.written.month !== undefined && b.written.month !== undefined ? 'contradicting' : 'incomparable';
    if (left.day === undefined) return 'contained';
    if (right.day === undefined) return 'coarser';
    if (left.day !== right.day)
      return a.written.day !== undefined && b.written.day !== undefined ? 'contradicting' : 'incomparable';
    if (differentWeekdays(a, b)) return 'contradicting';
    return left.year === right.year ? 'equal' : 'contained';
  }
  if (left.quarter !== undefined && right.quarter !== undefined)
    return left.quarter === right.quarter ? 'contained' : 'contradicting';
  if (left.season !== undefined && left.season === right.season) return 'contained';
  return 'incomparable';
}

/** A weekday of an unknown week agrees with a day that falls on it. */
function weekdayAgainstDay(a: Point, b: Point): Relation | undefined {
  if ((a.weekday === undefined) === (b.weekday === undefined)) return undefined;
  const [named, other] = a.weekday !== undefined ? [a, b] : [b, a];
  if (isDayWritten(named)) return undefined;
  const day = other.interval;
  if (!day || day.from !== day.to || weekdayOf(day.from) !== named.weekday) return 'incomparable';
  return named === a ? 'contained' : 'coarser';
}

/** A range without a year, set in the year of the other side or in any leap year. */
function compareInYear(a: Point, b: Point): Relation {
  const year = a.start.year ?? b.start.year ?? 2000;
  const [left, right] = [inYear(a, year), inYear(b, year)];
  if (!left || !right) return 'incomparable';
  if (left.from === right.from && left.to === right.to) return 'equal';
  if (bothSpelledOut(a, b)) return 'contradicting';
  const nested = nestedRelation(a, left, right);
  if (nested) return nested;
  return hasWords(a.written) && hasWords(b.written) ? 'contradicting' : 'incomparable';
}

function inYear(point: Point, year: number): Interval | undefined {
  const from = intervalOfParts({ year, ...point.start });
  const to = intervalOfParts({ year, ...point.end });
  return point.start.month === undefined || !from || !to ? undefined : { from: from.from, to: to.to };
}
