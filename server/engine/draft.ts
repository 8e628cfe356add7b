import type { SourceDocument } from '../../corpus/document.ts';
import type { Reading } from './claims/kind.ts';
import type { DraftSentence } from './evidence/comparison/assessment.ts';
import { analyseParagraph } from './evidence/frames/analysis.ts';
import { conceptWordsOf } from './language/concepts.ts';
import { type Paragraph, paragraphOf } from './language/sentences.ts';

/** The prose of a draft, paragraph by paragraph. */
export function paragraphsOf(draft: SourceDocument): Paragraph[] {
  return placedParagraphs(draft, piecesOf).map(({ paragraph, start }) => movedParagraph(paragraph, start));
}

/** A paragraph as it is wherever it may stand: its offsets are counted from its own `start`. */
export interface Piece {
  readonly paragraph: Paragraph;
  readonly start: number;
}

/** A paragraph in its place in a draft. */
export interface PlacedParagraph extends Piece {
  /** How many sentences of the draft come before it. */
  readonly sentencesBefore: number;
}

/** The paragraphs of a draft with their places. `cut` is `piecesOf`, or what was made by it before. */
export function placedParagraphs(draft: SourceDocument, cut: (text: string) => readonly Piece[]): PlacedParagraph[] {
  const placed: PlacedParagraph[] = [];
  let sentencesBefore = 0;
  for (const block of draft.blocks) {
    if (block.role === 'furniture') continue;
    for (const { paragraph, start } of cut(draft.prose.slice(block.start, block.end))) {
      placed.push({ paragraph, start: block.start + start, sentencesBefore });
      sentencesBefore += paragraph.sentences.length;
    }
  }
  return placed;
}

/** Characters after which a paragraph is taken for several: the work on one grows faster than its length. */
const LONGEST_PARAGRAPH = 20_000;

/** A paragraph, cut between sentences where it is too long for one. */
export function piecesOf(text: string): Piece[] {
  const whole = paragraphOf(text);
  if (text.length <= LONGEST_PARAGRAPH) return [{ paragraph: whole, start: 0 }];
  const starts = [0];
  for (const { start, end } of whole.sentences.slice(1)) {
    if (end - starts.at(-1)! > LONGEST_PARAGRAPH) starts.push(start);
  }
  return starts.map((start, index) => ({ paragraph: paragraphOf(text.slice(start, starts[index + 1])), start }));
}

/** The same paragraph `by` UTF-16 units further on. */
export function movedParagraph({ start, end, text, sentences }: Paragraph, by: number): Paragraph {
  const moved = sentences.map((sentence) => ({ ...sentence, start: sentence.start + by, end: sentence.end + by }));
  return { start: start + by, end: end + by, text, sentences: moved };
}

/** How many sentences before one tell what its pronouns mean. */
const SENTENCES_AROUND = 2;

/** The sentences of a paragraph taken apart, each with the words around it. */
export function draftSentences(paragraph: Paragraph, reading: Reading, headline: string): DraftSentence[] {
  const sentences = analyseParagraph(paragraph, reading);
  const title = conceptWordsOf(headline);
  return sentences.map((sentence, index) => ({
    sentence,
    index,
    before: paragraph.text.slice(0, sentence.start - paragraph.start),
    around: [...title, ...sentences.slice(Math.max(0, index - SENTENCES_AROUND), index).flatMap((each) => each.words)],
  }));
}
