import type { SourceDocument } from '../../corpus/document.ts';
import type { Reading } from './claims/kind.ts';
import { analyseParagraph } from './evidence/analysis.ts';
import type { DraftSentence } from './evidence/assessment.ts';
import { conceptWordsOf } from './language/concepts.ts';
import { type Paragraph, paragraphOf } from './language/sentences.ts';

/** The prose of a draft, paragraph by paragraph. */
export function paragraphsOf(draft: SourceDocument): Paragraph[] {
  return draft.blocks
    .filter((block) => block.role !== 'furniture')
    .map((block) => paragraphOf(draft.prose.slice(block.start, block.end), block.start));
}

/** How many sentences before one tell what its pronouns mean. */
const SENTENCES_AROUND = 2;

/** The sentences of a paragraph taken apart, each with the words around it. */
export function draftSentences(paragraph: Paragraph, reading: Reading, headline: string): DraftSentence[] {
  const sentences = analyseParagraph(paragraph, reading);
  const title = conceptWordsOf(headline);
  return sentences.map((sentence, index) => ({
    sentence,
    around: [...sentences.slice(Math.max(0, index - SENTENCES_AROUND), index).flatMap((each) => each.words), ...title],
  }));
}
