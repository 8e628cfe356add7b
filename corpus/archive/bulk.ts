import { setTimeout as pause } from 'node:timers/promises';
import { fields, list } from './answers-read.ts';
import { type ArchiveConnection, LONG_PATIENCE } from './connection.ts';
import { troubleOfStatus } from './trouble.ts';

/** One document to be written, or taken away where it has no content. */
export interface Write {
  readonly id: string;
  readonly document?: object;
}

/** Documents sent in one request, and requests under way at a time: every computer of a cluster shall have something to do. */
const MOST_DOCUMENTS = 2500;
const AT_ONCE = 3;

/** Milliseconds after which what the cluster was too busy for is sent again, each time twice as long. */
const FIRST_PAUSE = 500;
const MOST_TRIES = 6;

/** Writes documents, in as many requests as they need. What the cluster was too busy for is sent again. @throws ArchiveTrouble */
export async function writeAll(
  connection: ArchiveConnection,
  writes: readonly Write[],
  signal?: AbortSignal,
): Promise<void> {
  let from = 0;
  const work = async () => {
    while (from < writes.length) {
      const some = writes.slice(from, from + MOST_DOCUMENTS);
      from += MOST_DOCUMENTS;
      await writeSome(connection, some, signal);
    }
  };
  const outcomes = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
}

async function writeSome(connection: ArchiveConnection, writes: readonly Write[], signal?: AbortSignal): Promise<void> {
  let left = writes;
  for (let tries = 1; left.length > 0; tries += 1) {
    const refused = await send(connection, left, signal);
    left = left.filter((_, at) => refused.has(at));
    const [first] = refused.values();
    if (first === undefined) return;
    const trouble = troubleOfStatus(first.status, first.error, connection.address);
    if (trouble.kind !== 'busy' || tries === MOST_TRIES) throw trouble;
    await pause(FIRST_PAUSE * 2 ** (tries - 1), undefined, { ...(signal && { signal }) });
  }
}

interface Refusal {
  readonly status: number;
  readonly error: unknown;
}

/** Which of the documents were refused, by their place, and why. */
async function send(
  connection: ArchiveConnection,
  writes: readonly Write[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<number, Refusal>> {
  const { index } = connection.address;
  const lines = writes.flatMap(({ id, document }) =>
    document ? [{ index: { _id: id } }, document] : [{ delete: { _id: id } }],
  );
  const answer = await connection.request(
    { method: 'POST', path: `/${index}/_bulk`, lines, patience: LONG_PATIENCE },
    signal,
  );
  const refused = new Map<number, Refusal>();
  for (const [at, item] of list(fields(answer)['items']).entries()) {
    const [outcome] = Object.values(fields(item));
    const { status, error } = fields(outcome);
    // What is to go and is not there has gone.
    const isDone =
      typeof status === 'number' && (status < 300 || (status === 404 && writes[at]?.document === undefined));
    if (!isDone) refused.set(at, { status: typeof status === 'number' ? status : 500, error });
  }
  return refused;
}
