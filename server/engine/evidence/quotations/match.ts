import type { Word } from '../../language/words.ts';
import { isFunctionWord } from '../../language/words.ts';
import { alignWords, type Hunk, sharedContent, type WordAlignment } from '../words/word-alignment.ts';
import { boundOf, hidesNegation, WIDEST_BRACKETS, weigh } from './differences.ts';
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
  /** The source has a *not* right before the words: *want the bridge* out of *we do not want the bridge*. */
  readonly denied: boolean;
  /** Words that run on unchanged beside the difference that has the fewest of them. */
  readonly anchored: number;
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
    if (first && hidesNegation(stream.slice(from, at))) return undefined;
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
    anchored: from,
    denied: isDenied(first, stream, bounds),
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

function closestMatch(parts: readonly QuotationPart[], stretch: Stretch): QuotationMatch | undefined {
  const { words: stream, bounds } = stretch;
  const words = parts.flatMap((part) => part.words);
  const keys = words.map((word) => word.key);
  const theirs = stream.map((word) => word.key);
  if (sharedContent(keys, new Set(theirs)) < LEAST_SHARED) return undefined;
  const alignment = alignWords(keys, theirs);
  if (alignment.matched === 0) return undefined;
  const gaps = gapStarts(parts);
  const weighed = alignment.hunks.map((hunk) => weigh(hunk, words, stretch, gaps));
  const differing = weighed.flatMap((one) => (one.kind === 'differs' ? [one.hunk] : []));
  const beyond = weighed.reduce((sum, one) => sum + (one.kind === 'beyond' ? one.words : 0), 0);
  const [first, last] = [stream[alignment.from]!, stream[alignment.to - 1]!];
  const size = differing.reduce((sum, hunk) => sum + sizeOf(hunk), 0);
  return {
    exact: differing.length === 0 && beyond === 0,
    first,
    last,
    differences: differing.map((hunk) => differenceOf(wholeWords(hunk, words, stream), words, stream)),
    distance: size / Math.max(1, words.length - beyond),
    agreeing: words.filter((word, at) => alignment.pairs[at]! >= 0 && !isFunctionWord(word.key)).length,
    partial: beyond > 0,
    quoted: isQuoted(first, last, bounds),
    whole: isWhole(alignment, stream, bounds),
    matched: alignment.matched,
    denied: isDenied(first, stream, bounds),
    anchored: Math.min(alignment.matched, ...differing.map((hunk) => anchorOf(hunk, alignment))),
  };
}

/** How many words on either side of a hunk stand in both texts one after the other. */
function anchorOf({ aStart, aEnd }: Hunk, { pairs }: WordAlignment): number {
  let [from, to] = [aStart, aEnd];
  while (from > 0 && pairs[from - 1]! >= 0 && (from === aStart || pairs[from - 1]! + 1 === pairs[from]!)) from--;
  while (to < pairs.length && pairs[to]! >= 0 && (to === aEnd || pairs[to - 1]! + 1 === pairs[to]!)) to++;
  return aStart - from + (to - aEnd);
}

function isDenied(first: Word, stream: readonly Word[], bounds: readonly Bound[]): boolean {
  const at = stream.indexOf(first);
  const before = stream[at - 1];
  if (!before || !(before.key === 'not' || before.key === 'never')) return false;
  const bound = boundOf(first, bounds);
  return bound !== undefined && bound.start <= before.start;
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

/** A hunk that begins or ends within a contraction takes in all of it: *isn't* for *is*, not *not* alone. */
function wholeWords(hunk: Hunk, a: readonly Word[], b: readonly Word[]): Hunk {
  let { aStart, aEnd, bStart, bEnd } = hunk;
  while (aStart > 0 && bStart > 0 && (cuts(a, aStart) || cuts(b, bStart))) [aStart, bStart] = [aStart - 1, bStart - 1];
  while (aEnd < a.length && bEnd < b.length && (cuts(a, aEnd) || cuts(b, bEnd))) [aEnd, bEnd] = [aEnd + 1, bEnd + 1];
  return { aStart, aEnd, bStart, bEnd };
}

/** Whether two comparable words on either side of a place come from one word of the text. */
function cuts(words: readonly Word[], at: number): boolean {
  return words[at - 1] !== undefined && words[at - 1]!.start === words[at]?.start;
}

function differenceOf(hunk: Hunk, a: readonly Word[], b: readonly Word[]): WordDifference {
  const before = a[hunk.aStart - 1];
  return {
    draft: onceEach(a.slice(hunk.aStart, hunk.aEnd)),
    source: onceEach(b.slice(hunk.bStart, hunk.bEnd)),
    ...(before ? { before } : {}),
  };
}

function onceEach(words: readonly Word[]): readonly Word[] {
  return words.filter((word, at) => word.start !== words[at - 1]?.start);
}
