import { Worker } from 'node:worker_threads';
import type { Problem, SourceDocument } from '../document.ts';
import { processorTimeOf } from './budget/processor-time.ts';
import { slowness } from './budget/slowness.ts';
import { formatOf } from './formats.ts';
import { megabytes } from './limits.ts';
import { type ReadOptions, readDocument, unreadable } from './read.ts';
import { READY, type ReadingTask } from './worker-messages.ts';

/** What one file may cost. */
export interface IsolationLimits {
  /**
   * Processor time for any file, and more of it for each megabyte, in milliseconds; never more than `hardTime`. On a slow
   * computer each is longer (`slowness`).
   */
  readonly time: number;
  readonly timePerMegabyte: number;
  readonly hardTime: number;
  /** After so many times its time a file is given up whatever the processor was busy with: its reader may stand still. */
  readonly patience: number;
  /** Memory in megabytes by which this process may grow meanwhile. */
  readonly memory: number;
}

export const ISOLATION: IsolationLimits = {
  time: 2000,
  timePerMegabyte: 1000,
  hardTime: 10_000,
  patience: 15,
  memory: 512,
};

const MEGABYTE = 1024 * 1024;
/** How long a worker may take to start on a busy computer, in milliseconds, and how often time and memory are looked at. */
const STARTING = 120_000;
const LOOKING = 50;

/** Up to this length text formats are read at once: longer ones would keep everything else waiting. */
const SHORT = 256 * 1024;

/**
 * Reads long files, and those of formats that can be made to cost much, in a worker that is killed when a file uses up
 * its time or memory; the next file gets a new worker. Short texts are read at once. The worker reads one at a time.
 */
export class IsolatedReader {
  private readonly entry: URL | string;
  private readonly limits: IsolationLimits;
  private worker: Promise<Worker> | undefined;
  private last: Promise<unknown> = Promise.resolve();

  /** `entry` is the file that the worker runs: `worker.ts`, or what it was bundled into. */
  constructor(entry: URL | string, limits: IsolationLimits = ISOLATION) {
    this.entry = entry;
    this.limits = limits;
  }

  /** As `readDocument`; never rejects. A property, so that it can be handed on as a function. */
  readonly read = (name: string, bytes: Uint8Array, options: ReadOptions = {}): Promise<SourceDocument> => {
    if (isBounded(name, bytes)) return readDocument(name, bytes, options);
    const reading = this.last.then(() => this.readInWorker({ name, bytes, options }));
    this.last = reading;
    return reading;
  };

  private async readInWorker(task: ReadingTask): Promise<SourceDocument> {
    let worker: Worker;
    try {
      this.worker ??= started(this.entry, this.limits);
      worker = await this.worker;
    } catch {
      this.worker = undefined;
      return unreadable({ code: 'no-worker', message: 'This file could not be read: its reader did not start.' });
    }
    const answer = await answerOf(worker, task, this.limits);
    if ('document' in answer) return answer.document;
    this.worker = undefined;
    await worker.terminate();
    return unreadable(answer.problem);
  }

  /** Ends the worker once the files that were asked for are read. */
  async close(): Promise<void> {
    await this.last;
    const worker = await this.worker?.catch(() => undefined);
    this.worker = undefined;
    await worker?.terminate();
  }
}

/** Reads one file with a worker of its own. */
export async function readIsolated(
  name: string,
  bytes: Uint8Array,
  entry: URL | string,
  limits: IsolationLimits = ISOLATION,
): Promise<SourceDocument> {
  const reader = new IsolatedReader(entry, limits);
  try {
    return await reader.read(name, bytes);
  } finally {
    await reader.close();
  }
}

function isBounded(name: string, bytes: Uint8Array): boolean {
  const format = formatOf(name, new TextDecoder('latin1').decode(bytes.subarray(0, 8192)));
  return bytes.length <= SHORT && (format === undefined || format.inProcess);
}

/**
 * The heap's own limit is no safe guard: a worker that runs into it amid one large allocation takes the whole process
 * with it. It is set so far off that this process, which watches the memory, ends the worker long before.
 */
const HEAP_SLACK = 4;

/** A worker that has said it is ready. It gets no environment, and can neither read input nor write output. */
function started(entry: URL | string, limits: IsolationLimits): Promise<Worker> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(entry, {
      env: {},
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: limits.memory * HEAP_SLACK, maxYoungGenerationSizeMb: 16 },
    });
    // A reader that waits for files must not keep the program running.
    worker.unref();
    const timer = setTimeout(() => {
      void worker.terminate();
      reject(new Error('The reader did not start.'));
    }, STARTING);
    // This listener stays: between two files nobody waits for the worker, and its death must not end the program.
    worker.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    worker.once('message', (message) => {
      clearTimeout(timer);
      if (message === READY) resolve(worker);
      else reject(new Error('The reader said something else than that it is ready.'));
    });
  });
}

type Answer = { readonly document: SourceDocument } | { readonly problem: Problem };

/** What the worker makes of a file, or why it had to be stopped. */
function answerOf(worker: Worker, task: ReadingTask, limits: IsolationLimits): Promise<Answer> {
  return new Promise((resolve) => {
    const length = task.bytes.length / MEGABYTE;
    const time = Math.min(limits.hardTime, limits.time + limits.timePerMegabyte * length) * slowness();
    const before = process.memoryUsage.rss();
    let isSettled = false;
    const settle = (answer: Answer): void => {
      if (isSettled) return;
      isSettled = true;
      clearTimeout(deadline);
      clearInterval(looking);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      worker.unref();
      resolve(answer);
    };
    const onMessage = (document: SourceDocument): void => settle({ document });
    const onError = (error: Error & { code?: string }): void =>
      settle({ problem: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuchMemory(limits) : CRASHED });
    const onExit = (): void => settle({ problem: CRASHED });
    const used = processorTimeOf(worker);
    const deadline = setTimeout(() => settle({ problem: STANDS_STILL }), time * limits.patience);
    const looking = setInterval(async () => {
      if (process.memoryUsage.rss() - before > limits.memory * MEGABYTE) settle({ problem: tooMuchMemory(limits) });
      else if ((await used()) > time) settle({ problem: tooSlow(time) });
    }, LOOKING);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.ref();
    worker.postMessage(task);
  });
}

const STANDS_STILL: Problem = { code: 'too-slow', message: 'This file was not read: its reader stood still.' };
const CRASHED: Problem = { code: 'crashed', message: 'This file could not be read: its reader failed.' };

function tooSlow(time: number): Problem {
  const seconds = Math.max(1, Math.round(time / 1000));
  const message = `This file was not read: that took more than ${seconds} seconds of processor time.`;
  return { code: 'too-slow', message };
}

function tooMuchMemory(limits: IsolationLimits): Problem {
  const most = megabytes(limits.memory * MEGABYTE);
  return { code: 'too-much-memory', message: `This file was not read: that took more than ${most} of memory.` };
}
