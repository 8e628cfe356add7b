import path from 'node:path';
import type { Read } from '../../../corpus/indexing/indexer.ts';
import { indexFileName } from '../../../corpus/indexing/location.ts';
import type { OpenCorpus } from './corpus.ts';
import { IndexedCorpus } from './indexed-corpus.ts';

/** Opens corpora whose index lies in the folder `storage`, or in memory where the editor gives none. */
export function indexedCorpora(storage: string | undefined, read: Read): OpenCorpus {
  return (folders, listener) => {
    const isKept = storage !== undefined && folders.length > 0;
    const location = isKept ? path.join(storage, indexFileName(folders)) : ':memory:';
    return new IndexedCorpus(folders, location, read, listener);
  };
}
