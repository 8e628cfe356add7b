import type { Problem } from '../document.ts';
import { IsolatedReader } from '../readers/isolated.ts';
import type { IndexStore } from '../store/store.ts';
import { openIndex } from './database.ts';
import { type IndexOptions, indexFolders, LARGE_BATCH } from './indexer.ts';
import type { Unreadable } from './trouble.ts';
import { workerEntry } from './worker-entry.ts';

export interface LoadOptions extends IndexOptions {
  /** File that the index is kept in from one run to the next; without it, the index is made in memory. */
  readonly location?: string;
}

export interface LoadedCorpus {
  readonly store: IndexStore;
  readonly unreadable: readonly Unreadable[];
  /** What is wrong with the index itself, such as that it had to be built anew. */
  readonly problems: readonly Problem[];
  /** Whether the index has failed since it was loaded: an empty one has taken its place, and the corpus is to be loaded again. */
  isLost(): boolean;
}

/** How often an index that fails while it is made is filled again. */
const ATTEMPTS = 3;

/** Opens an index and brings it in line with the files and folders at `paths`. The caller closes the store. */
export async function loadCorpus(paths: readonly string[], options: LoadOptions = {}): Promise<LoadedCorpus> {
  let isLost = false;
  const index = openIndex(options.location ?? ':memory:', () => {
    isLost = true;
  });
  const reader = new IsolatedReader(workerEntry());
  try {
    for (let attempt = 1; ; attempt += 1) {
      isLost = false;
      const all = { read: reader.read, batchLength: LARGE_BATCH, ...options };
      const { unreadable } = await indexFolders(paths, index.store, all);
      if (isLost && attempt < ATTEMPTS) continue;
      return { store: index.store, unreadable, problems: index.problems, isLost: () => isLost };
    }
  } catch (error) {
    index.store.close();
    throw error;
  } finally {
    await reader.close();
  }
}
