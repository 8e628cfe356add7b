import type { MeasuredClaim } from '../claims/measured.ts';
import { type AlignmentFeatures, FEATURE_NAMES } from './features.ts';

/** Weights of the alignment, in the order of `FEATURE_NAMES`, then companions, then the constant. */
const WEIGHTS: readonly number[] = [3, 1, 2, 3, 1.5, 1.5, 1.5, 1.2, -1.5, 1, 0.8, 1, 0.3, -1, -0.5, 1, -6];

/** Probability that two claims answer the same question: logistic regression over the features of their words. */
export function alignmentScore(_claim: MeasuredClaim, features: AlignmentFeatures, companions: number): number {
  let sum = WEIGHTS[FEATURE_NAMES.length + 1]! + WEIGHTS[FEATURE_NAMES.length]! * Math.min(companions, 2);
  for (const [index, name] of FEATURE_NAMES.entries()) sum += WEIGHTS[index]! * features[name];
  return 1 / (1 + Math.exp(-sum));
}

import type { Verdict } from '../finding.ts';
import type { AlignedClaim, Assessment } from './assess.ts';

export interface Decision {
  readonly verdict: Verdict;
  readonly supporting: readonly AlignedClaim[];
  readonly refuting: readonly AlignedClaim[];
}

const SUPPORTS = 0.5;
const REFUTES = 0.8;
const DISPUTES = 0.9;

/** Support first; then contradiction; then silence. */
export function decide(assessment: Assessment): Decision {
  const supporting = assessment.agreeing.filter((each) => each.score >= SUPPORTS);
  const refuting = assessment.contradicting.filter((each) => !each.taken && each.score >= REFUTES);
  if (supporting.length > 0) {
    const voices = new Set(supporting.map((each) => each.candidate.source.voice ?? each.candidate.source.id));
    const others = refuting.filter(
      (each) => each.score >= DISPUTES && !voices.has(each.candidate.source.voice ?? each.candidate.source.id),
    );
    return { verdict: others.length > 0 ? 'conflicting' : 'supported', supporting, refuting: others };
  }
  if (refuting.length > 0) return { verdict: 'refuted', supporting, refuting };
  return { verdict: 'not-enough-evidence', supporting, refuting: [] };
}
