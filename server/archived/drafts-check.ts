import type { Archive } from '../../corpus/archive/archive.ts';
import type { ArchiveTrouble } from '../../corpus/archive/trouble.ts';
import type { SourceDocument } from '../../corpus/document.ts';
import type { PassageStore, SourceRecord } from '../../corpus/store/store.ts';
import { type Checker, type CheckerTools, type CheckOptions, createChecker } from '../engine/check.ts';
import type { Finding } from '../engine/finding.ts';
import { ArchivedChecker } from './check.ts';

/** What was found in a draft, and what of it was not checked. */
export interface CheckedOnce {
  readonly findings: readonly Finding[];
  readonly limits: readonly string[];
}

/** Checks drafts one after the other against local sources and, where one was named, an archive. */
export class DraftsCheck {
  readonly #local: PassageStore;
  readonly #archived: ArchivedChecker | undefined;
  readonly #tools: CheckerTools;
  #localChecker: Checker | undefined;
  #trouble: ArchiveTrouble | undefined;

  /** @param isLeftOut which sources of the archive are passed over */
  constructor(
    local: PassageStore,
    archive: Archive | undefined,
    tools: CheckerTools,
    isLeftOut?: (source: SourceRecord) => boolean,
  ) {
    this.#local = local;
    this.#tools = tools;
    this.#archived = archive && new ArchivedChecker(local, archive, tools, isLeftOut);
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
    if (this.#archived && !this.#trouble) {
      const { checker } = this.#archived;
      const { findings, trouble } = await this.#archived.check(draft, options);
      this.#trouble = trouble;
      if (!trouble) return { findings, limits: checker.limits(draft, findings) };
    }
    this.#localChecker ??= createChecker(this.#local, this.#tools);
    const findings = this.#localChecker.check(draft, options);
    return { findings, limits: this.#localChecker.limits(draft, findings) };
  }
}
