import type { ConceptWord } from '../../language/concepts.ts';
import type { Place, Statements } from './statements.ts';

/** The stretch of a sentence that belongs to one of several figures of one shape, as indices of words, the end exclusive. */
export interface Item extends Place {
  /** Where its own words begin: behind the joint that parts it from the figure before. */
  readonly start: number;
  readonly end: number;
  /** Whether other figures of its shape stand in the sentence. */
  readonly isOneOfSeveral: boolean;
}

const JOINTS = new Set(
  'and but while or whereas although though as when which who compared against versus than with up down from to'.split(
    ' ',
  ),
);
/** Joints where they stand right before the next figure only. */
const CLOSE = new Set(['from', 'to', 'with', 'than', 'against', 'versus', 'up', 'down', 'as', 'or']);
const MARKS = /[,;:)(—]|\s[-–]\s/;

/**
 * Parts a sentence among the figures of one shape: what stands before the first joint behind a figure is its own, and the
 * rest belongs to the next. Linear.
 */
export function itemsOf(places: readonly Place[], { keys, gaps }: Statements): Item[] {
  const items: Item[] = [];
  let start = 0;
  for (const [index, { from, to }] of places.entries()) {
    const next = places[index + 1]?.from ?? keys.length;
    let end = to;
    while (end < next && !isJoint(end, next)) end++;
    items.push({ from, to, start, end, isOneOfSeveral: places.length > 1 });
    start = end;
  }
  return items;

  function isJoint(at: number, next: number): boolean {
    const key = keys[at]!;
    if (MARKS.test(gaps[at]!)) return true;
    return JOINTS.has(key) && (!CLOSE.has(key) || next - at <= 2);
  }
}

/** A name as the concepts of its words. */
export type Name = readonly string[];

/** A name in its place. */
export interface NameRun extends Place {
  readonly name: Name;
}

const JOINED = /^(?:\.? |-)$/;

/** The names of a sentence: words with capitals that follow one another. */
export function nameRuns(
  words: readonly ConceptWord[],
  inClaim: readonly boolean[],
  { gaps, capitals }: Statements,
): NameRun[] {
  const runs: NameRun[] = [];
  let from = -1;
  for (let at = 0; at <= words.length; at++) {
    const isName = at < words.length && capitals[at]! && !inClaim[at] && words[at]!.substance > 0;
    if (from >= 0 && !(isName && JOINED.test(gaps[at]!))) {
      runs.push({ from, to: at, name: words.slice(from, at).map(({ concept }) => concept) });
      from = -1;
    }
    if (isName && from < 0) from = at;
  }
  return runs;
}

/** Whether two names can be one thing's: the words of the shorter are all in the longer. */
export function isSameName(left: Name, right: Name): boolean {
  const [shorter, longer] = left.length <= right.length ? [left, right] : [right, left];
  return shorter.length > 0 && shorter.every((word) => longer.includes(word));
}
