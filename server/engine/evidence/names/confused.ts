import type { NameClaim } from '../../claims/name/claim.ts';
import type { NameMention } from '../../language/names.ts';
import { draftText, type JudgeContext, type PassageView } from '../candidates/context.ts';
import { namesIn } from './other-names.ts';
import { sharedBeside, tellingWords } from './told.ts';

/** A name of the same make as the draft's, told of what the draft tells. */
export interface Confusion {
  readonly view: PassageView;
  readonly mention: NameMention;
}

/** Words of the draft's sentence that must stand beside the other name. */
const SHARED = 2;

/**
 * The name that the draft takes for another of the same make: *the Department of Labour* where all that is told stands
 * beside *the Department of Trade*, and nothing of it beside the draft's. Both are known to the source.
 */
export function confusedWith(
  claim: NameClaim,
  full: readonly string[],
  views: readonly PassageView[],
  context: JudgeContext,
): Confusion | undefined {
  if (full.length < 2) return undefined;
  const sentence = draftText(claim.sentence, context);
  const told = tellingWords(sentence).filter((key) => !full.includes(key));
  const own = new Set(views.filter((view) => sharedBeside(view, full, told) >= 0).map((view) => view.passage.sourceId));
  if (views.some((view) => sharedBeside(view, full, told) > 0)) return undefined;
  let best: (Confusion & { shared: number }) | undefined;
  for (const view of views) {
    if (!own.has(view.passage.sourceId)) continue;
    for (const mention of namesIn(view)) {
      if (!areOfOneMake(full, mention.keys)) continue;
      const shared = sharedBeside(
        view,
        mention.keys,
        told.filter((key) => !mention.keys.includes(key)),
      );
      if (shared >= SHARED && shared > (best?.shared ?? 0)) best = { view, mention, shared };
    }
  }
  return best;
}

function areOfOneMake(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.filter((key, at) => key !== b[at]).length === 1;
}
