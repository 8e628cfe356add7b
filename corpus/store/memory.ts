import type { Passage } from '../document.ts';
import type { Signature } from '../near-duplicates.ts';
import { hitsOf } from './hits.ts';
import { type Postings, rank } from './ranking.ts';
import { CHUNK } from './sets.ts';
import { ShingleTerms } from './shingle-terms.ts';
import type { Changes, FileRecord, Hit, IndexStore, SourceRecord, StoredPassage, WeightedTerm } from './store.ts';
import { TermNumbers } from './term-numbers.ts';
import { filingHashes, type HeardVoice, MOST_SOURCES, voiceOf } from './voices.ts';

interface HeldSource {
  readonly record: SourceRecord;
  readonly number: number;
  readonly first: number;
  readonly count: number;
}

/** A store that lives and dies with the process: for one check of a few sources, and where nothing can be written. */
export class MemoryStore implements IndexStore {
  readonly #sources = new Map<string, HeldSource>();
  readonly #passages = new Map<number, StoredPassage>();
  readonly #terms = new TermNumbers();
  readonly #shingles = new ShingleTerms(this.#terms);
  /** The passages that hold each term, at the term's number. */
  readonly #postings: number[][] = [];
  readonly #voices = new Map<number, HeardVoice>();
  readonly #filed = new Map<number, number[]>();
  readonly #files = new Map<string, FileRecord>();
  #nextId = 1;
  #nextSource = 1;

  add(source: SourceRecord, passages: readonly Passage[]): void {
    this.remove(source.id);
    const first = this.#nextId;
    this.#nextId += passages.length;
    passages.forEach((passage, ordinal) => {
      const id = first + ordinal;
      this.#passages.set(id, { ...passage, id, sourceId: source.id, ordinal });
      this.#shingles.add(this.#file(id, passage.text));
      if (passage.context) this.#file(id, passage.context);
      if (passage.speaker) this.#file(id, passage.speaker);
    });
    const number = this.#nextSource;
    this.#nextSource += 1;
    const voice = this.#recognise(number, this.#shingles.take());
    const record = voice === undefined ? source : { voice, ...source };
    this.#sources.set(source.id, { record, number, first, count: passages.length });
  }

  remove(sourceId: string): void {
    const held = this.#sources.get(sourceId);
    if (!held) return;
    this.#sources.delete(sourceId);
    const terms = new Set<number>();
    for (let id = held.first; id < held.first + held.count; id += 1) {
      const { text, context = '', speaker = '' } = this.#passages.get(id)!;
      for (const part of [text, context, speaker]) for (const term of this.#terms.of(part)) terms.add(term);
      this.#passages.delete(id);
    }
    for (const term of terms) if (term >= 0) forget(this.#postings[term]!, held);
    for (const hash of filingHashes(this.#voices.get(held.number)?.signature ?? [])) {
      const sources = this.#filed.get(hash)!;
      sources.splice(sources.indexOf(held.number), 1);
    }
    this.#voices.delete(held.number);
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

  sourceCount(): number {
    return this.#sources.size;
  }

  documentFrequencies(terms: readonly string[]): readonly number[] {
    return terms.map((term) => this.#idsOf(term)?.length ?? 0);
  }

  passageCount(): number {
    return this.#passages.size;
  }

  search(terms: readonly WeightedTerm[], limit: number): readonly Hit[] {
    const index = {
      passages: this.#passages.size,
      highestId: this.#nextId - 1,
      postings: (term: string) => listed(this.#idsOf(term)),
    };
    return hitsOf(
      (most) => rank(terms, most, index),
      limit,
      (id) => this.#passages.get(id)!,
    );
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
    this.#postings.length = 0;
  }

  /** Files a passage under the terms of a text, and gives their numbers. */
  #file(id: number, text: string): Int32Array {
    const numbers = this.#terms.of(text);
    for (const number of numbers) {
      if (number < 0) continue;
      const ids = this.#postings[number];
      if (!ids) this.#postings[number] = [id];
      else if (ids[ids.length - 1] !== id) ids.push(id);
    }
    return numbers;
  }

  #idsOf(term: string): readonly number[] | undefined {
    const number = this.#terms.numberOf(term);
    return number === undefined ? undefined : this.#postings[number];
  }

  #recognise(source: number, signature: Signature): string | undefined {
    const voice = voiceOf(signature, {
      filedUnder: (hashes) => hashes.flatMap((hash) => this.#filed.get(hash)?.slice(0, MOST_SOURCES) ?? []),
      heard: (other) => this.#voices.get(other),
    });
    if (voice === undefined) return undefined;
    this.#voices.set(source, { voice, signature });
    for (const hash of filingHashes(signature)) {
      const sources = this.#filed.get(hash);
      if (sources) sources.push(source);
      else this.#filed.set(hash, [source]);
    }
    return voice;
  }
}

/** Takes the passages of a source out of a term's list: they stand there together, their ids being consecutive. */
function forget(ids: number[], { first, count }: HeldSource): void {
  const from = placeOf(ids, first);
  ids.splice(from, placeOf(ids, first + count) - from);
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
