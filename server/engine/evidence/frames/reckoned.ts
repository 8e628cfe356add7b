import type { Reading } from '../../claims/kind.ts';
import { reckonedClaims } from '../../claims/reckoned.ts';
import { type AnalysedSentence, type PlacedClaim, placedAs } from './analysis.ts';

/** A value that a sentence gives without writing it, as if it stood over the words it follows from; see `reckonedClaims`. */
export interface PlacedReckoning {
  readonly placed: PlacedClaim;
  /** The claims of the sentence that it follows from. */
  readonly parts: readonly PlacedClaim[];
  readonly refutes: boolean;
}

const known = new WeakMap<AnalysedSentence, readonly PlacedReckoning[]>();

/** What can be reckoned from the figures of a sentence, each with the standing and owner of its first part. Kept by sentence. */
export function reckoningsOf(sentence: AnalysedSentence, reading: Reading): readonly PlacedReckoning[] {
  const before = known.get(sentence);
  if (before) return before;
  const made = sentence.claims.length === 0 ? [] : reckon(sentence, reading);
  known.set(sentence, made);
  return made;
}

function reckon(sentence: AnalysedSentence, reading: Reading): PlacedReckoning[] {
  const claims = sentence.claims.map(({ claim }) => claim);
  return reckonedClaims(sentence, claims, reading).flatMap(({ claim, parts, refutes }) => {
    const placedParts = sentence.claims.filter((each) => parts.includes(each.claim));
    const first = placedParts[0];
    return first ? [{ placed: placedAs(claim, first, placedParts.at(-1)!), parts: placedParts, refutes }] : [];
  });
}
