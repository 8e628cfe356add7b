import type { NumberClaim } from '../claims/measured.ts';
import type { Sentence } from '../language/sentences.ts';

/** Half a unit of the last place written, so that honest rounding is no error. */
export function roundingOf(claim: NumberClaim): number {
  const digits = /\d[\d,]*(?:\.(\d+))?/.exec(claim.text);
  if (!digits) return 0.5;
  return 0.5 * 10 ** -(digits[1]?.length ?? 0);
}

/** What stands between two claims of a sentence. */
export const between = (sentence: Sentence, left: NumberClaim, right: NumberClaim): string =>
  sentence.text.slice(left.span.end - sentence.start, right.span.start - sentence.start);

/** The few words before a claim. */
export const before = (sentence: Sentence, claim: NumberClaim): string =>
  sentence.text.slice(Math.max(0, claim.span.start - sentence.start - 24), claim.span.start - sentence.start);

/** The value of a claim that has but one. */
export const exact = (claim: NumberClaim): number | undefined =>
  claim.value.low !== null && claim.value.low === claim.value.high ? claim.value.low : undefined;
