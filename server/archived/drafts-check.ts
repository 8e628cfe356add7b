import type { Archive } from '../../corpus/archive/archive.ts';
import type { ArchiveTrouble } from '../../corpus/archive/trouble.ts';
import type { SourceDocument } from '../../corpus/document.ts';
import type { PassageStore, SourceRecord } from '../../corpus/store/store.ts';
import type { SecondReader } from '../cross-encoder/cross-encoder.ts';
import { lookTwice } from '../cross-encoder/second-look.ts';
import { type Checker, type CheckerTools, type CheckOptions, createChecker } from '../engine/check.ts';
import type { Finding } from '../engine/finding.ts';
import type { Tagger } from '../engine/language/tagger.ts';
import { ArchivedChecker } from './check.ts';

/** What was found in a draft, and what of it was not checked. */
export interface CheckedOnce {
  readonly findings: readonly Finding[];
  readonly limits: readonly string[];
}

/** What drafts are checked with. */
export interface DraftsCheckTools {
  readonly tagger?: Tagger;
  /** Reads close calls a second time; without it they are read once. */
  readonly reader?: SecondReader;
}

/**
 * Checks drafts one after the other against local sources and, where one was named, an archive. Close calls are read a second
 * time when the archive has said what it holds.
 */
export class DraftsCheck {
  readonly #local: PassageStore;
  readonly #archived: ArchivedChecker | undefined;
  readonly #tools: CheckerTools;
  readonly #reader: SecondReader | undefined;
  #localChecker: Checker | undefined;
  #trouble: ArchiveTrouble | undefined;

  /** @param isLeftOut which sources of the archive are passed over */
  constructor(
    local: PassageStore,
    archive: Archive | undefined,
    { reader, ...tools }: DraftsCheckTools,
    isLeftOut?: (source: SourceRecord) => boolean,
  ) {
    this.#local = local;
    this.#reader = reader;
    this.#tools = { ...tools, ...(reader && { crossEncoder: reader }) };
    this.#archived = archive && new ArchivedChecker(local, archive, this.#tools, isLeftOut);
  }

  /** Why the archive was not asked, or not in full: all drafts from then on were checked against local sources alone. */
  get problem(): string | undefined {
    return this.#trouble && `${this.#trouble.message} The draft was checked against the local sources alone.`;
  }

  /** The sources that were searched, as far as they are known. */
  get store(): PassageStore {
    return this.#archived && !this.#trouble ? this.#archived.store : this.#local;
  }

  /** Reads what is shown around the evidence, where an archive holds it. */
  async readSources(findings: readonly Finding[]): Promise<void> {
    if (!this.#archived || this.#trouble) return;
    // What cannot be read is not shown.
    await this.#archived.readSources(findings).catch(() => {});
  }

  async check(draft: SourceDocument, options: CheckOptions): Promise<CheckedOnce> {
    // An archive that has failed once is not waited for again.
    const archived = this.#archived;
    if (archived && !this.#trouble) {
      const { trouble } = await archived.check(draft, options);
      this.#trouble = trouble;
      if (!trouble) return this.#lookTwice(archived.checker, draft, () => archived.checkNow(draft, options).findings);
    }
    this.#localChecker ??= createChecker(this.#local, this.#tools);
    const checker = this.#localChecker;
    return this.#lookTwice(checker, draft, () => checker.check(draft, options));
  }

  async #lookTwice(checker: Checker, draft: SourceDocument, check: () => readonly Finding[]): Promise<CheckedOnce> {
    const { checked: findings, limits: unread } = await lookTwice(check, this.#reader);
    return { findings, limits: [...checker.limits(draft, findings), ...unread] };
  }
}
