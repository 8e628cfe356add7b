import type { TextBuilder } from '../text-builder.ts';

/** An entry of a list of references. */
export interface CitationEntry {
  readonly author?: string | undefined;
  readonly title?: string | undefined;
  readonly container?: string | undefined;
  readonly publisher?: string | undefined;
  /** ISO 8601, as exact as it is known. */
  readonly published?: string | undefined;
  readonly url?: string | undefined;
}

/** Adds an entry as one line: author, title, where and when it was published. An entry without a title says nothing. */
export function addEntry(builder: TextBuilder, entry: CitationEntry): void {
  if (!entry.title) return;
  const place = [entry.container, entry.publisher, entry.published].filter(Boolean).join(', ');
  const parts = [entry.author, entry.title, place, entry.url]
    .filter(Boolean)
    .map((part) => String(part).slice(0, 1000));
  builder.add(parts.join('. '), { role: 'list-item' });
}
