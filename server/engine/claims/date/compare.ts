import type { Claim, Relation } from '../kind.ts';
import { compareAgo } from './ago.ts';
import { compareClocks } from './clocks.ts';
import { compareAgoWithDate, compareElapsed } from './elapsed.ts';
import { compareLengths } from './lengths.ts';
import { comparePoints } from './points.ts';
import { datePartsOf } from './timex.ts';
import type { DateValue } from './value.ts';

type DateClaim = Claim<'date', DateValue>;

/** Recurrences are the same, differ in the day or month they name, or cannot be compared. */
function compareSets(draft: string, source: string): Relation {
  if (draft === source) return 'equal';
  const sameShape = [/^XXXX-WXX-\d$/, /^XXXX-\d\d$/, /^P1[DWMY]$/].some(
    (shape) => shape.test(draft) && shape.test(source),
  );
  return sameShape ? 'contradicting' : 'incomparable';
}

/** All readings of a value: an ambiguous *03/04/2024* has two. */
function readingsOf(value: DateValue): readonly DateValue[] {
  return [value, ...(value.alternatives ?? []).map((timex) => ({ ...value, timex }))];
}

const STRENGTH: readonly Relation[] = [
  'equal',
  'converted',
  'rounded',
  'contained',
  'coarser',
  'incomparable',
  'contradicting',
];

/** A day that does not exist is another day than any of its month, and says nothing of other dates. */
function compareImpossible(draft: DateValue, source: DateValue): Relation {
  const parts = datePartsOf(source.timex.slice(0, 10));
  if (!draft.impossible || source.impossible || parts?.day === undefined) return 'incomparable';
  if (parts.month !== draft.impossible.month) return 'incomparable';
  const [year, other] = [datePartsOf(draft.timex)?.year, parts.year];
  return year === undefined || other === undefined || year === other || draft.implied
    ? 'contradicting'
    : 'incomparable';
}

/**
 * How the draft's date relates to the source's. Points in time agree where one lies in the other; what the context filled in
 * may agree, and contradicts only where nothing else could be meant.
 */
export function compareDates(draft: DateClaim, source: DateClaim): Relation {
  const [a, b] = [draft.value, source.value];
  if (a.impossible || b.impossible) return compareImpossible(a, b);
  const ago = compareAgo(a, b);
  if (ago) return ago;
  const elapsed = compareElapsed(a, b) ?? compareAgoWithDate(a, b);
  if (elapsed) return elapsed;
  if (a.type === 'DURATION' || b.type === 'DURATION') return a.type === b.type ? compareLengths(a, b) : 'incomparable';
  if (a.type === 'SET' || b.type === 'SET') return a.type === b.type ? compareSets(a.timex, b.timex) : 'incomparable';
  const relations = readingsOf(a).flatMap((one) =>
    readingsOf(b).map((other) => compareMoments(one, other, draft.text, source.text)),
  );
  return STRENGTH.find((relation) => relations.includes(relation)) ?? 'incomparable';
}

/** Dates with or without a time of day. */
function compareMoments(a: DateValue, b: DateValue, draftText: string, sourceText: string): Relation {
  const [dayA, dayB] = [withoutTime(a), withoutTime(b)];
  const clocks = compareClocks(timeOf(a), timeOf(b), draftText, sourceText);
  const bare = isBareTime(a) && isBareTime(b);
  const days = bare ? 'contained' : comparePoints(dayA, dayB);
  if (days === 'contradicting' || days === 'incomparable' || days === 'coarser') return days;
  // A clock time is more exact than a day.
  if (clocks === undefined) return isClockTime(a) && !isClockTime(b) ? 'coarser' : days;
  if (clocks === 'equal') return bare ? 'equal' : days;
  return clocks;
}

/** The time of day that a value states, as TIMEX3 writes it. */
function timeOf(value: DateValue): string {
  return value.dayPart === undefined ? value.timex : `T${value.dayPart}`;
}

function withoutTime(value: DateValue): DateValue {
  const at = value.timex.indexOf('T');
  return at < 0 ? value : { ...value, timex: value.timex.slice(0, at) };
}

function isClockTime(value: DateValue): boolean {
  return /T\d\d:\d\d$/.test(value.timex);
}

/**
 * Whether the draft's date names a part of what the source's names whole: *Friday morning* of *Friday*, *early May* of *May*.
 * The two agree, and yet the source does not say so much.
 */
export function namesPartOf(draft: DateClaim, source: DateClaim): boolean {
  const isDayPart = ({ dayPart }: DateValue) => dayPart !== undefined;
  const isWholeDay = !isDayPart(source.value) && !source.value.timex.includes('T');
  if (isDayPart(draft.value) && isWholeDay) return true;
  return draft.value.timex === source.value.timex && PART.test(draft.text) && !PART.test(source.text);
}

/** Words that name a part of a month, a year or a week. */
const PART = /\b(?:early|late|mid|beginning|middle|end|start)\b/i;

/** *at 10 p.m.*: the day is the context's alone. */
function isBareTime(value: DateValue): boolean {
  return (
    value.weekday === undefined &&
    (value.timex.startsWith('XXXX-XX-XXT') || (value.type === 'TIME' && (value.implied?.includes('day') ?? false)))
  );
}
