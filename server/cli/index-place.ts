import { homedir } from 'node:os';
import path from 'node:path';
import { indexFileName } from '../../corpus/indexing/location.ts';

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
