import { namesPartOf } from '../../claims/date/compare.ts';
import type { MeasuredClaim } from '../../claims/measured.ts';
import type { Verdict } from '../../finding.ts';
import type { AlignedClaim, Assessment } from '../comparison/assessment.ts';
import type { AlignmentFeatures } from '../comparison/features.ts';
import type { PlacedClaim } from '../frames/analysis.ts';
import { isItsCell } from '../frames/owner-relation.ts';
import { alignmentInputs, inputsOfAligned } from './alignment-inputs.ts';
import { decisionInputs } from './decision-inputs.ts';
import { READ_WEIGHTS, WORD_WEIGHTS } from './fitted.ts';
import { supportInputs } from './support-inputs.ts';

const weigh = (weights: readonly number[], inputs: readonly number[]): number =>
  inputs.reduce((sum, input, index) => sum + input * weights[index]!, weights[inputs.length]!);

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** Probability that two claims answer the same question, by their words alone: logistic regression. */
export function alignmentScore(claim: PlacedClaim, features: AlignmentFeatures): number {
  return sigmoid(weigh(WORD_WEIGHTS.alignment, alignmentInputs(claim, features)));
}

/** The same where the close calls of its assessment have been read a second time. */
export function scoreRead(assessment: Assessment, aligned: AlignedClaim): number {
  return sigmoid(weigh(READ_WEIGHTS.alignment, inputsOfAligned(assessment, aligned)));
}

const weightsOf = ({ isRead }: Assessment) => (isRead ? READ_WEIGHTS : WORD_WEIGHTS);

export interface Decision {
  readonly verdict: Verdict;
  readonly supporting: readonly AlignedClaim[];
  readonly refuting: readonly AlignedClaim[];
}

/** From which probabilities on something is said, by words alone or once close calls are read a second time. */
interface Thresholds {
  /**
   * A source bears a claim out: chosen on confirmations read by hand. In a corpus of one source there is less to be
   * mistaken for; a figure of many digits is hardly the same by chance.
   */
  readonly supports: { readonly several: number; readonly alone: number };
  readonly supportsIfTelling: { readonly several: number; readonly alone: number };
  /** A claim is wrong: chosen on articles as printed, so that hardly a flag in ten thousand words is no true disagreement. */
  readonly refutes: Readonly<Record<MeasuredClaim['kind'], number>>;
  /** The same for short texts about one story: they are all days and tolls, so that chance has more to play with. */
  readonly refutesAmongShort: Readonly<Record<MeasuredClaim['kind'], number>>;
  /** The same for a corpus of one source. */
  readonly refutesAlone: number;
}

const BY_WORDS: Thresholds = {
  supports: { several: 0.7, alone: 0.6 },
  supportsIfTelling: { several: 0.52, alone: 0.5 },
  refutes: { number: 0.5, date: 0.45 },
  refutesAmongShort: { number: 0.64, date: 0.67 },
  refutesAlone: 0.46,
};

const ONCE_READ: Thresholds = {
  supports: { several: 0.8, alone: 0.6 },
  supportsIfTelling: { several: 0.75, alone: 0.6 },
  refutes: { number: 0.55, date: 0.45 },
  refutesAmongShort: { number: 0.55, date: 0.6 },
  refutesAlone: 0.32,
};

const thresholdsOf = ({ isRead }: Assessment): Thresholds => (isRead ? ONCE_READ : BY_WORDS);

const TELLING = 2.5;
/** Passages of all sources together up to which they are short. */
const SHORT = 12;
/** To say that sources disagree takes this alignment on the other side. */
const DISPUTES = 0.79;

/** Support first; then contradiction where it is sure; then silence. */
export function decide(assessment: Assessment): Decision {
  const open = assessment.contradicting.filter((each) => !each.taken);
  const supporting = assessment.agreeing.filter((each) => bearsOut(assessment, each));
  if (supporting.length > 0) {
    const voices = new Set(supporting.map(voiceOf));
    const others = open.filter((each) => disputes(each) && !voices.has(voiceOf(each)));
    return { verdict: others.length > 0 ? 'conflicting' : 'supported', supporting, refuting: others };
  }
  if (probabilityWrong(assessment) >= leastProbability(assessment) && !isRuledOut(open[0])) {
    const best = open[0]!;
    return { verdict: 'refuted', supporting, refuting: open.filter((each) => each === best || each.score >= SURE) };
  }
  return { verdict: 'not-enough-evidence', supporting, refuting: [] };
}

/** Log-odds below which a second reading says that two figures answer two questions, however alike their values look. */
const ANOTHER_QUESTION = -4;

function isRuledOut(best: AlignedClaim | undefined): boolean {
  return best?.logit !== undefined && best.logit < ANOTHER_QUESTION;
}

/** The same sentence with another value in it needs no more than this. */
const REFUTES_IN_SAME_WORDS = 0.3;

/** A table's cell whose row and column the draft tells: its few words make any probability a low one. */
const REFUTES_IN_ITS_CELL = 0.03;

function isInSameWords({ features: { coverage, coverageBack, nearness, nearnessBack } }: AlignedClaim): boolean {
  return Math.min(coverage, nearness) >= 0.9 && Math.min(coverageBack, nearnessBack) >= 0.6;
}

function leastProbability(assessment: Assessment): number {
  const { placed, contradicting, searched } = assessment;
  const { refutes, refutesAmongShort, refutesAlone } = thresholdsOf(assessment);
  const best = contradicting.find((each) => !each.taken);
  if (best && isItsCell(placed, best.placed)) return REFUTES_IN_ITS_CELL;
  if (best && isInSameWords(best)) return REFUTES_IN_SAME_WORDS;
  if (searched.sources === 1) return refutesAlone;
  return (searched.passages <= SHORT ? refutesAmongShort : refutes)[placed.claim.kind];
}

/** *At 2 p.m.* names no day, whatever day the context gives it. */
function namesNoDay(assessment: Assessment, { placed: { question } }: AlignedClaim): boolean {
  return question === 'clock' && assessment.placed.question !== 'clock';
}

/** *Friday* is no evidence of *Friday morning*, though it speaks against no part of that day. */
function saysLess({ placed }: Assessment, { placed: source }: AlignedClaim): boolean {
  const [draft, other] = [placed.claim, source.claim];
  return draft.kind === 'date' && other.kind === 'date' && namesPartOf(draft, other);
}

function bearsOut(assessment: Assessment, aligned: AlignedClaim): boolean {
  if (namesNoDay(assessment, aligned) || saysLess(assessment, aligned)) return false;
  const { supports, supportsIfTelling } = thresholdsOf(assessment);
  const least = assessment.placed.specificity >= TELLING ? supportsIfTelling : supports;
  const corpus = assessment.searched.sources === 1 ? 'alone' : 'several';
  return probabilityRight(assessment, aligned) >= least[corpus];
}

/** Probability that an agreeing claim bears the draft's out. */
export function probabilityRight(assessment: Assessment, aligned: AlignedClaim): number {
  return sigmoid(weigh(weightsOf(assessment).support, supportInputs(assessment, aligned)));
}

/** Further passages are shown beside the best from this alignment on. */
const SURE = 0.9;

/** Probability that the draft's claim is wrong and the best contradicting claim puts it right; 0 where none contradicts. */
export function probabilityWrong(assessment: Assessment): number {
  const inputs = decisionInputs(assessment);
  const { refute, refuteAlone } = weightsOf(assessment);
  const weights = assessment.searched.sources === 1 ? refuteAlone : refute;
  return inputs ? sigmoid(weigh(weights, inputs)) : 0;
}

/** Whether a source says otherwise about plainly the same thing. */
function disputes({ features: { sameShape, otherNoun, questionOther }, score, isAnswered }: AlignedClaim): boolean {
  return sameShape === 1 && otherNoun === 0 && questionOther === 0 && !isAnswered && score >= DISPUTES;
}

const voiceOf = (aligned: AlignedClaim): string => aligned.candidate.source.voice ?? aligned.candidate.source.id;
