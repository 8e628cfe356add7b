import type { MeasuredClaim } from '../claims/measured.ts';
import { QUESTIONS, questionOf } from '../claims/question.ts';
import type { Verdict } from '../finding.ts';
import type { AlignedClaim, Assessment } from './assess.ts';
import { type AlignmentFeatures, FEATURE_NAMES } from './features.ts';

/**
 * Weights of the alignment: the features in the order of `FEATURE_NAMES`, then companions, then a constant for each
 * question, then the common constant. Fitted by `test/accuracy/fit.ts` on labelled cases; that script prints the
 * cross-validation figures.
 */
export const ALIGNMENT_WEIGHTS: readonly number[] = [
  0.33, -0.02, 0.527, 1.292, 1.48, 1.618, 2.39, 0.828, -0.414, -0.234, 0.347, 2.047, -0.556, -0.077, 0.303, -1.062,
  -0.672, 1.983, 0.772, -0.176, 1.294, -0.109, -0.051, -0.589, -1.456, -0.055, 0.698, -0.687, -0.043, 0.187, 1.035,
  0.009, 0.885, 0.016, -5.447,
];

/** What the alignment's regression reads, in the order of its weights. */
export function alignmentInputs(claim: MeasuredClaim, features: AlignmentFeatures, companions: number): number[] {
  const question = questionOf(claim);
  return [
    ...FEATURE_NAMES.map((name) => features[name]),
    Math.min(companions, 2),
    ...QUESTIONS.map((each) => (each === question ? 1 : 0)),
  ];
}

const weigh = (weights: readonly number[], inputs: readonly number[]): number =>
  inputs.reduce((sum, input, index) => sum + input * weights[index]!, weights[inputs.length]!);

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
const logit = (p: number): number => Math.log(Math.max(p, 1e-6) / Math.max(1 - p, 1e-6));

/** Probability that two claims answer the same question, by their words alone: logistic regression. */
export function alignmentScore(claim: MeasuredClaim, features: AlignmentFeatures, companions: number): number {
  return sigmoid(weigh(ALIGNMENT_WEIGHTS, alignmentInputs(claim, features, companions)));
}

/** Weights of the decision to refute, in the order of `decisionInputs`, then the constant. */
export const DECISION_WEIGHTS: readonly number[] = [
  0.876, -0.53, 0.041, -0.69, -0.659, 0.039, -1.137, 0.511, -0.488, -0.931, 0.775, 1.526, 0.258, 0.105, 0, -0.168,
];

/** What the decision to refute reads; undefined where nothing contradicts. */
export function decisionInputs(assessment: Assessment): number[] | undefined {
  const best = assessment.contradicting.find((each) => !each.taken);
  if (!best) return undefined;
  const support = assessment.agreeing[0];
  const rival = assessment.contradicting.find(
    (each) => each !== best && each.relation === 'contradicting' && differs(each, best),
  );
  const question = questionOf(assessment.placed.claim);
  return [
    logit(best.score),
    Math.max(0, logit(support?.score ?? 0) + 4),
    Math.min(4, logit(best.score) - logit(rival?.score ?? 0.001)),
    support ? 1 : 0,
    ...QUESTIONS.map((each) => (each === question ? 1 : 0)),
  ];
}

function differs(left: AlignedClaim, right: AlignedClaim): boolean {
  return JSON.stringify(left.placed.claim.value) !== JSON.stringify(right.placed.claim.value);
}

export interface Decision {
  readonly verdict: Verdict;
  readonly supporting: readonly AlignedClaim[];
  readonly refuting: readonly AlignedClaim[];
}

/** A source bears a claim out from this alignment on; it takes much more to say that sources disagree. */
const SUPPORTS = 0.4;
const REFUTES = 0.6;
const DISPUTES = 0.9;

/** Support first; then contradiction; then silence. */
export function decide(assessment: Assessment): Decision {
  const supporting = assessment.agreeing.filter((each) => each.score >= SUPPORTS);
  const open = assessment.contradicting.filter((each) => !each.taken);
  if (supporting.length > 0) {
    const voices = new Set(supporting.map(voiceOf));
    const others = open.filter((each) => each.score >= DISPUTES && !voices.has(voiceOf(each)));
    return { verdict: others.length > 0 ? 'conflicting' : 'supported', supporting, refuting: others };
  }
  const inputs = decisionInputs(assessment);
  if (inputs && sigmoid(weigh(DECISION_WEIGHTS, inputs)) >= REFUTES) {
    const best = open[0]!;
    return { verdict: 'refuted', supporting, refuting: open.filter((each) => each === best || each.score >= DISPUTES) };
  }
  return { verdict: 'not-enough-evidence', supporting, refuting: [] };
}

const voiceOf = (aligned: AlignedClaim): string => aligned.candidate.source.voice ?? aligned.candidate.source.id;
