import { searchTerm } from '../../../corpus/terms.ts';
import type { Reading } from '../claims/kind.ts';
import type { MeasuredClaim } from '../claims/measured.ts';
import { findMeasured } from '../claims/measured.ts';
import { type Question, questionOf, shapeOf, specificityOf } from '../claims/question.ts';
import { type ConceptWord, conceptOf, conceptWordsOf } from '../language/concepts.ts';
import type { Paragraph, Sentence } from '../language/sentences.ts';

/** A measured claim in its sentence: `from`..`to` are the words it covers (indices into `words`, end-exclusive). */
export interface PlacedClaim {
  readonly claim: MeasuredClaim;
  readonly question: Question;
  /** Claims of one shape can answer the same question; see `shapeOf`. */
  readonly shape: string;
  /** The concept of the noun counted, where one is. */
  readonly noun: string | undefined;
  /** Equal for equal values of one shape. */
  readonly valueKey: string;
  /** How telling the value is; see `specificityOf`. */
  readonly specificity: number;
  readonly from: number;
  readonly to: number;
}

/** A sentence taken apart for alignment. */
export interface AnalysedSentence extends Sentence {
  readonly words: readonly ConceptWord[];
  readonly claims: readonly PlacedClaim[];
  /** For each word: whether it belongs to a claim, and so is no context. */
  readonly inClaim: readonly boolean[];
  /** For each word: which clause it stands in, counted from 0. */
  readonly clauses: readonly number[];
}

/** Words that open a new statement. */
const CLAUSE_OPENERS = new Set(['and', 'but', 'while', 'wherea', 'whereas', 'though', 'although', 'which', 'who']);
/** Fewest words that make a statement. */
const LEAST_CLAUSE = 4;

/** Takes the sentences of a paragraph apart. Offsets stay those of the whole text. */
export function analyseParagraph(paragraph: Paragraph, reading: Reading): AnalysedSentence[] {
  const claims = findMeasured(paragraph, reading);
  let next = 0;
  return paragraph.sentences.map((sentence) => {
    const words = conceptWordsOf(sentence.text, sentence.start);
    const placed: PlacedClaim[] = [];
    while (next < claims.length && claims[next]!.span.start < sentence.end) {
      placed.push(place(claims[next++]!, words, placed.at(-1)?.from ?? 0));
    }
    const inClaim = words.map(() => false);
    for (const { from, to } of placed) inClaim.fill(true, from, to);
    return { ...sentence, words, claims: placed, inClaim, clauses: clausesOf(sentence, words) };
  });
}

/** Numbers the clauses; a mark starts a new one only where enough words stand on both sides to make a statement. */
function clausesOf(sentence: Sentence, words: readonly ConceptWord[]): number[] {
  let clause = 0;
  let sinceMark = 0;
  return words.map((word, index) => {
    const gapStart = index === 0 ? word.start : words[index - 1]!.end;
    const gap = sentence.text.slice(gapStart - sentence.start, word.start - sentence.start);
    const term = word.term;
    const marked =
      /[;:]|\s[–—-]{1,2}\s/.test(gap) || CLAUSE_OPENERS.has(term) || (gap.includes(',') && sinceMark >= LEAST_CLAUSE);
    if (marked && sinceMark >= LEAST_CLAUSE && words.length - index >= LEAST_CLAUSE) {
      clause++;
      sinceMark = 0;
    }
    sinceMark++;
    return clause;
  });
}

/** No claim begins before one that comes before it: looking for its words begins with those of that one, at `first`. */
function place(claim: MeasuredClaim, words: readonly ConceptWord[], first: number): PlacedClaim {
  let from = first;
  while (from < words.length && words[from]!.end <= claim.span.start) from++;
  let to = from;
  while (to < words.length && words[to]!.start < claim.span.end) to++;
  const noun = claim.kind === 'number' ? claim.value.noun : undefined;
  return {
    claim,
    question: questionOf(claim),
    shape: shapeOf(claim),
    noun: noun === undefined ? undefined : conceptOf(searchTerm(noun)),
    valueKey: claim.kind === 'number' ? `${claim.value.low}..${claim.value.high}` : claim.value.timex,
    specificity: specificityOf(claim),
    from,
    to,
  };
}
