import type { Passage } from '../document.ts';
import type { Changes, FileRecord, IndexStore, SourceRecord } from '../store/store.ts';

/** Changes gathered until there are enough to be written in one step. */
export class Batch {
  readonly #store: IndexStore;
  readonly #limit: number;
  #add: { source: SourceRecord; passages: readonly Passage[] }[] = [];
  #remove: string[] = [];
  #files: FileRecord[] = [];
  #length = 0;

  /** `limit` in characters of text. */
  constructor(store: IndexStore, limit: number) {
    this.#store = store;
    this.#limit = limit;
  }

  addSource(source: SourceRecord, passages: readonly Passage[], file: FileRecord): void {
    this.#add.push({ source, passages });
    this.#files.push(file);
    for (const { text } of passages) this.#length += text.length + 32;
  }

  addFile(file: FileRecord): void {
    this.#files.push(file);
  }

  remove(sourceId: string): void {
    this.#remove.push(sourceId);
  }

  isFull(): boolean {
    return this.#length >= this.#limit || this.#files.length >= 10_000;
  }

  write(): void {
    const changes: Changes = { add: this.#add, remove: this.#remove, files: this.#files };
    this.#add = [];
    this.#remove = [];
    this.#files = [];
    this.#length = 0;
    if (changes.remove!.length > 0 || changes.files!.length > 0) this.#store.apply(changes);
  }
}
