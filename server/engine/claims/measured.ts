import type { Paragraph } from '../language/sentences.ts';
import { compareAnniversary, rewordAnniversary, rewordBeginning, withBeginning } from './anniversary.ts';
import { dateKind } from './date/date.ts';
import type { DateValue } from './date/value.ts';
import type { Claim, Reading, Relation } from './kind.ts';
import { inUnitOf } from './number/convert.ts';
import { numberKind } from './number/number.ts';
import type { NumberValue } from './number/value.ts';

export type NumberClaim = Claim<'number', NumberValue>;
export type DateClaim = Claim<'date', DateValue>;
/** A claim whose value can be measured against another's: a number or a date. */
export type MeasuredClaim = NumberClaim | DateClaim;

/** Numbers and dates of a paragraph in order, not overlapping: where both claim a span, the longer one has it, a date before a number, an age before a length of time. */
export function findMeasured(paragraph: Paragraph, reading: Reading): MeasuredClaim[] {
  const dates = dateKind.find(paragraph, reading);
  const numbers = numberKind
    .find(paragraph, reading)
    .map((claim) => ({ ...claim, value: withBeginning(claim.value, reading) }));
  const merged: MeasuredClaim[] = [];
  let nextDate = 0;
  let nextNumber = 0;
  while (nextDate < dates.length || nextNumber < numbers.length) {
    const date = dates[nextDate];
    const number = numbers[nextNumber];
    if (!number || (date && date.span.end <= number.span.start)) {
      merged.push(date as DateClaim);
      nextDate++;
    } else if (!date || number.span.end <= date.span.start) {
      merged.push(number);
      nextNumber++;
    } else if (isAgeAsLength(number, date) || lengthOf(number) > lengthOf(date)) nextDate++;
    else nextNumber++;
  }
  return merged;
}

/** *Aged eight months* is an age, however long the length of time that could be read there. */
function isAgeAsLength(number: NumberClaim, date: DateClaim): boolean {
  return number.value.noun === 'age' && date.value.type === 'DURATION';
}

function lengthOf(claim: Claim): number {
  return claim.span.end - claim.span.start;
}

/** *The 29th minute* and *29 minutes*: agreement counts, a difference proves nothing. */
function isSameMinute(number: NumberClaim, date: DateClaim): boolean {
  const { unit, noun, low } = number.value;
  return unit === 'ordinal' && noun === 'minute' && date.value.timex === `PT${low}M`;
}

/** How two measured claims relate; claims of different kinds compare only where a minute of play is numbered and counted. */
export function compareMeasured(draft: MeasuredClaim, source: MeasuredClaim): Relation {
  const relation = relationOf(draft, source);
  return relation === 'contradicting' && readsTheSame(draft, source) ? 'coarser' : relation;
}

/**
 * Whether the two would stand in the draft in the same words: then nothing can be shown to differ, and nothing put right.
 * A rise and a fall by the same figure do differ, in words outside the claim, and so do *more than* and *fewer than*.
 */
function readsTheSame(draft: MeasuredClaim, source: MeasuredClaim): boolean {
  if (isTurned(draft, source, 'change') || isTurned(draft, source, 'bound')) return false;
  if (draft.text.toLowerCase() === source.text.toLowerCase()) return !hasSides(draft) || !hasSides(source);
  return draft.kind === 'number' && source.kind === 'number' && isNear(draft, source)
    ? numberKind.reword(draft, source) === draft.text
    : false;
}

function isTurned(draft: MeasuredClaim, source: MeasuredClaim, by: 'change' | 'bound'): boolean {
  if (draft.kind !== 'number' || source.kind !== 'number') return false;
  const [one, other] = [draft.value[by], source.value[by]];
  return one !== undefined && other !== undefined && one !== other;
}

/** *Rovers 3-1 City* and *City 3-1 Rovers* are two results in the same words. */
function hasSides(claim: MeasuredClaim): boolean {
  return claim.kind === 'number' && claim.value.sides !== undefined;
}

/** Figures so far apart are never written alike. */
function isNear(draft: NumberClaim, source: NumberClaim): boolean {
  if (draft.value.unit !== source.value.unit) return true;
  const [a, b] = [draft, source].map(({ value }) => value.low ?? value.high ?? 0) as [number, number];
  return Math.abs(a - b) <= 0.1 * Math.abs(a);
}

function relationOf(draft: MeasuredClaim, source: MeasuredClaim): Relation {
  if (draft.kind === 'number' && source.kind === 'number') return numberKind.compare(draft, source);
  if (draft.kind === 'date' && source.kind === 'date') return dateKind.compare(draft, source);
  const [number, date] = draft.kind === 'number' ? [draft, source] : [source, draft];
  if (number.kind !== 'number' || date.kind !== 'date') return 'incomparable';
  if (isSameMinute(number, date)) return 'converted';
  if (number.value.began !== undefined) return compareAnniversary(number.value, date.value);
  return 'incomparable';
}

/** Orders of magnitude between two numbers, the source's turned into the draft's unit; 0 where they cannot be measured so. */
export function ordersApart(draft: MeasuredClaim, source: MeasuredClaim): number {
  if (draft.kind !== 'number' || source.kind !== 'number') return 0;
  const [own, other] = [draft.value, inUnitOf(draft, source)].map((value) =>
    Math.max(1e-6, Math.abs(value.low ?? value.high ?? 1)),
  ) as [number, number];
  return Math.abs(Math.log10(own / other));
}

/** The source's value in the draft's own style, or undefined where no wording is safe. */
export function rewordMeasured(draft: MeasuredClaim, source: MeasuredClaim): string | undefined {
  if (draft.kind === 'number' && source.kind === 'number') return numberKind.reword(draft, source);
  if (draft.kind === 'date' && source.kind === 'date') return dateKind.reword(draft, source);
  if (draft.kind === 'number' && source.kind === 'date')
    return rewordAnniversary(draft.text, draft.value, source.value);
  return draft.kind === 'date' && source.kind === 'number' ? rewordBeginning(draft.text, source.value) : undefined;
}
