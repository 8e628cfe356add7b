import type { Passage } from '../document.ts';
import { passageTerms } from './passage-terms.ts';
import { type Postings, rank } from './ranking.ts';
import { CHUNK } from './sets.ts';
import type { Changes, FileRecord, Hit, IndexStore, SourceRecord, StoredPassage, WeightedTerm } from './store.ts';

interface HeldSource {
  readonly record: SourceRecord;
  readonly first: number;
  readonly count: number;
}

/** A store that lives and dies with the process: for one check of a few sources, and where nothing can be written. */
export class MemoryStore implements IndexStore {
  readonly #sources = new Map<string, HeldSource>();
  readonly #passages = new Map<number, StoredPassage>();
  readonly #postings = new Map<string, number[]>();
  readonly #files = new Map<string, FileRecord>();
  #nextId = 1;

  add(source: SourceRecord, passages: readonly Passage[]): void {
    this.remove(source.id);
    const first = this.#nextId;
    this.#nextId += passages.length;
    this.#sources.set(source.id, { record: source, first, count: passages.length });
    passages.forEach((passage, ordinal) => {
      const id = first + ordinal;
      this.#passages.set(id, { ...passage, id, sourceId: source.id, ordinal });
      for (const term of passageTerms(passage)) {
        const ids = this.#postings.get(term);
        if (ids) ids.push(id);
        else this.#postings.set(term, [id]);
      }
    });
  }

  remove(sourceId: string): void {
    const held = this.#sources.get(sourceId);
    if (!held) return;
    this.#sources.delete(sourceId);
    const terms = new Set<string>();
    for (let id = held.first; id < held.first + held.count; id += 1) {
      for (const term of passageTerms(this.#passages.get(id)!)) terms.add(term);
      this.#passages.delete(id);
    }
    for (const term of terms) this.#forget(term, held);
  }

  apply(changes: Changes): void {
    for (const id of changes.remove ?? []) this.remove(id);
    for (const { source, passages } of changes.add ?? []) this.add(source, passages);
    for (const path of changes.forgetFiles ?? []) this.#files.delete(path);
    for (const file of changes.files ?? []) this.#files.set(file.path, file);
  }

  files(): readonly FileRecord[] {
    return [...this.#files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  file(path: string): FileRecord | undefined {
    return this.#files.get(path);
  }

  /** Nobody else can index into the memory of this process. */
  claimIndexing(owner: string): string {
    return owner;
  }

  sources(): readonly SourceRecord[] {
    return [...this.#sources.values()].map(({ record }) => record);
  }

  source(id: string): SourceRecord | undefined {
    return this.#sources.get(id)?.record;
  }

  documentFrequencies(terms: readonly string[]): readonly number[] {
    return terms.map((term) => this.#postings.get(term)?.length ?? 0);
  }

  passageCount(): number {
    return this.#passages.size;
  }

  search(terms: readonly WeightedTerm[], limit: number): readonly Hit[] {
    const index = {
      passages: this.#passages.size,
      highestId: this.#nextId - 1,
      postings: (term: string) => listed(this.#postings.get(term)),
    };
    return rank(terms, limit, index).map(({ id, score }) => ({
      passage: this.#passages.get(id)!,
      score,
    }));
  }

  neighbours(sourceId: string, from: number, to: number): readonly StoredPassage[] {
    const held = this.#sources.get(sourceId);
    if (!held) return [];
    const found: StoredPassage[] = [];
    for (let ordinal = Math.max(0, from); ordinal < Math.min(to, held.count); ordinal += 1) {
      found.push(this.#passages.get(held.first + ordinal)!);
    }
    return found;
  }

  close(): void {
    this.#sources.clear();
    this.#passages.clear();
    this.#postings.clear();
  }

  /** Takes the passages of a source out of a term's list: they stand there together, their ids being consecutive. */
  #forget(term: string, { first, count }: HeldSource): void {
    const ids = this.#postings.get(term)!;
    const from = placeOf(ids, first);
    ids.splice(from, placeOf(ids, first + count) - from);
    if (ids.length === 0) this.#postings.delete(term);
  }
}

/** Where `id` stands, or would stand, in a rising list. */
function placeOf(ids: readonly number[], id: number): number {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ids[middle]! < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

function listed(ids: readonly number[] | undefined): Postings | undefined {
  if (!ids) return undefined;
  return {
    count: ids.length,
    within(chunk) {
      const first = chunk * CHUNK;
      const from = placeOf(ids, first);
      return Uint16Array.from(ids.slice(from, placeOf(ids, first + CHUNK)), (id) => id - first);
    },
    among: (asked) => Uint8Array.from(asked, (id) => (ids[placeOf(ids, id)] === id ? 1 : 0)),
  };
}
