import path from 'node:path';
import type { Locator, SourceMetadata } from '../../../corpus/document.ts';
import { dateInWords } from '../../engine/language/date-words.ts';
import { visible } from '../text/visible.ts';

/** Longest title shown in one line. */
const LONGEST_NAME = 120;

/** A source in a few words: publisher, or else title in quotation marks, or else file name; with the date. */
export function citeLine({ publisher, title, published }: SourceMetadata, file?: string): string {
  const name =
    publisher !== undefined || title === undefined
      ? sourceName(publisher === undefined ? {} : { publisher }, file)
      : `“${short(title)}”`;
  return published ? `${name}, ${dateInWords(published)}` : name;
}

/** What a source is called where nothing but sources are listed: publisher, or else title, or else file name. */
export function sourceName({ publisher, title }: Pick<SourceMetadata, 'publisher' | 'title'>, file?: string): string {
  return short(publisher ?? title ?? (file && path.basename(file)) ?? 'source');
}

function short(name: string): string {
  return visible(name).trim().slice(0, LONGEST_NAME);
}

/** Where in the source, as a citation writes it: `p. 12`, `01:02:03`, `Sheet1!B7`, `para. 4, note 2`; empty where unknown. */
export function locatorText(locator: Locator | undefined): string {
  if (!locator) return '';
  const note = locator.note === undefined ? '' : `note ${visible(locator.note)}`;
  return [placeText(locator), note].filter(Boolean).join(', ');
}

function placeText(locator: Locator): string {
  if (locator.page !== undefined) return `p. ${locator.page}`;
  if (locator.time) return visible(locator.time);
  if (locator.cell) return visible(locator.sheet ? `${locator.sheet}!${locator.cell}` : locator.cell);
  return locator.paragraph !== undefined ? `para. ${locator.paragraph}` : '';
}
