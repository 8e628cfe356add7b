import type { Archive } from '../../../corpus/archive/archive.ts';
import type { ArchivedStore } from '../../../corpus/archive/archived-store.ts';
import { ArchiveTrouble } from '../../../corpus/archive/trouble.ts';
import type { SourceDocument } from '../../../corpus/document.ts';
import { ArchivedChecker } from '../../archived/check.ts';
import type { CheckOptions } from '../../engine/check.ts';
import type { CrossEncoder } from '../../engine/evidence/second-reading/question-pair.ts';
import type { Finding } from '../../engine/finding.ts';
import { tagger } from '../../tagger.ts';
import type { Corpus, CorpusArchive, CorpusListener } from './corpus.ts';

/** Characters of a draft whose questions are asked together: few, since the editor's own questions wait meanwhile. */
const SLICE = 2_000;

interface Followed {
  readonly draft: SourceDocument;
  readonly options: CheckOptions;
  readonly crossEncoder: CrossEncoder | undefined;
}

/** A draft that is being asked about. */
interface Asking {
  /** What it has become meanwhile. */
  next: Followed | undefined;
  readonly answered: Promise<void>;
}

/** Asks an archive about drafts while nobody waits, and tells when its answers have come. */
export class ArchiveDesk implements CorpusArchive {
  readonly #local: Corpus;
  readonly #archive: Archive;
  readonly #listener: CorpusListener;
  /** With and without what reads close calls a second time. */
  readonly #checkers = new Map<CrossEncoder | undefined, ArchivedChecker>();
  /** What the checks were made over: other sources, or an archive that has changed, make them old. */
  #basis = '';
  /** The drafts about which everything was answered once. */
  readonly #answered = new Set<string>();
  readonly #asking = new Map<string, Asking>();
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
    return this.#current(undefined).store;
  }

  checkerFor(uri: string, crossEncoder?: CrossEncoder): ArchivedChecker | undefined {
    const checker = this.#current(crossEncoder);
    return this.#answered.has(uri) && !this.#trouble ? checker : undefined;
  }

  stateOf(): 'asked' | 'out' {
    return this.#trouble ? 'out' : 'asked';
  }

  get localSources(): number {
    return this.#local.store.sourceCount();
  }

  async check(
    draft: SourceDocument,
    options: CheckOptions,
    crossEncoder?: CrossEncoder,
  ): Promise<ArchivedChecker | undefined> {
    if (this.#trouble) return undefined;
    try {
      const checker = this.#current(crossEncoder);
      const { findings, trouble } = await checker.check(draft, options, SLICE);
      if (trouble) this.#failed(trouble);
      else await checker.readSources(findings);
      return trouble ? undefined : checker;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const message = `The archive was not asked because of a defect in Vouch: ${reason}.`;
      this.#failed(error instanceof ArchiveTrouble ? error : new ArchiveTrouble('odd', message));
      return undefined;
    }
  }

  follow(
    uri: string,
    draft: SourceDocument,
    options: CheckOptions,
    crossEncoder?: CrossEncoder,
  ): Promise<void> | undefined {
    if (this.#trouble || this.#isClosed) return undefined;
    const followed = { draft, options, crossEncoder };
    const known = this.#asking.get(uri);
    if (known) {
      known.next = followed;
      return known.answered;
    }
    const asking: Asking = {
      next: followed,
      answered: Promise.resolve().then(() => this.#askUntilCurrent(uri, asking)),
    };
    this.#asking.set(uri, asking);
    return asking.answered;
  }

  async readSources(findings: readonly Finding[]): Promise<void> {
    // What cannot be read is not shown.
    await this.#current(undefined)
      .readSources(findings)
      .catch(() => {});
  }

  async readSource(id: string): Promise<void> {
    // What cannot be read is not shown.
    if (this.store.isArchived(id))
      await this.#current(undefined)
        .readWhole([id])
        .catch(() => {});
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#pause);
  }

  async #askUntilCurrent(uri: string, asking: Asking): Promise<void> {
    while (asking.next && !this.#trouble && !this.#isClosed) {
      const { draft, options, crossEncoder } = asking.next;
      asking.next = undefined;
      const checker = await this.check(draft, options, crossEncoder);
      // Where sources have changed meanwhile, the draft is asked about anew.
      if (checker && checker === this.#current(crossEncoder)) this.#answered.add(uri);
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

  #current(crossEncoder: CrossEncoder | undefined): ArchivedChecker {
    const basis = `${this.#local.generation} ${this.#archive.revision}`;
    if (basis !== this.#basis) {
      this.#basis = basis;
      this.#answered.clear();
      this.#checkers.clear();
    }
    const tools = { tagger, ...(crossEncoder && { crossEncoder }) };
    const checker = this.#checkers.get(crossEncoder) ?? new ArchivedChecker(this.#local.store, this.#archive, tools);
    this.#checkers.set(crossEncoder, checker);
    return checker;
  }
}
