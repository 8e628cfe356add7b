/** Days and months written out: *May 16, 2024* · *16 May* · *14–17 May* · *May 2024* · *June last year*. */
import { daysInMonth, formatDate, formatMonth } from './calendar.ts';
import { isBareMonth, isCounted } from './names.ts';
import { dayOfMonthAt } from './numerals.ts';
import { resolveMonth, resolveMonthDay } from './resolve.ts';
import { isDash, joinedAt, type Match, type Scan, textAt, wholeNumberAt, wordAt } from './scan.ts';
import { tenseAround } from './tense.ts';
import type { DateValue } from './value.ts';

/** The token behind a month name and its full stop. */
function afterMonth(scan: Scan, index: number): number {
  return wordAt(scan, index, 'month')?.short && textAt(scan, index + 1) === '.' ? index + 2 : index + 1;
}

/** A year behind a day or month: *2024*, *, 2024*, *of 2024*, *’24*. */
function yearAfter(scan: Scan, index: number): { readonly year: number; readonly to: number } | undefined {
  const separated = textAt(scan, index) === ',' || textAt(scan, index) === 'of' ? index + 1 : index;
  const year = wholeNumberAt(scan, separated, 4);
  if (year !== undefined && textAt(scan, separated).length === 4 && year >= 1000 && year < 2200) {
    return isCounted(scan, separated + 1) && separated > index ? undefined : { year, to: separated + 1 };
  }
  const mark = textAt(scan, index);
  if ((mark === "'" || mark === '\u2019') && joinedAt(scan, index + 1) && /^\d\d$/.test(textAt(scan, index + 1))) {
    const short = Number(textAt(scan, index + 1));
    return { year: short < 50 ? 2000 + short : 1900 + short, to: index + 2 };
  }
  return undefined;
}

const YEAR_SHIFT: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['previous', -1],
  ['this', 0],
  ['same', 0],
  ['current', 0],
  ['next', 1],
  ['following', 1],
]);

/** *last year*, *of this year*, *next year* behind a month or day. */
export function relativeYearAfter(
  scan: Scan,
  index: number,
): { readonly shift: number; readonly to: number } | undefined {
  let at = textAt(scan, index) === 'of' || textAt(scan, index) === ',' ? index + 1 : index;
  if (textAt(scan, at) === 'the') at++;
  const shift = YEAR_SHIFT.get(textAt(scan, at));
  return shift !== undefined && textAt(scan, at + 1) === 'year' ? { shift, to: at + 2 } : undefined;
}

interface MonthDay {
  readonly month: number;
  readonly day: number;
  readonly year?: number | undefined;
  /** The last day, where a range is written. */
  readonly end?: { readonly month: number; readonly day: number } | undefined;
  readonly impliedYear?: true;
  readonly to: number;
}

function isDayMonth(month: number, day: number): boolean {
  return day <= daysInMonth(undefined, month);
}

function withYear(scan: Scan, date: MonthDay): MonthDay {
  const written = yearAfter(scan, date.to);
  if (written) return { ...date, year: written.year, to: written.to };
  const relative = scan.anchor && relativeYearAfter(scan, date.to);
  if (relative && scan.anchor)
    return { ...date, year: scan.anchor.year + relative.shift, impliedYear: true, to: relative.to };
  return date;
}

/** The end of a range behind *May 16*: *-17*, * to June 2*. */
function rangeEnd(scan: Scan, index: number, month: number): { month: number; day: number; to: number } | undefined {
  const joiner = textAt(scan, index);
  if (!isDash(scan, index) && joiner !== 'to' && joiner !== 'through') return undefined;
  const nextMonth = wordAt(scan, index + 1, 'month');
  const day = dayOfMonthAt(scan, nextMonth ? afterMonth(scan, index + 1) : index + 1);
  if (!day || isCounted(scan, day.to) || (nextMonth && !isDash(scan, index))) return undefined;
  const endMonth = nextMonth?.value ?? month;
  return isDayMonth(endMonth, day.value) ? { month: endMonth, day: day.value, to: day.to } : undefined;
}

/** *May 16*, *May 16th, 2024*, *May 16-17*. */
export function monthDayAt(scan: Scan, index: number): MonthDay | undefined {
  const month = wordAt(scan, index, 'month');
  if (!month || (!scan.tokens[index]?.capital && (month.value === 5 || month.value === 3 || month.short)))
    return undefined;
  const day = dayOfMonthAt(scan, afterMonth(scan, index));
  if (!day || isCounted(scan, day.to) || isEventName(scan, index, day.to)) return undefined;
  if (!isDayMonth(month.value, day.value) && !isPlainlyDay(scan, index, day.to)) return undefined;
  const end = rangeEnd(scan, day.to, month.value);
  return withYear(scan, { month: month.value, day: day.value, end, to: end?.to ?? day.to });
}

/** *16 May*, *16th of May 2024*, *14–17 May*. */
export function dayMonthAt(scan: Scan, index: number): MonthDay | undefined {
  const first = dayOfMonthAt(scan, index);
  if (!first) return undefined;
  const joiner = textAt(scan, first.to);
  const second =
    isDash(scan, first.to) || joiner === 'to' || joiner === 'and' ? dayOfMonthAt(scan, first.to + 1) : undefined;
  const last = second ?? first;
  const at = textAt(scan, last.to) === 'of' ? last.to + 1 : last.to;
  const month = wordAt(scan, at, 'month');
  if (!month || !scan.tokens[at]?.capital || isEventName(scan, at, afterMonth(scan, at) + 1)) return undefined;
  if (!isDayMonth(month.value, last.value) && (second || !isPlainlyDay(scan, index, afterMonth(scan, at))))
    return undefined;
  // *8 and 16 June* are two days; *between 8 and 16 June* is a stretch.
  const listed = joiner === 'and' && second && textAt(scan, index - 1) !== 'between';
  const end = second && !listed ? { month: month.value, day: second.value } : undefined;
  const date = withYear(scan, { month: month.value, day: first.value, end, to: afterMonth(scan, at) });
  return listed ? { ...date, to: first.to } : date;
}

/** The value of a day that its month does not have, 29 February only in a year that is written; undefined for other days. */
function impossibleValue(scan: Scan, { month, day, year, impliedYear }: MonthDay, from: number): DateValue | undefined {
  if (day <= daysInMonth(year, month)) return undefined;
  const known = resolveMonth(month, scan.anchor, tenseAround(scan, from, from + 1));
  const value: DateValue = year === undefined ? known : { timex: formatMonth(year, month), type: 'DATE' };
  return { ...value, ...(impliedYear ? { implied: ['year'] as const } : {}), impossible: { month, day } };
}

/** The value of a month and day, its year filled in where it is not written. */
export function monthDayValue(scan: Scan, date: MonthDay, from: number): DateValue {
  const impossible = impossibleValue(scan, date, from);
  if (impossible) return impossible;
  if (date.year === undefined) {
    const tense = tenseAround(scan, from, date.to);
    const ended = /^(?:ended|ending)$/.test(textAt(scan, from - 1));
    const start = resolveMonthDay(date.month, date.day, scan.anchor, ended ? 'ended' : tense);
    if (!date.end) return start;
    const year = start.implied ? Number(start.timex.slice(0, 4)) : undefined;
    return { ...start, timex: `${start.timex}/${formatDate(endYear(date, year), date.end.month, date.end.day)}` };
  }
  const start = formatDate(date.year, date.month, date.day);
  const timex = date.end ? `${start}/${formatDate(endYear(date, date.year), date.end.month, date.end.day)}` : start;
  return { timex, type: 'DATE', ...(date.impliedYear ? { implied: ['year'] as const } : {}) };
}

function endYear(date: MonthDay, year: number | undefined): number | undefined {
  if (year === undefined || !date.end) return year;
  return date.end.month < date.month ? year + 1 : year;
}

/** Words around a day and month that no count has: a preposition of time before them, a year or the end of a phrase after. */
function isPlainlyDay(scan: Scan, from: number, to: number): boolean {
  if (yearAfter(scan, to)) return true;
  const before = textAt(scan, from - 1) === 'the' ? textAt(scan, from - 2) : textAt(scan, from - 1);
  if (!/^(?:on|by|until|till|through|since|dated|,)$/.test(before) && !wordAt(scan, from - 1, 'weekday')) return false;
  const next = scan.tokens[to];
  return next === undefined || (next.kind === 'mark' && !isDash(scan, to)) || AFTER_DAY.test(next.text);
}

/** *Sept. 11 hijackers*: the day as the name of what happened on it. */
function isEventName(scan: Scan, month: number, to: number): boolean {
  if (wordAt(scan, month, 'month')?.value !== 9 || textAt(scan, afterMonth(scan, month)) !== '11') return false;
  return /^(?:attacks|attackers?|hijackers?|hijackings?|terror|terrorists?|terrorism|victims?|families|commission|memorial|plot|plotters?)$/.test(
    textAt(scan, to),
  );
}

/** A date whose first token is a month: with a day, with a year, or alone. */
export function monthMatch(scan: Scan, index: number): Match | undefined {
  const full = monthDayAt(scan, index);
  if (full) return { from: index, to: full.to, value: monthDayValue(scan, full, index) };
  const month = wordAt(scan, index, 'month');
  const after = afterMonth(scan, index);
  if (!month || isEventName(scan, index, after + 1)) return undefined;
  const written = yearAfter(scan, after);
  if (written && scan.tokens[index]?.capital) {
    return { from: index, to: written.to, value: { timex: formatMonth(written.year, month.value), type: 'DATE' } };
  }
  if (!isBareMonth(scan, index)) return undefined;
  const relative = scan.anchor && relativeYearAfter(scan, after);
  if (relative && scan.anchor) {
    const timex = formatMonth(scan.anchor.year + relative.shift, month.value);
    return { from: index, to: relative.to, value: { timex, type: 'DATE', implied: ['year'] } };
  }
  return { from: index, to: after, value: resolveMonth(month.value, scan.anchor, tenseAround(scan, index, after)) };
}

/** Words that may follow the second of two days: others are what a number counts. */
const AFTER_DAY = /^(?:at|in|on|for|to|across|against|from|with|and|when|as|near|off|by|after|before)$/;

/** *and 12* behind *June 8*: another day of the same month. */
export function listedDay(scan: Scan, { to, value }: Match): Match | undefined {
  if (!/^(?:and|&)$/.test(textAt(scan, to)) || !/^[\dX]{4}-\d\d-\d\d$/.test(value.timex)) return undefined;
  const month = textAt(scan, to - 2) === '.' ? to - 3 : to - 2;
  const day = wordAt(scan, month, 'month') && dayOfMonthAt(scan, to + 1);
  if (!day || !isDayMonth(Number(value.timex.slice(5, 7)), day.value)) return undefined;
  const next = scan.tokens[day.to];
  if (next?.kind === 'number' || (next?.kind === 'word' && !AFTER_DAY.test(next.text))) return undefined;
  const timex = value.timex.slice(0, 8) + `${day.value}`.padStart(2, '0');
  const { implied } = value;
  return { from: to + 1, to: day.to, value: { timex, type: 'DATE', ...(implied ? { implied } : {}) } };
}

/** A date whose first token is the day of a month. */
export function dayMatch(scan: Scan, index: number): Match | undefined {
  const date = dayMonthAt(scan, index);
  return date && { from: index, to: date.to, value: monthDayValue(scan, date, index) };
}
