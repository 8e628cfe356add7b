import { readText } from '../../corpus/readers/read.ts';
import { draftSentences, paragraphsOf } from '../../server/engine/draft.ts';
import { createLibrary } from '../../server/engine/evidence/candidates/library.ts';
import { assess } from '../../server/engine/evidence/comparison/assess.ts';
import { conceptWordsOf } from '../../server/engine/language/concepts.ts';
import type { Sentence } from '../../server/engine/language/sentences.ts';
import { familyOf, type LabelledCase, readCases, storeOf } from './cases.ts';
import type { Observation } from './observations.ts';

type CaseSource = LabelledCase['sources'][number];

/** Sentences taken from one article. */
const SENTENCES_AN_ARTICLE = 6;

/**
 * What must not be refuted: sentences of the articles themselves, each held against its own article with the sentence
 * (and what repeats it) taken out, against the other articles of the same event, and against an article on another.
 * An article seldom contradicts itself, so whatever seems to contradict it there answers another question.
 */
export function observeSilence(file: string): Observation[] {
  if (file === 'drafts' || file === 'parallel') return [];
  const seen = new Set<string>();
  const cases = readCases(file);
  return cases.flatMap((labelled, at) => {
    const other = cases[(at + Math.floor(cases.length / 2)) % cases.length]!;
    return labelled.sources.flatMap((source) => {
      if (seen.has(source.id)) return [];
      seen.add(source.id);
      const others = labelled.sources.filter((each) => each.id !== source.id);
      const foreign = familyOf(other) === familyOf(labelled) ? [] : other.sources;
      return observeArticle(file, familyOf(labelled), source, others, foreign);
    });
  });
}

function observeArticle(
  file: string,
  family: string,
  source: CaseSource,
  others: readonly CaseSource[],
  foreign: readonly CaseSource[],
): Observation[] {
  const document = readText('plain', source.text);
  const sentences = paragraphsOf(document)
    .flatMap((paragraph) =>
      draftSentences(paragraph, source.published ? { date: source.published } : {}, source.title ?? ''),
    )
    .filter(({ sentence }) => sentence.claims.length > 0);
  const step = Math.max(1, Math.floor(sentences.length / SENTENCES_AN_ARTICLE));
  const foreignLibrary = foreign.length > 0 ? createLibrary(storeOf(foreign)) : undefined;
  return sentences
    .filter((_, index) => index % step === 0)
    .slice(0, SENTENCES_AN_ARTICLE)
    .flatMap((draft) => {
      const rest = { ...source, text: without(source.text, draft.sentence) };
      const own = createLibrary(storeOf([rest, ...others]));
      const libraries = foreignLibrary ? [own, foreignLibrary] : [own];
      return libraries
        .flatMap((library) => assess({ ...draft, around: [], before: '' }, library))
        .map((assessment) => ({
          preceding: '',
          file: `${file}/silence`,
          id: `${source.id}:${draft.sentence.text.slice(0, 120)}`,
          family,
          assessment,
          wrong: undefined,
          right: [],
          unknown: false,
          supported: false,
        }));
    });
}

/** An article without one sentence, nor any that says much the same. */
function without(text: string, sentence: Sentence): string {
  const concepts = new Set(
    conceptWordsOf(sentence.text)
      .filter((word) => word.substance > 0)
      .map((word) => word.concept),
  );
  const repeats = (other: Sentence) => {
    const words = conceptWordsOf(other.text).filter((word) => word.substance > 0);
    return words.filter((word) => concepts.has(word.concept)).length >= 0.6 * Math.max(words.length, concepts.size);
  };
  let rest = text;
  const all = paragraphsOf(readText('plain', text)).flatMap((paragraph) => paragraph.sentences);
  for (const each of all) {
    if (each.start !== sentence.start && !repeats(each)) continue;
    rest = rest.slice(0, each.start) + ' '.repeat(each.end - each.start) + rest.slice(each.end);
  }
  return rest;
}
