import { MemoryStore } from './memory.ts';
import type { PassageStore } from './store.ts';

/** Opens the index that lies at `location`, or an empty one in memory. */
export function openStore(location: ':memory:'): PassageStore {
  if (location !== ':memory:') throw new Error('Only indexes in memory can be opened so far.');
  return new MemoryStore();
}
