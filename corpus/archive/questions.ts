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

/** Passages between two stretches of one source that are read with them rather than in a request of their own. */
const GAP = 100;

/**
 * Stretches of one source joined where they overlap or nearly do, as those around the same places mostly do.
 *
 * @param longest passages that one stretch may have
 */
export function joined(stretches: readonly Stretch[], longest: number): readonly Stretch[] {
  const found: Stretch[] = [];
  const inOrder = stretches.toSorted(
    (a, b) => (a.sourceId < b.sourceId ? -1 : Number(a.sourceId > b.sourceId)) || a.from - b.from,
  );
  for (const { sourceId, from, to } of inOrder) {
    const last = found.at(-1);
    const end = Math.max(last?.to ?? 0, to);
    if (last?.sourceId === sourceId && from <= last.to + GAP && end - last.from <= longest) {
      found[found.length - 1] = { ...last, to: end };
    } else found.push({ sourceId, from, to });
  }
  return found;
}

/** The same for the same stretch. */
export function stretchKey({ sourceId, from, to }: Stretch): string {
  return `${sourceId} ${from} ${to}`;
}

/** The same for the same search. */
export function searchKey({ terms, limit }: ArchiveSearch): string {
  return `${limit}\n${terms.map(({ term, weight }) => `${term} ${weight}`).join('\n')}`;
}
