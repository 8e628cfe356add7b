import type { PassageStore, SourceRecord, StoredPassage, WeightedTerm } from '../../../../corpus/store/store.ts';
import { kept } from '../../kept.ts';
import { type ConceptWord, conceptsOf, conceptWordsOf, synonymsOf, tellingConcepts } from '../../language/concepts.ts';
import { paragraphOf, sentencesOf as sentencesOfText } from '../../language/sentences.ts';
import { type AnalysedSentence, analyseParagraph, type PlacedClaim, withHeadings } from '../frames/analysis.ts';
import { placeOfCell } from '../frames/cell.ts';
import type { TypedQuestion } from '../questions/question.ts';
import { isOneQuestion, relateQuestions } from '../questions/relate.ts';
import { searchFor } from '../questions/retrieve.ts';
import { typedQuestionOf } from '../questions/typed.ts';

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
  /** The typed question that a claim of a candidate answers, what stands before the sentence known. */
  questionIn(candidate: CandidateSentence, placed: PlacedClaim): TypedQuestion | undefined;
  /** Sentences that answer a typed question, whatever their other words; those of the passages known already are left out. */
  questionsInSource(
    question: TypedQuestion,
    placed: PlacedClaim,
    around: readonly ConceptWord[],
    known: ReadonlySet<number>,
  ): readonly CandidateSentence[];
  /** How telling a term is in this corpus: near 0 where every passage has it, 1 where none or one has. */
  rarity(term: string): number;
  /** How much each word of a sentence tells; 0 for words of claims. */
  weights(sentence: AnalysedSentence): readonly number[];
  /** The concepts of the sentences around a candidate, and of its source's title: what "it" and "he" may refer to there. */
  surroundings(candidate: CandidateSentence): ReadonlySet<string>;
  /** How many sources there are. */
  sourceCount(): number;
  readonly store: PassageStore;
}

/** At most this many passages are looked at for one sentence of the draft. */
const PASSAGES_A_SENTENCE = 20;
/** Passages looked at for one typed question, and how many of them that answer it are taken. */
const PASSAGES_A_QUESTION = 24;
const ANSWERS_A_QUESTION = 6;
/** How many sentences before and behind a sentence are its surroundings. */
const BEFORE = 2;
const BEHIND = 1;
/** Cells before and behind a cell among which its headings are told from others': most tables are no wider. */
const CELLS_AROUND = 30;
/** Passages and sources that are kept, taken apart or as they are; the oldest go first. */
const MOST_KEPT = 4_000;
/** A synonym found counts for less than the word itself. */
const SYNONYM_WEIGHT = 0.4;
const NAME_WEIGHT = 1.3;
const AROUND_WEIGHT = 0.25;
const SYNONYMS_A_WORD = 6;

const recent = <Thing, Made extends {}>(make: (thing: Thing) => Made, keyOf?: (thing: Thing) => unknown) =>
  kept(() => MOST_KEPT, make, keyOf);

/**
 * Passages taken apart, without the headings of cells. This depends on a passage and the day of its source alone, and outlives
 * what is known of rarity.
 */
export interface Analyses {
  sentencesOf(passage: StoredPassage): readonly AnalysedSentence[];
  /** The concepts of each sentence. */
  conceptsIn(passage: StoredPassage): readonly (readonly string[])[];
}

export function createAnalyses(store: PassageStore): Analyses {
  return {
    sentencesOf: recent((passage: StoredPassage): readonly AnalysedSentence[] => {
      const date = store.source(passage.sourceId)?.metadata.published;
      return analyseParagraph(paragraphOf(passage.text, passage.start), date ? { date } : {});
    }, idOf),
    conceptsIn: recent((passage: StoredPassage): readonly (readonly string[])[] => {
      return sentencesOfText(passage.text).map(({ text }) => conceptsOf(text));
    }, idOf),
  };
}

/** The library of a store that stays as it is: what was read of it once is not asked for again. */
export function createLibrary(store: PassageStore, analyses = createAnalyses(store)): Library {
  const { conceptsIn } = analyses;
  const around = new WeakMap<AnalysedSentence, ReadonlySet<string>>();
  const rarities = new Map<string, number>();
  const total = store.passageCount();

  /** Asks for many at once, since each question to the store has its price. */
  const learnRarities = (terms: Iterable<string>) => {
    const unknown = [...new Set(terms)].filter((term) => !rarities.has(term));
    if (unknown.length === 0) return;
    const frequencies = store.documentFrequencies(unknown);
    for (const [index, term] of unknown.entries()) {
      rarities.set(term, Math.log(1 + total / ((frequencies[index] ?? 0) + 0.5)) / Math.log(1 + total / 0.5));
    }
  };

  const rarity = (term: string): number => {
    if (!rarities.has(term)) learnRarities([term]);
    return rarities.get(term)!;
  };

  const weights = new WeakMap<AnalysedSentence, readonly number[]>();
  const weightsOf = (sentence: AnalysedSentence): readonly number[] => {
    const known = weights.get(sentence);
    if (known) return known;
    learnRarities(termsOf(sentence));
    const made = sentence.words.map((word, index) => (sentence.inClaim[index] ? 0 : weightOf(word, rarity)));
    weights.set(sentence, made);
    return made;
  };

  const sourceOf = recent((id: string) => ({ record: store.source(id) }));
  /** A cell is told from the cells around it, which a store may still have to ask for: it is kept no longer than rarities. */
  const headedSentencesOf = recent((passage: StoredPassage): readonly AnalysedSentence[] => {
    return withHeadings(analyses.sentencesOf(passage), passage.context ?? '', cellOf(passage));
  }, idOf);
  const sentencesOf = (passage: StoredPassage) =>
    passage.context ? headedSentencesOf(passage) : analyses.sentencesOf(passage);
  const cellOf = (passage: StoredPassage) => {
    const { sourceId, ordinal } = passage;
    const around = store.neighbours(sourceId, Math.max(0, ordinal - CELLS_AROUND), ordinal + CELLS_AROUND);
    const { metadata, path, fileName = sourceId } = sourceOf(sourceId).record ?? {};
    // A table's file is often called what it is about.
    return placeOfCell(passage, around, `${metadata?.title ?? ''} ${path?.split(/[\\/]/).at(-1) ?? fileName}`);
  };
  const neighboursOf = recent(
    ({ sourceId, ordinal }: StoredPassage) => store.neighbours(sourceId, Math.max(0, ordinal - 1), ordinal + 2),
    idOf,
  );

  /** The concepts of the sentence, of two before it and of one behind it, over the edges of the passage where need be. */
  const conceptsAround = ({ passage, index }: CandidateSentence): readonly (readonly string[])[] => {
    const here = sentencesOf(passage);
    const isAtEdge = index < BEFORE || index + BEHIND >= here.length;
    const neighbours = isAtEdge ? neighboursOf(passage) : [];
    const neighbour = (step: number) => neighbours.find(({ ordinal }) => ordinal === passage.ordinal + step);
    const [before, behind] = [neighbour(-1), neighbour(1)];
    return [
      ...(before && index < BEFORE ? conceptsIn(before).slice(index - BEFORE) : []),
      ...here.slice(Math.max(0, index - BEFORE), index + 1 + BEHIND).map(({ words }) => tellingConcepts(words)),
      ...(behind && index + BEHIND >= here.length ? conceptsIn(behind).slice(0, BEHIND) : []),
    ];
  };

  /** The words of the title, and of the sentences before a candidate: what its pronouns refer to. */
  const wordsBefore = ({ passage, source, index }: CandidateSentence): readonly ConceptWord[] => {
    const [before] = index > 0 ? [] : neighboursOf(passage).filter(({ ordinal }) => ordinal === passage.ordinal - 1);
    return [
      ...conceptWordsOf(source.metadata.title ?? ''),
      ...(before ? conceptWordsOf(before.text) : []),
      ...sentencesOf(passage)
        .slice(0, index)
        .flatMap(({ words }) => words),
    ];
  };
  const questionIn = (candidate: CandidateSentence, placed: PlacedClaim) =>
    typedQuestionOf(candidate.sentence, placed, {
      get before() {
        return wordsBefore(candidate);
      },
    });
  const candidatesIn = (passages: readonly StoredPassage[]): CandidateSentence[] =>
    passages.flatMap((passage) => {
      const source = sourceOf(passage.sourceId).record;
      if (!source) return [];
      return sentencesOf(passage).map((sentence, index) => ({ sentence, passage, source, index }));
    });

  return {
    store,
    rarity,
    questionIn,
    questionsInSource: (question, placed, around, known) => {
      const passages = store
        .search(searchFor(question, placed, around), PASSAGES_A_QUESTION)
        .map(({ passage }) => passage);
      const answers = new Set<number>();
      return candidatesIn(passages.filter(({ id }) => !known.has(id))).filter((candidate) => {
        if (answers.size === ANSWERS_A_QUESTION && !answers.has(candidate.passage.id)) return false;
        const isAnswer = candidate.sentence.claims.some((each) =>
          isOneQuestion(relateQuestions(question, questionIn(candidate, each))),
        );
        if (isAnswer) answers.add(candidate.passage.id);
        return isAnswer;
      });
    },
    sourceCount: () => store.sourceCount(),
    candidates: (words, around) => {
      learnRarities([...words, ...around].flatMap(({ term, substance }) => (substance > 0 ? nearTerms(term) : [])));
      const hits = store.search(queryOf(words, around, rarity), PASSAGES_A_SENTENCE);
      const found = candidatesIn(hits.map(({ passage }) => passage));
      learnRarities(found.flatMap(({ sentence }) => (sentence.claims.length > 0 ? termsOf(sentence) : [])));
      return found;
    },
    weights: weightsOf,
    surroundings: (candidate) => {
      const known = around.get(candidate.sentence);
      if (known) return known;
      const { title = '' } = candidate.source.metadata;
      const { context = '' } = candidate.passage;
      const concepts = new Set([...conceptsOf(title), ...conceptsOf(context), ...conceptsAround(candidate).flat()]);
      around.set(candidate.sentence, concepts);
      return concepts;
    },
  };
}

/** A word written as a name tells more than its rarity says. */
function weightOf(word: ConceptWord, rarity: (term: string) => number): number {
  if (word.substance === 0) return 0;
  return word.substance * (0.3 + rarity(word.term)) * (word.isName ? NAME_WEIGHT : 1);
}

/** The terms by which a sentence is weighed. */
function termsOf({ words, inClaim }: AnalysedSentence): string[] {
  return words.filter((word, index) => word.substance > 0 && !inClaim[index]).map(({ term }) => term);
}

const idOf = ({ id }: StoredPassage): number => id;

/** The synonyms of a term that are searched for with it. */
function nearTerms(term: string): readonly string[] {
  return synonymsOf(term).slice(0, SYNONYMS_A_WORD);
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
    for (const synonym of nearTerms(word.term)) {
      if (!weights.has(synonym) && rarity(synonym) < 1) weights.set(synonym, weight * SYNONYM_WEIGHT);
    }
  };
  for (const word of words) if (word.substance > 0) add(word, 1);
  for (const word of around) if (word.substance > 0) add(word, AROUND_WEIGHT);
  return [...weights].map(([term, weight]) => ({ term, weight }));
}
