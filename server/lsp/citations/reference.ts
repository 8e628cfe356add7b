import path from 'node:path';
import type { Locator } from '../../../corpus/document.ts';
import type { SourceRecord } from '../../../corpus/store/store.ts';
import { dateInWords } from '../../engine/language/date-words.ts';
import { locatorText } from '../sources/reference.ts';
import { visible } from '../text/visible.ts';
import { escapeFor } from './escape.ts';
import type { DraftLanguage } from './style.ts';

/** A source's address, if it is one that a reader may follow. */
export function webAddress(source: SourceRecord): string | undefined {
  const { url } = source.metadata;
  return url && /^https?:\/\/[^\s<>"{}|\\^`]+$/.test(url) ? url : undefined;
}

/** Author, title, publisher and date of a source, in the mark-up of the draft, without its address. */
export function referenceText(source: SourceRecord, language: DraftLanguage): string {
  const { author, title, publisher, published } = source.metadata;
  const parts = [author, `“${titleOf(source)}”`, title ? publisher : undefined, published && dateInWords(published)];
  return escapeFor(language, visible(parts.filter(Boolean).join(', ')).trim());
}

/** Publisher and date, as they stand in running copy: `Harbour Gazette, 3 June 2024`. */
export function shortReference(source: SourceRecord, language: DraftLanguage): string {
  const { publisher, author, published } = source.metadata;
  const name = publisher ?? author ?? titleOf(source);
  return escapeFor(language, visible([name, published && dateInWords(published)].filter(Boolean).join(', ')).trim());
}

/** Where in the source, if a reader of the source could find it by that: paragraphs are not numbered in print. */
export function citedLocator(locator: Locator | undefined): string {
  const { paragraph: _, ...rest } = locator ?? {};
  return locatorText(rest);
}

export function titleOf(source: SourceRecord): string {
  return source.metadata.title ?? source.metadata.publisher ?? (source.path ? path.basename(source.path) : source.id);
}

/** A name for a source that a person can read and type: `harbour-gazette-2024`. Letters, digits and hyphens alone. */
export function sourceKey(source: SourceRecord): string {
  const { publisher, author, published } = source.metadata;
  const name = (publisher ?? author ?? titleOf(source))
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  return [name || 'source', published?.slice(0, 4)].filter(Boolean).join('-');
}
