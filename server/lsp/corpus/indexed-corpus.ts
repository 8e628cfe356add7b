import { createHash } from 'node:crypto';
import type { Problem } from '../../../corpus/document.ts';
import { type OpenIndex, openIndex } from '../../../corpus/indexing/database.ts';
import { type IndexProgress, indexFolders, type Read } from '../../../corpus/indexing/indexer.ts';
import { whenQuiet } from '../../../corpus/indexing/quiet.ts';
import { type FolderWatch, watchFolders } from '../../../corpus/indexing/watch.ts';
import { type Checker, createChecker } from '../../engine/check.ts';
import type { CrossEncoder } from '../../engine/evidence/second-reading/question-pair.ts';
import { tagger } from '../../tagger.ts';
import type { Corpus, CorpusListener, CorpusProgress } from './corpus.ts';

/** Milliseconds between two notes about progress, and between two looks at what has been read so far. */
const PROGRESS_PACE = 250;
const SOURCES_PACE = 3000;

/** Sources in an index that is kept in line with their folders. */
export class IndexedCorpus implements Corpus {
  readonly folders: readonly string[];
  readonly #index: OpenIndex;
  readonly #read: Read;
  readonly #listener: CorpusListener;
  readonly #closing = new AbortController();
  #watch: FolderWatch | undefined;
  readonly #quiet: (act: () => void) => () => void;
  #stopWaiting = () => {};
  #retry = false;
  #contents = '';
  readonly #checkers = new Map<CrossEncoder | undefined, Checker>();
  #generation = 0;
  #progress: CorpusProgress;
  #run: Promise<void> | undefined;
  #runAgain = false;
  #toldProgress = 0;
  #toldSources = 0;

  /**
   * @param location file of the index, or `:memory:`
   * @param quiet calls back when the computer has little to do; the result calls it off
   */
  constructor(
    folders: readonly string[],
    location: string,
    read: Read,
    listener: CorpusListener,
    quiet: (act: () => void) => () => void = whenQuiet,
  ) {
    this.folders = folders;
    this.#quiet = quiet;
    this.#read = read;
    this.#listener = listener;
    this.#index = openIndex(location, () => void this.refresh());
    this.#progress = { unreadable: [], problems: this.#index.problems };
    if (folders.length === 0) return;
    this.#watch = watchFolders(folders, () => void this.refresh());
    void this.refresh();
  }

  get store(): OpenIndex['store'] {
    return this.#index.store;
  }

  /** The check remembers what it learnt of the sources, so each generation of them has its own. */
  async checker(crossEncoder?: CrossEncoder): Promise<Checker> {
    const known = this.#checkers.get(crossEncoder);
    const checker = known ?? createChecker(this.store, { tagger, ...(crossEncoder && { crossEncoder }) });
    this.#checkers.set(crossEncoder, checker);
    return checker;
  }

  get generation(): number {
    return this.#generation;
  }

  get progress(): CorpusProgress {
    return this.#progress;
  }

  /** One run at a time; what changes during a run is read by another one after it. */
  refresh(): Promise<void> {
    this.#runAgain = true;
    this.#run ??= this.#runUntilQuiet().finally(() => {
      this.#run = undefined;
    });
    return this.#run;
  }

  async rebuild(): Promise<void> {
    await this.#run;
    this.store.apply({
      remove: this.store.sources().map(({ id }) => id),
      forgetFiles: this.store.files().map((file) => file.path),
    });
    this.#contents = '';
    this.#progress = { ...this.#progress, indexing: 0 };
    this.#sourcesChanged();
    await this.refresh();
  }

  close(): void {
    this.#watch?.close();
    this.#stopWaiting();
    this.#closing.abort();
    const close = () => this.store.close();
    if (this.#run) void this.#run.then(close);
    else close();
  }

  async #runUntilQuiet(): Promise<void> {
    while (this.#runAgain && !this.#closing.signal.aborted) {
      this.#runAgain = false;
      await this.#indexOnce();
    }
  }

  async #indexOnce(): Promise<void> {
    const { signal } = this.#closing;
    try {
      this.#toldSources = Date.now();
      const onProgress = (progress: IndexProgress) => this.#progressed(progress);
      const retry = this.#retry;
      this.#retry = false;
      const { unreadable, toRetry } = await indexFolders(this.folders, this.store, {
        read: this.#read,
        retry,
        signal,
        onProgress,
      });
      this.#progress = { unreadable, problems: this.#index.problems };
      if (toRetry > 0) this.#retryWhenQuiet();
      if (this.#haveContentsChanged()) this.#sourcesChanged();
    } catch (error) {
      if (signal.aborted) return;
      const message = `The sources could not be read: ${error instanceof Error ? error.message : error}`;
      const problem: Problem = { code: 'indexing-failed', message };
      this.#progress = { unreadable: this.#progress.unreadable, problems: [...this.#index.problems, problem] };
    }
    this.#listener.progressed();
  }

  /** What ended its reader while the computer was busy is read once more when it is not. */
  #retryWhenQuiet(): void {
    this.#stopWaiting();
    if (this.#closing.signal.aborted) return;
    this.#stopWaiting = this.#quiet(() => {
      this.#retry = true;
      void this.refresh();
    });
  }

  /** Another window may have indexed what is new here, so the index itself is looked at. */
  #haveContentsChanged(): boolean {
    const hash = createHash('sha256');
    for (const file of this.store.files()) hash.update(`${file.path}\0${file.hash}\0${file.sourceId ?? ''}\n`);
    const before = this.#contents;
    this.#contents = hash.digest('hex');
    return before !== this.#contents;
  }

  #progressed({ done, total }: IndexProgress): void {
    const now = Date.now();
    this.#progress = { ...this.#progress, indexing: total === 0 ? 1 : done / total };
    if (now - this.#toldSources > SOURCES_PACE) {
      this.#toldSources = now;
      this.#sourcesChanged();
    }
    if (now - this.#toldProgress < PROGRESS_PACE) return;
    this.#toldProgress = now;
    this.#listener.progressed();
  }

  #sourcesChanged(): void {
    this.#generation += 1;
    this.#checkers.clear();
    this.#listener.changed();
  }
}
