import type { AnalysedSentence } from '../evidence/analysis.ts';
import type { Finding } from '../finding.ts';
import { checkArithmetic } from './arithmetic.ts';
import { checkWeekday } from './weekday.ts';

/** What is wrong with a sentence by its own figures, whatever the sources say. */
export function checkInternally(sentence: AnalysedSentence): Finding[] {
  const claims = sentence.claims.map(({ claim }) => claim);
  const weekdays = claims.flatMap((claim) => (claim.kind === 'date' ? (checkWeekday(claim) ?? []) : []));
  const numbers = claims.filter((claim) => claim.kind === 'number');
  return [...weekdays, ...checkArithmetic(sentence, numbers)];
}

/** Puts an internal error in place of a finding on the same claim, unless a source bears the claim out: no source can bear out a weekday against the calendar. */
export function withInternal(findings: readonly Finding[], internal: readonly Finding[]): Finding[] {
  return findings.map((finding) => {
    const error = internal.find((each) => each.claim.span.start === finding.claim.span.start);
    if (!error) return finding;
    const isBorneOut = finding.verdict === 'supported' || finding.verdict === 'conflicting';
    return isBorneOut && error.code !== 'weekday-mismatch' ? finding : error;
  });
}
