/** Days that have a name: *Thanksgiving* · *Christmas Eve* · *Easter Sunday* · *Election Day*. */
import { dayNumber, formatDay, weekdayOf } from './calendar.ts';
import { yearOfMonthDay } from './resolve.ts';
import { type Match, type Scan, textAt, wholeNumberAt } from './scan.ts';
import { tenseAround } from './tense.ts';

type DayOfYear = (year: number) => number;

const fixed =
  (month: number, day: number): DayOfYear =>
  (year) =>
    dayNumber(year, month, day);

/** The `nth` weekday of a month; the last for `nth` 5. */
function nth(month: number, weekday: number, count: number): DayOfYear {
  return (year) => {
    if (count === 5) {
      const end = dayNumber(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - 1;
      return end - ((weekdayOf(end) - weekday + 7) % 7);
    }
    const first = dayNumber(year, month, 1);
    return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (count - 1);
  };
}

/** Easter Sunday of the Gregorian calendar (the anonymous algorithm printed in Nature, 1876). */
function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const h = (19 * a + b - d - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayNumber(year, Math.floor(n / 31), (n % 31) + 1);
}

const HOLIDAYS: ReadonlyMap<string, DayOfYear> = new Map([
  ['thanksgiving day', nth(11, 4, 4)],
  ['thanksgiving', nth(11, 4, 4)],
  ['christmas eve', fixed(12, 24)],
  ['christmas day', fixed(12, 25)],
  ['christmas', fixed(12, 25)],
  ['boxing day', fixed(12, 26)],
  ["new year's eve", fixed(12, 31)],
  ["new year's day", fixed(1, 1)],
  ['halloween', fixed(10, 31)],
  ['independence day', fixed(7, 4)],
  ['labor day', nth(9, 1, 1)],
  ['memorial day', nth(5, 1, 5)],
  ['veterans day', fixed(11, 11)],
  ["valentine's day", fixed(2, 14)],
  ['election day', (year) => nth(11, 1, 1)(year) + 1],
  ['easter sunday', easter],
  ['easter monday', (year) => easter(year) + 1],
  ['easter', easter],
  ['good friday', (year) => easter(year) - 2],
  ['palm sunday', (year) => easter(year) - 7],
  ['ash wednesday', (year) => easter(year) - 46],
]);

/** A named day whose first word stands at `index`. */
export function holidayMatch(scan: Scan, index: number): Match | undefined {
  if (!scan.tokens[index]?.capital) return undefined;
  for (let length = 4; length >= 1; length--) {
    const words: string[] = [];
    for (let at = index; at < index + length; at++) words.push(textAt(scan, at));
    const holiday = HOLIDAYS.get(words.join(' ').replace(" 's", "'s"));
    if (!holiday) continue;
    if (length === 1 && scan.tokens[index + 1]?.capital && textAt(scan, index + 1) !== '.') return undefined;
    return holidayValue(scan, holiday, index, index + length);
  }
  return undefined;
}

function holidayValue(scan: Scan, holiday: DayOfYear, from: number, to: number): Match | undefined {
  const at = textAt(scan, to) === ',' || textAt(scan, to) === 'of' ? to + 1 : to;
  const year = textAt(scan, at).length === 4 ? wholeNumberAt(scan, at, 4) : undefined;
  if (year !== undefined) return { from, to: at + 1, value: { timex: formatDay(holiday(year)), type: 'DATE' } };
  const { anchor } = scan;
  if (!anchor) return undefined;
  const day = holiday(anchor.year);
  const [, month, date] = formatDay(day).split('-').map(Number);
  const resolved = yearOfMonthDay(month ?? 1, date ?? 1, anchor, tenseAround(scan, from, to)) ?? anchor.year;
  return { from, to, value: { timex: formatDay(holiday(resolved)), type: 'DATE', implied: ['year', 'month', 'day'] } };
}
