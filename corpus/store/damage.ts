/** The index file does not hold what was written into it. Whoever meets this builds the index anew. */
export class IndexDamaged extends Error {
  constructor(detail: string) {
    super(`The index is damaged: ${detail}.`);
    this.name = 'IndexDamaged';
  }
}

/**
 * SQLite's codes for a file that is corrupt, no database, or not the one that the program made: an unknown table
 * (1), a broken constraint (19), a value of the wrong kind (20), a wrong format (24).
 */
const DAMAGE = new Set([1, 11, 19, 20, 24, 26]);

const DISK_TROUBLE = new Map([
  [8, 'the folder of the index cannot be written to'],
  [10, 'the disk reported an error'],
  [13, 'the disk is full'],
  [14, 'the file of the index cannot be opened'],
  [3, 'the file of the index may not be opened'],
]);

/** Whether an error says that the content of the index is wrong, as against not reachable. */
export function isDamage(error: unknown): boolean {
  if (error instanceof IndexDamaged) return true;
  const code = sqliteCode(error);
  return code === undefined ? isOutOfRange(error) : DAMAGE.has(code);
}

/** A number in the file that no program of ours wrote there. */
function isOutOfRange(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_OUT_OF_RANGE';
}

/** Why the disk would not serve the index, as words for a sentence; undefined where the error is another. */
export function diskTrouble(error: unknown): string | undefined {
  const code = sqliteCode(error);
  return code === undefined ? undefined : DISK_TROUBLE.get(code);
}

/** Whether another process is writing just now. */
export function isBusy(error: unknown): boolean {
  return sqliteCode(error) === 5;
}

/** SQLite's primary result code (sqlite.org/rescode.html): the low byte of what it reports. */
function sqliteCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return undefined;
  return error.errcode & 0xff;
}
