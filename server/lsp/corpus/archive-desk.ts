import type { Archive } from '../../../corpus/archive/archive.ts';
import type { ArchivedStore } from '../../../corpus/archive/archived-store.ts';
import { ArchiveTrouble } from '../../../corpus/archive/trouble.ts';
import type { SourceDocument } from '../../../corpus/document.ts';
import { ArchivedChecker } from '../../archived/check.ts';
import type { CheckOptions } from '../../engine/check.ts';
import { tagger } from '../../tagger.ts';
import type { ArchivedOnce, Corpus, CorpusArchive, CorpusListener } from './corpus.ts';

/** Characters of a draft whose questions are asked together: few, since the editor's own questions wait meanwhile. */
const SLICE = 2_000;

interface Followed {
  readonly draft: SourceDocument;
  readonly options: CheckOptions;
}

/** Asks an archive about drafts while nobody waits, and tells when its answers have come. */
export class ArchiveDesk implements CorpusArchive {
  readonly #local: Corpus;
  readonly #archive: Archive;
  readonly #listener: CorpusListener;
  #checker: ArchivedChecker | undefined;
  /** What the check was made over: other sources, or an archive that has changed, make it old. */
  #basis = '';
  /** The drafts about which everything was answered once. */
  readonly #answered = new Set<string>();
  /** The drafts being asked about, each with what it has become meanwhile. */
  readonly #asking = new Map<string, Followed | undefined>();
  #generation = 0;
  #trouble: ArchiveTrouble | undefined;
  #pause: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(local: Corpus, archive: Archive, listener: CorpusListener) {
    this.#local = local;
    this.#archive = archive;
    this.#listener = listener;
  }

  get generation(): number {
    return this.#generation;
  }

  /** Why the archive does not answer, in one sentence. */
  get problem(): string | undefined {
    return this.#trouble && `${this.#trouble.message} Your own sources are checked all the same.`;
  }

  get store(): ArchivedStore {
    return this.#current().store;
  }

  checkerFor(uri: string): ArchivedChecker | undefined {
    const checker = this.#current();
    return this.#answered.has(uri) && !this.#trouble ? checker : undefined;
  }

  stateOf(): 'asked' | 'out' {
    return this.#trouble ? 'out' : 'asked';
  }

  get localSources(): number {
    return this.#local.store.sourceCount();
  }

  async check(draft: SourceDocument, options: CheckOptions): Promise<ArchivedOnce | undefined> {
    if (this.#trouble) return undefined;
    try {
      const checker = this.#current();
      const { findings, trouble } = await checker.check(draft, options, SLICE);
      if (trouble) this.#failed(trouble);
      else await checker.readSources(findings);
      return trouble ? undefined : { checker, findings };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const message = `The archive was not asked because of a defect in Vouch: ${reason}.`;
      this.#failed(error instanceof ArchiveTrouble ? error : new ArchiveTrouble('odd', message));
      return undefined;
    }
  }

  follow(uri: string, draft: SourceDocument, options: CheckOptions): void {
    if (this.#trouble || this.#isClosed) return;
    const isAsking = this.#asking.has(uri);
    this.#asking.set(uri, isAsking ? { draft, options } : undefined);
    if (!isAsking) void this.#askUntilCurrent(uri, { draft, options });
  }

  async readSource(id: string): Promise<void> {
    // What cannot be read is not shown.
    if (this.store.isArchived(id))
      await this.#current()
        .readWhole([id])
        .catch(() => {});
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#pause);
  }

  async #askUntilCurrent(uri: string, followed: Followed): Promise<void> {
    for (let next: Followed | undefined = followed; next && !this.#isClosed; ) {
      this.#asking.set(uri, undefined);
      const checked = await this.check(next.draft, next.options);
      // Where sources have changed meanwhile, the draft is asked about anew.
      if (checked && checked.checker === this.#current()) this.#answered.add(uri);
      next = this.#trouble ? undefined : this.#asking.get(uri);
    }
    this.#asking.delete(uri);
    if (this.#isClosed) return;
    this.#generation += 1;
    this.#listener.changed();
  }

  /** Whoever may not read today may not in a minute; all else is tried again. */
  #failed(trouble: ArchiveTrouble): void {
    this.#trouble = trouble;
    clearTimeout(this.#pause);
    if (trouble.kind === 'refused' || trouble.kind === 'mapping' || this.#isClosed) return;
    this.#pause = setTimeout(() => {
      this.#trouble = undefined;
      this.#generation += 1;
      this.#listener.changed();
    }, this.#archive.pause);
    this.#pause.unref();
  }

  #current(): ArchivedChecker {
    const basis = `${this.#local.generation} ${this.#archive.revision}`;
    if (this.#checker && basis === this.#basis) return this.#checker;
    this.#basis = basis;
    this.#answered.clear();
    this.#checker = new ArchivedChecker(this.#local.store, this.#archive, { tagger });
    return this.#checker;
  }
}
