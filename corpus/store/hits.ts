import type { RankedId } from './best-scores.ts';
import type { Hit, StoredPassage } from './store.ts';

/** Of more passages than these that all are worth the same as the last hit, which are hits depends on when they came. */
export const TIES = 64;

/**
 * The hits among passages ranked best first. Ties are in the order of source and place, not of ids: those depend on what
 * came first into the index, and an index that grew must answer like one made anew.
 *
 * @param rank gives so many of the best
 */
export function hitsOf(
  rank: (limit: number) => readonly RankedId[],
  limit: number,
  passageOf: (id: number) => StoredPassage,
): Hit[] {
  if (limit <= 0) return [];
  const ranked = rank(limit + TIES);
  const least = ranked[limit - 1]?.score ?? 0;
  return ranked
    .filter(({ score }) => score >= least)
    .map(({ id, score }) => ({ passage: passageOf(id), score }))
    .sort(byWorth)
    .slice(0, limit);
}

/** Best first, ties in the order of source and place. */
export function byWorth(a: Hit, b: Hit): number {
  return b.score - a.score || byPlace(a.passage, b.passage);
}

function byPlace(a: StoredPassage, b: StoredPassage): number {
  if (a.sourceId !== b.sourceId) return a.sourceId < b.sourceId ? -1 : 1;
  return a.ordinal - b.ordinal;
}
