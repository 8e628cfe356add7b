import type { ReadOptions } from './read.ts';

/** What the worker is asked: to read one file. It answers with a `SourceDocument`. */
export interface ReadingTask {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly options: ReadOptions;
}

/** The worker's first message: it is ready, and the clock of the first task may start. */
export const READY = 'ready';
