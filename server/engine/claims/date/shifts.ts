/** Dates reckoned from another: *two weeks ago* · *a year earlier* · *three days later* · *five years from now*. */
import { addMonths, calendarDay, dayNumber, formatDay, formatMonth, formatWeek, formatYear } from './calendar.ts';
import { countedBy, durationTimex } from './durations.ts';
import type { Unit } from './lexicon.ts';
import { quarterYearsBack } from './quarters.ts';
import { type Anchor, type Scan, textAt } from './scan.ts';
import { datePartsOf } from './timex.ts';
import type { DateValue } from './value.ts';

const YEARS: Partial<Record<Unit, number>> = { year: 1, decade: 10, century: 100 };
const DAYS: Partial<Record<Unit, number>> = { day: 1, night: 1, week: 7, fortnight: 14 };

/** The day, week, month or year that lies `count` units from a day, as coarse as the unit. */
function shiftedTimex(day: number, count: number, unit: Unit): string | undefined {
  const { year, month } = calendarDay(day);
  const years = YEARS[unit];
  if (years !== undefined) {
    if (Number.isInteger(count)) return formatYear(Math.max(0, year + count * years));
    const moved = addMonths(year, month, Math.round(count * years * 12));
    return formatMonth(moved.year, moved.month);
  }
  if (unit === 'month' || unit === 'quarter') {
    const moved = addMonths(year, month, Math.round(count * (unit === 'month' ? 1 : 3)));
    return formatMonth(moved.year, moved.month);
  }
  const days = DAYS[unit];
  if (days === undefined) return unit === 'hour' || unit === 'minute' ? formatDay(day) : undefined;
  const number = day + Math.round(count * days);
  return unit === 'week' || unit === 'fortnight' ? formatWeek(number) : formatDay(number);
}

function impliedBy(unit: Unit): DateValue['implied'] {
  if (YEARS[unit]) return ['year'];
  if (unit === 'month' || unit === 'quarter') return ['year', 'month'];
  return unit === 'week' || unit === 'fortnight' ? ['year', 'week'] : ['year', 'month', 'day'];
}

/** A date `count` units before (negative) or after the day the text was written. */
function fromAnchor(
  anchor: Anchor | undefined,
  count: number | 'X',
  unit: Unit,
  direction: -1 | 1,
): DateValue | undefined {
  if (count === 'X') return { timex: direction < 0 ? 'PAST_REF' : 'FUTURE_REF', type: 'DATE' };
  if (!anchor) return { timex: durationTimex(count, unit), type: 'DURATION' };
  const timex = Math.abs(count) > 100_000 ? undefined : shiftedTimex(anchor.number, count * direction, unit);
  return timex === undefined ? undefined : { timex, type: 'DATE', implied: impliedBy(unit) ?? [] };
}

/** A date `count` units before or after the one last spoken of; undefined where none is known finely enough. */
function fromLastDate(scan: Scan, count: number | 'X', unit: Unit, direction: -1 | 1): DateValue | undefined {
  const parts = scan.lastDate === undefined ? undefined : datePartsOf(scan.lastDate);
  if (parts?.year === undefined || count === 'X' || count > 1000) return undefined;
  const finer = YEARS[unit] ? 1 : unit === 'month' ? parts.month : parts.day;
  if (finer === undefined) return undefined;
  const day = dayNumber(parts.year, parts.month ?? 1, parts.day ?? 1);
  const timex =
    unit === 'week' && parts.day ? formatDay(day + direction * count * 7) : shiftedTimex(day, count * direction, unit);
  return timex === undefined ? undefined : { timex, type: 'DATE', implied: ['year', 'month', 'day'] };
}

const MONEY =
  /^(?:share|million|billion|trillion|cents?|[$£€%#¥]|percent|revenue|profits?|earnings|sales|income|yen|marks|guilders)$/;

/** Whether figures of a business report stand just before: then *a year ago* is the same quarter of the year before. */
function isReport(scan: Scan, index: number): boolean {
  if (scan.quarter) return true;
  for (let at = index - 1; at >= 0 && at >= index - 9; at--) {
    const token = scan.tokens[at];
    if (!token || token.start < scan.sentence.start) return false;
    if (MONEY.test(token.text)) return true;
  }
  return false;
}

/** What follows a length of time and makes it a date: *ago*, *earlier*, *later*, *from now*. */
export function shiftAfter(
  scan: Scan,
  from: number,
  to: number,
  count: number | 'X',
  unit: Unit,
): { readonly to: number; readonly value: DateValue } | undefined {
  const word = textAt(scan, to);
  const years = YEARS[unit] && count !== 'X' ? count * (YEARS[unit] ?? 1) : undefined;
  if (word === 'ago' || word === 'earlier') {
    const report = years === 1 && isReport(scan, from) ? quarterYearsBack(scan, 1) : undefined;
    const value = report ?? (word === 'ago' ? beforeNow(scan, count, unit) : earlier(scan, count, unit));
    return value && { to: to + 1, value };
  }
  if (word === 'later') {
    const value = fromLastDate(scan, count, unit, 1);
    return value && { to: to + 1, value };
  }
  if ((word === 'from' && textAt(scan, to + 1) === 'now') || word === 'hence') {
    const value = fromAnchor(scan.anchor, count, unit, 1);
    return value && { to: word === 'hence' ? to + 1 : to + 2, value };
  }
  return undefined;
}

function beforeNow(scan: Scan, count: number | 'X', unit: Unit): DateValue | undefined {
  const value = fromAnchor(scan.anchor, count, unit, -1);
  return value && count !== 'X' ? { ...value, ago: durationTimex(count, unit), ...countedBy(unit) } : value;
}

function earlier(scan: Scan, count: number | 'X', unit: Unit): DateValue | undefined {
  return fromLastDate(scan, count, unit, -1) ?? (YEARS[unit] ? fromAnchor(scan.anchor, count, unit, -1) : undefined);
}
