import type { Word } from '../language/words.ts';
import { isFunctionWord } from '../language/words.ts';
import type { PassageView } from './context.ts';
import type { QuotationPart } from './quotation-parts.ts';
import { alignWords, type Hunk } from './word-alignment.ts';

/** Words that differ: the draft's, and the source's in their place. */
export interface WordDifference {
  readonly draft: readonly Word[];
  readonly source: readonly Word[];
  /** The draft's word before the difference, for an insertion. */
  readonly before?: Word;
}

/** How a quotation stands in a stretch of a source. */
export interface QuotationMatch {
  readonly exact: boolean;
  /** The source's words from the first to the last that answer the quotation. */
  readonly first: Word;
  readonly last: Word;
  readonly differences: readonly WordDifference[];
  /** Words that differ, as a share of the quotation's. */
  readonly distance: number;
  /** Content words that agree. */
  readonly agreeing: number;
}

/** The word sequences that a passage offers: as printed, without speech tags, without bracketed insertions. */
export function wordStreams(view: PassageView): (readonly Word[])[] {
  const streams: (readonly Word[])[] = [view.words];
  if (view.quotes.length > 1) {
    streams.push(
      view.words.filter((word) => view.quotes.some((quote) => quote.start <= word.start && word.end <= quote.end)),
    );
  }
  const brackets = [...view.passage.text.matchAll(/\[[^[\]]{1,80}\]/gu)].map(
    (match) => view.passage.start + match.index,
  );
  if (brackets.length > 0) {
    const ends = [...view.passage.text.matchAll(/\[[^[\]]{1,80}\]/gu)].map(
      (match) => view.passage.start + match.index + match[0].length,
    );
    streams.push(
      view.words.filter((word) => !brackets.some((start, at) => start <= word.start && word.end <= ends[at]!)),
    );
  }
  return streams;
}

/** Looks for the parts of a quotation, in order, in a sequence of words. Undefined where they are not there. */
export function matchQuotation(parts: readonly QuotationPart[], stream: readonly Word[]): QuotationMatch | undefined {
  return exactMatch(parts, stream) ?? closestMatch(parts, stream);
}

/** Most words that brackets may stand for. */
const WIDEST_BRACKETS = 12;

function exactMatch(parts: readonly QuotationPart[], stream: readonly Word[]): QuotationMatch | undefined {
  const keys = stream.map((word) => word.key);
  let from = 0;
  let first: Word | undefined;
  for (const part of parts) {
    const at = indexOfWords(keys, part.words, from);
    if (at < 0 || (first && part.after === 'brackets' && at - from > WIDEST_BRACKETS)) return undefined;
    first ??= stream[at];
    from = at + part.words.length;
  }
  if (!first) return undefined;
  return { exact: true, first, last: stream[from - 1]!, differences: [], distance: 0, agreeing: from };
}

/** Where `words` stand in `keys` from `from` on. Knuth, Morris and Pratt 1977: linear whatever the input. */
function indexOfWords(keys: readonly string[], words: readonly Word[], from: number): number {
  const failure = [0];
  for (let at = 1, length = 0; at < words.length; at++) {
    while (length > 0 && words[at]!.key !== words[length]!.key) length = failure[length - 1]!;
    if (words[at]!.key === words[length]!.key) length++;
    failure.push(length);
  }
  for (let at = from, length = 0; at < keys.length; at++) {
    while (length > 0 && keys[at] !== words[length]!.key) length = failure[length - 1]!;
    if (keys[at] === words[length]!.key) length++;
    if (length === words.length) return at - length + 1;
  }
  return -1;
}

function closestMatch(parts: readonly QuotationPart[], stream: readonly Word[]): QuotationMatch | undefined {
  const words = parts.flatMap((part) => part.words);
  const gaps = gapStarts(parts);
  const alignment = alignWords(
    words.map((word) => word.key),
    stream.map((word) => word.key),
  );
  if (alignment.matched === 0) return undefined;
  const differing = alignment.hunks.filter((hunk) => !isAllowed(hunk, gaps, words, stream));
  const size = differing.reduce((sum, hunk) => sum + Math.max(hunk.aEnd - hunk.aStart, hunk.bEnd - hunk.bStart), 0);
  return {
    exact: differing.length === 0,
    first: stream[alignment.from]!,
    last: stream[alignment.to - 1]!,
    differences: differing.map((hunk) => differenceOf(hunk, words, stream)),
    distance: size / words.length,
    agreeing: words.filter((word, at) => alignment.pairs[at]! >= 0 && !isFunctionWord(word.key)).length,
  };
}

function gapStarts(parts: readonly QuotationPart[]): Map<number, QuotationPart['after']> {
  const gaps = new Map<number, QuotationPart['after']>();
  let at = 0;
  for (const part of parts) {
    if (part.after) gaps.set(at, part.after);
    at += part.words.length;
  }
  return gaps;
}

/** A difference that is none: words left out at an ellipsis or for brackets, or one word written as two. */
function isAllowed(
  hunk: Hunk,
  gaps: ReadonlyMap<number, QuotationPart['after']>,
  a: readonly Word[],
  b: readonly Word[],
): boolean {
  const gap = gaps.get(hunk.aStart);
  if (gap && hunk.aStart === hunk.aEnd) return gap === 'ellipsis' || hunk.bEnd - hunk.bStart <= WIDEST_BRACKETS;
  if (hunk.aStart === hunk.aEnd || hunk.bStart === hunk.bEnd) return false;
  return joined(a, hunk.aStart, hunk.aEnd) === joined(b, hunk.bStart, hunk.bEnd);
}

function joined(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map((word) => word.key)
    .join('');
}

function differenceOf(hunk: Hunk, a: readonly Word[], b: readonly Word[]): WordDifference {
  const before = a[hunk.aStart - 1];
  return {
    draft: a.slice(hunk.aStart, hunk.aEnd),
    source: b.slice(hunk.bStart, hunk.bEnd),
    ...(before ? { before } : {}),
  };
}
