import type { SentencePair } from '../candidates/pair.ts';
import type { AnalysedSentence, PlacedClaim } from '../frames/analysis.ts';

const DECAY = 0.8;
/** Longest run of the same words that counts. */
export const RUN = 4;

/** Weighted share of the words around one claim that stand about as near to the other. */
export function nearness(
  weights: readonly number[],
  places: readonly (readonly number[])[],
  from: PlacedClaim,
  to: PlacedClaim,
): number {
  let sum = 0;
  let held = 0;
  for (const [index, weight] of weights.entries()) {
    if (weight === 0) continue;
    const near = weight * DECAY ** distance(index, from);
    sum += near;
    let best = 0;
    for (const place of places[index]!)
      best = Math.max(best, DECAY ** Math.max(0, distance(place, to) - distance(index, from)));
    held += near * best;
  }
  return sum > 0 ? held / sum : 0;
}

/** Words between a word and a claim; 0 for the neighbour. */
function distance(index: number, claim: PlacedClaim): number {
  return index < claim.from ? claim.from - index - 1 : index - claim.to;
}

/** How many words in a row are the same from two places on, in a direction; ends and claims stop it. Both ends reached counts as one more. */
export function sameRun(
  left: AnalysedSentence,
  leftAt: number,
  right: AnalysedSentence,
  rightAt: number,
  step: 1 | -1,
): number {
  let count = 0;
  for (let i = leftAt, j = rightAt; count < RUN; i += step, j += step, count++) {
    const a = left.words[i];
    const b = right.words[j];
    if (!a && !b) return Math.min(count + 1, RUN);
    if (!a || !b || a.term !== b.term) return count;
  }
  return count;
}

/** Share of the three nearest telling words on one side of the draft's claim that are among the four nearest of the source's. */
export function neighbourShared(pair: SentencePair, draft: PlacedClaim, source: PlacedClaim, step: 1 | -1): number {
  const left = tellingFrom(pair.draft, pair.draftWeights, step > 0 ? draft.to : draft.from - 1, step, 3);
  const right = new Set(tellingFrom(pair.source, pair.sourceWeights, step > 0 ? source.to : source.from - 1, step, 4));
  return left.length === 0 ? 0 : left.filter((concept) => right.has(concept)).length / left.length;
}

function tellingFrom(
  sentence: AnalysedSentence,
  weights: readonly number[],
  from: number,
  step: 1 | -1,
  most: number,
): string[] {
  const concepts: string[] = [];
  for (let at = from; at >= 0 && at < sentence.words.length && concepts.length < most; at += step) {
    if (weights[at]! > 0) concepts.push(sentence.words[at]!.concept);
  }
  return concepts;
}
