import type { Block } from '../../corpus/document.ts';

/** The blocks of a draft from a place on that together have so many characters; one at least. */
export function sliceOf(blocks: readonly Block[], from: number, length: number): Block[] {
  const slice: Block[] = [];
  let taken = 0;
  for (let at = from; at < blocks.length && (at === from || taken < length); at++) {
    slice.push(blocks[at]!);
    taken += blocks[at]!.end - blocks[at]!.start;
  }
  return slice;
}
