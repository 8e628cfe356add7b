import { searchTerm } from '../../../../corpus/terms.ts';
import { LENGTH, MONEY, PERCENT, QUANTITY } from './measures.ts';
import { PREDICATES } from './predicates.ts';

/** A phrase of a family, as search terms. */
interface Phrase {
  readonly terms: readonly string[];
  readonly family: string;
}

/** A table of families, by the first word of each phrase, longest phrase first. */
export interface Families {
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** The single words of each family: what to search for. */
  readonly words: ReadonlyMap<string, readonly string[]>;
}

/** Reads a table of lines `name: word word a_phrase`; a line without a name goes on with the one before. */
function familiesOf(table: string): Families {
  const phrases = new Map<string, Phrase[]>();
  const words = new Map<string, string[]>();
  let family = '';
  for (const item of table.trim().split(/\s+/)) {
    if (item.endsWith(':')) {
      family = item.slice(0, -1);
      words.set(family, []);
      continue;
    }
    const terms = item.split('_').map(searchTerm);
    const known = phrases.get(terms[0]!) ?? [];
    if (known.some((phrase) => phrase.family === family && phrase.terms.join(' ') === terms.join(' '))) continue;
    known.push({ terms, family });
    known.sort((a, b) => b.terms.length - a.terms.length);
    phrases.set(terms[0]!, known);
    if (terms.length === 1) words.get(family)!.push(terms[0]!);
  }
  return { phrases, words };
}

export const EVENT_FAMILIES = familiesOf(PREDICATES);
export const MONEY_FAMILIES = familiesOf(MONEY);
export const PERCENT_FAMILIES = familiesOf(PERCENT);
export const LENGTH_FAMILIES = familiesOf(LENGTH);
export const QUANTITY_FAMILIES = familiesOf(QUANTITY);

/** The phrase that begins at a word, the longest where several do. */
export function phraseAt(
  { phrases }: Families,
  term: (index: number) => string | undefined,
  index: number,
): { readonly family: string; readonly length: number } | undefined {
  const found = phrases
    .get(term(index) ?? '')
    ?.find(({ terms }) => terms.every((each, step) => step === 0 || term(index + step) === each));
  return found && { family: found.family, length: found.terms.length };
}
