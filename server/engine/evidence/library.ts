import type { PassageStore, SourceRecord, StoredPassage, WeightedTerm } from '../../../corpus/store/store.ts';
import { type ConceptWord, conceptWordsOf, synonymsOf } from '../language/concepts.ts';
import { paragraphOf } from '../language/sentences.ts';
import { type AnalysedSentence, analyseParagraph } from './analysis.ts';

/** A sentence of a source that may speak about a claim. */
export interface CandidateSentence {
  readonly sentence: AnalysedSentence;
  readonly passage: StoredPassage;
  readonly source: SourceRecord;
  /** Place of the sentence in its passage, from 0. */
  readonly index: number;
}

/** The corpus as the alignment reads it: passages searched, taken apart on demand, and kept. */
export interface Library {
  /** Sentences of the passages nearest to a sentence of the draft, best passage first; the words around it count for less. */
  candidates(words: readonly ConceptWord[], around: readonly ConceptWord[]): readonly CandidateSentence[];
  /** How telling a term is in this corpus: near 0 where every passage has it, 1 where none or one has. */
  rarity(term: string): number;
  /** The concepts of the sentences around a candidate, and of its source's title: what "it" and "he" may refer to there. */
  surroundings(candidate: CandidateSentence): ReadonlySet<string>;
  readonly store: PassageStore;
}

/** At most this many passages are looked at for one sentence of the draft. */
const PASSAGES_A_SENTENCE = 20;
/** How many sentences before and behind a sentence are its surroundings. */
const BEFORE = 2;
const BEHIND = 1;
/** Passages kept taken apart; the oldest go first. */
const PASSAGES_KEPT = 4_000;
/** A synonym found counts for less than the word itself. */
const SYNONYM_WEIGHT = 0.4;
const NAME_WEIGHT = 1.3;
const AROUND_WEIGHT = 0.25;
const SYNONYMS_A_WORD = 6;

export function createLibrary(store: PassageStore): Library {
  const analysed = new Map<number, readonly AnalysedSentence[]>();
  const rarities = new Map<string, number>();
  const around = new WeakMap<AnalysedSentence, ReadonlySet<string>>();
  const total = store.passageCount();

  const rarity = (term: string): number => {
    const known = rarities.get(term);
    if (known !== undefined) return known;
    const frequency = store.documentFrequencies([term])[0] ?? 0;
    const value = Math.log(1 + total / (frequency + 0.5)) / Math.log(1 + total / 0.5);
    rarities.set(term, value);
    return value;
  };

  const sentencesOf = (passage: StoredPassage, source: SourceRecord): readonly AnalysedSentence[] => {
    const known = analysed.get(passage.id);
    if (known) return known;
    const reading = source.metadata.published ? { date: source.metadata.published } : {};
    const sentences = analyseParagraph(paragraphOf(passage.text, passage.start), reading);
    keep(analysed, passage.id, sentences);
    return sentences;
  };

  /** The two sentences before and the one behind, over the edges of the passage where need be. */
  const sentencesAround = ({ passage, source, index }: CandidateSentence): readonly AnalysedSentence[] => {
    const here = sentencesOf(passage, source);
    const beforeHere = index < BEFORE ? neighbour(passage, -1) : undefined;
    const behindHere = index + BEHIND >= here.length ? neighbour(passage, 1) : undefined;
    const earlier = beforeHere ? sentencesOf(beforeHere, source).slice(index - BEFORE) : [];
    const later = behindHere ? sentencesOf(behindHere, source).slice(0, BEHIND) : [];
    return [...earlier, ...here.slice(Math.max(0, index - BEFORE), index + 1 + BEHIND), ...later];
  };

  const neighbour = (passage: StoredPassage, step: 1 | -1): StoredPassage | undefined => {
    const ordinal = passage.ordinal + step;
    return ordinal < 0 ? undefined : store.neighbours(passage.sourceId, ordinal, ordinal + 1)[0];
  };

  return {
    store,
    rarity,
    candidates: (words, around) =>
      store.search(queryOf(words, around, rarity), PASSAGES_A_SENTENCE).flatMap(({ passage }) => {
        const source = store.source(passage.sourceId);
        if (!source) return [];
        return sentencesOf(passage, source).map((sentence, index) => ({ sentence, passage, source, index }));
      }),
    surroundings: (candidate) => {
      const known = around.get(candidate.sentence);
      if (known) return known;
      const concepts = new Set<string>();
      const add = (words: readonly ConceptWord[]) => {
        for (const word of words) if (word.substance > 0) concepts.add(word.concept);
      };
      add(conceptWordsOf(candidate.source.metadata.title ?? ''));
      add(conceptWordsOf(candidate.passage.context ?? ''));
      for (const sentence of sentencesAround(candidate)) add(sentence.words);
      around.set(candidate.sentence, concepts);
      return concepts;
    },
  };
}

function keep<Value>(cache: Map<number, Value>, key: number, value: Value): void {
  if (cache.size >= PASSAGES_KEPT) {
    const oldest = cache.keys().next();
    if (!oldest.done) cache.delete(oldest.value);
  }
  cache.set(key, value);
}

/** The search that a sentence asks: its words of substance, for less their synonyms, for less still the words around it. */
function queryOf(
  words: readonly ConceptWord[],
  around: readonly ConceptWord[],
  rarity: (term: string) => number,
): WeightedTerm[] {
  const weights = new Map<string, number>();
  const add = (word: ConceptWord, share: number) => {
    const weight = share * word.substance * (word.isName ? NAME_WEIGHT : 1);
    if (weight > (weights.get(word.term) ?? 0)) weights.set(word.term, weight);
    for (const synonym of synonymsOf(word.term).slice(0, SYNONYMS_A_WORD)) {
      if (!weights.has(synonym) && rarity(synonym) < 1) weights.set(synonym, weight * SYNONYM_WEIGHT);
    }
  };
  for (const word of words) if (word.substance > 0) add(word, 1);
  for (const word of around) if (word.substance > 0) add(word, AROUND_WEIGHT);
  return [...weights].map(([term, weight]) => ({ term, weight }));
}
