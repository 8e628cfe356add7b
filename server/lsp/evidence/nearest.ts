import type { Span } from '../../../corpus/document.ts';
import { searchTerms } from '../../../corpus/terms.ts';
import type { Evidence } from '../../engine/finding.ts';
import type { CheckedDraft } from '../drafts/checked-draft.ts';
import { sentenceAround } from '../drafts/sentences.ts';

/** How many words of the sentence a passage must share to be worth a look. */
const FEWEST_SHARED = 3;

/** The passage that shares most of the words of a claim's sentence, as if it were evidence; undefined where none comes near. */
export function nearestPassage({ document, corpus: { store } }: CheckedDraft, span: Span): Evidence | undefined {
  const sentence = sentenceAround(document, span);
  const terms = [...new Set(searchTerms(document.prose.slice(sentence.start, sentence.end)))];
  const [hit] = store.search(
    terms.map((term) => ({ term, weight: 1 })),
    1,
  );
  const source = hit && store.source(hit.passage.sourceId);
  if (!hit || !source) return undefined;
  const { text, start, end } = hit.passage;
  const there = new Set(searchTerms(text));
  if (terms.filter((term) => there.has(term)).length < FEWEST_SHARED) return undefined;
  return { source, quote: text, start, end, value: undefined, stance: 'supports' };
}
