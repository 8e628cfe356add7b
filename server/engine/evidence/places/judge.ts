import { type Placing, placingsIn } from '../../claims/name/places.ts';
import { areApart } from '../../language/regions.ts';
import { isFunctionWord, wordsOf } from '../../language/words.ts';
import { draftText, type JudgeContext, type PassageView, passagesAbout } from '../candidates/context.ts';

/** The same thing at another place. */
export interface OtherPlace {
  readonly view: PassageView;
  readonly placing: Placing;
}

/**
 * Where a source has what the draft places elsewhere. The source must know the draft's place too, as that of something
 * else: a place that it does not name may lie in the one it names, or the other way round.
 */
export function otherPlaceOf(ours: Placing, context: JudgeContext): OtherPlace | undefined {
  const sentence = draftText(ours.sentence, context);
  const views = [
    ...new Set(
      [...passagesAbout(sentence, context), ...passagesAbout(ours.place.text, context)].map((passage) =>
        context.view(passage),
      ),
    ),
  ];
  const keys = ours.place.keys;
  const told = telling(sentence).filter((key) => !keys.includes(key));
  const placings = views.flatMap((view) =>
    placingsOf(view)
      .filter(({ matter }) => matter === ours.matter)
      .map((placing) => ({ view, placing })),
  );
  // Somebody may live in two places, but a place that is said to be the one is never another.
  if (
    placings.some(
      ({ view, placing }) => holds(textOf(view, placing.whole), keys) || holds(textOf(view, placing.sentence), keys),
    )
  )
    return undefined;
  return placings.find(({ view, placing }) => {
    const { sourceId } = view.passage;
    const theirs = partsOf(textOf(view, placing.whole));
    if (!areApart(partsOf(draftText(ours.whole, context)), theirs)) return false;
    const title = context.store.source(sourceId)?.metadata.title ?? '';
    const around = new Set(telling(`${title} ${view.passage.text}`));
    const shared = told.filter((key) => around.has(key)).length;
    const isKnown = views.some((other) => other.passage.sourceId === sourceId && holds(other.passage.text, keys));
    return shared > 1 && isKnown;
  });
}

const known = new WeakMap<PassageView, readonly Placing[]>();

function placingsOf(view: PassageView): readonly Placing[] {
  const found = known.get(view) ?? placingsIn(view.paragraph);
  known.set(view, found);
  return found;
}

/** *Camden, N.J.* in its parts. */
function partsOf(text: string): string[] {
  return text.split(/,\s*/).filter((part) => part !== '');
}

function textOf({ passage }: PassageView, { start, end }: { readonly start: number; readonly end: number }): string {
  return passage.text.slice(start - passage.start, end - passage.start);
}

function telling(text: string): string[] {
  return [...new Set(wordsOf(text).map(({ key }) => key.replace(/'s?$/, '')))].filter((key) => !isFunctionWord(key));
}

function holds(text: string, keys: readonly string[]): boolean {
  const words = new Set(wordsOf(text).map(({ key }) => key.replace(/'s?$/, '')));
  return keys.every((key) => words.has(key));
}
