import type { NameClaim } from '../../claims/name/claim.ts';
import type { NameMention } from '../../language/names.ts';
import { isFunctionWord, wordsOf } from '../../language/words.ts';
import { draftText, type JudgeContext, type PassageView } from '../candidates/context.ts';
import { namesIn } from './other-names.ts';

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
  const told = telling(sentence).filter((key) => !full.includes(key));
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

function telling(text: string): string[] {
  return [...new Set(wordsOf(text).map(({ key }) => key.replace(/'s?$/, '')))].filter((key) => !isFunctionWord(key));
}

/** Most words that a sentence with the name shares with what is told; -1 where no sentence has the name. */
function sharedBeside(view: PassageView, keys: readonly string[], told: readonly string[]): number {
  const counts = view.paragraph.sentences.map(({ text }, at, all) => {
    const words = wordsOf(text).map(({ key }) => key.replace(/'s?$/, ''));
    const has = words.some((_, from) => keys.every((key, index) => words[from + index] === key));
    if (!has) return -1;
    const around = new Set([...words, ...telling(all[at + 1]?.text ?? '')]);
    return told.filter((key) => around.has(key)).length;
  });
  return Math.max(-1, ...counts);
}
