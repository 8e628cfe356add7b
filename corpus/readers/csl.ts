import type { SourceDocument } from '../document.ts';
import { addEntry } from './citation/entry.ts';
import { ReadingFailure } from './failure.ts';
import type { TextFormat } from './format.ts';
import { TextBuilder } from './text-builder.ts';

/** Lists of references in CSL-JSON, as Zotero exports them. */
export const csl: TextFormat = {
  name: 'csl',
  title: 'CSL-JSON',
  extensions: ['json'],
  media: ['application/vnd.citationstyles.csl+json', 'application/json', 'json'],
  kind: 'text',
  inProcess: true,
  read: readCsl,
};

type Item = Readonly<Record<string, unknown>>;
const MOST_ITEMS = 50_000;

function readCsl(text: string): SourceDocument {
  const builder = new TextBuilder();
  for (const item of itemsOf(text).slice(0, MOST_ITEMS)) {
    addEntry(builder, {
      author: namesOf(item['author']),
      title: textOf(item['title']),
      container: textOf(item['container-title']),
      publisher: textOf(item['publisher']),
      published: dateOf(item['issued']),
      url: textOf(item['URL']),
    });
  }
  if (builder.empty)
    throw new ReadingFailure('not-citations', 'This JSON file holds no citation data; other JSON is not read.');
  return builder.finish();
}

function itemsOf(text: string): Item[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ReadingFailure('damaged', 'This file is not valid JSON.');
  }
  const list = Array.isArray(value) ? value : isItem(value) && Array.isArray(value['items']) ? value['items'] : [value];
  return list.filter(isItem).filter((item) => typeof item['type'] === 'string');
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() || undefined : undefined;
}

function namesOf(value: unknown): string | undefined {
  if (!Array.isArray(value)) return undefined;
  const names = value
    .slice(0, 50)
    .filter(isItem)
    .map(
      (name) => textOf(name['literal']) ?? [textOf(name['given']), textOf(name['family'])].filter(Boolean).join(' '),
    );
  return names.filter(Boolean).join(', ') || undefined;
}

/** The first date of CSL's `date-parts`, as exact as it is. */
function dateOf(value: unknown): string | undefined {
  const lists = isItem(value) ? value['date-parts'] : undefined;
  const parts: unknown = Array.isArray(lists) ? lists[0] : undefined;
  if (!Array.isArray(parts) || !parts.slice(0, 3).every((part) => /^\d{1,4}$/.test(String(part)))) return undefined;
  return parts
    .slice(0, 3)
    .map((part, index) => String(part).padStart(index ? 2 : 4, '0'))
    .join('-');
}
