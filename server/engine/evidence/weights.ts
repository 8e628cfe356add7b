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
  0.543, 0.281, 0.743, 0.481, 1.605, 1.381, 2.176, 0.49, -0.864, -0.266, 0.552, 1.296, -0.897, 0.912, 0.783, -0.492,
  -0.493, -1.516, -1.477, 0.612, 1.565, 0.389, 0.238, 0.463, -0.084, 0.678, 0.796, 1.001, -0.049, -0.494, -0.15, 0.01,
  -1.564, 0.078, 0.189, -0.137, -0.084, -0.104, 0.934, 0.044, 1.048, -0.414, -6.672,
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
  0.899, -1.142, 0.083, -0.726, -1.696, 0.609, -0.432, -0.716, 0.159, 0.399, -0.125, 0.137, 1.689, 0.026, 0.025, -0.942,
  -0.811, -1.93, 1.101, -0.346, -0.438, -0.048, 0.366, -0.083, 0.153, 0.26, -0.18, -0.346, -0.438, -3.163,
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
