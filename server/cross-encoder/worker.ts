// The thread that the model lives in: one pair in, one answer out. It loads the model for the first pair.
import fs from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { DamagedInstallation } from './files.ts';
import { openSession, type ReadPair } from './session.ts';
import type { Visible } from './visible.ts';

/** What the thread says of a pair: its log-odds, or in plain words why there will be none. */
export type WorkerAnswer = { readonly logit: number } | { readonly reason: string };

// The runtime writes what it has to say straight to standard output, which belongs to the report or the editor's messages.
fs.writeSync = () => 0;
// It is made for browsers, too, where it fetches its files; here they are read from disk, and nothing else is to be had.
for (const name of ['fetch', 'WebSocket', 'EventSource']) Reflect.deleteProperty(globalThis, name);

let session: Promise<ReadPair> | undefined;

parentPort?.on('message', async (visible: Visible) => {
  parentPort?.postMessage(await answer(visible));
});

async function answer(visible: Visible): Promise<WorkerAnswer> {
  try {
    session ??= openSession();
    const read = await session;
    return { logit: await read(visible) };
  } catch (error) {
    if (error instanceof DamagedInstallation) return { reason: error.message };
    return { reason: `the model does not run on this computer (${firstLine(error as Error)})` };
  }
}

const firstLine = ({ message }: Error) => message.split('\n')[0]!.slice(0, 200);
