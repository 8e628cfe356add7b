import path from 'node:path';
import type { PassageStore, SourceRecord } from '../../corpus/store/store.ts';

/** Tells the sources that are the drafts themselves. */
export function amongDrafts(drafts: readonly string[]): (source: SourceRecord) => boolean {
  const places = new Set(drafts.map((draft) => path.resolve(draft)));
  return (source) => source.path !== undefined && places.has(path.resolve(source.path));
}

/**
 * The store as a draft may see it: without the drafts themselves, which must not vouch for what they say where they
 * lie among their sources. The store itself is left as it is, for it may be kept from one run to the next.
 */
export function withoutDrafts(store: PassageStore, drafts: readonly string[]): PassageStore {
  const own = store.sources().filter(amongDrafts(drafts));
  if (own.length === 0) return store;
  const ids = new Set(own.map(({ id }) => id));
  const passages = own.reduce((sum, { id }) => sum + store.neighbours(id, 0, Number.MAX_SAFE_INTEGER).length, 0);
  return {
    add: (source, added) => store.add(source, added),
    remove: (id) => store.remove(id),
    close: () => store.close(),
    documentFrequencies: (terms) => store.documentFrequencies(terms),
    passageCount: () => store.passageCount(),
    source: (id) => (ids.has(id) ? undefined : store.source(id)),
    sourceCount: () => store.sourceCount() - own.length,
    sources: () => store.sources().filter(({ id }) => !ids.has(id)),
    neighbours: (id, from, to) => (ids.has(id) ? [] : store.neighbours(id, from, to)),
    // Asking for as many more as the drafts could take leaves the asked number whatever they take.
    search: (terms, limit) =>
      store
        .search(terms, limit + passages)
        .filter(({ passage }) => !ids.has(passage.sourceId))
        .slice(0, limit),
  };
}
