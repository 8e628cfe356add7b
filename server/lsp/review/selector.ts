import type { SourceDocument, Span } from '../../../corpus/document.ts';
import { sentenceAt } from '../drafts/sentence.ts';
import type { TextQuoteSelector } from './sidecar.ts';

/**
 * The words of a span with the rest of their sentence. Taken from the prose, so that a citation or emphasis added to
 * the sentence leaves it the same.
 */
export function selectorOf(document: SourceDocument, span: Span): TextQuoteSelector {
  const sentence = sentenceAt(document, span.start);
  const { prose } = document;
  return {
    type: 'TextQuoteSelector',
    exact: oneLine(prose.slice(span.start, span.end)),
    prefix: oneLine(prose.slice(Math.min(sentence.start, span.start), span.start)),
    suffix: oneLine(prose.slice(span.end, Math.max(sentence.end, span.end))),
  };
}

/** Whether two selectors name the same words in the same sentence; spacing does not count. */
export function sameWords(a: TextQuoteSelector, b: TextQuoteSelector): boolean {
  return (
    unspaced(a.exact) === unspaced(b.exact) &&
    unspaced(a.prefix) === unspaced(b.prefix) &&
    unspaced(a.suffix) === unspaced(b.suffix)
  );
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function unspaced(text: string): string {
  return text.replace(/\s+/g, '');
}
