import { type SentencePair, share } from '../candidates/pair.ts';
import type { AnalysedSentence, PlacedClaim } from '../frames/analysis.ts';

const FULL_MASS = 8;

/** The weight of the draft's words that the source has, as a share of a full measure. */
export function massShared(pair: SentencePair): number {
  let mass = 0;
  for (const [index, weight] of pair.draftWeights.entries()) if (pair.places[index]!.length > 0) mass += weight;
  return Math.min(1, mass / FULL_MASS);
}

/** How far each sentence has names that the other side does not know: the lesser of the two shares. */
export function nameClash(
  pair: SentencePair,
  known: (index: number) => boolean,
  knownBack: (index: number) => boolean,
): number {
  return Math.min(aloneOf(pair.draft, known), aloneOf(pair.source, knownBack));
}

/** 1 where both sentences have names outside their claims, and not one in common; else 0. */
export function otherNames(pair: SentencePair): number {
  const names = ({ words, inClaim }: AnalysedSentence) =>
    words.flatMap((word, index) => (word.isName && !inClaim[index] ? [index] : []));
  const [here, there] = [names(pair.draft), names(pair.source)];
  if (here.length === 0 || there.length === 0) return 0;
  const isShared = here.some((index) => pair.places[index]!.length > 0);
  return isShared || there.some((index) => pair.placesBack[index]!.length > 0) ? 0 : 1;
}

/** Share of a sentence's names that the other side does not know. */
function aloneOf(sentence: AnalysedSentence, known: (index: number) => boolean): number {
  const names = sentence.words.map((word, index) => (word.isName && !sentence.inClaim[index] ? 1 : 0));
  return share(names, (index) => !known(index));
}

/** The weights of the words in the claim's own clause; all words where the clause says too little. */
export function inClause(pair: SentencePair, placed: PlacedClaim): readonly number[] {
  const clause = pair.draft.clauses[Math.min(placed.from, pair.draft.clauses.length - 1)];
  const weights = pair.draftWeights.map((weight, index) => (pair.draft.clauses[index] === clause ? weight : 0));
  return weights.filter((weight) => weight > 0).length >= 2 ? weights : pair.draftWeights;
}

/** Words around the draft's sentence count for this much of their weight. */
const AROUND_SHARE = 0.3;

/** Coverage with the words around the draft's sentence counted in, against the source sentence and its surroundings. */
export function coverageWide(
  pair: SentencePair,
  known: (index: number) => boolean,
  surroundings: ReadonlySet<string>,
  draftSurroundings: ReadonlySet<string>,
): number {
  let sum = 0;
  let held = 0;
  for (const [index, weight] of pair.draftWeights.entries()) {
    sum += weight;
    if (weight > 0 && known(index)) held += weight;
  }
  for (const concept of draftSurroundings) {
    sum += AROUND_SHARE;
    if (surroundings.has(concept)) held += AROUND_SHARE;
  }
  return sum > 0 ? held / sum : 0;
}
