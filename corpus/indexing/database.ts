import type { Problem } from '../document.ts';
import { openStore } from '../store/sqlite.ts';
import type { IndexStore } from '../store/store.ts';

/** An open index, and what is wrong with it. */
export interface OpenIndex {
  readonly store: IndexStore;
  readonly problems: readonly Problem[];
}

/** Opens the index at `location` (a file, or `:memory:`). */
export function openIndex(location: string): OpenIndex {
  return { store: openStore(location), problems: [] };
}
