import type { ArchiveAddress } from '../../../corpus/archive/address.ts';
import type { Problem, SourceDocument } from '../../../corpus/document.ts';
import type { PassageStore } from '../../../corpus/store/store.ts';
import type { ArchivedChecker } from '../../archived/check.ts';
import type { Checker, CheckOptions } from '../../engine/check.ts';
import type { CrossEncoder } from '../../engine/evidence/second-reading/question-pair.ts';
import type { Finding } from '../../engine/finding.ts';

/** How far the reading of the sources has come. */
export interface CorpusProgress {
  /** Share of the files read, 0 to 1; absent when nothing is being read. */
  readonly indexing?: number;
  /** Files that could not be read at all, and why. */
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
  /** What is wrong with the index as a whole. */
  readonly problems: readonly Problem[];
}

/** How far an archive has answered about a draft: what is shown rests on local sources alone while it is asked or out. */
export type ArchiveState = 'asked' | 'in' | 'out';

/** The archive behind a corpus. */
export interface CorpusArchive {
  /** Rises when its answers about a draft have come, or cannot come. */
  readonly generation: number;
  /** The check over local sources and archive, once the archive has answered everything about a draft; undefined before. */
  checkerFor(uri: string, crossEncoder?: CrossEncoder): ArchivedChecker | undefined;
  /** How things stand with a draft of which not everything was answered. */
  stateOf(uri: string): Exclude<ArchiveState, 'in'>;
  /** How many of the sources are local. */
  readonly localSources: number;
  /**
   * Asks everything about a text, and waits for it. Resolves with the check over local sources and archive, or with
   * undefined where the archive does not answer.
   */
  check(
    draft: SourceDocument,
    options: CheckOptions,
    crossEncoder?: CrossEncoder,
  ): Promise<ArchivedChecker | undefined>;
  /**
   * Asks everything about a draft, without anybody having to wait: settles when it is answered, or cannot be. Of calls for
   * one draft the last counts. Undefined where nothing is asked.
   */
  follow(
    uri: string,
    draft: SourceDocument,
    options: CheckOptions,
    crossEncoder?: CrossEncoder,
  ): Promise<void> | undefined;
  /** Reads the sources that findings rest on in full, so that they can be shown. Never rejects. */
  readSources(findings: readonly Finding[]): Promise<void>;
  /** Reads a source of the archive in full, so that it can be shown. Never rejects. */
  readSource(id: string): Promise<void>;
}

/** The sources under some folders, indexed, with the check that asks them. */
export interface Corpus {
  readonly folders: readonly string[];
  readonly store: PassageStore;
  /** The check, which reads close calls a second time where it is given what can do so. */
  checker(crossEncoder?: CrossEncoder): Promise<Checker>;
  /** Rises whenever the sources change, so that older findings are known to be old. */
  readonly generation: number;
  readonly progress: CorpusProgress;
  /** Absent where no archive was named. */
  readonly archive?: CorpusArchive;
  /** Reads what has changed on disk. Resolves when the index is up to date; never rejects. */
  refresh(): Promise<void>;
  /** Throws the index away and reads everything again. Never rejects. */
  rebuild(): Promise<void>;
  close(): void;
}

/** What a corpus tells of itself. */
export interface CorpusListener {
  /** The sources have changed: findings are to be made anew. */
  changed(): void;
  /** Reading goes on, or has ended. */
  progressed(): void;
}

/** Opens the sources under `folders` and begins to read them; an archive that is named is asked when a draft is checked. */
export type OpenCorpus = (folders: readonly string[], listener: CorpusListener, archive?: ArchiveAddress) => Corpus;
