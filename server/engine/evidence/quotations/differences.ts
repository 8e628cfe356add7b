import type { Word } from '../../language/words.ts';
import type { Hunk } from '../words/word-alignment.ts';
import { isHouseStyle } from './editing/house-style.ts';
import type { QuotationPart } from './parts.ts';
import type { Bound, Stretch } from './stretches.ts';

/** Words that turn a statement into its opposite. */
export const NEGATIONS: ReadonlySet<string> = new Set(['not', 'never', 'no', 'nor', 'neither', 'without', 'nobody']);

/** Most words that brackets may stand for. */
export const WIDEST_BRACKETS = 12;
/** What a hunk means: no difference, a difference, or words of the draft beyond what the source quotes. */
export type Weighed =
  | { readonly kind: 'none' }
  | { readonly kind: 'beyond'; readonly words: number }
  | { readonly kind: 'differs'; readonly hunk: Hunk };

/** Weighs one hunk of the alignment of a quotation (`a`) with a stretch of a source (`b`). */
export function weigh(
  hunk: Hunk,
  a: readonly Word[],
  { words: b, bounds, ellipses }: Stretch,
  gaps: ReadonlyMap<number, QuotationPart['after']>,
): Weighed {
  if (isAllowed(hunk, gaps, a, b)) return { kind: 'none' };
  // Where the source leaves words out, the draft may have them.
  if (hunk.bStart === hunk.bEnd && ellipses.has(b[hunk.bStart]?.start ?? -1))
    return { kind: 'beyond', words: hunk.aEnd - hunk.aStart };
  const atEnd = hunk.aEnd === a.length;
  const atStart = hunk.aStart === 0;
  if (atStart === atEnd) return { kind: 'differs', hunk };
  const bound = boundOf(atEnd ? b[hunk.bStart - 1] : b[hunk.bEnd], bounds);
  const clamped = bound ? (atEnd ? toTheEnd(clamp(hunk, b, bound), b, bound) : clamp(hunk, b, bound)) : hunk;
  if (joinsBeyond(clamped, a, b)) return { kind: 'none' };
  const extra = clamped.bStart === clamped.bEnd ? clamped.aEnd - clamped.aStart : 0;
  // Words beyond the source's quotation are more of it that the source does not have, not an alteration.
  if (extra > 0) return { kind: 'beyond', words: extra };
  return clamped.aStart === clamped.aEnd ? { kind: 'none' } : { kind: 'differs', hunk: clamped };
}

/** Leaves out of a difference at a quotation's end what lies beyond the source's quotation or sentence. */
function clamp(hunk: Hunk, b: readonly Word[], bound: Bound): Hunk {
  let { bStart, bEnd } = hunk;
  while (bEnd > bStart && b[bEnd - 1]!.start >= bound.end) bEnd--;
  while (bStart < bEnd && b[bStart]!.end <= bound.start) bStart++;
  return { ...hunk, bStart, bEnd };
}

/** One word in place of the last two of the source's quotation: *a surprise* where it ends on *an eye opener*. */
function toTheEnd(hunk: Hunk, b: readonly Word[], bound: Bound): Hunk {
  const [next, beyond] = [b[hunk.bEnd], b[hunk.bEnd + 1]];
  const isOneWord = hunk.aEnd - hunk.aStart === 1 && hunk.bEnd - hunk.bStart === 1;
  const isLast = next && next.end <= bound.end && !(beyond && beyond.end <= bound.end);
  return bound.quoted && isOneWord && isLast ? { ...hunk, bEnd: hunk.bEnd + 1 } : hunk;
}

/** The quotation or sentence of the source that holds a word. */
export function boundOf(word: Word | undefined, bounds: readonly Bound[]): Bound | undefined {
  return word && bounds.find(({ start, end }) => start <= word.start && word.end <= end);
}

/** A difference that is none: words left out at an ellipsis or for brackets, or one word written as two. */
function isAllowed(
  hunk: Hunk,
  gaps: ReadonlyMap<number, QuotationPart['after']>,
  a: readonly Word[],
  b: readonly Word[],
): boolean {
  const gap = gaps.get(hunk.aStart);
  const [ours, theirs] = [a.slice(hunk.aStart, hunk.aEnd), b.slice(hunk.bStart, hunk.bEnd)];
  if (gap && ours.length === 0 && !hidesNegation(theirs)) return gap === 'ellipsis' || theirs.length <= WIDEST_BRACKETS;
  return isHouseStyle(ours, theirs);
}

/** Too few words for an ellipsis to be about anything but the *not* among them. */
export function hidesNegation(words: readonly Word[]): boolean {
  return words.length <= 2 && words.some(({ key }) => NEGATIONS.has(key));
}

/** One word written as two at the end of a quotation: *workshop* where the source goes on *work shop*. */
function joinsBeyond(hunk: Hunk, a: readonly Word[], b: readonly Word[]): boolean {
  if (hunk.aStart === hunk.aEnd) return false;
  const ours = joined(a, hunk.aStart, hunk.aEnd);
  const end = hunk.aEnd === a.length ? hunk.bStart + 2 : hunk.bEnd;
  return ours === joined(b, hunk.aEnd === a.length ? hunk.bStart : Math.max(0, hunk.bEnd - 2), end);
}

function joined(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map((word) => word.key)
    .join('');
}
