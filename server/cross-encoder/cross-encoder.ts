import type { CrossEncoder, QuestionPair } from '../engine/evidence/second-reading/question-pair.ts';
import { type PairReader, ThreadReader } from './thread.ts';
import { keyOf, type Visible, visibleOf } from './visible.ts';

/** A pair that was asked about before it was read. */
export interface UnreadPair {
  readonly key: string;
  readonly visible: Visible;
}

/** Tells whether to stop; an `AbortSignal` does. */
export type StopSignal = Pick<AbortSignal, 'aborted'>;

/** A cross-encoder that a shell works with: it notes what it is asked and does not know, and reads that when told to. */
export interface SecondReader extends CrossEncoder {
  /** The pairs asked about since this was last called, and not read. */
  unread(): readonly UnreadPair[];
  /**
   * Reads pairs, one after the other, until `signal` says to stop; what was read by then stays known. Resolves with
   * whether anything is known now that was not. Never rejects: see `problem`.
   */
  read(pairs: readonly UnreadPair[], signal?: StopSignal): Promise<boolean>;
  /** Reads what was asked about. */
  settle(signal?: StopSignal): Promise<boolean>;
  /** Why nothing can be read, as one plain sentence; undefined while all is well. */
  readonly problem: string | undefined;
  close(): void;
}

/** Answers that are kept: those of several long drafts. Of more, the ones not asked for longest go. */
const MOST_KEPT = 20_000;

/**
 * A cross-encoder with the model that ships. Nothing is loaded before the first pair is read.
 * The same pair always gets the same answer, in whatever order pairs are read.
 */
export function createCrossEncoder(
  reader: PairReader = new ThreadReader(),
  mostKept: number = MOST_KEPT,
): SecondReader {
  // A check asks for each of its pairs again and again.
  const named = new WeakMap<QuestionPair, UnreadPair>();
  const known = new Map<string, number>();
  let asked = new Map<string, UnreadPair>();
  let problem: string | undefined;
  let isClosed = false;
  let last: Promise<unknown> = Promise.resolve();

  const namedPair = (pair: QuestionPair): UnreadPair => {
    let name = named.get(pair);
    if (!name) {
      const visible = visibleOf(pair);
      name = { key: keyOf(visible), visible };
      named.set(pair, name);
    }
    return name;
  };
  const keep = (key: string, logit: number) => {
    known.delete(key);
    known.set(key, logit);
    for (const oldest of known.keys()) {
      if (known.size <= mostKept) break;
      known.delete(oldest);
    }
  };
  const readOne = async ({ key, visible }: UnreadPair, signal: StopSignal | undefined): Promise<boolean> => {
    // Another draft may have asked for the same pair.
    if (signal?.aborted || problem !== undefined || isClosed || known.has(key)) return false;
    try {
      keep(key, await reader.read(visible));
      return true;
    } catch (error) {
      if (!isClosed) problem = (error as Error).message;
      return false;
    }
  };
  const unread = () => {
    const pairs = [...asked.values()];
    asked = new Map();
    return pairs;
  };
  const read = async (pairs: readonly UnreadPair[], signal?: StopSignal) => {
    let isMore = false;
    for (const pair of pairs) {
      if (signal?.aborted) break;
      if (known.has(pair.key)) isMore = true;
      const reading = last.then(() => readOne(pair, signal));
      last = reading;
      isMore = (await reading) || isMore;
    }
    return isMore;
  };
  return {
    logit: (pair: QuestionPair) => {
      const asking = namedPair(pair);
      const logit = known.get(asking.key);
      if (logit !== undefined) keep(asking.key, logit);
      else if (asked.size < mostKept) asked.set(asking.key, asking);
      return logit;
    },
    unread,
    read,
    settle: (signal) => read(unread(), signal),
    get problem() {
      return problem;
    },
    close: () => {
      isClosed = true;
      reader.close();
    },
  };
}
