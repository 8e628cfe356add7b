import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { indexFileName } from '../../corpus/indexing/location.ts';
import { FORMATS } from '../../corpus/readers/formats.ts';
import { APPLICATION_ID } from '../../corpus/store/schema.ts';
import { UsageError } from './usage.ts';

/** Where the index of some sources is kept when nobody says: in this user's cache, never beside the sources. */
export function indexPlace(
  sources: readonly string[],
  environment: Readonly<Record<string, string | undefined>> = process.env,
  platform: string = process.platform,
): string {
  return path.join(cacheFolder(environment, platform), 'vouch', indexFileName(sources));
}

/** The folder for what programs can make again, after the habits of each system. */
function cacheFolder(environment: Readonly<Record<string, string | undefined>>, platform: string): string {
  const { XDG_CACHE_HOME: cache, LOCALAPPDATA: local } = environment;
  if (platform === 'win32') return local || path.join(homedir(), 'AppData', 'Local');
  if (platform === 'darwin') return path.join(homedir(), 'Library', 'Caches');
  return cache && path.isAbsolute(cache) ? cache : path.join(homedir(), '.cache');
}

/**
 * The file named with --index. A damaged index is set aside and built anew, so a file that is plainly something else
 * (a draft, a source, another program's database) is refused with a `UsageError`.
 */
export function namedIndex<Name extends string | undefined>(file: Name): Name {
  if (file === undefined || !statSync(file, { throwIfNoEntry: false })?.isFile()) return file;
  const ending = path.extname(file).slice(1).toLowerCase();
  const readable = FORMATS.some(({ extensions }) => extensions.includes(ending));
  if (readable || isOtherDatabase(file))
    throw new UsageError(`The file ${file} is no index of Vouch and was left as it is; name another with --index.`);
  return file;
}

/** The first bytes of every SQLite database, and where in it the number of the program stands that made it. */
const SQLITE = 'SQLite format 3\0';
const APPLICATION_OFFSET = 68;

function isOtherDatabase(file: string): boolean {
  // While the log of a stopped run stands beside the file, its own first bytes may be older than what they say.
  if (existsSync(`${file}-wal`)) return false;
  const head = Buffer.alloc(100);
  try {
    const handle = openSync(file, 'r');
    try {
      readSync(handle, head, 0, head.length, 0);
    } finally {
      closeSync(handle);
    }
  } catch {
    return false;
  }
  return (
    head.toString('latin1', 0, SQLITE.length) === SQLITE && head.readUInt32BE(APPLICATION_OFFSET) !== APPLICATION_ID
  );
}
