import type { ConceptWord } from '../language/concepts.ts';
import type { AnalysedSentence } from './analysis.ts';
import type { Library } from './library.ts';

/** What two sentences share, worked out once for all claims in them. */
export interface SentencePair {
  readonly draft: AnalysedSentence;
  readonly source: AnalysedSentence;
  /** For each word of the draft's sentence: places of its concept in the source's sentence (indices), claims left out. */
  readonly places: readonly (readonly number[])[];
  /** For each word of the source's sentence: places of its concept in the draft's. */
  readonly placesBack: readonly (readonly number[])[];
  readonly draftWeights: readonly number[];
  readonly sourceWeights: readonly number[];
  /** Share of the draft's weight of words that the source's sentence has. */
  readonly coverage: number;
  /** Share of the source's weight that the draft's sentence has. */
  readonly coverageBack: number;
}

/** A word written as a name tells more than its rarity says. */
const NAME_WEIGHT = 1.3;

export function pairOf(draft: AnalysedSentence, source: AnalysedSentence, library: Library): SentencePair {
  const draftWeights = weightsOf(draft, library);
  const sourceWeights = weightsOf(source, library);
  const places = placesOf(draft, source);
  const placesBack = placesOf(source, draft);
  return {
    draft,
    source,
    places,
    placesBack,
    draftWeights,
    sourceWeights,
    coverage: share(draftWeights, (index) => places[index]!.length > 0),
    coverageBack: share(sourceWeights, (index) => placesBack[index]!.length > 0),
  };
}

function weightsOf(sentence: AnalysedSentence, library: Library): number[] {
  return sentence.words.map((word, index) => (sentence.inClaim[index] ? 0 : weightOf(word, library)));
}

export function weightOf(word: ConceptWord, library: Library): number {
  if (word.substance === 0) return 0;
  return word.substance * (0.3 + library.rarity(word.term)) * (word.isName ? NAME_WEIGHT : 1);
}

function placesOf(from: AnalysedSentence, to: AnalysedSentence): number[][] {
  const index = new Map<string, number[]>();
  for (const [at, word] of to.words.entries()) {
    if (word.substance === 0 || to.inClaim[at]) continue;
    const known = index.get(word.concept);
    if (known) known.push(at);
    else index.set(word.concept, [at]);
  }
  return from.words.map((word, at) =>
    word.substance === 0 || from.inClaim[at] ? [] : (index.get(word.concept) ?? []),
  );
}

/** Share of the weights for which a test holds; 0 where there is no weight. */
export function share(weights: readonly number[], test: (index: number) => boolean): number {
  let sum = 0;
  let held = 0;
  for (const [index, weight] of weights.entries()) {
    sum += weight;
    if (weight > 0 && test(index)) held += weight;
  }
  return sum > 0 ? held / sum : 0;
}
