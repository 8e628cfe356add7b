import type { DatabaseSync } from 'node:sqlite';
import type { Passage } from '../document.ts';
import { isBusy } from './damage.ts';
import { findDamage } from './damage-check.ts';
import { hitsOf } from './hits.ts';
import { BUSY_TIMEOUT, openIndexFile } from './index-file.ts';
import { MemoryStore } from './memory.ts';
import { passageOfPage, passagesOfPage } from './pages.ts';
import { PostingsCache } from './postings-cache.ts';
import { rank } from './ranking.ts';
import { type Counters, countersOfRow, fileOfRow, sourceOfRow } from './rows.ts';
import { prepareStatements, type Statements } from './statements.ts';
import type { Changes, FileRecord, Hit, IndexStore, SourceRecord, StoredPassage, WeightedTerm } from './store.ts';
import { TermMemory } from './term-memory.ts';
import { writeChanges } from './writing.ts';

/** Opens the index in the file `location`, which is created where there is none; `:memory:` is an empty one in memory. */
export function openStore(location: string): IndexStore {
  return location === ':memory:' ? new MemoryStore() : new SqliteStore(openIndexFile(location));
}

/** An index in one SQLite file. Several processes may have it open: one writes at a time, the others read on. */
class SqliteStore implements IndexStore {
  readonly #database: DatabaseSync;
  readonly #statements: Statements;
  readonly #cache: PostingsCache;
  #memory = new TermMemory();

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#statements = prepareStatements(database);
    this.#cache = new PostingsCache(this.#statements);
  }

  add(source: SourceRecord, passages: readonly Passage[]): void {
    this.apply({ add: [{ source, passages }] });
  }

  remove(sourceId: string): void {
    this.apply({ remove: [sourceId] });
  }

  apply(changes: Changes): void {
    this.#cache.clear();
    try {
      this.#transaction('BEGIN IMMEDIATE', () => writeChanges(this.#statements, changes, this.#memory));
    } catch (error) {
      // Numbers given out in what was undone may be given to other terms by another process.
      this.#memory = new TermMemory();
      throw error;
    }
  }

  sources(): readonly SourceRecord[] {
    return this.#statements.allSources.all().map((row) => sourceOfRow(row).record);
  }

  source(id: string): SourceRecord | undefined {
    const row = this.#statements.source.get(id);
    return row && sourceOfRow(row).record;
  }

  sourceCount(): number {
    return this.#reading(() => this.#cache.sourceCount());
  }

  documentFrequencies(terms: readonly string[]): readonly number[] {
    return this.#reading(() => terms.map((term) => this.#cache.postings(term)?.count ?? 0));
  }

  passageCount(): number {
    return countersOfRow(this.#statements.counters.get()).passages;
  }

  search(terms: readonly WeightedTerm[], limit: number): readonly Hit[] {
    return this.#reading((counters) => {
      const index = {
        passages: counters.passages,
        highestId: counters.passage - 1,
        postings: (term: string) => this.#cache.postings(term),
      };
      return hitsOf(
        (most) => rank(terms, most, index),
        limit,
        (id) => passageOfPage(this.#statements.pageWith.get(id), id),
      );
    });
  }

  neighbours(sourceId: string, from: number, to: number): readonly StoredPassage[] {
    return this.#transaction('BEGIN', () => {
      const row = this.#statements.source.get(sourceId);
      if (!row) return [];
      const { first, count } = sourceOfRow(row);
      const [low, high] = [first + Math.max(0, from), first + Math.min(to, count)];
      return this.#statements.pages.all(low, high).flatMap((page) => passagesOfPage(page, low, high));
    });
  }

  files(): readonly FileRecord[] {
    return this.#statements.allFiles.all().map(fileOfRow);
  }

  file(path: string): FileRecord | undefined {
    const row = this.#statements.file.get(path);
    return row && fileOfRow(row);
  }

  *damageCheck(): Generator<void> {
    yield* findDamage(this.#database);
  }

  claimIndexing(owner: string, now: number, until: number): string | undefined {
    // Whoever writes at this moment holds the right: there is no point in waiting for it.
    this.#database.exec('PRAGMA busy_timeout = 20');
    try {
      this.#statements.claimIndexing.run({ owner, now, until });
      return this.#statements.indexingOwner.get()?.['owner'] as string | undefined;
    } catch (error) {
      if (isBusy(error)) return undefined;
      throw error;
    } finally {
      this.#database.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT}`);
    }
  }

  close(): void {
    if (this.#database.isOpen) this.#database.close();
  }

  /** Reads from one state of the index, whatever others write meanwhile. */
  #reading<T>(work: (counters: Counters) => T): T {
    return this.#transaction('BEGIN', () => {
      const counters = countersOfRow(this.#statements.counters.get());
      this.#cache.refresh();
      return work(counters);
    });
  }

  #transaction<T>(begin: 'BEGIN' | 'BEGIN IMMEDIATE', work: () => T): T {
    this.#database.exec(begin);
    try {
      const result = work();
      this.#database.exec('COMMIT');
      return result;
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      throw error;
    }
  }
}
