/** Fills in what the words of a date leave open from the day the text was written, as readers of news do. */
import { dayNumber, daysInMonth, formatDate, formatDay, formatMonth, quarterOf, weekdayOf } from './calendar.ts';
import type { Anchor, Quarter } from './scan.ts';
import type { DateValue } from './value.ts';

/** `ended` is the past of a period that is over, however near the day. */
export type Tense = 'past' | 'future' | 'ended' | undefined;

/** A weekday name: the nearest such day not after the text's own, or not before it where the clause points ahead. */
export function resolveWeekday(weekday: number, anchor: Anchor | undefined, tense: Tense): DateValue {
  if (!anchor) return { timex: `XXXX-WXX-${weekday}`, type: 'DATE', weekday };
  const back = (weekdayOf(anchor.number) - weekday + 7) % 7;
  const number = tense === 'future' && back > 0 ? anchor.number + 7 - back : anchor.number - back;
  return { timex: formatDay(number), type: 'DATE', implied: ['year', 'month', 'day'], weekday };
}

/** How many days ahead a month and day without a tense is still taken to lie in the future. */
const NEAR_FUTURE = 75;

/** The year that *Aug. 7* most likely means. */
export function yearOfMonthDay(
  month: number,
  day: number,
  anchor: Anchor | undefined,
  tense: Tense,
): number | undefined {
  if (!anchor) return undefined;
  const ahead = dayNumber(anchor.year, month, day) - anchor.number;
  // A day of last year is written with its year: what lies near ahead is meant so, whatever the tense.
  if (ahead > 0 && ahead <= NEAR_FUTURE && tense !== 'ended') return anchor.year;
  if (tense === 'past' || tense === 'ended') return ahead > 0 ? anchor.year - 1 : anchor.year;
  if (tense === 'future') {
    if (ahead < -NEAR_FUTURE) return anchor.year + 1;
    return anchor.year;
  }
  if (ahead > 183) return anchor.year - 1;
  if (ahead < -365 + NEAR_FUTURE) return anchor.year + 1;
  return anchor.year;
}

/** A month and day without a year. */
export function resolveMonthDay(month: number, day: number, anchor: Anchor | undefined, tense: Tense): DateValue {
  const year = yearOfMonthDay(month, day, anchor, tense);
  if (year === undefined) return { timex: formatDate(undefined, month, day), type: 'DATE' };
  const valid = day <= daysInMonth(year, month);
  return {
    timex: formatDate(valid ? year : undefined, month, day),
    type: 'DATE',
    ...(valid ? { implied: ['year'] as const } : {}),
  };
}

/** The year that a month's bare name most likely means: the latest such month, or the next where the clause points ahead. */
function yearOfMonth(month: number, anchor: Anchor, tense: Tense): number {
  if (tense === 'future') return month < anchor.month ? anchor.year + 1 : anchor.year;
  return month > anchor.month ? anchor.year - 1 : anchor.year;
}

export function resolveMonth(month: number, anchor: Anchor | undefined, tense: Tense): DateValue {
  if (!anchor) return { timex: `XXXX-${formatMonth(0, month).slice(5)}`, type: 'DATE' };
  return { timex: formatMonth(yearOfMonth(month, anchor, tense), month), type: 'DATE', implied: ['year'] };
}

/** The quarter of that number that had begun when the text was written. */
export function resolveQuarter(quarter: number, anchor: Anchor, tense: Tense): Quarter {
  const firstMonth = quarter * 3 - 2;
  const begun = firstMonth <= anchor.month;
  return { quarter, year: begun || tense === 'future' ? anchor.year : anchor.year - 1 };
}

/** The last quarter that had ended when the text was written. */
export function lastQuarter(anchor: Anchor): Quarter {
  const current = quarterOf(anchor.month);
  return current === 1 ? { year: anchor.year - 1, quarter: 4 } : { year: anchor.year, quarter: current - 1 };
}

export function formatQuarter({ year, quarter }: Quarter): string {
  return `${`${year}`.padStart(4, '0')}-Q${quarter}`;
}
