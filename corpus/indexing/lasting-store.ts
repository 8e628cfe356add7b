import { chmodSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Passage, Problem } from '../document.ts';
import { diskTrouble, isDamage } from '../store/damage.ts';
import { diskIndexProblem } from '../store/index-file.ts';
import { openStore } from '../store/sqlite.ts';
import type {
  Changes,
  FileRecord,
  Hit,
  IndexStore,
  SourceRecord,
  StoredPassage,
  WeightedTerm,
} from '../store/store.ts';

/** The index that was being written to is gone and an empty one is in its place: indexing starts over. */
export class IndexReplaced extends Error {}

/** Size in bytes of an index that is looked through when it is opened; larger ones are before they are brought up to date. */
const CHECKED_AT_ONCE = 4_000_000n;

/** How often a damaged index is built anew on the same disk: after that the disk is not to be trusted. */
const MOST_REBUILDS = 3;

/** A store that outlives the file it is kept in. */
export class LastingStore implements IndexStore {
  readonly #location: string;
  readonly #report: (problem: Problem) => void;
  #store: IndexStore;
  /** Which file is open, so that one that another process has put in its place is not taken for it. */
  #inode: bigint | undefined;
  #isChecked = false;
  #rebuilds = 0;

  constructor(location: string, report: (problem: Problem) => void) {
    this.#location = location;
    this.#report = report;
    this.#store = this.#open();
    if ((statOf(location)?.size ?? 0n) <= CHECKED_AT_ONCE) for (const _ of this.damageCheck());
  }

  add(source: SourceRecord, passages: readonly Passage[]): void {
    this.apply({ add: [{ source, passages }] });
  }

  remove(sourceId: string): void {
    this.apply({ remove: [sourceId] });
  }

  apply(changes: Changes): void {
    const store = this.#store;
    this.#lasting((inner) => {
      if (inner !== store) throw new IndexReplaced();
      inner.apply(changes);
    });
  }

  sources(): readonly SourceRecord[] {
    return this.#lasting((inner) => inner.sources());
  }

  source(id: string): SourceRecord | undefined {
    return this.#lasting((inner) => inner.source(id));
  }

  sourceCount(): number {
    return this.#lasting((inner) => inner.sourceCount());
  }

  documentFrequencies(terms: readonly string[]): readonly number[] {
    return this.#lasting((inner) => inner.documentFrequencies(terms));
  }

  passageCount(): number {
    return this.#lasting((inner) => inner.passageCount());
  }

  search(terms: readonly WeightedTerm[], limit: number): readonly Hit[] {
    return this.#lasting((inner) => inner.search(terms, limit));
  }

  neighbours(sourceId: string, from: number, to: number): readonly StoredPassage[] {
    return this.#lasting((inner) => inner.neighbours(sourceId, from, to));
  }

  files(): readonly FileRecord[] {
    return this.#lasting((inner) => inner.files());
  }

  file(file: string): FileRecord | undefined {
    return this.#lasting((inner) => inner.file(file));
  }

  claimIndexing(owner: string, now: number, until: number): string | undefined {
    return this.#lasting((inner) => inner.claimIndexing(owner, now, until));
  }

  /** Damage that is found is dealt with, and ends the check; a second check is not needed. */
  *damageCheck(): Generator<void> {
    const checked = this.#store;
    if (this.#isChecked) return;
    this.#isChecked = true;
    const steps = checked.damageCheck?.()[Symbol.iterator]();
    while (steps && !this.#lasting((inner) => inner !== checked || steps.next().done)) yield;
  }

  close(): void {
    this.#store.close();
  }

  /** Does the work; where the file fails, once more with what has taken its place. */
  #lasting<T>(work: (store: IndexStore) => T): T {
    try {
      return work(this.#store);
    } catch (error) {
      if (!this.#recover(error)) throw error;
      return work(this.#store);
    }
  }

  #open(): IndexStore {
    const missing = this.#location === ':memory:' ? undefined : diskIndexProblem();
    if (missing) this.#report({ code: 'index-in-memory', message: missing });
    if (missing || this.#location === ':memory:') return openStore(':memory:');
    try {
      return this.#openFile();
    } catch (error) {
      if (isDamage(error)) return this.#openAnew();
      return this.#openInMemory(error);
    }
  }

  #openFile(): IndexStore {
    mkdirSync(path.dirname(this.#location), { recursive: true, mode: 0o700 });
    const store = openStore(this.#location);
    // The index holds what confidential sources say: it is for its owner alone.
    chmodSync(this.#location, 0o600);
    this.#inode = statOf(this.#location)?.ino;
    return store;
  }

  #openAnew(): IndexStore {
    this.#rebuilds += 1;
    if (this.#rebuilds > MOST_REBUILDS) return this.#openInMemory(new Error('its file was damaged again and again'));
    this.#report({
      code: 'index-rebuilt',
      message: 'The index of the sources was damaged or of another version; it was set aside and is built anew.',
    });
    try {
      setAside(this.#location);
      return this.#openFile();
    } catch (error) {
      return this.#openInMemory(error);
    }
  }

  #openInMemory(error: unknown): IndexStore {
    const why = diskTrouble(error) ?? (error instanceof Error ? error.message : String(error));
    this.#report({
      code: 'index-in-memory',
      message: `The index of the sources is kept in memory and will be built again next time: ${why}.`,
    });
    return openStore(':memory:');
  }

  /** Puts something sound in the place of a file that failed. False where the error is none of the file's. */
  #recover(error: unknown): boolean {
    const damaged = isDamage(error);
    if (!damaged && diskTrouble(error) === undefined) return false;
    const failed = this.#store;
    const replacedByOther = this.#inode !== undefined && statOf(this.#location)?.ino !== this.#inode;
    closeQuietly(failed);
    if (!damaged) this.#store = this.#openInMemory(error);
    else this.#store = replacedByOther ? this.#open() : this.#openAnew();
    return true;
  }
}

/** What the system says of a file; undefined where there is none, or the system does not say. */
function statOf(file: string) {
  try {
    return statSync(file, { bigint: true, throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** Moves an index out of the way, in the place of the one that was moved there before. */
function setAside(location: string): void {
  for (const part of ['-wal', '-shm']) rmSync(`${location}${part}`, { force: true });
  renameSync(location, `${location}.damaged`);
}

function closeQuietly(store: IndexStore): void {
  try {
    store.close();
  } catch {
    // It has failed already, and that was dealt with.
  }
}
