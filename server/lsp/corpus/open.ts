import path from 'node:path';
import { Archive, type ArchiveHabits } from '../../../corpus/archive/archive.ts';
import type { ArchiveCredentials } from '../../../corpus/archive/credentials.ts';
import type { Read } from '../../../corpus/indexing/indexer.ts';
import { indexFileName } from '../../../corpus/indexing/location.ts';
import { ArchivedCorpus } from './archived-corpus.ts';
import type { OpenCorpus } from './corpus.ts';
import { IndexedCorpus } from './indexed-corpus.ts';

/**
 * Opens corpora whose index lies in the folder `storage`, or in memory where the editor gives none. An archive is opened
 * once, by whoever asks it first, and what it answered serves all.
 */
export function indexedCorpora(
  storage: string | undefined,
  read: Read,
  credentials: ArchiveCredentials = undefined,
  habits: ArchiveHabits = {},
): OpenCorpus {
  const archives = new Map<string, Archive>();
  return (folders, listener, address) => {
    const isKept = storage !== undefined && folders.length > 0;
    const location = isKept ? path.join(storage, indexFileName(folders)) : ':memory:';
    const local = new IndexedCorpus(folders, location, read, listener);
    if (!address) return local;
    const archive = archives.get(address.shown) ?? new Archive(address, credentials, habits);
    archives.set(address.shown, archive);
    return new ArchivedCorpus(local, archive, listener);
  };
}
