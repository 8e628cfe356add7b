import { findNames } from '../../claims/name/find.ts';
import type { Finding } from '../../finding.ts';
import { ifAnything, LONGEST_SENTENCE } from '../../limits.ts';
import type { JudgeContext } from '../candidates/context.ts';
import { judgeName } from './judge.ts';

/** The names of some paragraphs that the sources write otherwise; of the others there is nothing to say. Too long a sentence is data. */
export function findMisspeltNames(context: JudgeContext): Finding[] {
  return context.paragraphs
    .flatMap(findNames)
    .filter(({ sentence: { start, end } }) => end - start <= LONGEST_SENTENCE)
    .flatMap((claim) => ifAnything(claim, () => judgeName(claim, context)) ?? []);
}

/** That a name is written by another rule is said where it stands first. */
export function toldOnce(findings: readonly Finding[]): Finding[] {
  const told = new Set<string>();
  return findings.filter(({ verdict, message }) => {
    const isTold = verdict === 'supported' && told.has(message);
    told.add(message);
    return !isTold;
  });
}
