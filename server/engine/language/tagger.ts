import type { Span } from '../../../corpus/document.ts';
import type { Sentence } from './sentences.ts';

/** A word with what the tagger makes of it. Offsets are into the text the sentence comes from. */
export interface TaggedWord extends Span {
  readonly text: string;
  readonly part: 'noun' | 'verb' | 'adjective' | 'adverb' | 'pronoun' | 'value' | 'other';
  readonly entity?: 'person' | 'organization' | 'place';
  /** For given names: whom they are given to. */
  readonly gender?: 'female' | 'male';
}

/** Parts of speech and kinds of names, one sentence at a time. */
export interface Tagger {
  /** The words of a sentence. Sentences over 1,000 characters are not tagged: the result is empty. Never throws. */
  tag(sentence: Sentence): readonly TaggedWord[];
}

interface CompromiseTerm {
  readonly pre: string;
  readonly text: string;
  readonly post: string;
  readonly tags: readonly string[];
}

/** The cost of the tagger grows with the square of its input. */
const LONGEST_SENTENCE = 1_000;
const MOST_CACHED = 2_000;

/** What is used of `compromise`. */
export type TaggingLibrary = (text: string) => {
  json(options: object): readonly { readonly terms: readonly CompromiseTerm[] }[];
};

/**
 * A tagger that loads its library (`compromise`) when it is first asked. What a sentence gives is kept as small records:
 * a view of `compromise` costs over a hundred times the sentence's size.
 */
export function lazyTagger(load: () => TaggingLibrary): Tagger {
  let library: TaggingLibrary | undefined;
  return createTagger((text) => {
    library ??= load();
    return library(text)
      .json({ terms: {} })
      .flatMap((part) => part.terms);
  });
}

function createTagger(termsOf: (text: string) => readonly CompromiseTerm[]): Tagger {
  const cache = new Map<string, readonly TaggedWord[]>();
  return {
    tag: ({ text, start }) => {
      let words = cache.get(text);
      if (!words) {
        if (cache.size >= MOST_CACHED) cache.clear();
        words = text.length > LONGEST_SENTENCE ? [] : distilled(text, termsOf);
        cache.set(text, words);
      }
      return words.map((word) => ({ ...word, start: word.start + start, end: word.end + start }));
    },
  };
}

/** Offsets are counted from the terms, which rebuild the text; `compromise`'s own slip at quotation marks. */
function distilled(text: string, termsOf: (text: string) => readonly CompromiseTerm[]): readonly TaggedWord[] {
  try {
    const words: TaggedWord[] = [];
    let at = 0;
    for (const term of termsOf(text)) {
      const start = text.indexOf(term.text, at);
      if (start < 0 || term.text === '') continue;
      at = start + term.text.length;
      words.push({ start, end: at, text: term.text, ...kindsOf(new Set(term.tags)) });
    }
    return words;
  } catch {
    return [];
  }
}

function kindsOf(tags: ReadonlySet<string>): Pick<TaggedWord, 'part' | 'entity' | 'gender'> {
  const entity = tags.has('Person')
    ? 'person'
    : tags.has('Organization')
      ? 'organization'
      : tags.has('Place')
        ? 'place'
        : undefined;
  const gender = tags.has('FemaleName') ? 'female' : tags.has('MaleName') ? 'male' : undefined;
  return { part: partOf(tags), ...(entity ? { entity } : {}), ...(gender ? { gender } : {}) };
}

function partOf(tags: ReadonlySet<string>): TaggedWord['part'] {
  if (tags.has('Pronoun')) return 'pronoun';
  if (tags.has('Value')) return 'value';
  if (tags.has('Noun')) return 'noun';
  if (tags.has('Verb')) return 'verb';
  if (tags.has('Adjective')) return 'adjective';
  return tags.has('Adverb') ? 'adverb' : 'other';
}
