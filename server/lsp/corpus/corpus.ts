import type { Problem } from '../../../corpus/document.ts';
import type { PassageStore } from '../../../corpus/store/store.ts';
import type { Checker } from '../../engine/check.ts';
import type { CrossEncoder } from '../../engine/evidence/second-reading/question-pair.ts';

/** How far the reading of the sources has come. */
export interface CorpusProgress {
  /** Share of the files read, 0 to 1; absent when nothing is being read. */
  readonly indexing?: number;
  /** Files that could not be read at all, and why. */
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
  /** What is wrong with the index as a whole. */
  readonly problems: readonly Problem[];
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

/** Opens the sources under `folders` and begins to read them. */
export type OpenCorpus = (folders: readonly string[], listener: CorpusListener) => Corpus;
