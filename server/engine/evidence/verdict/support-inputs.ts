import type { AlignedClaim, Assessment } from '../comparison/assessment.ts';
import { inputsOfAligned } from './alignment-inputs.ts';
import { COUNTS, FEW_PASSAGES, LOGITS, MANY, sourcesOf, strongest } from './decision-inputs.ts';
import { logit } from './logit.ts';

/** On which scale the number of agreeing claims comes near to one. */
const AGREEING = 5;

/**
 * What the decision to confirm reads of one agreeing claim, in the order of its weights: how well it fits, how well other
 * values do in its own sentence and elsewhere, how telling its value is. All lie near -2 to 2.
 */
export function supportInputs(assessment: Assessment, aligned: AlignedClaim): number[] {
  const { placed, agreeing, contradicting, searched, closeness } = assessment;
  const free = contradicting.filter((each) => !each.taken);
  const isInSentence = (each: AlignedClaim) => each.candidate.sentence === aligned.candidate.sentence;
  const score = logit(aligned.score);
  const elsewhere = strongest(free.filter((each) => !isInSentence(each)));
  const inSentence = strongest(free.filter(isInSentence));
  const isAlone = searched.sources === 1 ? 1 : 0;
  const isTiny = searched.passages <= FEW_PASSAGES ? 1 : 0;
  const isWeekday = placed.question === 'weekday' ? 1 : 0;
  return [
    score / LOGITS,
    elsewhere / LOGITS,
    inSentence / LOGITS,
    (score - elsewhere) / LOGITS,
    Math.max(0, elsewhere - score) / LOGITS,
    Math.max(0, inSentence - score) / LOGITS,
    placed.specificity / COUNTS,
    (placed.specificity * score) / (COUNTS * LOGITS),
    aligned.relation === 'contained' ? 1 : 0,
    aligned.relation === 'equal' ? 1 : 0,
    placed.claim.value.approximate || placed.claim.value.bound ? 1 : 0,
    sourcesOf(agreeing) / COUNTS,
    Math.min(2 * AGREEING, agreeing.length) / AGREEING,
    closeness,
    (closeness * score) / LOGITS,
    isAlone,
    (isAlone * score) / LOGITS,
    isTiny,
    (isTiny * score) / LOGITS,
    (isTiny * elsewhere) / LOGITS,
    (isWeekday * score) / LOGITS,
    Math.log10(1 + searched.passages) / COUNTS,
    Math.min(2 * MANY, contradicting.length) / MANY,
    ...inputsOfAligned(assessment, aligned),
  ];
}
