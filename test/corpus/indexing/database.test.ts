import assert from 'node:assert/strict';
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { openIndex } from '../../../corpus/indexing/database.ts';
import { indexFolders } from '../../../corpus/indexing/indexer.ts';
import { loadCorpus } from '../../../corpus/indexing/load.ts';
import type { IndexStore } from '../../../corpus/store/store.ts';
import { sized } from '../../support/sizes.ts';
import { folderWith } from './folder.ts';

const STORY = Object.fromEntries(
  Array.from({ length: 12 }, (_, i) => [
    `note${i}.txt`,
    Array.from({ length: 20 }, (_, k) => `Berth ${i} took ${k * i} tonnes of gravel in week ${k}.`).join('\n\n'),
  ]),
);

const QUERIES = [['berth', '7'], ['gravel'], ['week', '19', 'tonne'], ['121']];

/** Everything that can be asked of an index, to be compared. */
function answers(store: IndexStore) {
  return {
    sources: [...store.sources()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    hits: QUERIES.map((terms) =>
      store
        .search(
          terms.map((term) => ({ term, weight: 1 })),
          400,
        )
        .map(({ passage: { id, ...rest }, score }) => ({ ...rest, score }))
        .sort((a, b) => b.score - a.score || (`${a.sourceId} ${a.ordinal}` < `${b.sourceId} ${b.ordinal}` ? -1 : 1)),
    ),
  };
}

async function indexed(location: string, folder: string) {
  const index = openIndex(location);
  await indexFolders([folder], index.store);
  return index;
}

const codes = (problems: readonly { readonly code: string }[]) => problems.map(({ code }) => code);

describe('An index on disk', () => {
  test('is there the next time, for its owner alone', async () => {
    const sources = folderWith(STORY);
    const location = path.join(folderWith(), 'deep/er/index.db');
    const first = await indexed(location, sources);
    const expected = answers(first.store);
    first.store.close();
    const second = openIndex(location);
    assert.deepEqual(answers(second.store), expected);
    assert.deepEqual(second.problems, []);
    second.store.close();
    if (process.platform !== 'win32') assert.equal(statSync(location).mode & 0o777, 0o600);
  });

  test('that is no index is set aside, and said', async () => {
    const sources = folderWith(STORY);
    for (const content of ['', 'my diary', 'SQLite format 3\0 but no more', '\0'.repeat(9000)]) {
      const location = path.join(folderWith(), 'index.db');
      writeFileSync(location, content);
      const index = await indexed(location, sources);
      assert.deepEqual(codes(index.problems), content === '' ? [] : ['index-rebuilt']);
      assert.equal(index.store.sources().length, 12);
      index.store.close();
      if (content) assert.equal(readFileSync(`${location}.damaged`, 'latin1'), content);
    }
  });

  test('of another program or another version is set aside, and said', async () => {
    const sources = folderWith(STORY);
    for (const change of ['PRAGMA application_id = 7', 'PRAGMA user_version = 9999']) {
      const location = path.join(folderWith(), 'index.db');
      (await indexed(location, sources)).store.close();
      const database = new DatabaseSync(location);
      database.exec(change);
      database.close();
      const index = await indexed(location, sources);
      assert.deepEqual(codes(index.problems), ['index-rebuilt']);
      assert.equal(index.store.sources().length, 12);
      index.store.close();
    }
  });

  test('never answers otherwise than a sound one, wherever bytes are changed, zeroed or cut off', async () => {
    const sources = folderWith(STORY);
    const folder = folderWith();
    const sound = path.join(folder, 'sound.db');
    const first = await indexed(sound, sources);
    const expected = answers(first.store);
    first.store.close();
    const size = statSync(sound).size;
    const harm = fc.record({
      kind: fc.constantFrom('flip', 'zero', 'cut'),
      at: fc.integer({ min: 0, max: size - 1 }),
      length: fc.integer({ min: 1, max: 64 }),
      bits: fc.integer({ min: 1, max: 255 }),
    });
    let found = 0;
    await fc.assert(
      fc.asyncProperty(harm, async ({ kind, at, length, bits }) => {
        const location = path.join(folder, 'harmed.db');
        copyFileSync(sound, location);
        if (kind === 'cut') truncateSync(location, at);
        else {
          const bytes = readFileSync(location);
          if (kind === 'flip') bytes[at]! ^= bits;
          else bytes.fill(0, at, Math.min(at + length, size));
          writeFileSync(location, bytes);
        }
        const index = await indexed(location, sources);
        found += index.problems.length;
        assert.deepEqual(answers(index.store), expected);
        index.store.close();
      }),
      { numRuns: sized(40, 1000) },
    );
    assert.ok(found > 10, `damage was noticed ${found} times`);
  });

  test('that breaks while it is in use is replaced, and whoever owns it is told to index again', async () => {
    const sources = folderWith(STORY);
    const location = path.join(folderWith(), 'index.db');
    const first = await indexed(location, sources);
    const expected = answers(first.store);
    first.store.close();
    const told: string[] = [];
    const index = openIndex(location, ({ code }) => told.push(code));
    const other = new DatabaseSync(location);
    other.exec("UPDATE pages SET text = replace(text, 'tonnes', 'pounds')");
    other.close();
    assert.deepEqual(index.store.search([{ term: 'gravel', weight: 1 }], 3), []);
    assert.deepEqual(told, ['index-rebuilt']);
    await indexFolders([sources], index.store);
    assert.deepEqual(answers(index.store), expected);
    index.store.close();
  });
});

describe('Where the disk does not serve', () => {
  test('the index is kept in memory, and that is said', async () => {
    const sources = folderWith(STORY);
    const folder = folderWith({ 'file.txt': '' });
    mkdirSync(path.join(folder, 'is-a-folder.db'));
    for (const location of ['is-a-folder.db', 'file.txt/index.db']) {
      const corpus = await loadCorpus([sources], { location: path.join(folder, location) });
      assert.deepEqual(codes(corpus.problems), ['index-in-memory']);
      assert.match(corpus.problems[0]!.message, /^The index of the sources is kept in memory and will be built again/);
      assert.equal(corpus.store.sources().length, 12);
      corpus.store.close();
    }
  });

  for (const [code, words] of [
    [13, 'the disk is full'],
    [10, 'the disk reported an error'],
    [8, 'the folder of the index cannot be written to'],
  ] as const) {
    test(`because ${words}, everything is indexed in memory from the start`, async (context) => {
      const sources = folderWith(STORY);
      const index = openIndex(path.join(folderWith(), 'index.db'));
      const { exec } = DatabaseSync.prototype;
      let commits = 0;
      context.mock.method(DatabaseSync.prototype, 'exec', function (this: DatabaseSync, sql: string) {
        if (sql === 'COMMIT') commits += 1;
        if (sql === 'COMMIT' && commits > 5) throw Object.assign(new Error('as SQLite says it'), { errcode: code });
        exec.call(this, sql);
      });
      const result = await indexFolders([sources], index.store, { batchLength: 1 });
      assert.equal(result.indexed, 12);
      assert.equal(index.store.sources().length, 12);
      assert.deepEqual(
        index.problems.map(({ message }) => message),
        [`The index of the sources is kept in memory and will be built again next time: ${words}.`],
      );
      index.store.close();
    });
  }
});

test('A corpus made in memory leaves nothing on disk', async () => {
  const sources = folderWith(STORY);
  const corpus = await loadCorpus([sources]);
  assert.equal(corpus.store.sources().length, 12);
  assert.deepEqual(corpus.problems, []);
  assert.equal(existsSync(':memory:'), false);
  corpus.store.close();
});
