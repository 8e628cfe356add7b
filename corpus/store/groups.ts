import { bytesOf, listIn, NO_MEMBERS } from './sets.ts';

/**
 * Most terms are rare, and a row for each would cost more than what it holds. Sixteen terms whose numbers follow each
 * other therefore share a row for each chunk: how many passages each has there, then the short lists themselves.
 * A longer set has a row of its own.
 */
export const TERMS_PER_GROUP = 16;

/** Longest list that is kept in the row of the group. */
export const LONGEST_INLINE = 32;

/** What the terms of a group have in one chunk: counts, and the lists that are short. */
export interface Group {
  readonly counts: Uint16Array;
  /** Empty where the term has no passages in the chunk, or a set of its own. */
  readonly lists: Uint16Array[];
}

export function emptyGroup(): Group {
  return {
    counts: new Uint16Array(TERMS_PER_GROUP),
    lists: new Array<Uint16Array>(TERMS_PER_GROUP).fill(NO_MEMBERS),
  };
}

/** Undefined where the bytes are no group. */
export function decodeGroup(bytes: Uint8Array): Group | undefined {
  const all = listIn(bytes);
  if (all.length < TERMS_PER_GROUP || bytes.length % 2 !== 0) return undefined;
  const counts = all.slice(0, TERMS_PER_GROUP);
  const lists: Uint16Array[] = [];
  let at = TERMS_PER_GROUP;
  for (const count of counts) {
    const length = inlineLength(count);
    lists.push(length === 0 ? NO_MEMBERS : all.subarray(at, at + length));
    at += length;
  }
  return at === all.length ? { counts, lists } : undefined;
}

/** What one term of a group has: how many passages, and the list where it is short. Undefined for bytes of no group. */
export function termInGroup(bytes: Uint8Array, place: number): { count: number; list?: Uint16Array } | undefined {
  const all = listIn(bytes);
  let at = TERMS_PER_GROUP;
  for (let before = 0; before < place; before += 1) at += inlineLength(all[before]!);
  const count = all[place];
  if (count === undefined || at + inlineLength(count) > all.length) return undefined;
  return count > LONGEST_INLINE ? { count } : { count, list: all.subarray(at, at + count) };
}

function inlineLength(count: number): number {
  return count <= LONGEST_INLINE ? count : 0;
}

/** Bytes of a group; undefined where none of its terms has any passage. */
export function encodeGroup({ counts, lists }: Group): Uint8Array | undefined {
  if (counts.every((count) => count === 0)) return undefined;
  const length = lists.reduce((sum, list) => sum + list.length, TERMS_PER_GROUP);
  const all = new Uint16Array(length);
  all.set(counts);
  let at = TERMS_PER_GROUP;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return bytesOf(all);
}
