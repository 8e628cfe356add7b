import { parentPort } from 'node:worker_threads';
import { readDocument } from './read.ts';
import { READY, type ReadingTask } from './worker-messages.ts';

// The entry of the thread in which files are read that may have to be given up.
parentPort?.on('message', async ({ name, bytes, options }: ReadingTask) => {
  parentPort?.postMessage(await readDocument(name, bytes, options));
});
// Of a damaged file the PDF library leaves promises behind that nobody waits for; what was read of it is answered.
process.on('unhandledRejection', () => undefined);
// The largest library is loaded before the clock of the first file starts.
const loaded = import('unpdf').catch(() => undefined);
void loaded.then(() => parentPort?.postMessage(READY));
