import type * as Sqlite from 'node:sqlite';
import { IndexDamaged, isBusy } from './damage.ts';
import { APPLICATION_ID, SCHEMA, SCHEMA_VERSION } from './schema.ts';

/** The first versions of Node whose `node:sqlite` needs no switch. */
const NEEDED = 'Node 22.13 or 24';

/** How long, in milliseconds, one process waits while another writes. */
export const BUSY_TIMEOUT = 10_000;
const BUSY_PAUSE = 20;

let loaded: typeof Sqlite | undefined;

/** Node's own SQLite, or undefined in a Node (or an Electron) that has none. Looked up when first asked for. */
function sqlite(): typeof Sqlite | undefined {
  loaded ??= quietly(() => process.getBuiltinModule?.('node:sqlite'));
  return loaded;
}

/** Why an index cannot be kept on disk here, in one sentence; undefined where it can. */
export function diskIndexProblem(): string | undefined {
  if (sqlite()) return undefined;
  return `The index is kept in memory: this Node (${process.version}) has no SQLite. ${NEEDED} and later have it.`;
}

/**
 * Opens the index file `location`, or creates it. Throws `IndexDamaged` for a file that is no index or one of another
 * version, and what SQLite throws for one that cannot be opened.
 */
export function openIndexFile(location: string): Sqlite.DatabaseSync {
  const module = sqlite();
  if (!module) throw new Error(diskIndexProblem());
  // SQLite waits while another process writes, but not while another turns the log on, as several do that start at once.
  for (let waited = 0; ; waited += BUSY_PAUSE) {
    const database = new module.DatabaseSync(location, { timeout: BUSY_TIMEOUT });
    try {
      prepare(database);
      return database;
    } catch (error) {
      database.close();
      if (!isBusy(error) || waited >= BUSY_TIMEOUT) throw error;
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BUSY_PAUSE);
  }
}

/** Write-ahead logging lets others read while one writes, and a killed process lose nothing that it had finished. */
const SETTINGS = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  PRAGMA trusted_schema = OFF;
  PRAGMA temp_store = MEMORY;
  PRAGMA cache_size = -16000;
  PRAGMA journal_size_limit = 16000000;
`;

function prepare(database: Sqlite.DatabaseSync): void {
  const empty = numberOf(database, 'PRAGMA schema_version') === 0;
  if (empty) database.exec('PRAGMA page_size = 8192');
  database.exec(SETTINGS);
  if (empty) create(database);
  const application = numberOf(database, 'PRAGMA application_id');
  const version = numberOf(database, 'PRAGMA user_version');
  if (application !== APPLICATION_ID) throw new IndexDamaged('the file is no index');
  if (version !== SCHEMA_VERSION) throw new IndexDamaged('it was made by another version of this program');
}

/** Makes the tables, unless another process has made them in the meantime. */
function create(database: Sqlite.DatabaseSync): void {
  database.exec('BEGIN IMMEDIATE');
  if (numberOf(database, 'PRAGMA schema_version') === 0) {
    database.exec(`${SCHEMA} PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${SCHEMA_VERSION};`);
  }
  database.exec('COMMIT');
}

function numberOf(database: Sqlite.DatabaseSync, pragma: string): number {
  return Number(Object.values(database.prepare(pragma).get() ?? {})[0]);
}

/** Loads without the note "SQLite is an experimental feature", which would end up in the user's report. */
function quietly<T>(load: () => T): T {
  const emit = process.emitWarning;
  process.emitWarning = () => undefined;
  try {
    return load();
  } finally {
    process.emitWarning = emit;
  }
}
