import { createHash } from 'node:crypto';
import path from 'node:path';
import { openIndex } from '../../../corpus/indexing/database.ts';
import type { Read } from '../../../corpus/indexing/indexer.ts';
import type { OpenCorpus } from './corpus.ts';
import { IndexedCorpus } from './indexed-corpus.ts';

/** Opens corpora whose index lies in the folder `storage`, or in memory where the editor gives none. */
export function indexedCorpora(storage: string | undefined, read: Read): OpenCorpus {
  return (folders, listener) => {
    const corpus = new IndexedCorpus(folders, openIndex(locationOf(folders, storage)), read, listener);
    if (folders.length > 0) void corpus.refresh();
    return corpus;
  };
}

/** One index for each set of folders, so that two drafts with the same sources share it. */
function locationOf(folders: readonly string[], storage: string | undefined): string {
  if (storage === undefined || folders.length === 0) return ':memory:';
  const name = createHash('sha256').update(folders.join('\n')).digest('hex').slice(0, 16);
  return path.join(storage, `sources-${name}.sqlite`);
}
