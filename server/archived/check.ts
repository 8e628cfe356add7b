import type { Archive } from '../../corpus/archive/archive.ts';
import { ArchivedStore } from '../../corpus/archive/archived-store.ts';
import { ArchiveTrouble } from '../../corpus/archive/trouble.ts';
import type { SourceDocument } from '../../corpus/document.ts';
import type { PassageStore, SourceRecord } from '../../corpus/store/store.ts';
import { type Checker, type CheckerTools, type CheckOptions, createChecker } from '../engine/check.ts';
import type { Finding } from '../engine/finding.ts';
import { sliceOf } from './slices.ts';

/** Characters of a draft whose questions are asked together: few enough that their answers are kept until they are used. */
const SLICE = 8_000;

/** How often the answers of an archive may lead to further questions. Four or five is what drafts take. */
const MOST_ROUNDS = 16;

/** What a check against an archive came to. */
export interface ArchivedFindings {
  readonly findings: readonly Finding[];
  /** Why the findings are those of the local sources alone, at least in part; absent where the archive answered everything. */
  readonly trouble?: ArchiveTrouble;
}

/**
 * Checks drafts against local sources and an archive. The check itself asks nothing of a network: it runs over what has been
 * answered so far and notes what it missed, which is then asked all at once, until nothing is missing.
 */
export class ArchivedChecker {
  readonly archive: Archive;
  readonly store: ArchivedStore;
  readonly checker: Checker;

  /** @param isLeftOut which sources of the archive are passed over */
  constructor(
    local: PassageStore,
    archive: Archive,
    tools: CheckerTools = {},
    isLeftOut?: (source: SourceRecord) => boolean,
  ) {
    this.archive = archive;
    this.store = new ArchivedStore(local, archive, isLeftOut);
    this.checker = createChecker(this.store, tools);
  }

  /** Checks with what has been answered so far, at once. */
  checkNow(draft: SourceDocument, options: CheckOptions = {}): { findings: readonly Finding[]; isWhole: boolean } {
    this.store.begin();
    const findings = this.checker.check(draft, options);
    return { findings, isWhole: this.store.questions.isEmpty };
  }

  /**
   * Checks and asks until the archive has answered everything.
   *
   * @param length characters of the draft that are checked at once; between them, others have their turn
   */
  async check(draft: SourceDocument, options: CheckOptions = {}, length = SLICE): Promise<ArchivedFindings> {
    this.archive.answers.trim();
    try {
      await this.archive.open();
      for (let at = 0; at < draft.blocks.length; ) {
        const blocks = sliceOf(draft.blocks, at, length);
        at += blocks.length;
        // The last step looks at the whole draft, so a draft of one slice needs no other.
        if (blocks.length < draft.blocks.length) await this.#inRounds({ ...draft, blocks }, options);
      }
      return { findings: await this.#inRounds(draft, options) };
    } catch (error) {
      if (!(error instanceof ArchiveTrouble)) throw error;
      return { findings: this.checkNow(draft, options).findings, trouble: error };
    }
  }

  /** Reads the sources that findings rest on in full, for whoever shows them. @throws ArchiveTrouble */
  async readSources(findings: readonly Finding[]): Promise<void> {
    const cited = new Set(findings.flatMap(({ evidence }) => evidence.map(({ source }) => source.id)));
    await this.readWhole([...cited]);
  }

  /** @throws ArchiveTrouble */
  async readWhole(ids: readonly string[]): Promise<void> {
    this.store.begin();
    for (const id of ids) this.store.neighbours(id, 0, Number.MAX_SAFE_INTEGER);
    if (!this.store.questions.isEmpty) await this.archive.ask(this.store.questions);
    this.store.begin();
  }

  async #inRounds(draft: SourceDocument, options: CheckOptions): Promise<readonly Finding[]> {
    for (let round = 1; ; round += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      const { findings, isWhole } = this.checkNow(draft, options);
      if (isWhole) return findings;
      if (round > MOST_ROUNDS)
        throw new ArchiveTrouble(
          'odd',
          `The archive at ${this.archive.address.shown} gives answers that lead nowhere.`,
        );
      await this.archive.ask(this.store.questions);
    }
  }
}
