import { archiveAddress } from '../../corpus/archive/address.ts';
import { Archive, type ArchiveHabits } from '../../corpus/archive/archive.ts';
import { openIndex } from '../../corpus/indexing/database.ts';
import { indexFolders } from '../../corpus/indexing/indexer.ts';
import { readDocument } from '../../corpus/readers/read.ts';
import type { IndexStore } from '../../corpus/store/store.ts';

/** The archive at an address. */
export function archiveOf(url: string, habits: ArchiveHabits = {}): Archive {
  const address = archiveAddress(url);
  if (typeof address === 'string') throw new Error(address);
  return new Archive(address, undefined, habits);
}

/** A local index in memory of the sources in a folder. Who opens it closes it. */
export async function indexOf(folder: string): Promise<IndexStore> {
  const { store } = openIndex(':memory:');
  await indexFolders([folder], store, { read: readDocument });
  return store;
}
