import { Worker } from 'node:worker_threads';
import type { Visible } from './visible.ts';
import type { WorkerAnswer } from './worker.ts';

/** Reads one pair at a time; rejects with one plain sentence where it cannot, and will not be able to. */
export interface PairReader {
  read(visible: Visible): Promise<number>;
  close(): void;
}

/** Milliseconds after which a thread that has nothing to read is given back, and its 200 megabytes with it. */
const IDLE = 120_000;

/** Reads in a thread of its own, started for the first pair, so that whoever types does not wait for it. */
export class ThreadReader implements PairReader {
  readonly #entry: URL;
  #worker: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;

  constructor(entry: URL = threadEntry()) {
    this.#entry = entry;
  }

  async read(visible: Visible): Promise<number> {
    clearTimeout(this.#idle);
    this.#worker ??= this.#started();
    const answer = await answerOf(this.#worker, visible);
    if ('reason' in answer) {
      this.close();
      throw new Error(`Close calls were not read a second time: ${answer.reason}.`);
    }
    this.#idle = setTimeout(() => this.close(), IDLE).unref();
    return answer.logit;
  }

  close(): void {
    clearTimeout(this.#idle);
    void this.#worker?.terminate();
    this.#worker = undefined;
  }

  #started(): Worker {
    const worker = new Worker(this.#entry, { env: {}, stdout: true, stderr: true });
    // A thread that waits for pairs must not keep the program running, and its end not end the program.
    worker.unref();
    worker.on('error', () => {});
    return worker;
  }
}

function answerOf(worker: Worker, visible: Visible): Promise<WorkerAnswer> {
  return new Promise((resolve) => {
    const settle = (answer: WorkerAnswer) => {
      worker.off('message', settle).off('error', onEnd).off('exit', onEnd);
      worker.unref();
      resolve(answer);
    };
    const onEnd = () => settle({ reason: 'the thread that reads them ended' });
    worker.on('message', settle).on('error', onEnd).on('exit', onEnd);
    worker.ref();
    worker.postMessage(visible);
  });
}

/** What the thread runs: its bundle beside the bundle that asks, or its source. */
function threadEntry(): URL {
  const isBundle = import.meta.url.endsWith('.cjs');
  return new URL(isBundle ? 'cross-encoder-worker.cjs' : 'worker.ts', import.meta.url);
}
