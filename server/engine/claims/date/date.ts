/** Dates, times, lengths of time and recurrences in English prose, with TIMEX3 values. */
import type { Paragraph } from '../../language/sentences.ts';
import type { Claim, ClaimKind, Reading } from '../kind.ts';
import { formatDay } from './calendar.ts';
import { compareDates } from './compare.ts';
import { dayMatch, monthMatch } from './days.ts';
import { bareDurationMatch, durationAt } from './durations.ts';
import { isoMatch, slashMatch, yearRangeMatch } from './figures.ts';
import { holidayMatch } from './holidays.ts';
import { withModifiers } from './modifiers.ts';
import { ordinalPeriodMatch, shortPeriodMatch } from './quarters.ts';
import { frequencyMatch, phraseMatch, referenceMatch } from './references.ts';
import { unitMatch } from './relative.ts';
import { rewordDate } from './reword.ts';
import { anchorOf, type Match, type Scan, textAt } from './scan.ts';
import { ledMonthMatch, seasonMatch } from './seasons.ts';
import { shiftAfter } from './shifts.ts';
import { clockAt } from './times.ts';
import { tokensOf } from './tokens.ts';
import type { DateValue } from './value.ts';
import { dayPartMatch, dayWordMatch, pluralWeekdayMatch, weekdayMatch } from './weekdays.ts';
import { centuryMatch, decadeMatch, spelledDecadeMatch, spelledYearMatch, yearMatch } from './years.ts';

/** A counted length of time, or the date that *ago* or *later* makes of it. */
function durationMatch(scan: Scan, index: number): Match | undefined {
  const duration = durationAt(scan, index);
  if (!duration) return undefined;
  const shifted = duration.adjective ? undefined : shiftAfter(scan, index, duration.to, duration.count, duration.unit);
  if (shifted) return { from: index, to: shifted.to, value: shifted.value };
  const each = /^(?:every|each|per)$/.test(textAt(scan, index - 1)) && index - 1 >= scan.floor;
  return {
    from: each ? index - 1 : index,
    to: duration.to,
    value: { timex: duration.timex, type: each ? 'SET' : 'DURATION' },
  };
}

/** A time of day, its day taken from the date behind it or from when the text was written. */
function clockMatch(scan: Scan, index: number): Match | undefined {
  const clock = clockAt(scan, index);
  if (!clock) return undefined;
  let at = clock.to;
  if (textAt(scan, at) === ',' || textAt(scan, at) === 'on') at++;
  const day =
    scan.tokens[at]?.word?.is === 'weekday' ||
    scan.tokens[at]?.word?.is === 'month' ||
    scan.tokens[at]?.word?.is === 'day' ||
    scan.tokens[at]?.kind === 'number'
      ? dateAt(scan, at)
      : undefined;
  if (day && day.from === at && /^(?:[\dX]{4}-[\dX]{2}-[\dX]{2}|XXXX-WXX-\d)$/.test(day.value.timex)) {
    return { from: index, to: day.to, value: { ...day.value, timex: day.value.timex + clock.timex, type: 'TIME' } };
  }
  const timex = `${scan.anchor ? formatDay(scan.anchor.number) : 'XXXX-XX-XX'}${clock.timex}`;
  const implied = scan.anchor ? { implied: ['year', 'month', 'day'] as const } : {};
  return { from: index, to: clock.to, value: { timex, type: 'TIME', ...implied } };
}

/** The date that starts with a figure. */
function figureMatch(scan: Scan, index: number): Match | undefined {
  return (
    isoMatch(scan, index) ??
    slashMatch(scan, index) ??
    clockMatch(scan, index) ??
    dayMatch(scan, index) ??
    decadeMatch(scan, index) ??
    durationMatch(scan, index) ??
    centuryMatch(scan, index) ??
    ordinalPeriodMatch(scan, index) ??
    yearRangeMatch(scan, index) ??
    yearMatch(scan, index)
  );
}

/** The date whose decisive word stands at `index`. */
function dateAt(scan: Scan, index: number): Match | undefined {
  const token = scan.tokens[index];
  if (token?.kind === 'number') return figureMatch(scan, index);
  switch (token?.word?.is) {
    case 'month':
      return ledMonthMatch(scan, index) ?? monthMatch(scan, index);
    case 'weekday':
      return weekdayMatch(scan, index);
    case 'weekdays':
      return pluralWeekdayMatch(scan, index);
    case 'unit':
      return unitMatch(scan, index) ?? bareDurationMatch(scan, index);
    case 'cardinal':
      return durationMatch(scan, index) ?? centuryMatch(scan, index) ?? spelledYearMatch(scan, index);
    case 'vague':
      return durationMatch(scan, index);
    case 'ordinal':
      return centuryMatch(scan, index) ?? ordinalPeriodMatch(scan, index);
    case 'season':
      return seasonMatch(scan, index);
    case 'day-part':
      return dayPartMatch(scan, index);
    case 'decade':
      return spelledDecadeMatch(scan, index);
    case 'day':
      return dayWordMatch(scan, index);
    case 'clock':
      return clockMatch(scan, index);
    case 'reference':
      return referenceMatch(scan, index);
    case 'frequency':
      return frequencyMatch(scan, index);
    case 'holiday':
      return holidayMatch(scan, index);
    case 'opener':
      return /^[qh]$/.test(token.text) ? shortPeriodMatch(scan, index) : phraseMatch(scan, index);
    default:
      return undefined;
  }
}

/** All dates of a scan from left to right. */
function matchesOf(scan: Scan, sentences: Paragraph['sentences'], offset: number): Match[] {
  const matches: Match[] = [];
  let sentence = 0;
  for (let index = 0; index < scan.tokens.length; index++) {
    const token = scan.tokens[index];
    if (!token || (token.kind !== 'number' && !token.word)) continue;
    while (sentence + 1 < sentences.length && (sentences[sentence + 1]?.start ?? 0) - offset <= token.start) sentence++;
    const current = sentences[sentence];
    if (current) scan.sentence = { start: current.start - offset, end: current.end - offset };
    const core = dateAt(scan, index);
    if (!core || core.from < scan.floor) continue;
    const match = joinTime(scan, matches, withModifiers(scan, core));
    matches.push(match);
    scan.floor = match.to;
    if (match.value.type === 'DATE' && /^\d{4}/.test(match.value.timex)) scan.lastDate = match.value.timex;
    index = match.to - 1;
  }
  return matches;
}

/** *Thursday at 10 p.m.*: a time behind its day is one with it. */
function joinTime(scan: Scan, matches: Match[], match: Match): Match {
  const day = matches.at(-1);
  if (!day || match.value.type !== 'TIME' || !/T\d\d:\d\d$/.test(match.value.timex) || day.value.type !== 'DATE')
    return match;
  if (!/^(?:[\dX]{4}-[\dX]{2}-[\dX]{2}|XXXX-WXX-\d)$/.test(day.value.timex)) return match;
  const between = scan.tokens.slice(day.to, match.from).map((token) => token.text);
  if (between.length > 1 || (between[0] !== undefined && between[0] !== 'at' && between[0] !== ',')) return match;
  if (scan.anchor && !match.value.timex.startsWith(formatDay(scan.anchor.number))) return match;
  matches.pop();
  return {
    from: day.from,
    to: match.to,
    value: { ...day.value, timex: day.value.timex + match.value.timex.slice(-6), type: 'TIME' },
  };
}

function find(paragraph: Paragraph, reading: Reading): readonly Claim<'date', DateValue>[] {
  const scan: Scan = {
    text: paragraph.text,
    tokens: tokensOf(paragraph.text),
    anchor: anchorOf(reading.date),
    dayMonthOrder: reading.dayMonthOrder ?? 'unknown',
    sentence: { start: 0, end: paragraph.text.length },
    floor: 0,
    quarter: undefined,
    lastDate: undefined,
    surnames: undefined,
  };
  return matchesOf(scan, paragraph.sentences, paragraph.start).map(({ from, to, value }) => {
    const start = scan.tokens[from]?.start ?? 0;
    const end = scan.tokens[to - 1]?.end ?? start;
    const span = { start: paragraph.start + start, end: paragraph.start + end };
    return { kind: 'date', span, text: paragraph.text.slice(start, end), value };
  });
}

/** The claim kind of dates: points and stretches of time, durations and recurrences. */
export const dateKind: ClaimKind<'date', DateValue> = { kind: 'date', find, compare: compareDates, reword: rewordDate };
