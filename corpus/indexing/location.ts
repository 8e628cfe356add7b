import { createHash } from 'node:crypto';
import path from 'node:path';
import { SCHEMA_VERSION } from '../store/schema.ts';

/**
 * The name of the file for the index of some folders: the same for the same folders in any order. Each version of the
 * index has its own, so that two versions of the program beside each other do not undo each other's work.
 */
export function indexFileName(folders: readonly string[]): string {
  const places = [...new Set(folders.map((folder) => path.resolve(folder)))].sort();
  const name = createHash('sha256').update(places.join('\n')).digest('hex').slice(0, 16);
  return `sources-${name}-v${SCHEMA_VERSION}.sqlite`;
}
