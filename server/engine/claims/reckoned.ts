import type { Sentence } from '../language/sentences.ts';
import { calendarDay, parseIsoDay } from './date/calendar.ts';
import { datePartsOf } from './date/timex.ts';
import type { Reading } from './kind.ts';
import type { DateClaim, MeasuredClaim, NumberClaim } from './measured.ts';
import { changesOf } from './number/changes.ts';
import { sumsOf } from './number/sums.ts';

/**
 * A value that a sentence does not write but gives: a sum of its parts, a change between two figures, an age from a date of
 * birth. Its span covers the words it follows from. It may bear a draft out; only what follows without doubt, `refutes`, may
 * contradict one too.
 */
export interface ReckonedClaim {
  readonly claim: NumberClaim;
  readonly parts: readonly MeasuredClaim[];
  readonly refutes: boolean;
}

/** What can be reckoned from the claims of one sentence. `claims` are those that stand in it, in order. */
export function reckonedClaims(
  sentence: Sentence,
  claims: readonly MeasuredClaim[],
  reading: Reading,
): readonly ReckonedClaim[] {
  const numbers = claims.filter((claim) => claim.kind === 'number');
  return [
    ...sumsOf(sentence, numbers).map((derived) => ({ ...derived, refutes: false })),
    ...numbers.flatMap((claim) => majorityOf(claim) ?? []),
    ...changesOf(sentence, numbers).map((derived) => ({ ...derived, refutes: true })),
    ...claims.flatMap((claim) => (claim.kind === 'date' ? (ageOf(sentence, claim, reading) ?? []) : [])),
  ];
}

/** A result with fewer votes than this is a score. */
const FEWEST_VOTES = 20;

/** *Won by 311 votes to 250*: a majority of 61. */
function majorityOf(claim: NumberClaim): ReckonedClaim | undefined {
  const { low, high, unit } = claim.value;
  if (unit !== 'score' || low === null || high === null || Math.max(low, high) < FEWEST_VOTES || low === high)
    return undefined;
  const majority = Math.abs(low - high);
  return {
    claim: { ...claim, value: { low: majority, high: majority, unit: 'count', noun: 'vote', tolerance: 0.5 } },
    parts: [claim],
    refutes: false,
  };
}

/** *Born on 3 May 1980*: 45 years old where the text was written on 9 May 2025, 44 or 45 where the day is not known. */
function ageOf(sentence: Sentence, claim: DateClaim, reading: Reading): ReckonedClaim | undefined {
  const lead = sentence.text.slice(0, claim.span.start - sentence.start).slice(-24);
  const today = parseIsoDay(reading.date);
  const birth = datePartsOf(claim.value.timex);
  if (today === undefined || birth?.year === undefined || !/\bborn\s+(?:on|in|[\p{L}\s]{1,12}\bin)?\s*$/iu.test(lead))
    return undefined;
  const now = calendarDay(today);
  const years = now.year - birth.year;
  if (years < 0 || years > LONGEST_LIFE || claim.value.implied?.includes('year')) return undefined;
  const [month, day] = [birth.month ?? 0, birth.day ?? 0];
  const isPast = now.month > month || (now.month === month && now.day >= day);
  const isKnown = birth.month !== undefined && (birth.day !== undefined || birth.month !== now.month);
  const low = isKnown && isPast ? years : years - 1;
  const high = isKnown && !isPast ? years - 1 : years;
  return {
    claim: {
      kind: 'number',
      span: claim.span,
      text: claim.text,
      value: { low, high, unit: 'a', noun: 'age', tolerance: 0.5 },
    },
    parts: [claim],
    refutes: false,
  };
}

/** Years that nobody has outlived. */
const LONGEST_LIFE = 122;
