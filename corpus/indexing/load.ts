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
}

/** Opens an index and brings it in line with the files and folders at `paths`. The caller closes the store. */
export async function loadCorpus(paths: readonly string[], options: LoadOptions = {}): Promise<LoadedCorpus> {
  const index = openIndex(options.location ?? ':memory:');
  const reader = new IsolatedReader(workerEntry());
  try {
    const { unreadable } = await indexFolders(paths, index.store, {
      read: reader.read,
      batchLength: LARGE_BATCH,
      ...options,
    });
    return { store: index.store, unreadable, problems: index.problems };
  } catch (error) {
    index.store.close();
    throw error;
  } finally {
    await reader.close();
  }
}
