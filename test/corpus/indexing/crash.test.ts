import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, test } from 'node:test';
import { openIndex } from '../../../corpus/indexing/database.ts';
import { indexInProcess, killWhileIndexing, manyFiles } from './crash.ts';
import { folderWith } from './folder.ts';

describe('An index whose process is killed', () => {
  test('is sound, has all that was written, and becomes what it would have been', async () => {
    const sources = folderWith(manyFiles(60));
    for (const wait of [0, 15, 40, 90]) await killWhileIndexing(sources, folderWith(), wait);
  });
});

describe('Two processes with one index', () => {
  test('index each file once between them, and both end well', async () => {
    const sources = folderWith(manyFiles(60));
    const location = path.join(folderWith(), 'index.db');
    const endings = await Promise.all([0, 1, 2].map(() => indexInProcess(sources, location)));
    assert.deepEqual(
      endings.map(({ status, stderr }) => [status, stderr]),
      [0, 1, 2].map(() => [0, '']),
    );
    const said = endings.map(({ stdout }) =>
      /indexed (\d+) unchanged (\d+) problems (\d+)\n$/.exec(stdout)!.slice(1).map(Number),
    );
    assert.equal(
      said.reduce((sum, [indexed]) => sum + indexed!, 0),
      60,
    );
    assert.deepEqual(
      said.map(([indexed, unchanged, problems]) => [indexed! + unchanged!, problems]),
      [0, 1, 2].map(() => [60, 0]),
    );
  });

  test('read on while one of them writes', async () => {
    const sources = folderWith(manyFiles(60));
    const location = path.join(folderWith(), 'index.db');
    const writing = indexInProcess(sources, location, 3);
    const { store, problems } = openIndex(location);
    let ended = false;
    void writing.then(() => {
      ended = true;
    });
    let reads = 0;
    for (; !ended; reads += 1) {
      for (const { passage } of store.search([{ term: 'gravel', weight: 1 }], 20)) {
        assert.match(passage.text, /^Berth \d+ took \d+ tonnes of gravel\.$/);
      }
      await new Promise(setImmediate);
    }
    assert.equal((await writing).status, 0);
    assert.ok(reads > 10);
    assert.deepEqual(problems, []);
    store.close();
  });
});
