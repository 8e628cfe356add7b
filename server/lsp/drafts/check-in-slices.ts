import type { SourceDocument } from '../../../corpus/document.ts';
import { sliceOf } from '../../archived/slices.ts';
import type { Checker, CheckOptions } from '../../engine/check.ts';
import type { TellProgress } from './progress.ts';

/** Milliseconds that one slice should take: other requests get their turn between two. */
const SLICE_TIME = 20;

/** Characters of prose in the first slice, and at least and at most in one: how much a slice holds follows from what the last one took. */
const FIRST_SLICE = 500;
const SHORTEST_SLICE = 100;
const LONGEST_SLICE = 8000;

/**
 * Checks a draft piece by piece, so that the server answers in between. The check remembers each paragraph, and the
 * whole draft is quickly checked after that. @returns false where it was given up
 */
export async function checkInSlices(
  checker: Checker,
  draft: SourceDocument,
  options: CheckOptions,
  isOld: () => boolean,
  tell: TellProgress = () => {},
): Promise<boolean> {
  let length = FIRST_SLICE;
  try {
    for (let at = 0; at < draft.blocks.length; ) {
      await new Promise((resolve) => setImmediate(resolve));
      if (isOld()) return false;
      tell(at / draft.blocks.length);
      const blocks = sliceOf(draft.blocks, at, length);
      const start = performance.now();
      checker.check({ ...draft, blocks }, options);
      const took = performance.now() - start;
      const wanted = length * Math.min(2, SLICE_TIME / took);
      length = Math.max(SHORTEST_SLICE, Math.min(LONGEST_SLICE, wanted));
      at += blocks.length;
    }
    return true;
  } finally {
    tell(1);
  }
}
