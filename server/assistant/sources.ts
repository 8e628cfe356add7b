import path from 'node:path';
import type { SourceRecord } from '../../corpus/store/store.ts';
import { metadataJson } from '../cli/claim-json.ts';
import { isInside } from '../lsp/corpus/folders.ts';
import type { Desk } from './desk.ts';

/** A source as tools tell of it. Files are named from the folder of sources: where that lies is nobody else's business. */
export function sourceData({ folders }: Desk, { id, path: file, metadata }: SourceRecord): Record<string, unknown> {
  return { id, ...metadataJson(metadata), ...(file && { file: fileName(folders, file) }) };
}

/** A file's name as a person who looks into the folder of sources would say it. */
export function fileName(folders: readonly string[], file: string): string {
  const folder = folders.find((each) => isInside(file, path.resolve(each)));
  const name = folder === undefined ? '' : path.relative(path.resolve(folder), file);
  return (name || path.basename(file)).split(path.sep).join('/');
}

/** The end of every answer that found nothing: what was searched, so that not found is not taken for wrong. */
export function searched({ store, unreadable }: Desk): string {
  const count = store.sourceCount();
  const unread = unreadable.length > 0 ? `, and ${unreadable.length} could not be read` : '';
  return count === 0
    ? `There are no sources to search${unread}.`
    : `${count} ${count === 1 ? 'source was' : 'sources were'} searched${unread}.`;
}
