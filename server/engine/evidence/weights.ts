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
  0.675, -0.119, 0.508, 0.827, 0.38, 0.293, 1.272, 1.74, 2.146, 0.421, -0.86, -0.232, 0.606, 1.658, -0.957, -0.026,
  0.37, 0.098, -0.638, -1.446, -1.748, 0.683, 1.508, 0.526, 0.101, 0.387, -0.186, 0.538, 0.65, 0.828, -0.194, -0.736,
  -0.205, 0.04, -1.521, -0.116, 0.226, -0.125, -0.044, -0.214, 0.851, 0.172, 1.176, -0.446, -6.554,
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
  0.88, -1.124, 0.06, -0.687, -1.834, 0.357, -0.317, -0.466, 0.232, 0.36, -0.03, 0.062, 1.758, 0.038, 0.054, -1.001,
  -0.506, -1.902, 1.088, 0.017, -0.372, -0.044, 0.332, -0.071, 0.089, -0.044, -0.247, -0.271, -0.477, -3.243,
];

/** What the decision to refute reads; undefined where nothing contradicts. */
export function decisionInputs(assessment: Assessment): number[] | undefined {
  const best = assessment.contradicting.find((each) => !each.taken);
  if (!best) return undefined;
  const draft = assessment.placed.claim;
  const support = assessment.agreeing[0];
  const rival = assessment.contradicting.find((each) => !each.taken && differs(each, best));
  const question = questionOf(draft);
  return [
    logit(best.score),
    Math.max(-8, logit(support?.score ?? 0)) / 4,
    Math.min(4, logit(best.score) - Math.max(-8, logit(rival?.score ?? 0))),
    support ? 1 : 0,
    magnitude(draft, best.placed.claim),
    assessment.contradicting.some((each) => each.taken) ? 1 : 0,
    draft.value.approximate || draft.value.bound ? 1 : 0,
    best.features.coverage,
    best.features.nearness,
    best.features.sameShape,
    best.features.sameNoun,
    best.features.otherNoun,
    best.features.topical,
    best.features.onlyValue,
    best.features.lede,
    best.features.short,
    best.features.nameClash,
    best.features.otherClashes,
    ...QUESTIONS.map((each) => (each === question ? 1 : 0)),
  ];
}

/** Orders of magnitude between two numbers, up to three: a figure ten times another is seldom the same figure wrong. */
function magnitude(left: MeasuredClaim, right: MeasuredClaim): number {
  if (left.kind !== 'number' || right.kind !== 'number') return 0;
  const size = ({ value }: typeof left) => Math.max(1e-6, Math.abs(value.low ?? value.high ?? 1));
  return Math.min(3, Math.abs(Math.log10(size(left) / size(right))));
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
const REFUTES = 0.4;
const DISPUTES = 0.7;
/** Below this alignment nothing is refuted, however lonely the figure stands. */
const LEAST_ALIGNMENT = 0.3;

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
  if (inputs && open[0]!.score >= LEAST_ALIGNMENT && sigmoid(weigh(DECISION_WEIGHTS, inputs)) >= REFUTES) {
    const best = open[0]!;
    return { verdict: 'refuted', supporting, refuting: open.filter((each) => each === best || each.score >= DISPUTES) };
  }
  return { verdict: 'not-enough-evidence', supporting, refuting: [] };
}

const voiceOf = (aligned: AlignedClaim): string => aligned.candidate.source.voice ?? aligned.candidate.source.id;
