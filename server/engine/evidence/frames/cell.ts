import { conceptOf, conceptWordsOf } from '../../language/concepts.ts';

/** A heading as the concepts of the words of it that tell. */
export interface Label {
  readonly concepts: readonly string[];
  /** The term of what is counted, where it is one word in the plural: *Boats*. */
  readonly counts: string | undefined;
}

/** A heading of a cell, and what stands in its place for cells nearby. */
export interface Heading extends Label {
  readonly rivals: readonly Label[];
}

/** What is said of a cell by the table around it. */
export interface CellPlace {
  /** The headings of its row, then those of its column. */
  readonly headings: readonly Heading[];
  /** Concepts of the table's title, its notes, and the headings of its headings. */
  readonly about: ReadonlySet<string>;
}

/** A block of a table as the store holds it. */
interface TableBlock {
  readonly text: string;
  readonly context?: string;
}

const MOST_RIVALS = 40;

/** Reads the headings of a cell, `context`, beside those of the cells around it. */
export function placeOfCell({ text, context = '' }: TableBlock, around: readonly TableBlock[], title = ''): CellPlace {
  const own = context.split(', ');
  const rivals = own.map(() => new Set<string>());
  const about = new Set(concepts(title));
  const sort = sortOf(text);
  for (const other of around) {
    if (other.context === undefined) for (const concept of concepts(other.text)) about.add(concept);
    else if (other.context !== context && sortOf(other.text) === sort) {
      const found = onlyDifference(own, other.context.split(', '));
      if (found && rivals[found.at]!.size < MOST_RIVALS) rivals[found.at]!.add(found.text);
    }
  }
  return { headings: own.map((label, at) => ({ ...labelOf(label), rivals: [...rivals[at]!].map(labelOf) })), about };
}

/** What sort of figure a cell shows: figures of two sorts are never taken for one another. */
function sortOf(text: string): string {
  return /[%$£€¥]/.exec(text)?.[0] ?? /\p{L}{2,}$/u.exec(text.trim())?.[0] ?? '';
}

/** The one heading in which two cells differ. */
function onlyDifference(own: readonly string[], other: readonly string[]): { at: number; text: string } | undefined {
  let from = 0;
  while (from < own.length && own[from] === other[from]) from++;
  let behind = 0;
  while (behind < own.length - from - 1 && own.at(-1 - behind) === other.at(-1 - behind)) behind++;
  const rest = other.slice(from, other.length - behind);
  return own.length - from - behind === 1 && rest.length > 0 ? { at: from, text: rest.join(' ') } : undefined;
}

/** Headings that name nothing in particular, as concepts. */
const GENERAL = new Set(
  ['number', 'total', 'count', 'value', 'amount', 'figure', 'n', 'no', 'all', 'sum'].map(conceptOf),
);

const MONTHS = ['january', 'february', 'march', 'april', 'june', 'july', 'august', 'september', 'october', 'november'];
const MONTH_OF_ABBREVIATION = new Map([...MONTHS, 'december'].map((month) => [month.slice(0, 3), conceptOf(month)]));

function labelOf(text: string): Label {
  const words = conceptWordsOf(text).filter(({ concept, substance }) => substance > 0 && !GENERAL.has(concept));
  return {
    concepts: words.map(({ term, concept }) => MONTH_OF_ABBREVIATION.get(term) ?? concept),
    counts: words.length === 1 && text.trim().toLowerCase() === `${words[0]!.term}s` ? words[0]!.term : undefined,
  };
}

function concepts(text: string): string[] {
  return conceptWordsOf(text).map(({ concept }) => concept);
}

/** The concept of the month that an ISO 8601 date names. */
export function monthOf(timex: string): string | undefined {
  const month = /^\d{4}-(\d\d)/.exec(timex)?.[1];
  const name = month === undefined ? undefined : ALL_MONTHS[Number(month) - 1];
  return name === undefined ? undefined : conceptOf(name);
}

const ALL_MONTHS = [...MONTHS.slice(0, 4), 'may', ...MONTHS.slice(4), 'december'];
