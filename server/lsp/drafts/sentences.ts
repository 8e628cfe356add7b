import type { SourceDocument, Span } from '../../../corpus/document.ts';
import { sentencesOf } from '../../engine/language/sentences.ts';

const known = new WeakMap<SourceDocument, readonly Span[]>();

/** The sentences of a document's prose, in order, remembered for as long as the document is. */
function sentencesIn(document: SourceDocument): readonly Span[] {
  const remembered = known.get(document);
  if (remembered) return remembered;
  const found = document.blocks.flatMap(({ start, end }) => sentencesOf(document.prose.slice(start, end), start));
  known.set(document, found);
  return found;
}

/** The sentence in which a span begins, made long enough to hold all of the span. */
export function sentenceAround(document: SourceDocument, span: Span): Span {
  const sentences = sentencesIn(document);
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.start <= span.start) low = middle + 1;
    else high = middle;
  }
  const sentence = sentences[low - 1];
  if (!sentence || sentence.end <= span.start) return span;
  return { start: sentence.start, end: Math.max(sentence.end, span.end) };
}

/** The sentences that a span touches, as one span; the span itself where it touches none. */
export function sentencesTouching(document: SourceDocument, span: Span): Span {
  const touched = sentencesIn(document).filter(({ start, end }) => start <= span.end && span.start <= end);
  const [first, last] = [touched[0], touched.at(-1)];
  return first && last ? { start: first.start, end: last.end } : span;
}
