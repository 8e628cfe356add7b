import { isFunctionWord } from '../../language/words.ts';

/** A stretch where two word sequences differ: `a` words of the first stand where `b` words of the second do. Half-open. */
export interface Hunk {
  readonly aStart: number;
  readonly aEnd: number;
  readonly bStart: number;
  readonly bEnd: number;
}

/** The first sequence laid over its best stretch of the second. */
export interface WordAlignment {
  /** For each word of the first the place of the equal word in the second, or -1. */
  readonly pairs: Int32Array;
  /** The stretch of the second that the first covers. */
  readonly from: number;
  readonly to: number;
  readonly matched: number;
  readonly hunks: readonly Hunk[];
}

/**
 * Share of the first sequence's content words that the second has, in whatever order: never less than what an alignment
 * can match, and far cheaper. 1 where the first has no content words.
 */
export function sharedContent(a: readonly string[], b: ReadonlySet<string>): number {
  const weighty = a.filter((key) => !isFunctionWord(key));
  return weighty.length === 0 ? 1 : weighty.filter((key) => b.has(key)).length / weighty.length;
}

/** Longest sequences compared: above, only the beginning counts. */
const LONGEST_A = 320;
const LONGEST_B = 1_600;
const GAP = -1;
const MISMATCH = -1;

/**
 * Semi-global alignment of words (Needleman and Wunsch 1970, with free ends in the second sequence): where in `b` do
 * the words of `a` stand, and which differ? Content words weigh twice. Bounded, hence linear in the text.
 */
export function alignWords(aAll: readonly string[], bAll: readonly string[]): WordAlignment {
  const a = aAll.slice(0, LONGEST_A);
  const b = bAll.slice(0, LONGEST_B);
  const width = b.length + 1;
  const moves = new Uint8Array((a.length + 1) * width);
  let previous = new Int32Array(width);
  for (let i = 1; i <= a.length; i++) {
    const current = new Int32Array(width);
    current[0] = i * GAP;
    moves[i * width] = UP;
    const word = a[i - 1]!;
    const gain = isFunctionWord(word) ? 2 : 4;
    for (let j = 1; j <= b.length; j++) {
      const diagonal = previous[j - 1]! + (word === b[j - 1] ? gain : MISMATCH);
      const up = previous[j]! + GAP;
      const left = current[j - 1]! + GAP;
      const best = Math.max(diagonal, up, left);
      current[j] = best;
      moves[i * width + j] = best === diagonal ? DIAGONAL : best === up ? UP : LEFT;
    }
    previous = current;
  }
  let end = 0;
  for (let j = 1; j < width; j++) if (previous[j]! > previous[end]!) end = j;
  // Of equal ends the one that pairs the last words: *the plan failed* on *the plan worked* differs in its last word.
  while (end + 1 < width && previous[end + 1] === previous[end] && moves[a.length * width + end + 1] === DIAGONAL)
    end++;
  return traceBack(a, b, moves, end);
}

const DIAGONAL = 0;
const UP = 1;
const LEFT = 2;

function traceBack(a: readonly string[], b: readonly string[], moves: Uint8Array, end: number): WordAlignment {
  const pairs = new Int32Array(a.length).fill(-1);
  const width = b.length + 1;
  let [i, j, matched] = [a.length, end, 0];
  while (i > 0) {
    const move = moves[i * width + j];
    if (move === LEFT) j--;
    else {
      i--;
      if (move === UP) continue;
      j--;
      if (a[i] === b[j]) {
        pairs[i] = j;
        matched++;
      }
    }
  }
  return { pairs, from: j, to: end, matched, hunks: hunksOf(pairs, j, end, a.length) };
}

function hunksOf(pairs: Int32Array, from: number, to: number, length: number): Hunk[] {
  const hunks: Hunk[] = [];
  let [aStart, bStart] = [0, from];
  for (let at = 0; at <= length; at++) {
    const pair = at < length ? pairs[at]! : to;
    if (pair < 0) continue;
    if (at > aStart || pair > bStart) hunks.push({ aStart, aEnd: at, bStart, bEnd: pair });
    aStart = at + 1;
    bStart = pair + 1;
  }
  return hunks;
}
