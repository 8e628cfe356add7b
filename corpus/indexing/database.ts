import type { Problem } from '../document.ts';
import type { IndexStore } from '../store/store.ts';
import { LastingStore } from './lasting-store.ts';

/** An open index, and what has gone wrong with it so far: each thing is said once. */
export interface OpenIndex {
  readonly store: IndexStore;
  readonly problems: readonly Problem[];
}

/**
 * Opens the index at `location` (a file, or `:memory:`), which is made where there is none. A damaged one is set aside
 * and an empty one takes its place, at once or whenever the damage shows; where the disk does not serve, memory does.
 * `replaced` is called when that happens after opening: the sources are then to be indexed again.
 */
export function openIndex(location: string, replaced: (problem: Problem) => void = () => undefined): OpenIndex {
  const problems: Problem[] = [];
  let opened = false;
  const store = new LastingStore(location, (problem) => {
    if (!problems.some(({ code }) => code === problem.code)) problems.push(problem);
    if (opened) replaced(problem);
  });
  opened = true;
  return { store, problems };
}
