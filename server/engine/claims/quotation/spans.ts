import type { Span } from '../../../../corpus/document.ts';
import type { Paragraph } from '../../language/sentences.ts';
import { type QuotationMark, quotationMarks } from './marks.ts';

/** A stretch of text between quotation marks. `start`..`end` are the marks' outer edges, `inner` the words alone. */
export interface QuotedSpan extends Span {
  readonly inner: Span;
  readonly family: 'double' | 'single';
  /** The opening or closing mark is not in this paragraph: the quotation runs on from or into another. */
  readonly openEnded?: 'start' | 'end';
}

/**
 * All outermost quoted stretches of a text, scare quotes and titles too, in order. A quotation over several paragraphs
 * gives one span in each. A double mark without its partner quotes to the paragraph's end (or from its start).
 */
export function quotedSpans(paragraphs: readonly Paragraph[]): QuotedSpan[] {
  return paragraphs.flatMap(quotedSpansOf);
}

/** The outermost quoted stretches of one paragraph. */
export function quotedSpansOf(paragraph: Paragraph): QuotedSpan[] {
  const marks = quotationMarks(paragraph.text);
  const spans: QuotedSpan[] = [];
  const stack: QuotationMark[] = [];
  for (let at = 0; at < marks.length; at++) {
    const mark = marks[at]!;
    const open = lastOf(stack, mark.family);
    if (
      open >= 0 &&
      ((mark.closes && !(mark.doubtful && closesLater(marks, at))) || isDetached(paragraph.text, mark))
    ) {
      const opener = stack[open]!;
      stack.length = open;
      if (open === 0) spans.push(spanBetween(paragraph, opener, mark));
    } else if (mark.opens && open >= 0 && open === stack.length - 1) {
      // The same mark opens again: the first was never closed.
      stack[open] = mark;
    } else if (mark.opens) stack.push(mark);
    else if (isOrphanEnd(paragraph.text, mark, spans)) spans.push(fromStart(paragraph, mark));
  }
  const unclosed = stack.find((mark) => mark.family === 'double');
  if (unclosed) spans.push(toEnd(paragraph, unclosed));
  return withoutNested(spans);
}

/** A closing mark that a blank has come before, as in carelessly saved text: *“It is late, ”she said*. */
function isDetached(text: string, { index, length, opens, closes }: QuotationMark): boolean {
  return (
    opens &&
    !closes &&
    /, $/.test(text.slice(Math.max(0, index - 2), index)) &&
    SPEECH_TAG.test(text.slice(index + length, index + length + 60))
  );
}

const SPEECH_TAG = /^(?:[\p{L}.'’-]{1,20} ){1,6}(?:said|says|told|added|wrote|tweeted)\b/u;

function lastOf(stack: readonly QuotationMark[], family: string): number {
  for (let at = stack.length - 1; at >= 0; at--) if (stack[at]!.family === family) return at;
  return -1;
}

/** Whether a surer closing mark follows before the next opening one. */
function closesLater(marks: readonly QuotationMark[], at: number): boolean {
  for (let next = at + 1; next < Math.min(marks.length, at + 20); next++) {
    const mark = marks[next]!;
    if (mark.family !== 'single') continue;
    if (mark.opens && !mark.closes) return false;
    if (mark.closes && !mark.doubtful) return true;
  }
  return false;
}

/** A closing double mark at the end of a clause, with no opening mark before it in the paragraph. */
function isOrphanEnd(text: string, mark: QuotationMark, spans: readonly QuotedSpan[]): boolean {
  return mark.family === 'double' && mark.closes && spans.length === 0 && /[,.?!…—]/u.test(text[mark.index - 1] ?? '');
}

function spanBetween(paragraph: Paragraph, opener: QuotationMark, closer: QuotationMark): QuotedSpan {
  const start = paragraph.start + opener.index;
  const inner = { start: start + opener.length, end: paragraph.start + closer.index };
  return { start, end: inner.end + closer.length, inner, family: opener.family };
}

function fromStart(paragraph: Paragraph, closer: QuotationMark): QuotedSpan {
  const inner = { start: paragraph.start, end: paragraph.start + closer.index };
  return { start: inner.start, end: inner.end + closer.length, inner, family: 'double', openEnded: 'start' };
}

function toEnd(paragraph: Paragraph, opener: QuotationMark): QuotedSpan {
  const start = paragraph.start + opener.index;
  const end = paragraph.start + paragraph.text.trimEnd().length;
  return { start, end, inner: { start: start + opener.length, end }, family: 'double', openEnded: 'end' };
}

function withoutNested(spans: readonly QuotedSpan[]): QuotedSpan[] {
  const kept: QuotedSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.inner.end > span.inner.start && span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  }
  return kept;
}
