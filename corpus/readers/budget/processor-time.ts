import { performance } from 'node:perf_hooks';
import type { Worker } from 'node:worker_threads';

const MICROSECONDS = 1000;

/**
 * Measures the processor time of a worker from now on, in milliseconds: what others use of the processor meanwhile does
 * not count. Where this Node cannot tell it of one thread (before 24.6), it is what the whole process uses, less what
 * its own thread was active for.
 */
export function processorTimeOf(worker: Worker): () => Promise<number> {
  return typeof worker.cpuUsage === 'function' ? ofThread(worker) : ofProcess();
}

function ofThread(worker: Worker): () => Promise<number> {
  // A worker that has ended is not an error here: whoever waits for its answer hears of its end.
  const used = () => worker.cpuUsage().catch(() => ({ user: 0, system: 0 }));
  const before = used();
  return async () => {
    const [then, now] = await Promise.all([before, used()]);
    return Math.max(0, now.user + now.system - then.user - then.system) / MICROSECONDS;
  };
}

/** The same by way of the whole process. Exported for the test that both agree. */
export function ofProcess(): () => Promise<number> {
  const before = process.cpuUsage();
  const own = performance.eventLoopUtilization();
  return async () => {
    const { user, system } = process.cpuUsage(before);
    const { active } = performance.eventLoopUtilization(own);
    return Math.max(0, (user + system) / MICROSECONDS - active);
  };
}
