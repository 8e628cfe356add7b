import type { PlacedClaim } from '../frames/analysis.ts';

/** Whether two figures measure a change the same way, another way, or neither measures one: a level is no change. */
export function compareChanges(draft: PlacedClaim, source: PlacedClaim): 'same' | 'other' | 'none' {
  if (draft.claim.kind !== 'number' || source.claim.kind !== 'number') return 'none';
  const left = draft.claim.value.change;
  const right = source.claim.value.change;
  if (!left && !right) return 'none';
  return left === right ? 'same' : 'other';
}

/** Whether two counts count the same noun, synonyms taken together. */
export function compareNouns(draft: PlacedClaim, source: PlacedClaim): 'same' | 'other' | 'unknown' {
  if (!draft.noun || !source.noun) return 'unknown';
  return draft.noun === source.noun ? 'same' : 'other';
}

/** Whether two claims of one source could be taken for each other: the same shape, and the same noun where one is counted. */
export function arePeers(left: PlacedClaim, right: PlacedClaim): boolean {
  return left.shape === right.shape && compareNouns(left, right) !== 'other';
}
