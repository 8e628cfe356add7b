/** Dates in figures alone: *2024-05-16*, *16/05/2024*, *2024-W20*. */
import { daysInMonth, formatClock, formatDate, formatMonth, formatYear } from './calendar.ts';
import { dayOfMonthAt } from './numerals.ts';
import { isDash, joinedAt, type Match, type Scan, textAt, wholeNumberAt, wordAt } from './scan.ts';
import type { DateValue } from './value.ts';

function digitsAt(scan: Scan, index: number, length: number): number | undefined {
  const token = scan.tokens[index];
  return token?.kind === 'number' && token.text.length === length ? Number(token.text) : undefined;
}

/** Whether no letter, digit or separator stands right before. */
function startsFigure(scan: Scan, index: number): boolean {
  const before = scan.tokens[index - 1];
  return !(scan.tokens[index]?.joined && before && (before.kind !== 'mark' || /[-/.:_=?&\\]/.test(before.text)));
}

/** Whether tokens `from` up to `to` are one unbroken run that ends there. */
function isRun(scan: Scan, from: number, to: number): boolean {
  for (let index = from + 1; index < to; index++) if (!joinedAt(scan, index)) return false;
  if (!startsFigure(scan, from)) return false;
  const after = scan.tokens[to];
  if (!after?.joined) return true;
  if (after.kind !== 'mark') return after.text === 't';
  return !(/[-/.:_]/.test(after.text) && scan.tokens[to + 1]?.joined);
}

function isDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** *2024-05-16*, *2024/05/16*, with a time of day behind *T* where there is one. */
export function isoMatch(scan: Scan, index: number): Match | undefined {
  const year = digitsAt(scan, index, 4);
  const separator = textAt(scan, index + 1);
  if (year === undefined || (separator !== '-' && separator !== '/')) return undefined;
  const month = digitsAt(scan, index + 2, 2);
  const day = textAt(scan, index + 3) === separator ? digitsAt(scan, index + 4, 2) : undefined;
  if (month === undefined || day === undefined) return separator === '-' ? isoPartMatch(scan, index, year) : undefined;
  if (!isDate(year, month, day) || !isRun(scan, index, index + 5)) return undefined;
  const date = formatDate(year, month, day);
  const [hour, minute] = [digitsAt(scan, index + 6, 2), digitsAt(scan, index + 8, 2)];
  if (textAt(scan, index + 5) === 't' && hour !== undefined && minute !== undefined && hour < 25 && minute < 60) {
    let to = index + 9;
    while (joinedAt(scan, to) && to < index + 16 && /^(?:[:.+-]|\d+|z)$/.test(textAt(scan, to))) to++;
    return { from: index, to, value: { timex: `${date}${formatClock(hour, minute)}`, type: 'TIME' } };
  }
  return { from: index, to: index + 5, value: { timex: date, type: 'DATE' } };
}

/** *2024-05*, *2024-W20*, *2024-Q2*. */
function isoPartMatch(scan: Scan, index: number, year: number): Match | undefined {
  const month = digitsAt(scan, index + 2, 2);
  // *2001-05* may be a range of years: that is read elsewhere.
  if (month !== undefined && month >= 1 && month <= 12 && month <= year % 100 && isRun(scan, index, index + 3)) {
    return { from: index, to: index + 3, value: { timex: formatMonth(year, month), type: 'DATE' } };
  }
  const letter = textAt(scan, index + 2);
  const count = scan.tokens[index + 3]?.kind === 'number' ? Number(textAt(scan, index + 3)) : 0;
  if ((letter !== 'w' && letter !== 'q') || !isRun(scan, index, index + 4)) return undefined;
  if (count < 1 || count > (letter === 'w' ? 53 : 4)) return undefined;
  const timex = `${formatYear(year)}-${letter.toUpperCase()}${letter === 'w' ? `${count}`.padStart(2, '0') : count}`;
  return { from: index, to: index + 4, value: { timex, type: 'DATE' } };
}

/** A two-figure year read as the nearest to our time: 00–49 this century, 50–99 the last. */
function fullYear(text: string): number | undefined {
  if (text.length === 4) return Number(text);
  if (text.length !== 2) return undefined;
  const year = Number(text);
  return year < 50 ? 2000 + year : 1900 + year;
}

/** *16/05/2024*, *5.16.2024*, *16-05-24*: read by the order in use, with both readings kept where it is unknown. */
export function slashMatch(scan: Scan, index: number): Match | undefined {
  const separator = textAt(scan, index + 1);
  if (separator !== '/' && separator !== '.' && separator !== '-') return undefined;
  if (textAt(scan, index + 3) !== separator || scan.tokens[index + 4]?.kind !== 'number') return undefined;
  const [first, second] = [textAt(scan, index), textAt(scan, index + 2)];
  if (!/^\d{1,2}$/.test(first) || !/^\d{1,2}$/.test(second)) return undefined;
  const year = fullYear(textAt(scan, index + 4));
  if (year === undefined || (separator !== '/' && textAt(scan, index + 4).length < 4)) return undefined;
  if (!isRun(scan, index, index + 5)) return undefined;
  const value = orderedValue(year, Number(first), Number(second), separator === '.' ? 'day-first' : scan.dayMonthOrder);
  return value && { from: index, to: index + 5, value };
}

function orderedValue(
  year: number,
  first: number,
  second: number,
  order: Scan['dayMonthOrder'],
): DateValue | undefined {
  const dayFirst = isDate(year, second, first) ? formatDate(year, second, first) : undefined;
  const monthFirst = isDate(year, first, second) ? formatDate(year, first, second) : undefined;
  const [timex, other] = order === 'day-first' ? [dayFirst, monthFirst] : [monthFirst, dayFirst];
  if (timex && other && timex !== other && order === 'unknown') return { timex, type: 'DATE', alternatives: [other] };
  const only = timex ?? other;
  return only === undefined ? undefined : { timex: only, type: 'DATE' };
}

/** *2010/11*, *2010/2011*: a season or a business year over the turn of the year. */
export function seasonYearsMatch(scan: Scan, index: number): Match | undefined {
  const year = digitsAt(scan, index, 4);
  const end = textAt(scan, index + 2);
  if (year === undefined || year < 1800 || year > 2199 || textAt(scan, index + 1) !== '/') return undefined;
  if (!isRun(scan, index, index + 3) || scan.tokens[index + 2]?.kind !== 'number') return undefined;
  const follows = end.length === 4 ? Number(end) === year + 1 : end.length === 2 && Number(end) === (year + 1) % 100;
  if (!follows) return undefined;
  return { from: index, to: index + 3, value: { timex: `${formatYear(year)}/${formatYear(year + 1)}`, type: 'DATE' } };
}

/** *2024 Aug. 5*, *2024 Aug*: the year before its month, where no other word is meant. */
export function yearFirstMatch(scan: Scan, index: number): Match | undefined {
  const year = digitsAt(scan, index, 4);
  const month = wordAt(scan, index + 1, 'month');
  if (year === undefined || year < 1000 || year > 2199 || !month || !scan.tokens[index + 1]?.capital) return undefined;
  if (!startsFigure(scan, index) || wholeNumberAt(scan, index, 4) === undefined) return undefined;
  const after = month.short && textAt(scan, index + 2) === '.' ? index + 3 : index + 2;
  const day = dayOfMonthAt(scan, after);
  if (day && isDate(year, month.value, day.value))
    return { from: index, to: day.to, value: { timex: formatDate(year, month.value, day.value), type: 'DATE' } };
  if (!month.short || scan.tokens[after]?.capital) return undefined;
  return { from: index, to: after, value: { timex: formatMonth(year, month.value), type: 'DATE' } };
}

/** *2010-11*, *1982–1992*: a range of years. */
export function yearRangeMatch(scan: Scan, index: number): Match | undefined {
  const year = digitsAt(scan, index, 4);
  if (year === undefined || year < 1000 || year > 2199 || !isDash(scan, index + 1)) return undefined;
  const end = textAt(scan, index + 2);
  const last = end.length === 2 ? Math.floor(year / 100) * 100 + Number(end) : Number(end);
  const short = end.length === 2 && joinedAt(scan, index + 2);
  if (scan.tokens[index + 2]?.kind !== 'number' || (end.length !== 4 && !short) || last <= year || last > 2199)
    return undefined;
  if (!startsFigure(scan, index) || wholeNumberAt(scan, index + 2, 4) === undefined || !joinedAt(scan, index + 1))
    return undefined;
  if (isDash(scan, index + 3) && joinedAt(scan, index + 3)) return undefined;
  return { from: index, to: index + 3, value: { timex: `${formatYear(year)}/${formatYear(last)}`, type: 'DATE' } };
}
