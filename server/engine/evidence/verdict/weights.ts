import { QUESTIONS } from '../../claims/question.ts';
import type { Verdict } from '../../finding.ts';
import type { AlignedClaim, Assessment } from '../comparison/assessment.ts';
import { type AlignmentFeatures, FEATURE_NAMES } from '../comparison/features.ts';
import type { PlacedClaim } from '../frames/analysis.ts';
import { decisionInputs } from './decision-inputs.ts';
import { ALIGNMENT_WEIGHTS, REFUTE_ALONE_WEIGHTS, REFUTE_WEIGHTS, SUPPORT_WEIGHTS } from './fitted.ts';
import { supportInputs } from './support-inputs.ts';

/** What the alignment's regression reads, in the order of its weights. */
export function alignmentInputs({ question }: PlacedClaim, features: AlignmentFeatures): number[] {
  return [...FEATURE_NAMES.map((name) => features[name]), ...QUESTIONS.map((each) => (each === question ? 1 : 0))];
}

const weigh = (weights: readonly number[], inputs: readonly number[]): number =>
  inputs.reduce((sum, input, index) => sum + input * weights[index]!, weights[inputs.length]!);

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** Probability that two claims answer the same question, by their words alone: logistic regression. */
export function alignmentScore(claim: PlacedClaim, features: AlignmentFeatures): number {
  return sigmoid(weigh(ALIGNMENT_WEIGHTS, alignmentInputs(claim, features)));
}

export interface Decision {
  readonly verdict: Verdict;
  readonly supporting: readonly AlignedClaim[];
  readonly refuting: readonly AlignedClaim[];
}

/** A source bears a claim out from this probability on, the specificity of the value counted in. */
const SUPPORTS = 0.38;
/** Without the value's help, alignment must reach at least this: an equal value in an unrelated sentence is nothing. */
const LEAST_SUPPORT = 0.1;
/** A figure of many digits is hardly the same by chance: a cell of a table has few words beside it. */
const LEAST_SUPPORT_OF_TELLING = 0.02;
const TELLING = 2.5;
/**
 * From these probabilities on a claim is wrong, by how closely the draft follows its sources: chosen on articles as printed,
 * so that hardly a flag in ten thousand words is no true disagreement. One story has days of many events.
 */
const REFUTES: readonly { readonly from: number; readonly number: number; readonly date: number }[] = [
  { from: 0.55, number: 0.4, date: 0.4 },
  { from: 0.35, number: 0.8, date: 0.86 },
  { from: 0, number: 0.8, date: 0.9 },
];
/** A draft checked against one document is likely about it, unless hardly a figure stands there. */
const REFUTES_ALONE = 0.4;
/** To say that sources disagree takes this alignment on the other side. */
const DISPUTES = 0.85;

/** Support first; then contradiction where it is sure; then silence. */
export function decide(assessment: Assessment): Decision {
  const open = assessment.contradicting.filter((each) => !each.taken);
  const supporting = assessment.agreeing.filter((each) => bearsOut(assessment, each) && !isOutdone(assessment, each));
  if (supporting.length > 0) {
    const voices = new Set(supporting.map(voiceOf));
    const others = open.filter((each) => disputes(each) && !voices.has(voiceOf(each)));
    return { verdict: others.length > 0 ? 'conflicting' : 'supported', supporting, refuting: others };
  }
  if (probabilityWrong(assessment) >= leastProbability(assessment)) {
    const best = open[0]!;
    return { verdict: 'refuted', supporting, refuting: open.filter((each) => each === best || each.score >= SURE) };
  }
  return { verdict: 'not-enough-evidence', supporting, refuting: [] };
}

/** The same sentence with another value in it needs no more than this. */
const REFUTES_IN_SAME_WORDS = 0.4;

function isInSameWords({ features: { coverage, coverageBack, nearness, nearnessBack } }: AlignedClaim): boolean {
  return Math.min(coverage, nearness) >= 0.9 && Math.min(coverageBack, nearnessBack) >= 0.6;
}

function leastProbability({ placed: { claim }, closeness, contradicting, searched }: Assessment): number {
  const best = contradicting.find((each) => !each.taken);
  if (best && isInSameWords(best)) return REFUTES_IN_SAME_WORDS;
  const least = REFUTES.find((each) => closeness >= each.from)!;
  return searched.sources === 1 && least.from > 0 ? REFUTES_ALONE : least[claim.kind];
}

/** How much better, in logits, another value must fit to outdo an equal one that tells nothing by itself. */
const OUTDOES = 0.7;

/** If a sentence that fits better gives another value, an equal value elsewhere does not outvote it. */
function isOutdone({ placed, contradicting }: Assessment, agreement: AlignedClaim): boolean {
  return contradicting.some(
    (each) =>
      !each.taken &&
      !each.isAnswered &&
      each.features.sameShape === 1 &&
      each.candidate.sentence !== agreement.candidate.sentence &&
      logit(each.score) > logit(agreement.score) + OUTDOES + placed.specificity / 2,
  );
}

/** *At 2 p.m.* names no day, whatever day the context gives it. */
function namesNoDay(assessment: Assessment, { placed: { question } }: AlignedClaim): boolean {
  return question === 'clock' && assessment.placed.question !== 'clock';
}

function bearsOut(assessment: Assessment, aligned: AlignedClaim): boolean {
  if (namesNoDay(assessment, aligned)) return false;
  const least = assessment.placed.specificity >= TELLING ? LEAST_SUPPORT_OF_TELLING : LEAST_SUPPORT;
  return aligned.score >= least && supportScore(assessment, aligned) >= SUPPORTS;
}

/** Further passages are shown beside the best from this alignment on. */
const SURE = 0.9;

function probabilityWrong(assessment: Assessment): number {
  const inputs = decisionInputs(assessment);
  return inputs ? sigmoid(weigh(DECISION_WEIGHTS, inputs)) : 0;
}

/** The alignment with what the sameness of the values adds to it. */
function supportScore(assessment: Assessment, aligned: AlignedClaim): number {
  if (!isSameFigure(assessment.placed, aligned)) return aligned.score;
  return sigmoid(logit(aligned.score) + assessment.placed.specificity);
}

/** The same value, in whatever unit or under whatever hedge: *280* and *more than 280*. */
function isSameFigure({ claim: draft }: PlacedClaim, { relation, placed: { claim: source } }: AlignedClaim): boolean {
  if (relation !== 'contained') return true;
  if (draft.kind !== 'number' || source.kind !== 'number') return false;
  return (draft.value.low ?? draft.value.high) === (source.value.low ?? source.value.high);
}

/** Whether a source says otherwise about plainly the same thing. */
function disputes({ features: { sameShape, otherNoun, questionOther }, score, isAnswered }: AlignedClaim): boolean {
  return sameShape === 1 && otherNoun === 0 && questionOther === 0 && !isAnswered && score >= DISPUTES;
}

const voiceOf = (aligned: AlignedClaim): string => aligned.candidate.source.voice ?? aligned.candidate.source.id;
