import { createHash } from 'node:crypto';
import type { Question } from '../engine/claims/question.ts';
import { CONTEXT, type MarkedSentence, type QuestionPair } from '../engine/evidence/second-reading/question-pair.ts';

/** What the model is shown of a pair: bounded, and without the value of the draft's figure. */
export interface Visible {
  readonly question: Question;
  readonly draft: Around & { readonly masked: string };
  readonly source: Around & { readonly value: string; readonly title: string };
}

interface Around {
  readonly before: string;
  readonly left: string;
  readonly right: string;
}

/**
 * Characters of either side of a figure, of a figure and of a title that are looked at. Of these the model reads only the
 * first or last few dozen tokens, so that nothing is lost by it in any ordinary sentence.
 */
const SIDE = 1_000;
const FIGURE = 200;
const TITLE = 500;

const NUMERALS = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen',
  'eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety first second third fourth fifth sixth seventh',
  'eighth ninth tenth half dozen once twice thrice monday tuesday wednesday thursday friday saturday sunday mon tue tues',
  'wed thu thur thurs fri sat sun january february march april may june july august september october november december',
  'jan feb mar apr jun jul aug sept sep oct nov dec today yesterday tomorrow both couple single',
]
  .join('|')
  .replaceAll(' ', '|');

/** Digits with what joins them, and words that are values themselves. Linear: a word that fits ends at its own end. */
const VALUE = new RegExp(
  `\\p{Nd}[\\p{Nd},.]*(?:st|nd|rd|th)?|(?<![\\p{L}\\p{N}_])(?:${NUMERALS})(?:-(?:${NUMERALS}))*(?![\\p{L}\\p{N}_])`,
  'giu',
);

export function visibleOf({ question, draft, source }: QuestionPair): Visible {
  return {
    question,
    draft: { ...around(draft), masked: masked(figureOf(draft)) },
    source: { ...around(source), value: figureOf(source), title: source.title.slice(0, TITLE) },
  };
}

/** A short name of what the model is shown: pairs that look the same to it have the same. */
export function keyOf(visible: Visible): string {
  return createHash('sha256').update(JSON.stringify(visible)).digest('base64');
}

function around({ text, start, end, before }: MarkedSentence): Around {
  return {
    before: before.slice(-CONTEXT),
    left: text.slice(Math.max(0, start - SIDE), start),
    right: text.slice(end, end + SIDE),
  };
}

const figureOf = ({ text, start, end }: MarkedSentence) => text.slice(start, Math.min(end, start + FIGURE));

/** A figure with a `#` for its value: only its unit is left. */
const masked = (figure: string) => figure.replace(VALUE, '#').replace(/(?:# ?)+/g, '# ');
