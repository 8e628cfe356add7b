/** Weekdays and parts of the day: *Thursday* · *last Wednesday* · *Friday night* · *Thursday, May 16* · *every Monday* · *yesterday morning*. */
import { dayNumber, daysInMonth, formatDay, weekdayOf } from './calendar.ts';
import { dayMonthAt, monthDayAt, monthDayValue } from './days.ts';
import type { DayPart } from './lexicon.ts';
import { isWeekdayName } from './names.ts';
import { resolveWeekday, type Tense } from './resolve.ts';
import { isHyphen, joinedAt, type Match, type Scan, textAt, wordAt } from './scan.ts';
import { tenseAround } from './tense.ts';
import { datePartsOf } from './timex.ts';
import type { DateValue } from './value.ts';

/** The part of the day named at `index`. */
function dayPartAt(scan: Scan, index: number): DayPart | undefined {
  const unit = wordAt(scan, index, 'unit');
  if (unit?.unit === 'night' && !unit.plural) return 'NI';
  return wordAt(scan, index, 'day-part')?.code;
}

/** How far from the text's own date a weekday still tells which year an unwritten one is. */
const NEAR = 60;

/** A weekday beside a full date: the two must belong together. */
function checkedValue(scan: Scan, value: DateValue, weekday: number): DateValue {
  const parts = datePartsOf(value.timex.slice(0, 10));
  if (parts?.year === undefined || !parts.month || !parts.day) return { ...value, weekday };
  const actual = weekdayOf(dayNumber(parts.year, parts.month, parts.day));
  if (actual === weekday) return { ...value, weekday };
  if (!value.implied) return { ...value, weekday, weekdayMismatch: { written: weekday, actual } };
  for (const year of [parts.year - 1, parts.year + 1]) {
    if (parts.day > daysInMonth(year, parts.month)) continue;
    const day = dayNumber(year, parts.month, parts.day);
    if (weekdayOf(day) === weekday && scan.anchor && Math.abs(day - scan.anchor.number) < 200)
      return { ...value, timex: formatDay(day), weekday };
  }
  const near = scan.anchor && Math.abs(dayNumber(parts.year, parts.month, parts.day) - scan.anchor.number) <= NEAR;
  if (near) return { ...value, weekday, weekdayMismatch: { written: weekday, actual } };
  // The weekday says that another year is meant, but not which.
  return { timex: `XXXX${value.timex.slice(4)}`, type: value.type, weekday };
}

/** The date written behind a weekday: *, May 16, 2024*, * 16 May*, * the 16th of May*. */
function dateBehind(scan: Scan, index: number): { value: DateValue; to: number } | undefined {
  let at = textAt(scan, index) === ',' ? index + 1 : index;
  if (textAt(scan, at) === 'the') at++;
  const date = monthDayAt(scan, at) ?? dayMonthAt(scan, at);
  return date && { value: monthDayValue(scan, date, at), to: date.to };
}

/** *every Friday*, *each Monday*. */
function everyWeekday(scan: Scan, index: number, weekday: number, to: number): Match | undefined {
  const lead = textAt(scan, index - 1);
  if ((lead !== 'every' && lead !== 'each') || index - 1 < scan.floor) return undefined;
  return { from: index - 1, to, value: { timex: `XXXX-WXX-${weekday}`, type: 'SET', weekday } };
}

/** *last Wednesday*, *next Monday*, *this Friday*: the determiner decides where the tense would. */
function ledWeekday(scan: Scan, index: number, weekday: number): { from: number; value: DateValue } {
  const lead = textAt(scan, index - 1);
  const { anchor } = scan;
  const free = index - 1 >= scan.floor;
  const from = free && /^(?:last|next|this|past|previous|following|coming)$/.test(lead) ? index - 1 : index;
  if (anchor && free && (lead === 'last' || lead === 'past' || lead === 'previous')) {
    const back = (weekdayOf(anchor.number) - weekday + 7) % 7 || 7;
    return {
      from,
      value: { timex: formatDay(anchor.number - back), type: 'DATE', implied: ['year', 'month', 'day'], weekday },
    };
  }
  if (anchor && free && (lead === 'next' || lead === 'coming')) {
    const ahead = (weekday - weekdayOf(anchor.number) + 7) % 7 || 7;
    return {
      from,
      value: { timex: formatDay(anchor.number + ahead), type: 'DATE', implied: ['year', 'month', 'day'], weekday },
    };
  }
  const tense: Tense =
    free && lead === 'this' && tenseAround(scan, index, index + 1) !== 'past'
      ? 'future'
      : tenseAround(scan, from, index + 1);
  return { from, value: resolveWeekday(weekday, anchor, tense) };
}

/** A date whose first token is a weekday. */
export function weekdayMatch(scan: Scan, index: number): Match | undefined {
  const word = wordAt(scan, index, 'weekday');
  if (!word || !isWeekdayName(scan, index)) return undefined;
  const after = word.short && textAt(scan, index + 1) === '.' ? index + 2 : index + 1;
  const dated = dateBehind(scan, after);
  if (dated) return { from: index, to: dated.to, value: checkedValue(scan, dated.value, word.value) };
  const every = everyWeekday(scan, index, word.value, after);
  if (every) return every;
  const { from, value } = ledWeekday(scan, index, word.value);
  const week = relativeWeek(scan, after);
  if (week && scan.anchor) {
    const day = scan.anchor.number - weekdayOf(scan.anchor.number) + word.value + 7 * week.shift;
    return {
      from,
      to: week.to,
      value: { timex: formatDay(day), type: 'DATE', implied: ['year', 'month', 'day'], weekday: word.value },
    };
  }
  const behind = isHyphen(scan, after) && joinedAt(scan, after + 1) ? after + 1 : after;
  const part = dayPartAt(scan, behind);
  return part ? { from, to: behind + 1, value: { ...value, dayPart: part } } : { from, to: after, value };
}

const WEEK_SHIFT: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);

/** *Thursday of last week*, *Monday next week*. */
function relativeWeek(scan: Scan, index: number): { shift: number; to: number } | undefined {
  const at = textAt(scan, index) === 'of' ? index + 1 : index;
  const shift = WEEK_SHIFT.get(textAt(scan, at));
  return shift !== undefined && textAt(scan, at + 1) === 'week' ? { shift, to: at + 2 } : undefined;
}

/** *Fridays*, *on Saturdays*. */
export function pluralWeekdayMatch(scan: Scan, index: number): Match | undefined {
  const word = wordAt(scan, index, 'weekdays');
  if (!word || !scan.tokens[index]?.capital) return undefined;
  return { from: index, to: index + 1, value: { timex: `XXXX-WXX-${word.value}`, type: 'SET', weekday: word.value } };
}

/** *yesterday*, *tomorrow night*, *tonight*. */
export function dayWordMatch(scan: Scan, index: number): Match | undefined {
  const word = wordAt(scan, index, 'day');
  if (!word) return undefined;
  if (word.shift === 0 && scan.tokens[index - 1]?.capital && scan.tokens[index]?.capital) return undefined;
  const value: DateValue = scan.anchor
    ? { timex: formatDay(scan.anchor.number + word.shift), type: 'DATE', implied: ['year', 'month', 'day'] }
    : { timex: 'XXXX-XX-XX', type: 'DATE' };
  const part = word.part ?? dayPartAt(scan, index + 1);
  if (!part) return { from: index, to: index + 1, value };
  const timex = `${value.timex}T${part}`;
  return { from: index, to: word.part ? index + 1 : index + 2, value: { ...value, timex, type: 'TIME' } };
}

/** *this morning*, *this afternoon*; *that night* and *last night* are read with the units. */
export function dayPartMatch(scan: Scan, index: number): Match | undefined {
  const part = wordAt(scan, index, 'day-part')?.code;
  const lead = textAt(scan, index - 1);
  if (!part || index - 1 < scan.floor || (lead !== 'this' && lead !== 'last')) return undefined;
  const shift = lead === 'this' ? 0 : -1;
  const day = scan.anchor ? formatDay(scan.anchor.number + shift) : 'XXXX-XX-XX';
  const implied = scan.anchor ? { implied: ['year', 'month', 'day'] as const } : {};
  return { from: index - 1, to: index + 1, value: { timex: `${day}T${part}`, type: 'TIME', ...implied } };
}
