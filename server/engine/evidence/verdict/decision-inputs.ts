import { type MeasuredClaim, ordersApart } from '../../claims/measured.ts';
import type { AlignedClaim, Assessment } from '../comparison/assessment.ts';
import { inputsOfAligned } from './alignment-inputs.ts';
import { logit } from './logit.ts';

/** What stands for an alignment where there is none, in logits. */
export const NONE = -8;
/** The scales on which logits and counts come near to one. */
export const LOGITS = 4;
export const COUNTS = 3;
export const MANY = 12;
/** A corpus of so few passages is one document about the matter: in it nearly every figure has its answer. */
export const FEW_PASSAGES = 3;

/** What the decision to refute reads, in the order of its weights; undefined where nothing contradicts. All lie near -2 to 2. */
export function decisionInputs(assessment: Assessment): number[] | undefined {
  const free = assessment.contradicting.filter((each) => !each.taken);
  const best = free[0];
  if (!best) return undefined;
  const { placed, agreeing } = assessment;
  const equal = agreeing.filter(({ relation }) => relation !== 'contained');
  const rival = strongest(free.filter((each) => each.placed.valueKey !== best.placed.valueKey));
  const score = logit(best.score);
  const same = free.filter((each) => each.placed.valueKey === best.placed.valueKey && logit(each.score) > score - 2);
  const inSentence = free.filter((each) => each.candidate.sentence === best.candidate.sentence);
  const isWeekday = placed.question === 'weekday' ? 1 : 0;
  const lede = assessment.isLede ? 1 : 0;
  const isAlone = assessment.searched.sources === 1 ? 1 : 0;
  const isTiny = assessment.searched.passages <= FEW_PASSAGES ? 1 : 0;
  return [
    score / LOGITS,
    strongest(agreeing) / LOGITS,
    strongest(equal) / LOGITS,
    rival / LOGITS,
    (score - rival) / LOGITS,
    agreeing.length > 0 ? 1 : 0,
    equal.length > 0 ? 1 : 0,
    sourcesOf(same) / COUNTS,
    sourcesOf(agreeing) / COUNTS,
    agreeing.some((each) => each.candidate.sentence === best.candidate.sentence) ? 1 : 0,
    best.slip ? 1 : 0,
    best.placed.specificity / COUNTS,
    placed.specificity / COUNTS,
    placed.claim.value.approximate || placed.claim.value.bound ? 1 : 0,
    assessment.contradicting.some((each) => each.taken) ? 1 : 0,
    Math.min(2 * MANY, free.length) / MANY,
    best.isAnswered ? 1 : 0,
    lede,
    lede * best.features.lede,
    new Set(inSentence.map((each) => each.placed.valueKey)).size / COUNTS,
    ...difference(placed.claim, best.placed.claim),
    (isWeekday * score) / LOGITS,
    isWeekday * lede,
    (isWeekday * Math.min(COUNTS, equal.length)) / COUNTS,
    isAlone,
    assessment.closeness,
    (assessment.closeness * score) / LOGITS,
    (isAlone * score) / LOGITS,
    isAlone * best.features.topical,
    isAlone * best.features.onlyValue,
    Math.log10(1 + assessment.searched.passages) / COUNTS,
    isTiny,
    (isTiny * score) / LOGITS,
    (isTiny * strongest(agreeing)) / LOGITS,
    (isTiny * rival) / LOGITS,
    ...inputsOfAligned(assessment, best),
  ];
}

export function strongest(aligned: readonly AlignedClaim[]): number {
  return aligned.reduce((most, { score }) => Math.max(most, logit(score)), NONE);
}

export function sourcesOf(aligned: readonly AlignedClaim[]): number {
  return new Set(aligned.map(({ candidate }) => candidate.source.voice ?? candidate.source.id)).size;
}

const WEEK = 7;
const YEAR = /^\d{4}$/;

/** How far two values are apart: orders of magnitude, as good as none, whole orders; a day or part of a week; years. */
function difference(draft: MeasuredClaim, source: MeasuredClaim): number[] {
  if (draft.kind === 'number' && source.kind === 'number') {
    const orders = ordersApart(draft, source);
    const isWhole = orders > 0.5 && Math.abs(orders - Math.round(orders)) < 1e-6;
    return [Math.min(3, orders), orders < 0.05 ? 1 : 0, isWhole ? 1 : 0, 0, 0, 0];
  }
  if (draft.kind !== 'date' || source.kind !== 'date') return [0, 0, 0, 0, 0, 0];
  const [a, b] = [draft.value, source.value];
  const apart = a.weekday && b.weekday ? Math.abs(a.weekday - b.weekday) : 0;
  const days = Math.min(apart, WEEK - apart);
  const years = YEAR.test(a.timex) && YEAR.test(b.timex) ? Math.log1p(Math.abs(Number(a.timex) - Number(b.timex))) : 0;
  return [0, 0, 0, days === 1 ? 1 : 0, days / COUNTS, Math.min(3, years)];
}
