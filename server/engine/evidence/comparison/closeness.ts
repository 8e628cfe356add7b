import type { Assessment } from './assessment.ts';

/** What is taken for the closeness of a draft of which nothing is known. */
export const UNKNOWN_CLOSENESS = 0.5;
/** Values that tell so much that they seldom agree by chance, and alignments that bear one out. */
const TELLING = 0.9;
const BORNE_OUT = 0.3;
/** Steps in which it is told: a key typed seldom changes it, so what was judged before holds. */
const STEPS = 10;

/**
 * How closely a draft follows its sources: the share of its telling figures that a source has, 0 to 1, drawn towards a
 * half where they are few (Laplace's rule of succession). Where nearly all is borne out, what is not is likely wrong;
 * where little is, the draft tells of things that the sources do not know.
 */
export function closenessOf(paragraphs: readonly (readonly Assessment[])[]): number {
  let all = 0;
  let borneOut = 0;
  for (const { placed, agreeing } of paragraphs.flat()) {
    if (placed.specificity < TELLING) continue;
    all++;
    if (agreeing.some(({ relation, score }) => relation !== 'contained' && score >= BORNE_OUT)) borneOut++;
  }
  return Math.round((STEPS * (borneOut + 1)) / (all + 2)) / STEPS;
}
