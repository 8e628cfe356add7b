import { createHash } from 'node:crypto';
import type { BlockRole, Locator, Passage, SourceMetadata } from '../document.ts';
import type { SourceRecord } from '../store/store.ts';
import { searchTerms } from '../terms.ts';
import { fields, list, wholeNumber } from './answers-read.ts';

/** A passage as it comes from an archive: checked, not yet numbered. */
export interface ArchivedPassage extends Passage {
  readonly sourceId: string;
  readonly version: string;
  readonly ordinal: number;
}

/** A source as it comes from an archive. */
export interface ArchivedSource {
  readonly record: SourceRecord;
  /** The version of its content that counts; passages of others are being written, or not yet removed. */
  readonly version: string;
  /** How many passages it has. */
  readonly count: number;
}

/** The version of a source and its passages: another one for other content. */
export function versionOf({ id, hash, voice = '' }: SourceRecord): string {
  return createHash('sha256').update([id, hash, voice].join('\0')).digest('hex').slice(0, 16);
}

/** All terms under which a passage is filed, each once, as in every store. */
export function termsOf({ text, context = '', speaker = '' }: Passage): string[] {
  return [...new Set([text, context, speaker].flatMap(searchTerms))].filter((term) => term.length <= LONGEST_TERM);
}

/** Characters of a term: Lucene takes no more than 32,766 bytes, and no word has as many. */
const LONGEST_TERM = 1000;

export function passageId(sourceId: string, version: string, ordinal: number): string {
  return `${sourceId}/${version}/${ordinal}`;
}

/** The document of one passage. */
export function passageDocument(sourceId: string, version: string, ordinal: number, passage: Passage): object {
  const { start, end, text, role, locator, speaker, context } = passage;
  const shown = { start, end, text, role, locator, speaker, context };
  return { kind: 'passage', source_id: sourceId, version, ordinal, terms: termsOf(passage), passage: shown };
}

/** The document that makes a source's passages count: written when all of them are in. */
export function sourceDocument(record: SourceRecord, folder: string, count: number): object {
  return { kind: 'source', source_id: record.id, version: versionOf(record), folder, count, record };
}

/** A note that passages of a source are being written, so that a later run clears up after one that was stopped. */
export function pendingDocument(sourceId: string, version: string, folder: string): object {
  return { kind: 'pending', source_id: sourceId, version, folder };
}

export const pendingId = (sourceId: string): string => `${sourceId}/pending`;

const ROLES: ReadonlySet<unknown> = new Set<BlockRole>([
  'title',
  'heading',
  'paragraph',
  'list-item',
  'quotation',
  'table-cell',
  'caption',
  'comment',
]);

/** Characters of a passage and of what is said of it: more than passages that we make ever have. */
const LONGEST_PASSAGE = 5000;
const LONGEST_WORDS = 2000;

/** A passage out of a document of the archive; undefined where it is none of ours. */
export function passageIn(document: unknown): ArchivedPassage | undefined {
  const { source_id: sourceId, version, ordinal, passage } = fields(document);
  const { start, end, text, role, locator, speaker, context } = fields(passage);
  const [from, to, place] = [wholeNumber(start), wholeNumber(end), wholeNumber(ordinal)];
  if (typeof sourceId !== 'string' || typeof version !== 'string' || typeof text !== 'string') return undefined;
  if (from === undefined || to === undefined || place === undefined || !ROLES.has(role)) return undefined;
  if (text.length > LONGEST_PASSAGE || to - from !== text.length) return undefined;
  return {
    sourceId,
    version,
    ordinal: place,
    start: from,
    end: to,
    text,
    role: role as BlockRole,
    ...(locator !== undefined && locator !== null && { locator: locatorIn(locator) }),
    ...(typeof speaker === 'string' && { speaker: speaker.slice(0, LONGEST_WORDS) }),
    ...(typeof context === 'string' && { context: context.slice(0, LONGEST_WORDS) }),
  };
}

function locatorIn(value: unknown): Locator {
  const { page, paragraph, time, sheet, cell, note } = fields(value);
  const numbers = { page: wholeNumber(page), paragraph: wholeNumber(paragraph) };
  return { ...known(numbers), ...texts({ time, sheet, cell, note }) };
}

/** A source out of a document of the archive; undefined where it is none of ours. */
export function sourceIn(document: unknown): ArchivedSource | undefined {
  const { kind, version, count, record } = fields(document);
  const { id, path, hash, metadata, problems, words, voice } = fields(record);
  const passages = wholeNumber(count);
  if (kind !== 'source' || typeof version !== 'string' || typeof id !== 'string' || passages === undefined)
    return undefined;
  return {
    version,
    count: passages,
    record: {
      id,
      ...texts({ path, voice }),
      hash: typeof hash === 'string' ? hash : '',
      metadata: metadataIn(metadata),
      problems: list(problems).map((problem) => ({
        code: 'archive',
        message: String(fields(problem)['message'] ?? ''),
      })),
      words: wholeNumber(words) ?? 0,
    },
  };
}

function metadataIn(value: unknown): SourceMetadata {
  const { title, publisher, author, published, publishedFrom, accessed, url } = fields(value);
  return texts({ title, publisher, author, published, publishedFrom, accessed, url }) as SourceMetadata;
}

/** Those of some fields that are texts, none too long. */
function texts<Name extends string>(values: Readonly<Record<Name, unknown>>): Partial<Record<Name, string>> {
  const found = Object.entries(values).filter(([, value]) => typeof value === 'string');
  return Object.fromEntries(found.map(([name, value]) => [name, (value as string).slice(0, LONGEST_WORDS)])) as never;
}

function known<Fields extends object>(values: Fields): Partial<{ [Name in keyof Fields]: NonNullable<Fields[Name]> }> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}
