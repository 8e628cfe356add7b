import type { Paragraph } from '../../language/sentences.ts';
import { isFunctionWord, type Word, wordsOf } from '../../language/words.ts';
import type { Claim, Reading } from '../kind.ts';
import { type QuotedSpan, quotedSpansOf } from './spans.ts';
import type { QuotationValue } from './value.ts';

/** Fewer words than this between marks are a scare quote or a term, not a quotation. */
const FEWEST_WORDS = 3;

/** The quotations of a text: what stands between quotation marks, except scare quotes, titles and single words. */
export function findQuotations(
  paragraphs: readonly Paragraph[],
  _reading: Reading = {},
): Claim<'quotation', QuotationValue>[] {
  return paragraphs.flatMap((paragraph) =>
    quotedSpansOf(paragraph).flatMap((span) => {
      const claim = quotationOf(paragraph, span);
      return claim ? [claim] : [];
    }),
  );
}

function quotationOf(paragraph: Paragraph, span: QuotedSpan): Claim<'quotation', QuotationValue> | undefined {
  const raw = paragraph.text.slice(span.inner.start - paragraph.start, span.inner.end - paragraph.start);
  const text = raw.trim();
  if (!isQuotation(text)) return undefined;
  const start = span.inner.start + raw.indexOf(text);
  return { kind: 'quotation', span: { start, end: start + text.length }, text, value: { text } };
}

/** Whether the words between marks are somebody's words, and not a scare quote or a title. */
export function isQuotation(text: string): boolean {
  const words = wordsOf(text);
  return words.length >= FEWEST_WORDS && !isTitle(words, text);
}

/** A title of a work or a name: every word of weight is capitalised and no sentence mark stands inside. */
function isTitle(words: readonly Word[], text: string): boolean {
  if (words.length > 12 || /[,;?!…]|\.\s/u.test(text.slice(0, -1))) return false;
  const weighty = words.filter((word) => /\p{L}/u.test(word.text) && !isFunctionWord(word.key));
  return weighty.length > 1 && weighty.every((word) => /^\p{Lu}/u.test(word.text));
}
