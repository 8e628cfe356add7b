import type { Block, SourceDocument } from '../../../corpus/document.ts';
import type { Checker, CheckOptions } from '../../engine/check.ts';
import type { TellProgress } from './progress.ts';

/** Characters of prose that are checked before other requests get their turn. */
const SLICE = 4000;

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
  const runs = slices(draft.blocks);
  try {
    for (const [at, blocks] of runs.entries()) {
      await new Promise((resolve) => setImmediate(resolve));
      if (isOld()) return false;
      tell(at / runs.length);
      checker.check({ ...draft, blocks }, options);
    }
    return true;
  } finally {
    tell(1);
  }
}

/** The blocks in runs; the last run is left out, since the check of the whole does it. */
function slices(blocks: readonly Block[]): Block[][] {
  const found: Block[][] = [];
  let run: Block[] = [];
  let length = 0;
  for (const block of blocks) {
    run.push(block);
    length += block.end - block.start;
    if (length < SLICE) continue;
    found.push(run);
    run = [];
    length = 0;
  }
  return found;
}
