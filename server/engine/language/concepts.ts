import { stemmer } from 'stemmer';
import type { Span } from '../../../corpus/document.ts';
import { searchTerm } from '../../../corpus/terms.ts';
import { CONCEPT_GROUPS, LIGHT_WORDS, STOP_WORDS } from './lexicon.ts';

/** One word of a sentence, as the alignment compares it. Offsets are into the whole text. */
export interface ConceptWord extends Span {
  /** The form under which the index files it. */
  readonly term: string;
  /** What it stands for: synonyms and inflections share a concept. */
  readonly concept: string;
  /** 0 for words that say nothing, 1 for words that carry the subject matter. */
  readonly substance: number;
  /** Written with a capital where grammar does not ask for one. */
  readonly isName: boolean;
}

const WORD = /[\p{L}\p{N}]+(?:[.'’&][\p{L}\p{N}]+)*/gu;
/** The same words where all letters and digits are ASCII: ranges of characters are tried several times as fast. */
const ASCII_WORD = /[A-Za-z0-9]+(?:[.'’&][A-Za-z0-9]+)*/g;
const NOT_ASCII = /[^\x00-\x7f‘’“”–—…€£]/;

function wordPattern(text: string): RegExp {
  return NOT_ASCII.test(text) ? WORD : ASCII_WORD;
}

const CAPITAL = /^\p{Lu}/u;

const conceptOfStem = new Map<string, string>();
for (const [index, group] of CONCEPT_GROUPS.entries()) {
  for (const word of group) {
    const stem = stemmer(searchTerm(word));
    if (!conceptOfStem.has(stem)) conceptOfStem.set(stem, `#${index}`);
  }
}

const conceptCache = new Map<string, string>();
const LARGEST_CACHE = 50_000;

/** The concept of a search term: its synonym group, or its stem (Porter 1980). */
export function conceptOf(term: string): string {
  const known = conceptCache.get(term);
  if (known !== undefined) return known;
  const stem = stemmer(term);
  const concept = conceptOfStem.get(stem) ?? stem;
  if (conceptCache.size >= LARGEST_CACHE) conceptCache.clear();
  conceptCache.set(term, concept);
  return concept;
}

const GROUP_TERMS: readonly (readonly string[])[] = CONCEPT_GROUPS.map((group) => group.map(searchTerm));

/** Words that the alignment takes for one another; the word itself is not among them. */
export function synonymsOf(term: string): readonly string[] {
  const concept = conceptOf(term);
  if (!concept.startsWith('#')) return [];
  return (GROUP_TERMS[Number(concept.slice(1))] ?? []).filter((other) => other !== term);
}

/** What a word is wherever it stands. */
type WordSense = Pick<ConceptWord, 'term' | 'concept' | 'substance'>;

const senseCache = new Map<string, WordSense>();
/** Longer words hardly come twice, and are not kept. */
const LONGEST_KEPT = 32;

function senseOf(surface: string): WordSense {
  const known = senseCache.get(surface);
  if (known !== undefined) return known;
  const term = searchTerm(surface);
  const country = surface === 'US' || surface === 'U.S';
  const stop = STOP_WORDS.has(term) && !country;
  const sense = {
    term,
    concept: country ? conceptOf('america') : conceptOf(term),
    substance: stop ? 0 : LIGHT_WORDS.has(term) ? 0.4 : 1,
  };
  if (senseCache.size >= LARGEST_CACHE) senseCache.clear();
  if (surface.length <= LONGEST_KEPT) senseCache.set(surface, sense);
  return sense;
}

/** Whether a line is written in title case, where capitals tell nothing about names. */
function isTitleCase(text: string): boolean {
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  if (words.length < 3) return false;
  return words.filter((word) => CAPITAL.test(word)).length > 0.6 * words.length;
}

/** The words of a sentence that starts at `offset`. Linear in its length. */
export function conceptWordsOf(text: string, offset = 0): ConceptWord[] {
  const words: ConceptWord[] = [];
  let titleCase: boolean | undefined;
  for (const match of text.matchAll(wordPattern(text))) {
    const surface = match[0];
    const { term, concept, substance } = senseOf(surface);
    if (!term) continue;
    const start = offset + match.index;
    const end = start + surface.length;
    let isName = substance > 0 && CAPITAL.test(surface) && (words.length > 0 || opensName(text, end - offset));
    if (isName) {
      titleCase ??= isTitleCase(text);
      isName = !titleCase;
    }
    words.push({ start, end, term, concept, substance, isName });
  }
  return words;
}

/** The concepts of a text's words of substance, in order: what `tellingConcepts` gives of its words, for less. */
export function conceptsOf(text: string): string[] {
  const senses = (text.match(wordPattern(text)) ?? []).map(senseOf);
  return senses.filter(({ term, substance }) => term && substance > 0).map(({ concept }) => concept);
}

/** The concepts of the words of substance. */
export function tellingConcepts(words: readonly ConceptWord[]): string[] {
  return words.filter(({ substance }) => substance > 0).map(({ concept }) => concept);
}

/** Whether the first word of a sentence, which ends at `end`, opens a name: another capital follows, or a possessive. */
function opensName(text: string, end: number): boolean {
  return (
    /^(?:['’]s\b| \p{Lu}| \p{Ll}{1,20}ed\b)/u.test(text.slice(end, end + 24)) ||
    /['’]s$/u.test(text.slice(Math.max(0, end - 2), end))
  );
}
