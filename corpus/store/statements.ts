import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { checksum, type Value } from './checksum.ts';
import { FILING_HASHES, MOST_SOURCES } from './voices.ts';

const PAGE = `
  SELECT p.*, s.id AS source_id, s.first AS source_first FROM pages p JOIN sources s ON s.number = p.source`;

const EACH_HASH = Array.from({ length: FILING_HASHES });
const FILED = `SELECT * FROM (SELECT source FROM shingles WHERE hash = ? ORDER BY source LIMIT ${MOST_SOURCES})`;

const SQL = {
  /** Changes whenever another connection has changed the index. */
  dataVersion: 'PRAGMA data_version',
  counters: 'SELECT * FROM counters',
  writeCounters: 'UPDATE counters SET passages = ?, next_source = ?, next_passage = ?, next_term = ?, checksum = ?',

  allSources: 'SELECT * FROM sources ORDER BY number',
  source: 'SELECT * FROM sources WHERE id = ?',
  sourceCount: 'SELECT count(*) AS count FROM sources',
  addSource: 'INSERT INTO sources VALUES (?, ?, ?, ?, ?, ?)',
  removeSource: 'DELETE FROM sources WHERE number = ?',

  pageWith: `${PAGE} WHERE p.first <= ? ORDER BY p.first DESC LIMIT 1`,
  pages: `${PAGE} WHERE p.first >= (SELECT max(first) FROM pages WHERE first <= ?) AND p.first < ? ORDER BY p.first`,
  addPage: 'INSERT INTO pages VALUES (?, ?, ?, ?, ?)',
  removePages: 'DELETE FROM pages WHERE first >= ? AND first < ?',

  term: 'SELECT number, checksum FROM terms WHERE term = ?',
  addTerm: 'INSERT INTO terms VALUES (?, ?, ?)',

  groups: 'SELECT place, sets, checksum FROM groups WHERE place >= ? AND place < ?',
  group: 'SELECT sets, checksum FROM groups WHERE place = ?',
  writeGroup: 'INSERT OR REPLACE INTO groups VALUES (?, ?, ?)',
  removeGroup: 'DELETE FROM groups WHERE place = ?',
  set: 'SELECT passages, checksum FROM sets WHERE place = ?',
  writeSet: 'INSERT OR REPLACE INTO sets VALUES (?, ?, ?)',
  removeSet: 'DELETE FROM sets WHERE place = ?',

  voice: 'SELECT voice, signature, checksum FROM voices WHERE source = ?',
  writeVoice: 'INSERT INTO voices VALUES (?, ?, ?, ?)',
  removeVoice: 'DELETE FROM voices WHERE source = ?',
  filedShingles: EACH_HASH.map(() => FILED).join(' UNION ALL '),
  fileShingles: `INSERT INTO shingles VALUES ${EACH_HASH.map(() => '(?, ?, ?)').join(', ')}`,
  removeShingle: 'DELETE FROM shingles WHERE hash = ? AND source = ?',

  allFiles: 'SELECT * FROM files ORDER BY path',
  file: 'SELECT * FROM files WHERE path = ?',
  writeFile: 'INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  removeFile: 'DELETE FROM files WHERE path = ?',

  indexingOwner: 'SELECT owner FROM indexing',
  claimIndexing: 'UPDATE indexing SET owner = :owner, until = :until WHERE owner = :owner OR until <= :now',
} as const;

/** Writes a row with its checksum, for statements that take all values in the order of the table. */
export function writeRow(statement: StatementSync, ...values: readonly Value[]): void {
  statement.run(...values, checksum(...values));
}

/** The statements that the store runs, each prepared when it is first asked for. */
export type Statements = { readonly [Name in keyof typeof SQL]: StatementSync };

export function prepareStatements(database: DatabaseSync): Statements {
  const prepared = {} as { [Name in keyof typeof SQL]: StatementSync };
  for (const name of Object.keys(SQL) as (keyof typeof SQL)[]) {
    Object.defineProperty(prepared, name, {
      configurable: true,
      get() {
        const statement = database.prepare(SQL[name]);
        Object.defineProperty(prepared, name, { value: statement });
        return statement;
      },
    });
  }
  return prepared;
}
