import type { AnalysedSentence } from '../frames/analysis.ts';
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

export function pairOf(draft: AnalysedSentence, source: AnalysedSentence, library: Library): SentencePair {
  return new Pair(draft, source, library);
}

/** Most pairs are looked at from the draft's side alone, so the other side is worked out when it is asked for. */
class Pair implements SentencePair {
  readonly draft: AnalysedSentence;
  readonly source: AnalysedSentence;
  readonly places: readonly (readonly number[])[];
  readonly draftWeights: readonly number[];
  readonly coverage: number;
  readonly #library: Library;
  #placesBack: readonly (readonly number[])[] | undefined;
  #coverageBack: number | undefined;

  constructor(draft: AnalysedSentence, source: AnalysedSentence, library: Library) {
    this.draft = draft;
    this.source = source;
    this.#library = library;
    this.places = placesOf(draft, source);
    this.draftWeights = library.weights(draft);
    this.coverage = share(this.draftWeights, (index) => this.places[index]!.length > 0);
  }

  get placesBack(): readonly (readonly number[])[] {
    this.#placesBack ??= placesOf(this.source, this.draft);
    return this.#placesBack;
  }

  get sourceWeights(): readonly number[] {
    return this.#library.weights(this.source);
  }

  get coverageBack(): number {
    const places = this.placesBack;
    this.#coverageBack ??= share(this.sourceWeights, (index) => places[index]!.length > 0);
    return this.#coverageBack;
  }
}

const NOWHERE: readonly number[] = [];

function placesOf(from: AnalysedSentence, to: AnalysedSentence): (readonly number[])[] {
  const places = conceptPlaces(to);
  return from.words.map((word, at) =>
    word.substance === 0 || from.inClaim[at] ? NOWHERE : (places.get(word.concept) ?? NOWHERE),
  );
}

const conceptPlacesOf = new WeakMap<AnalysedSentence, ReadonlyMap<string, readonly number[]>>();

/** Where each concept of a sentence stands, claims left out. One sentence is set against many. */
function conceptPlaces(sentence: AnalysedSentence): ReadonlyMap<string, readonly number[]> {
  const known = conceptPlacesOf.get(sentence);
  if (known) return known;
  const places = new Map<string, number[]>();
  for (const [at, word] of sentence.words.entries()) {
    if (word.substance === 0 || sentence.inClaim[at]) continue;
    const here = places.get(word.concept);
    if (here) here.push(at);
    else places.set(word.concept, [at]);
  }
  conceptPlacesOf.set(sentence, places);
  return places;
}

/** Share of the weights for which a test holds; 0 where there is no weight. */
export function share(weights: readonly number[], test: (index: number) => boolean): number {
  let sum = 0;
  let held = 0;
  for (let index = 0; index < weights.length; index++) {
    const weight = weights[index]!;
    sum += weight;
    if (weight > 0 && test(index)) held += weight;
  }
  return sum > 0 ? held / sum : 0;
}
