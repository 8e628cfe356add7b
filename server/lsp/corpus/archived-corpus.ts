import type { Archive } from '../../../corpus/archive/archive.ts';
import type { PassageStore } from '../../../corpus/store/store.ts';
import type { Checker } from '../../engine/check.ts';
import type { CrossEncoder } from '../../engine/evidence/second-reading/question-pair.ts';
import { ArchiveDesk } from './archive-desk.ts';
import type { Corpus, CorpusListener, CorpusProgress } from './corpus.ts';

/** Local sources with an archive behind them: the local ones answer at once, the archive when its answers have come. */
export class ArchivedCorpus implements Corpus {
  readonly archive: ArchiveDesk;
  readonly #local: Corpus;

  constructor(local: Corpus, archive: Archive, listener: CorpusListener) {
    this.#local = local;
    this.archive = new ArchiveDesk(local, archive, listener);
  }

  get folders(): readonly string[] {
    return this.#local.folders;
  }

  /** What is known of sources and passages, wherever they are. */
  get store(): PassageStore {
    return this.archive.store;
  }

  /** The check over the local sources alone. */
  checker(crossEncoder?: CrossEncoder): Promise<Checker> {
    return this.#local.checker(crossEncoder);
  }

  get generation(): number {
    return this.#local.generation;
  }

  get progress(): CorpusProgress {
    const { problem } = this.archive;
    const { progress } = this.#local;
    if (problem === undefined) return progress;
    return { ...progress, problems: [...progress.problems, { code: 'archive', message: problem }] };
  }

  refresh(): Promise<void> {
    return this.#local.refresh();
  }

  rebuild(): Promise<void> {
    return this.#local.rebuild();
  }

  close(): void {
    this.archive.close();
    this.#local.close();
  }
}
