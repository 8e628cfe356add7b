import type { DatabaseSync } from 'node:sqlite';
import { checksum, type Value } from './checksum.ts';
import { IndexDamaged } from './damage.ts';
import { CHECKED_TABLES } from './schema.ts';

/** Rows looked at between two pauses. */
const ROWS_AT_ONCE = 5000;

/**
 * Compares every row of an index with its checksum, and has SQLite look at the structure of the file.
 * Pauses again and again for others to work. @throws IndexDamaged, or what SQLite throws
 */
export function* findDamage(database: DatabaseSync): Generator<void> {
  const [structure] = Object.values(database.prepare('PRAGMA quick_check(1)').get() ?? {});
  if (structure !== 'ok') throw new IndexDamaged('its structure is broken');
  for (const table of CHECKED_TABLES) {
    const statement = database.prepare(`SELECT * FROM ${table}`);
    statement.setReturnArrays(true);
    let rows = 0;
    for (const row of statement.iterate() as Iterable<unknown>) {
      const values = row as Value[];
      if (values.at(-1) !== checksum(...values.slice(0, -1))) throw new IndexDamaged(`a row of its ${table} is wrong`);
      rows += 1;
      if (rows % ROWS_AT_ONCE === 0) yield;
    }
    if (table === 'counters' && rows !== 1) throw new IndexDamaged('its counters are missing');
    yield;
  }
}
