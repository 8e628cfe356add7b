import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SourceDocument } from '../document.ts';
import { passagesOf } from '../passages.ts';
import { LIMITS } from '../readers/limits.ts';
import { type ReadOptions, readDocument } from '../readers/read.ts';
import type { FileRecord, IndexStore } from '../store/store.ts';
import { Batch } from './batch.ts';
import { IndexReplaced } from './lasting-store.ts';
import { readInside, tooLarge } from './open-file.ts';
import { deservesAnotherTry, failuresAfter, reasonAfter } from './quarantine.ts';
import { type ScannedFile, scan } from './scan.ts';
import { sourceIds, sourceOf } from './source.ts';
import { NotRead, reasonOf, type Unreadable } from './trouble.ts';
import { type Turn, takeTurn } from './turn.ts';

/** Reads one file: `readDocument`, or a way of calling it that survives its failure. */
export type Read = (name: string, bytes: Uint8Array, options: ReadOptions) => Promise<SourceDocument>;

export interface IndexProgress {
  /** Files looked at so far, of `total`. */
  readonly done: number;
  readonly total: number;
  /** The file that comes next, or none at the end. */
  readonly path?: string;
}

export interface IndexOptions {
  readonly read?: Read;
  readonly onProgress?: (progress: IndexProgress) => void;
  /** Whether files that ended their reader once are tried again; they are if not said. */
  readonly retry?: boolean;
  /** Stops between two files; what was finished stays indexed. */
  readonly signal?: AbortSignal;
  /**
   * Characters of text written in one step, about half a million if not said. More is faster (`LARGE_BATCH`); less keeps
   * what else runs in this thread waiting for a shorter time.
   */
  readonly batchLength?: number;
}

export interface IndexResult {
  readonly indexed: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly unreadable: readonly Unreadable[];
  /** How many of these ended their reader once, and are to be tried again when the computer is quiet. */
  readonly toRetry: number;
}

/** For programs that do nothing else meanwhile. */
export const LARGE_BATCH = 4 * 1024 * 1024;

/** Written in some tens of milliseconds. */
const BATCH_LENGTH = 512 * 1024;

/**
 * Brings an index in line with what lies below the chosen folders. Files that have not changed are not read; sources
 * whose files are gone are removed. Of several processes with the same index, one does this at a time.
 * Rejects with the signal's reason when it is cancelled, and with the store's errors.
 */
export async function indexFolders(
  folders: readonly string[],
  store: IndexStore,
  options: IndexOptions = {},
): Promise<IndexResult> {
  const turn = await takeTurn(store, options.signal);
  try {
    for (const _ of store.damageCheck?.() ?? []) await nextTurn();
    return await startingOver(() => new Run(store, options, turn).index(folders));
  } finally {
    turn.giveBack();
  }
}

/** Indexes, and again from the start where another index took the place of the one being written. */
async function startingOver(index: () => Promise<IndexResult>): Promise<IndexResult> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await index();
    } catch (error) {
      if (!(error instanceof IndexReplaced) || attempt === 3) throw error;
    }
  }
}

class Run {
  readonly #store: IndexStore;
  readonly #options: IndexOptions;
  readonly #turn: Turn;
  readonly #batch: Batch;
  readonly #read: Read;
  readonly #unreadable: Unreadable[] = [];
  #roots: readonly string[] = [];
  #ids: ReadonlySet<string> = new Set();
  #indexed = 0;
  #unchanged = 0;
  #toRetry = 0;

  constructor(store: IndexStore, options: IndexOptions, turn: Turn) {
    this.#store = store;
    this.#options = options;
    this.#turn = turn;
    this.#batch = new Batch(store, options.batchLength ?? BATCH_LENGTH);
    this.#read = options.read ?? readDocument;
  }

  async index(folders: readonly string[]): Promise<IndexResult> {
    const { signal, onProgress } = this.#options;
    const { files, skipped, roots } = await scan(folders, signal);
    this.#roots = roots;
    this.#unreadable.push(...skipped);
    const known = new Map(this.#store.files().map((file) => [file.path, file]));
    const removed = this.#forgetGone(files, known);
    const ids = sourceIds(files);
    this.#ids = new Set(ids.values());
    try {
      for (const [at, file] of files.entries()) {
        onProgress?.({ done: at, total: files.length, path: file.path });
        signal?.throwIfAborted();
        await this.#take(file, ids.get(file)!, known.get(file.path));
        this.#turn.keep();
      }
    } finally {
      this.#batch.write();
    }
    onProgress?.({ done: files.length, total: files.length });
    return {
      indexed: this.#indexed,
      unchanged: this.#unchanged,
      removed,
      unreadable: this.#unreadable,
      toRetry: this.#toRetry,
    };
  }

  /** Removes the sources of files that are no longer there. */
  #forgetGone(files: readonly ScannedFile[], known: ReadonlyMap<string, FileRecord>): number {
    const there = new Set(files.map(({ path }) => path));
    const gone = [...known.values()].filter(({ path }) => !there.has(path));
    const remove = gone.flatMap(({ sourceId }) => (sourceId ? [sourceId] : []));
    if (gone.length > 0) this.#store.apply({ remove, forgetFiles: gone.map(({ path }) => path) });
    return remove.length;
  }

  async #take(file: ScannedFile, id: string, known: FileRecord | undefined): Promise<void> {
    const isLeft = this.#options.retry === false || !deservesAnotherTry(known);
    const isSettled = known !== undefined && (known.sourceId ?? id) === id && isLeft;
    if (isSettled && known.stamp === file.stamp) return this.#leave(known);
    const readAt = Date.now();
    try {
      const { bytes, sidecar, hash } = await this.#load(file);
      const stamp = settledStamp(file, readAt);
      const entry = { path: file.path, folder: file.folder, stamp, hash };
      if (isSettled && known.hash === hash) {
        this.#batch.addFile({ ...known, ...entry });
        return this.#leave(known);
      }
      const document = await this.#read(file.relativePath, bytes, sidecar === undefined ? {} : { sidecar });
      this.#add(document, entry, id, known);
    } catch (error) {
      this.#options.signal?.throwIfAborted();
      if (!(error instanceof NotRead) && !isSystemError(error)) throw error;
      const reason = error instanceof NotRead ? error.message : reasonOf(error);
      this.#refuse({ path: file.path, folder: file.folder, stamp: '', hash: '', reason }, id, known);
    }
    if (this.#batch.isFull()) {
      this.#batch.write();
      await nextTurn();
    }
  }

  async #load(file: ScannedFile): Promise<{ bytes: Buffer; sidecar?: string; hash: string }> {
    if (file.size > LIMITS.fileBytes) throw new NotRead(tooLarge(file.size, LIMITS.fileBytes));
    const bytes = await readInside(file.realPath, this.#roots, LIMITS.fileBytes);
    const hash = createHash('sha256').update(bytes);
    if (!file.sidecar) return { bytes, hash: hash.digest('hex') };
    const sidecar = await readInside(file.sidecar, this.#roots, LIMITS.fileBytes);
    return { bytes, sidecar: sidecar.toString(), hash: hash.update('\0sidecar\0').update(sidecar).digest('hex') };
  }

  #add(document: SourceDocument, entry: FileRecord, id: string, known: FileRecord | undefined): void {
    const reason = document.text.trim() === '' ? (document.problems[0]?.message ?? 'It holds no text.') : undefined;
    if (reason === undefined) {
      const source = sourceOf(document, { id, path: entry.path, hash: entry.hash });
      if (known?.sourceId !== id) this.#removeSourceOf(known, id);
      this.#batch.addSource(source, passagesOf(document), { ...entry, sourceId: id });
      this.#indexed += 1;
      return;
    }
    const failures = failuresAfter(document, entry.hash, known);
    const refused = { ...entry, reason: reasonAfter(failures, reason), ...(failures > 0 && { failures }) };
    if (deservesAnotherTry(refused)) this.#toRetry += 1;
    this.#refuse(refused, id, known);
  }

  #refuse(entry: FileRecord & { readonly reason: string }, id: string, known: FileRecord | undefined): void {
    this.#removeSourceOf(known, id);
    this.#batch.addFile(entry);
    this.#unreadable.push({ path: entry.path, reason: entry.reason });
  }

  /** Removes what was made of a file, unless its id is another file's by now. */
  #removeSourceOf(known: FileRecord | undefined, id: string): void {
    const old = known?.sourceId;
    if (old !== undefined && (old === id || !this.#ids.has(old))) this.#batch.remove(old);
  }

  #leave(known: FileRecord): void {
    if (deservesAnotherTry(known)) this.#toRetry += 1;
    if (known.reason !== undefined) this.#unreadable.push({ path: known.path, reason: known.reason });
    else this.#unchanged += 1;
  }
}

/**
 * The stamp under which a file is remembered. One that changed a moment ago may change again without its times showing
 * it (they tick coarsely), so its content is looked at once more the next time.
 */
function settledStamp(file: ScannedFile, readAt: number): string {
  const newest = Math.max(...file.stamp.split(/[ /]/).map((part) => Number(part) / 1e6));
  return readAt - newest < 2000 ? '' : file.stamp;
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
