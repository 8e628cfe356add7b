import { constants } from 'node:fs';
import { type FileHandle, open, readlink, realpath, stat } from 'node:fs/promises';
import { megabytes } from '../readers/limits.ts';
import { isInside } from './containment.ts';
import { NotRead } from './trouble.ts';

/** Opening a pipe must not wait for a writer, and a link put in the file's place must not be followed. */
const SAFELY = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

/**
 * Reads a regular file that lies inside one of `roots` (real paths). What was opened is what is judged, so that
 * a file swapped for a link between listing and reading gives nothing away. A file that grows while it is read is
 * read up to the size it had. Throws `NotRead`, or what the system throws.
 */
export async function readInside(realPath: string, roots: readonly string[], limit: number): Promise<Buffer> {
  const handle = await open(realPath, SAFELY);
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) throw new NotRead('It is no ordinary file.');
    if (stats.size > limit) throw new NotRead(tooLarge(stats.size, limit));
    const where = await placeOf(handle, realPath);
    if (!roots.some((root) => isInside(where, root))) throw new NotRead('It lies outside the chosen folders.');
    return await readUpTo(handle, stats.size);
  } finally {
    await handle.close();
  }
}

export function tooLarge(size: number, limit: number): string {
  return `This file has ${megabytes(size)}; files of more than ${megabytes(limit)} are not read.`;
}

/** The real path of an open file: what the system says of the handle, or the path if it still means the same file. */
async function placeOf(handle: FileHandle, opened: string): Promise<string> {
  if (process.platform === 'linux') return readlink(`/proc/self/fd/${handle.fd}`);
  const real = await realpath(opened);
  const [mine, there] = await Promise.all([handle.stat({ bigint: true }), stat(real, { bigint: true })]);
  if (mine.ino !== there.ino || mine.dev !== there.dev) throw new NotRead('It was replaced while it was read.');
  return real;
}

async function readUpTo(handle: FileHandle, size: number): Promise<Buffer> {
  const bytes = Buffer.alloc(size);
  let filled = 0;
  while (filled < size) {
    const { bytesRead } = await handle.read(bytes, filled, size - filled, filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}
