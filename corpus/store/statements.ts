import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { checksum, type Value } from './checksum.ts';
import { MOST_SOURCES } from './voices.ts';

const PASSAGE = `
  SELECT p.*, s.id AS source_id, p.id - s.first AS ordinal
  FROM passages p JOIN sources s ON s.number = p.source`;

const SQL = {
  counters: 'SELECT * FROM counters',
  writeCounters: 'UPDATE counters SET passages = ?, next_source = ?, next_passage = ?, next_term = ?, checksum = ?',

  allSources: 'SELECT * FROM sources ORDER BY number',
  source: 'SELECT * FROM sources WHERE id = ?',
  addSource: 'INSERT INTO sources VALUES (?, ?, ?, ?, ?, ?)',
  removeSource: 'DELETE FROM sources WHERE number = ?',

  passage: `${PASSAGE} WHERE p.id = ?`,
  neighbours: `${PASSAGE} WHERE s.id = :source AND p.id >= s.first + :from AND p.id < s.first + min(:to, s.count)
    ORDER BY p.id`,
  addPassage: 'INSERT INTO passages VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  removePassages: 'DELETE FROM passages WHERE id >= ? AND id < ?',

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
  shingles: `SELECT source FROM shingles WHERE hash = ? ORDER BY source LIMIT ${MOST_SOURCES}`,
  writeShingle: 'INSERT INTO shingles VALUES (?, ?, ?)',
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
