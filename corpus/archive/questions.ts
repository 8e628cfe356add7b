import type { WeightedTerm } from '../store/store.ts';

/** A search of an archive: what each term adds to a score, in the order of terms, and how many passages are wanted. */
export interface ArchiveSearch {
  readonly terms: readonly WeightedTerm[];
  readonly limit: number;
}

/** Passages of one source from one place up to, not including, another. */
export interface Stretch {
  readonly sourceId: string;
  readonly from: number;
  readonly to: number;
}

/** Questions to an archive that are asked together. */
export class Questions {
  readonly terms = new Set<string>();
  readonly searches = new Map<string, ArchiveSearch>();
  readonly stretches = new Map<string, Stretch>();

  get isEmpty(): boolean {
    return this.terms.size === 0 && this.searches.size === 0 && this.stretches.size === 0;
  }

  search(search: ArchiveSearch): void {
    this.searches.set(searchKey(search), search);
  }

  read(stretch: Stretch): void {
    this.stretches.set(stretchKey(stretch), stretch);
  }
}

/** The same for the same stretch. */
export function stretchKey({ sourceId, from, to }: Stretch): string {
  return `${sourceId} ${from} ${to}`;
}

/** The same for the same search. */
export function searchKey({ terms, limit }: ArchiveSearch): string {
  return `${limit}\n${terms.map(({ term, weight }) => `${term} ${weight}`).join('\n')}`;
}
