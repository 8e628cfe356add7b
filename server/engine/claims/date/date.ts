/** Dates, times, lengths of time and recurrences in English prose, with TIMEX3 values. */
import type { Paragraph } from '../../language/sentences.ts';
import type { Claim, ClaimKind, Reading } from '../kind.ts';
import { stretchesOf } from '../stretches.ts';
import { compareDates } from './compare.ts';
import { listedDay } from './days.ts';
import { withElapsed } from './elapsed.ts';
import { withModifiers } from './modifiers.ts';
import { dateAt } from './recognise.ts';
import { rewordDate } from './reword.ts';
import { type Match, type Scan, scanOf } from './scan.ts';
import type { DateValue } from './value.ts';

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
    const match = joinTime(scan, matches, withElapsed(scan, withModifiers(scan, core)));
    matches.push(match);
    const listed = listedDay(scan, match);
    if (listed) matches.push(listed);
    scan.floor = (listed ?? match).to;
    if (match.value.type === 'DATE' && /^\d{4}/.test(match.value.timex)) {
      scan.lastDate = match.value.timex;
      scan.lastDateStart = token.start;
    }
    index = scan.floor - 1;
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
  if (match.value.weekday !== undefined || (match.value.implied === undefined && !match.value.timex.startsWith('X')))
    return match;
  matches.pop();
  return {
    from: day.from,
    to: match.to,
    value: { ...day.value, timex: day.value.timex + match.value.timex.slice(-6), type: 'TIME' },
  };
}

function find(paragraph: Paragraph, reading: Reading): readonly Claim<'date', DateValue>[] {
  const claims: Claim<'date', DateValue>[] = [];
  let scan: Scan | undefined;
  for (const { start, end } of stretchesOf(paragraph.text)) {
    const text = paragraph.text.slice(start, end);
    scan = scanOf(text, reading, scan);
    const offset = paragraph.start + start;
    for (const { from, to, value } of matchesOf(scan, paragraph.sentences, offset)) {
      const first = scan.tokens[from]?.start ?? 0;
      const last = scan.tokens[to - 1]?.end ?? first;
      claims.push({
        kind: 'date',
        span: { start: offset + first, end: offset + last },
        text: text.slice(first, last),
        value,
      });
    }
  }
  return claims;
}

/** The claim kind of dates: points and stretches of time, durations and recurrences. */
export const dateKind: ClaimKind<'date', DateValue> = { kind: 'date', find, compare: compareDates, reword: rewordDate };
