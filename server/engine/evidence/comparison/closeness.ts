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
  const counts = paragraphs.map(countsOf);
  const sum = (of: (count: Counts) => number) => counts.reduce((total, each) => total + of(each), 0);
  return Math.round((STEPS * (sum(({ borneOut }) => borneOut) + 1)) / (sum(({ all }) => all) + 2)) / STEPS;
}

interface Counts {
  readonly all: number;
  readonly borneOut: number;
}

/** Counted once for each paragraph, however often the draft around it changes. */
const counted = new WeakMap<readonly Assessment[], Counts>();

function countsOf(assessments: readonly Assessment[]): Counts {
  const known = counted.get(assessments);
  if (known) return known;
  const telling = assessments.filter(({ placed }) => placed.specificity >= TELLING);
  const isBorneOut = ({ agreeing }: Assessment) =>
    agreeing.some(({ relation, score }) => relation !== 'contained' && score >= BORNE_OUT);
  const counts = { all: telling.length, borneOut: telling.filter(isBorneOut).length };
  counted.set(assessments, counts);
  return counts;
}
