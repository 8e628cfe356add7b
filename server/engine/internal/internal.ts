import type { DateValue } from '../claims/date/value.ts';
import type { AnalysedSentence } from '../evidence/frames/analysis.ts';
import type { Finding } from '../finding.ts';
import { checkArithmetic } from './arithmetic.ts';
import { checkImpossibleDate } from './impossible-date.ts';
import { checkWeekday } from './weekday.ts';

/** What is wrong with a sentence by its own figures, whatever the sources say. */
export function checkInternally(sentence: AnalysedSentence): Finding[] {
  const claims = sentence.claims.map(({ claim }) => claim);
  const dates = claims.flatMap((claim) =>
    claim.kind === 'date' ? (checkImpossibleDate(claim) ?? checkWeekday(claim) ?? []) : [],
  );
  const numbers = claims.filter((claim) => claim.kind === 'number');
  return [...dates, ...checkArithmetic(sentence, numbers)];
}

/** Puts an internal error in place of a finding on the same claim, unless a source bears the claim out as it stands. */
export function withInternal(findings: readonly Finding[], internal: readonly Finding[]): Finding[] {
  if (internal.length === 0) return [...findings];
  const errors = new Map(internal.map((each) => [each.claim.span.start, each] as const).reverse());
  return findings.map((finding) => {
    const error = errors.get(finding.claim.span.start);
    if (!error || isBorneOut(finding, error)) return finding;
    // What a source has in place of a day that does not exist is the best correction.
    const isMended = error.code === 'impossible-date' && finding.verdict === 'refuted' && finding.fixes.length > 0;
    return isMended ? { ...error, evidence: finding.evidence, fixes: finding.fixes } : error;
  });
}

/** A date without its weekday bears out no weekday: there the source must have the very same slip. */
function isBorneOut({ verdict, evidence }: Finding, error: Finding): boolean {
  if (verdict !== 'supported' && verdict !== 'conflicting') return false;
  if (error.code === 'impossible-date') return false;
  if (error.code !== 'weekday-mismatch') return true;
  return evidence.some(({ value }) => (value as Partial<DateValue>).weekdayMismatch !== undefined);
}
