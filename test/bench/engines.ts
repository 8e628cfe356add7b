import { rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Document } from 'flexsearch';
import MiniSearch from 'minisearch';
import { openStore } from '../../corpus/store/sqlite.ts';
import type { IndexStore } from '../../corpus/store/store.ts';
import { searchTerms } from '../../corpus/terms.ts';

/** A search engine under measurement. Passages have the numbers in which they are added, from 0. */
export interface Engine {
  add(passages: readonly string[], first: number): void;
  /** Writes what is not written yet. */
  finish?(): void;
  /** Opens once more what was written, as the next start of the program would. */
  reopen?(): void;
  /** The numbers of the twenty best passages for a question. */
  search(question: string): readonly number[];
  bytesOnDisk?(): number;
  close?(): void;
}

const LIMIT = 20;
const PASSAGES_PER_SOURCE = 40;

export const ENGINES: Readonly<Record<string, { readonly most: number; open(folder: string): Engine }>> = {
  Vouch: { most: Number.POSITIVE_INFINITY, open: vouch },
  'SQLite FTS5': { most: Number.POSITIVE_INFINITY, open: fts5 },
  FlexSearch: { most: 100_000, open: flexSearch },
  MiniSearch: { most: 100_000, open: miniSearch },
};

function vouch(folder: string): Engine {
  const location = path.join(folder, 'vouch.db');
  let store: IndexStore = openStore(location);
  return {
    add(passages, first) {
      const add = [];
      for (let from = 0; from < passages.length; from += PASSAGES_PER_SOURCE) {
        const texts = passages.slice(from, from + PASSAGES_PER_SOURCE);
        add.push({
          source: { id: String(first + from), hash: '', metadata: {}, problems: [], words: 0 },
          passages: texts.map((text) => ({ text, start: 0, end: text.length, role: 'paragraph' as const })),
        });
      }
      store.apply({ add });
    },
    reopen() {
      store.close();
      store = openStore(location);
      store.passageCount();
    },
    search(question) {
      const terms = searchTerms(question).map((term) => ({ term, weight: 1 }));
      return store.search(terms, LIMIT).map(({ passage }) => Number(passage.sourceId) + passage.ordinal);
    },
    bytesOnDisk: () => bytesOf(location),
    close: () => store.close(),
  };
}

function fts5(folder: string): Engine {
  const location = path.join(folder, 'fts5.db');
  let database = new DatabaseSync(location);
  database.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; CREATE VIRTUAL TABLE passages USING fts5(text)',
  );
  return {
    add(passages, first) {
      const insert = database.prepare('INSERT INTO passages (rowid, text) VALUES (?, ?)');
      database.exec('BEGIN');
      for (const [at, text] of passages.entries()) insert.run(first + at, text);
      database.exec('COMMIT');
    },
    reopen() {
      database.close();
      database = new DatabaseSync(location);
      database.prepare('SELECT rowid FROM passages LIMIT 1').get();
    },
    search(question) {
      const query = [...new Set(searchTerms(question))].map((term) => `"${term}"`).join(' OR ');
      return database
        .prepare(`SELECT rowid AS id FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ${LIMIT}`)
        .all(query)
        .map((row) => row['id'] as number);
    },
    bytesOnDisk: () => bytesOf(location),
    close: () => database.close(),
  };
}

function flexSearch(): Engine {
  const index = new Document({ document: { id: 'id', index: ['text'] } });
  return {
    add(passages, first) {
      for (const [at, text] of passages.entries()) index.add({ id: first + at, text });
    },
    search(question) {
      const [found] = index.search(question, { limit: LIMIT, suggest: true });
      return (found?.result ?? []).map(Number);
    },
  };
}

function miniSearch(): Engine {
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
  return {
    add(passages, first) {
      index.addAll(passages.map((text, at) => ({ id: first + at, text })));
    },
    search: (question) =>
      index
        .search(question)
        .slice(0, LIMIT)
        .map(({ id }) => Number(id)),
  };
}

function bytesOf(location: string): number {
  return ['', '-wal'].reduce((sum, part) => sum + (statSync(location + part, { throwIfNoEntry: false })?.size ?? 0), 0);
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
