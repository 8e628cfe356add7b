import type { Word } from '../../language/words.ts';
import { isFunctionWord } from '../../language/words.ts';
import { alignWords, type Hunk, sharedContent, type WordAlignment } from '../words/word-alignment.ts';
import { boundOf, WIDEST_BRACKETS, weigh } from './differences.ts';
import type { QuotationPart } from './parts.ts';
import type { Bound, Stretch } from './stretches.ts';

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
  /** The source breaks off where the draft goes on: nothing differs, but not all was found. */
  readonly partial: boolean;
  /** The source has quotation marks around the words too. */
  readonly quoted: boolean;
  /** They are all that stands between the source's marks. */
  readonly whole: boolean;
  /** Words that agree. */
  readonly matched: number;
}

/** With fewer of its content words in a stretch, a quotation is not there, altered or in part. */
const LEAST_SHARED = 0.3;

/** Looks for the parts of a quotation, in order, in a stretch of a source. Undefined where they are not there. */
export function matchQuotation(parts: readonly QuotationPart[], stretch: Stretch): QuotationMatch | undefined {
  return exactMatch(parts, stretch) ?? closestMatch(parts, stretch);
}

/** The parts of a quotation word for word. */
export function exactMatch(
  parts: readonly QuotationPart[],
  { words: stream, bounds }: Stretch,
): QuotationMatch | undefined {
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
  const last = stream[from - 1]!;
  const quoted = isQuoted(first, last, bounds);
  return {
    exact: true,
    first,
    last,
    differences: [],
    distance: 0,
    agreeing: from,
    partial: false,
    quoted,
    whole: quoted,
    matched: from,
  };
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

function closestMatch(parts: readonly QuotationPart[], { words: stream, bounds }: Stretch): QuotationMatch | undefined {
  const words = parts.flatMap((part) => part.words);
  const keys = words.map((word) => word.key);
  const theirs = stream.map((word) => word.key);
  if (sharedContent(keys, new Set(theirs)) < LEAST_SHARED) return undefined;
  const alignment = alignWords(keys, theirs);
  if (alignment.matched === 0) return undefined;
  const gaps = gapStarts(parts);
  const weighed = alignment.hunks.map((hunk) => weigh(hunk, words, stream, bounds, gaps));
  const differing = weighed.flatMap((one) => (one.kind === 'differs' ? [one.hunk] : []));
  const beyond = weighed.reduce((sum, one) => sum + (one.kind === 'beyond' ? one.words : 0), 0);
  const [first, last] = [stream[alignment.from]!, stream[alignment.to - 1]!];
  const size = differing.reduce((sum, hunk) => sum + sizeOf(hunk), 0);
  return {
    exact: differing.length === 0 && beyond === 0,
    first,
    last,
    differences: differing.map((hunk) => differenceOf(hunk, words, stream)),
    distance: size / Math.max(1, words.length - beyond),
    agreeing: words.filter((word, at) => alignment.pairs[at]! >= 0 && !isFunctionWord(word.key)).length,
    partial: beyond > 0,
    quoted: isQuoted(first, last, bounds),
    whole: isWhole(alignment, stream, bounds),
    matched: alignment.matched,
  };
}

function sizeOf(hunk: Hunk): number {
  return Math.max(hunk.aEnd - hunk.aStart, hunk.bEnd - hunk.bStart);
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

function isQuoted(first: Word, last: Word, bounds: readonly Bound[]): boolean {
  return Boolean(boundOf(first, bounds)?.quoted && boundOf(last, bounds)?.quoted);
}

/** Whether the source's quotation begins and ends where the words do. */
function isWhole({ from, to }: WordAlignment, stream: readonly Word[], bounds: readonly Bound[]): boolean {
  const [first, last] = [boundOf(stream[from], bounds), boundOf(stream[to - 1], bounds)];
  if (!first?.quoted || !last?.quoted) return false;
  const [before, after] = [stream[from - 1], stream[to]];
  return !(before && before.start >= first.start) && !(after && after.end <= last.end);
}

function differenceOf(hunk: Hunk, a: readonly Word[], b: readonly Word[]): WordDifference {
  const before = a[hunk.aStart - 1];
  return {
    draft: a.slice(hunk.aStart, hunk.aEnd),
    source: b.slice(hunk.bStart, hunk.bEnd),
    ...(before ? { before } : {}),
  };
}
