import type { MeasuredClaim } from '../../claims/measured.ts';
import { QUESTIONS } from '../../claims/question.ts';
import type { Verdict } from '../../finding.ts';
import type { AlignedClaim, Assessment } from '../comparison/assessment.ts';
import { type AlignmentFeatures, FEATURE_NAMES } from '../comparison/features.ts';
import type { PlacedClaim } from '../frames/analysis.ts';
import { ALIGNMENT_WEIGHTS, DECISION_WEIGHTS } from './fitted.ts';

/** What the alignment's regression reads, in the order of its weights. */
export function alignmentInputs({ question }: PlacedClaim, features: AlignmentFeatures): number[] {
  return [...FEATURE_NAMES.map((name) => features[name]), ...QUESTIONS.map((each) => (each === question ? 1 : 0))];
}

const weigh = (weights: readonly number[], inputs: readonly number[]): number =>
  inputs.reduce((sum, input, index) => sum + input * weights[index]!, weights[inputs.length]!);

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
export const logit = (p: number): number => Math.log(Math.max(p, 1e-6) / Math.max(1 - p, 1e-6));

/** Probability that two claims answer the same question, by their words alone: logistic regression. */
export function alignmentScore(claim: PlacedClaim, features: AlignmentFeatures): number {
  return sigmoid(weigh(ALIGNMENT_WEIGHTS, alignmentInputs(claim, features)));
}

/** A vague agreement (*hundreds* for 280) tells less than an equal value. */
const VAGUE = 1.5;

/** What the decision to refute reads; undefined where nothing contradicts. */
export function decisionInputs(assessment: Assessment): number[] | undefined {
  const best = assessment.contradicting.find((each) => !each.taken);
  if (!best) return undefined;
  const { claim: draft, question } = assessment.placed;
  const support = assessment.agreeing[0];
  const rival = assessment.contradicting.find((each) => !each.taken && differs(each, best));
  return [
    logit(best.score),
    Math.max(-8, support ? logit(support.score) - (support.relation === 'contained' ? VAGUE : 0) : -8) / 4,
    Math.min(4, logit(best.score) - Math.max(-8, logit(rival?.score ?? 0))),
    support ? 1 : 0,
    assessment.agreeing.some((each) => each.candidate.sentence === best.candidate.sentence) ? 1 : 0,
    best.slip ? 1 : 0,
    best.slip ? best.placed.specificity / 3 : 0,
    best.slip ? 0 : magnitude(draft, best.placed.claim),
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
    best.features.nameClashHere,
    best.features.substitutes,
    best.features.nearSubstitutes,
    best.features.companions,
    best.features.otherNames,
    best.features.otherTime,
    best.features.otherChange,
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
  return left.placed.valueKey !== right.placed.valueKey;
}

export interface Decision {
  readonly verdict: Verdict;
  readonly supporting: readonly AlignedClaim[];
  readonly refuting: readonly AlignedClaim[];
}

/** A source bears a claim out from this alignment on, the specificity of the value counted in. */
const SUPPORTS = 0.3;
/** Without the value's help, alignment must reach at least this. */
const LEAST_SUPPORT = 0.06;
const REFUTES = 0.4;
/** To say that sources disagree takes this alignment on the other side. */
const DISPUTES = 0.5;
const DISPUTES_WITHOUT_NOUN = 0.65;
/** Below this alignment nothing is refuted, however lonely the figure stands. */
const LEAST_ALIGNMENT = 0.2;
const LEAST_FOR_SLIP = 0.1;
/** What the context filled in refutes only where hardly anything else could be meant. */
const LEAST_FOR_IMPLIED = 0.4;

/** Support first; then contradiction; then silence. */
export function decide(assessment: Assessment): Decision {
  const open = assessment.contradicting.filter((each) => !each.taken);
  const refutes = probabilityWrong(assessment) >= REFUTES && open[0]!.score >= leastAlignment(assessment, open[0]!);
  const supporting = assessment.agreeing.filter((each) =>
    refutes ? each.score >= SUPPORTS : supportScore(assessment, each) >= SUPPORTS,
  );
  if (supporting.length > 0) {
    const voices = new Set(supporting.map(voiceOf));
    const others = open.filter((each) => disputes(each) && !voices.has(voiceOf(each)));
    return { verdict: others.length > 0 ? 'conflicting' : 'supported', supporting, refuting: others };
  }
  if (refutes) {
    const best = open[0]!;
    return { verdict: 'refuted', supporting, refuting: open.filter((each) => each === best || each.score >= SURE) };
  }
  return { verdict: 'not-enough-evidence', supporting, refuting: [] };
}

function leastAlignment({ placed: { claim } }: Assessment, best: AlignedClaim): number {
  const impliedMonth = claim.kind === 'date' && claim.value.weekday === undefined && claim.value.implied !== undefined;
  if (impliedMonth) return LEAST_FOR_IMPLIED;
  return best.slip ? LEAST_FOR_SLIP : LEAST_ALIGNMENT;
}

/** Further passages are shown beside the best from this alignment on. */
const SURE = 0.9;

function probabilityWrong(assessment: Assessment): number {
  const inputs = decisionInputs(assessment);
  return inputs ? sigmoid(weigh(DECISION_WEIGHTS, inputs)) : 0;
}

/** The alignment with what the sameness of the values adds to it. */
function supportScore(assessment: Assessment, aligned: AlignedClaim): number {
  if (aligned.score < LEAST_SUPPORT || !isSameFigure(assessment.placed, aligned)) return aligned.score;
  return sigmoid(logit(aligned.score) + assessment.placed.specificity);
}

/** The same value, in whatever unit or under whatever hedge: *280* and *more than 280*. */
function isSameFigure({ claim: draft }: PlacedClaim, { relation, placed: { claim: source } }: AlignedClaim): boolean {
  if (relation !== 'contained') return true;
  if (draft.kind !== 'number' || source.kind !== 'number') return false;
  return (draft.value.low ?? draft.value.high) === (source.value.low ?? source.value.high);
}

/** Whether a source says otherwise about plainly the same thing. */
function disputes(aligned: AlignedClaim): boolean {
  const { sameShape, sameNoun, otherNoun } = aligned.features;
  return sameShape === 1 && otherNoun === 0 && aligned.score >= (sameNoun === 1 ? DISPUTES : DISPUTES_WITHOUT_NOUN);
}

const voiceOf = (aligned: AlignedClaim): string => aligned.candidate.source.voice ?? aligned.candidate.source.id;
