import type { SourceDocument } from '../document.ts';
import { addEntry } from './citation/entry.ts';
import { ReadingFailure } from './failure.ts';
import type { TextFormat } from './format.ts';
import { TextBuilder } from './text-builder.ts';

/** Lists of references in BibTeX. */
export const bibtex: TextFormat = {
  name: 'bibtex',
  title: 'BibTeX',
  extensions: ['bib'],
  media: ['application/x-bibtex', 'bibtex'],
  kind: 'text',
  inProcess: true,
  read: readBibtex,
};

const ENTRY = /@([A-Za-z]{1,40})\s{0,20}\{\s{0,20}[^\s,{}]{0,200}\s{0,20},/g;
const FIELD = /\s*([A-Za-z][\w-]{0,40})\s{0,20}=\s{0,20}/y;
const LONGEST_VALUE = 20_000;

function readBibtex(text: string): SourceDocument {
  const builder = new TextBuilder();
  const entries = new RegExp(ENTRY);
  while (entries.exec(text)) {
    const { fields, end } = fieldsOf(text, entries.lastIndex);
    // Going on after the fields keeps the cost linear, whatever stands in them.
    entries.lastIndex = end;
    const year = /^\d{4}$/.test(fields.get('year') ?? '') ? fields.get('year') : undefined;
    addEntry(builder, {
      author: fields.get('author')?.replace(/\s+and\s+/g, ', '),
      title: fields.get('title'),
      container: fields.get('journal') ?? fields.get('journaltitle') ?? fields.get('booktitle'),
      publisher: fields.get('publisher'),
      published: fields.get('date') ?? year,
      url: fields.get('url'),
    });
  }
  if (builder.empty) throw new ReadingFailure('damaged', 'This BibTeX file holds no entries.');
  return builder.finish();
}

/** The fields of the entry whose first field stands at `from`, and where they end. */
function fieldsOf(text: string, from: number): { fields: Map<string, string>; end: number } {
  const fields = new Map<string, string>();
  let at = from;
  for (;;) {
    FIELD.lastIndex = at;
    const field = FIELD.exec(text);
    if (!field?.[1]) return { fields, end: at };
    const value = valueAt(text, at + field[0].length);
    fields.set(field[1].toLowerCase(), plainValue(value.text));
    at = value.end;
    if (text[at] === ',') at++;
  }
}

/** The value that stands at `from`, in braces, quotation marks or bare, and where it ends. */
function valueAt(text: string, from: number): { text: string; end: number } {
  const quote = text[from];
  const limit = Math.min(text.length, from + LONGEST_VALUE);
  let depth = 0;
  for (let at = from; at < limit; at++) {
    const unit = text[at];
    if (unit === '{') depth++;
    if (unit === '}') depth--;
    if (quote === '{' && depth === 0) return { text: text.slice(from + 1, at), end: at + 1 };
    if (quote === '"' && unit === '"' && depth === 0 && at > from)
      return { text: text.slice(from + 1, at), end: at + 1 };
    if (quote !== '{' && quote !== '"' && (unit === ',' || depth < 0)) return { text: text.slice(from, at), end: at };
  }
  return { text: text.slice(from, limit), end: limit };
}

/** A value without its grouping braces and TeX commands. */
function plainValue(value: string): string {
  return value
    .replace(/\\&/g, '&')
    .replace(/\\[a-zA-Z]{1,20}\s?/g, '')
    .replace(/[{}]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
