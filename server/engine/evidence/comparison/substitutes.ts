import type { SentencePair } from '../candidates/pair.ts';
import type { PlacedClaim } from '../frames/analysis.ts';

const MOST_SUBSTITUTES = 4;
/** Telling words looked at on either side of a claim. */
const NEAR = 2;
const TELLING = 0.7;

/** Telling words that either sentence has in place of the other's, as a share of four. */
export function substitutesIn(pair: SentencePair): number {
  const here = unmatched(pair.draftWeights, pair.places);
  const there = unmatched(pair.sourceWeights, pair.placesBack);
  return Math.min(MOST_SUBSTITUTES, here, there) / MOST_SUBSTITUTES;
}

/** The same among the words nearest to two claims, as a share of all that are looked at. */
export function substitutesNear(pair: SentencePair, draft: PlacedClaim, source: PlacedClaim): number {
  const here = unmatchedNear(pair.draftWeights, pair.places, draft);
  const there = unmatchedNear(pair.sourceWeights, pair.placesBack, source);
  return Math.min(here, there) / (2 * NEAR);
}

function unmatched(weights: readonly number[], places: readonly (readonly number[])[]): number {
  return weights.filter((weight, index) => weight >= TELLING && places[index]!.length === 0).length;
}

/** How many of the nearest telling words on both sides of a claim the other sentence lacks. */
function unmatchedNear(weights: readonly number[], places: readonly (readonly number[])[], claim: PlacedClaim): number {
  let count = 0;
  for (const step of [-1, 1]) {
    let seen = 0;
    for (let at = step < 0 ? claim.from - 1 : claim.to; at >= 0 && at < weights.length && seen < NEAR; at += step) {
      if (weights[at]! < TELLING) continue;
      seen++;
      if (places[at]!.length === 0) count++;
    }
  }
  return count;
}
