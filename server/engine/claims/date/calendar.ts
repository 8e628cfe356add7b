/**
 * The proleptic Gregorian calendar in plain integers: no time zone, no clock. A day is counted from 1970-01-01 (day 0)
 * by the algorithms of Hinnant, "chrono-compatible low-level date algorithms" (2013).
 */

export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** Days since 1970-01-01. */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The calendar day of a day number. */
export function calendarDay(number: number): CalendarDay {
  const z = number + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1,
  };
}

/** ISO weekday of a day number: 1 Monday to 7 Sunday. */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days in a month; with the year unknown, February has 29. */
export function daysInMonth(year: number | undefined, month: number): number {
  if (month === 2) return year === undefined || isLeapYear(year) ? 29 : 28;
  return MONTH_LENGTHS[month - 1] ?? 31;
}

/** ISO 8601 week of a day number. */
function isoWeek(number: number): { readonly year: number; readonly week: number } {
  const thursday = number - weekdayOf(number) + 4;
  const { year } = calendarDay(thursday);
  return { year, week: Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1 };
}

/** The Monday of an ISO 8601 week. */
export function mondayOfWeek(year: number, week: number): number {
  const fourth = dayNumber(year, 1, 4);
  return fourth - weekdayOf(fourth) + 1 + (week - 1) * 7;
}

/** A month moved by a count of months. */
export function addMonths(year: number, month: number, count: number): { year: number; month: number } {
  const total = year * 12 + month - 1 + count;
  return { year: Math.floor(total / 12), month: total - Math.floor(total / 12) * 12 + 1 };
}

/** The quarter (1 to 4) of a month. */
export function quarterOf(month: number): number {
  return Math.floor((month - 1) / 3) + 1;
}

function two(value: number): string {
  return value < 10 ? `0${value}` : `${value}`;
}

export function formatYear(year: number): string {
  return `${year}`.padStart(4, '0');
}

export function formatMonth(year: number, month: number): string {
  return `${formatYear(year)}-${two(month)}`;
}

/** `2024-05-16`, or `XXXX-05-16` with the year unknown. */
export function formatDate(year: number | undefined, month: number, day: number): string {
  return `${year === undefined ? 'XXXX' : formatYear(year)}-${two(month)}-${two(day)}`;
}

export function formatDay(number: number): string {
  const { year, month, day } = calendarDay(number);
  return formatDate(year, month, day);
}

/** The ISO 8601 week that a day lies in, `2024-W20`. */
export function formatWeek(number: number): string {
  const { year, week } = isoWeek(number);
  return `${formatYear(year)}-W${two(week)}`;
}

/** `T09:05`. */
export function formatClock(hour: number, minute: number): string {
  return `T${two(hour)}:${two(minute)}`;
}

/** The day that an ISO 8601 date or date-time begins with; undefined where it is none. */
export function parseIsoDay(text: string | undefined): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(text ?? '');
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return dayNumber(year, month, day);
}
