import { parentPort } from 'node:worker_threads';
import { READY, type ReadingTask } from '../../corpus/readers/worker-messages.ts';

/** Stands in for the reading worker and does what the file's name says. */
parentPort?.on('message', ({ name }: ReadingTask) => {
  if (name === 'loops.pdf') for (;;);
  if (name === 'waits.pdf') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
  if (name === 'stands.pdf') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  if (name === 'throws.pdf') throw new Error('thrown by the test');
  if (name === 'exits.pdf') process.exit(1);
  const held: unknown[] = [];
  while (name === 'fills.pdf') held.push(new Array(10_000).fill(held.length));
  while (name === 'hoards.pdf' && held.length < 4096) held.push(new Uint8Array(1024 * 1024).fill(1));
  parentPort?.postMessage({ text: 'fine', prose: 'fine', blocks: [], metadata: {}, problems: [] });
});
parentPort?.postMessage(READY);
