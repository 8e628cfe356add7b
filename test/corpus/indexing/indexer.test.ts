import assert from 'node:assert/strict';
import { renameSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { type IndexOptions, indexFolders } from '../../../corpus/indexing/indexer.ts';
import { readDocument } from '../../../corpus/readers/read.ts';
import { openStore } from '../../../corpus/store/sqlite.ts';
import type { IndexStore } from '../../../corpus/store/store.ts';
import { folderWith, writeBelow } from './folder.ts';

/** Indexes and says what happened in one line; `reads` are the files whose content a reader saw. */
async function index(store: IndexStore, folders: string[], options: IndexOptions = {}) {
  const reads: string[] = [];
  const read: IndexOptions['read'] = (name, bytes, more) => {
    reads.push(name);
    return readDocument(name, bytes, more);
  };
  const { indexed, unchanged, removed, unreadable } = await indexFolders(folders, store, { read, ...options });
  const reasons = unreadable.map((each) => `${path.basename(each.path)}: ${each.reason}`);
  return { counts: [indexed, unchanged, removed], reads, reasons };
}

function titles(store: IndexStore): string[] {
  return store.sources().map(({ path: at }) => path.basename(at!));
}

describe('Indexing a folder', () => {
  test('makes every file a source that can be searched, with the hash of its content', async () => {
    const folder = folderWith({ 'tides.txt': 'Spring tides reached 5.1 metres.', 'in/crew.txt': 'A crew of nine.' });
    const store = openStore(':memory:');
    assert.deepEqual(await index(store, [folder]), {
      counts: [2, 0, 0],
      reads: ['in/crew.txt', 'tides.txt'],
      reasons: [],
    });
    const [hit] = store.search([{ term: 'tide', weight: 1 }], 1);
    assert.equal(hit!.passage.text, 'Spring tides reached 5.1 metres.');
    const source = store.source(hit!.passage.sourceId)!;
    assert.equal(source.path, path.join(folder, 'tides.txt'));
    assert.equal(source.words, 5);
    assert.match(source.hash, /^[0-9a-f]{64}$/);
  });

  test('reads only what has changed the next time, and removes what is gone', async () => {
    const folder = folderWith({ 'a.txt': 'anchor', 'b.txt': 'buoy', 'c.txt': 'cable' });
    const store = openStore(':memory:');
    await index(store, [folder]);
    await index(store, [folder]);
    assert.deepEqual(await index(store, [folder]), { counts: [0, 3, 0], reads: [], reasons: [] });
    writeBelow(folder, 'b.txt', 'beacon');
    rmSync(path.join(folder, 'c.txt'));
    assert.deepEqual(await index(store, [folder]), { counts: [1, 1, 1], reads: ['b.txt'], reasons: [] });
    assert.deepEqual(store.documentFrequencies(['anchor', 'buoy', 'beacon', 'cable']), [1, 0, 1, 0]);
  });

  test('does not read a file again whose content is the same as before', async () => {
    const folder = folderWith({ 'a.txt': 'anchor' });
    const store = openStore(':memory:');
    await index(store, [folder]);
    writeBelow(folder, 'a.txt', 'anchor');
    assert.deepEqual(await index(store, [folder]), { counts: [0, 1, 0], reads: [], reasons: [] });
  });

  test('sees a change that leaves size and time as they were', async () => {
    const folder = folderWith({ 'a.txt': 'north' });
    const store = openStore(':memory:');
    await index(store, [folder]);
    writeBelow(folder, 'a.txt', 'south');
    assert.deepEqual((await index(store, [folder])).counts, [1, 0, 0]);
    assert.deepEqual(store.documentFrequencies(['north', 'south']), [0, 1]);
  });

  test('lets a sidecar say what the file is, and sees it change', async () => {
    const folder = folderWith({ 'a.txt': 'anchor', 'a.txt.yml': 'title: On anchors' });
    const store = openStore(':memory:');
    await index(store, [folder]);
    assert.equal(store.sources()[0]!.metadata.title, 'On anchors');
    writeBelow(folder, 'a.txt.yml', 'title: Of anchors');
    assert.deepEqual((await index(store, [folder])).counts, [1, 0, 0]);
    assert.equal(store.sources()[0]!.metadata.title, 'Of anchors');
  });

  test('gives a source the same id wherever the folder lies, and other ids in two folders', async () => {
    const first = folderWith({ 'sub/a.txt': 'anchor' });
    const second = folderWith({ 'sub/a.txt': 'buoy' });
    const idsOf = async (...folders: string[]) => {
      const store = openStore(':memory:');
      await index(store, folders);
      return store.sources().map(({ id }) => id);
    };
    const [here] = await idsOf(first);
    assert.deepEqual(await idsOf(second), [here]);
    const both = await idsOf(first, second);
    assert.equal(both[0], here);
    assert.equal(new Set(both).size, 2);
  });

  test('keeps ids and sources apart when one of two folders goes and comes back', async () => {
    const first = folderWith({ 'a.txt': 'anchor' });
    const second = folderWith({ 'a.txt': 'buoy' });
    const store = openStore(':memory:');
    const frequencies = () => store.documentFrequencies(['anchor', 'buoy']);
    await index(store, [first, second]);
    await index(store, [second]);
    assert.deepEqual(frequencies(), [0, 1]);
    await index(store, [first, second], { batchLength: 1 });
    assert.deepEqual(frequencies(), [1, 1]);
    assert.equal(store.sources().length, 2);
  });
});

describe('What cannot be read', () => {
  test('is named with its reason, also the next time, and takes nothing else with it', async () => {
    const folder = folderWith({ 'a.txt': 'anchor', 'empty.txt': ' \n', 'huge.txt': '' });
    truncateSync(path.join(folder, 'huge.txt'), 2 ** 40);
    symlinkSync('/etc/hostname', path.join(folder, 'out.txt'));
    const store = openStore(':memory:');
    const reasons = [
      'out.txt: It is a link to a place outside the chosen folders.',
      'empty.txt: It holds no text.',
      'huge.txt: This file has 1048576 MB; files of more than 200 MB are not read.',
    ];
    assert.deepEqual(await index(store, [folder]), { counts: [1, 0, 0], reads: ['a.txt', 'empty.txt'], reasons });
    assert.deepEqual(await index(store, [folder]), { counts: [0, 1, 0], reads: [], reasons });
    assert.deepEqual(titles(store), ['a.txt']);
  });

  test('is no source any more, and is one again when it can be read', async () => {
    const folder = folderWith({ 'a.txt': 'anchor' });
    const store = openStore(':memory:');
    await index(store, [folder]);
    writeBelow(folder, 'a.txt', '');
    assert.deepEqual((await index(store, [folder])).reasons, ['a.txt: It holds no text.']);
    assert.deepEqual(titles(store), []);
    writeBelow(folder, 'a.txt', 'anchor');
    await index(store, [folder]);
    assert.deepEqual(titles(store), ['a.txt']);
  });

  for (const place of [':memory:', 'index.db'] as const) {
    test(`is tried twice when it ends its reader, and then left alone until it changes (${place})`, async () => {
      const folder = folderWith({ 'poison.pdf': 'poison' });
      let tries = 0;
      let isCured = false;
      const read: IndexOptions['read'] = async (name, bytes) => {
        tries += 1;
        if (isCured) return readDocument(name.replace('.pdf', '.txt'), bytes);
        const problems = [{ code: 'crashed', message: 'Its reader failed.' }];
        return { text: '', prose: '', blocks: [], metadata: {}, problems };
      };
      const store = openStore(place === ':memory:' ? place : path.join(folderWith(), place));
      const once = ['poison.pdf: Its reader failed. It will be tried once more when the computer has less to do.'];
      const twice = ['poison.pdf: Its reader failed. It failed twice and is left alone until it changes.'];
      for (const [expected, retry] of [
        [once, false],
        [once, false],
        [twice, true],
        [twice, true],
      ] as const) {
        assert.deepEqual((await index(store, [folder], { read, retry })).reasons, expected);
      }
      assert.equal(tries, 2);
      isCured = true;
      writeBelow(folder, 'poison.pdf', 'poison');
      assert.deepEqual((await index(store, [folder], { read })).reasons, twice);
      writeBelow(folder, 'poison.pdf', 'cured');
      assert.deepEqual((await index(store, [folder], { read })).counts, [1, 0, 0]);
      assert.deepEqual(titles(store), ['poison.pdf']);
      store.close();
    });
  }

  test('because of what it holds is not tried again while that is the same', async () => {
    const folder = folderWith({ 'scan.pdf': 'pictures' });
    let tries = 0;
    const read = async () => {
      tries += 1;
      const problems = [{ code: 'no-text', message: 'It has no text.' }];
      return { text: '', prose: '', blocks: [], metadata: {}, problems };
    };
    const store = openStore(':memory:');
    for (let i = 0; i < 3; i += 1) {
      assert.deepEqual((await index(store, [folder], { read })).reasons, ['scan.pdf: It has no text.']);
      writeBelow(folder, 'scan.pdf', 'pictures');
    }
    assert.equal(tries, 1);
  });

  test('a file that goes while it is looked at is named, and the rest is read', async () => {
    const folder = folderWith({ 'a.txt': 'anchor', 'b.txt': 'buoy', 'c.txt': 'cable' });
    const store = openStore(':memory:');
    const onProgress: IndexOptions['onProgress'] = ({ path: next }) => {
      if (next?.endsWith('b.txt')) rmSync(next);
    };
    const { reasons } = await index(store, [folder], { onProgress });
    assert.deepEqual(reasons, ['b.txt: There is no such file or folder.']);
    assert.deepEqual(titles(store), ['a.txt', 'c.txt']);
  });
});

describe('Indexing in steps', () => {
  test('tells how far it has come', async () => {
    const folder = folderWith({ 'a.txt': 'anchor', 'b.txt': 'buoy' });
    const steps: string[] = [];
    await index(openStore(':memory:'), [folder], {
      onProgress: ({ done, total, path: next }) => steps.push(`${done}/${total} ${next ? path.basename(next) : ''}`),
    });
    assert.deepEqual(steps, ['0/2 a.txt', '1/2 b.txt', '2/2 ']);
  });

  test('stops when it is told to, keeps what was read, and goes on from there', async () => {
    const folder = folderWith({ 'a.txt': 'anchor', 'b.txt': 'buoy', 'c.txt': 'cable' });
    const store = openStore(':memory:');
    const stop = new AbortController();
    const onProgress: IndexOptions['onProgress'] = ({ done }) => {
      if (done === 2) stop.abort(new Error('enough'));
    };
    await assert.rejects(index(store, [folder], { onProgress, signal: stop.signal }), /enough/);
    assert.deepEqual(titles(store), ['a.txt', 'b.txt']);
    assert.deepEqual((await index(store, [folder])).reads, ['c.txt']);
  });

  test('a folder that is renamed keeps its sources', async () => {
    const parent = folderWith({ 'old/a.txt': 'anchor' });
    const store = openStore(':memory:');
    await index(store, [path.join(parent, 'old')]);
    const [before] = store.sources();
    renameSync(path.join(parent, 'old'), path.join(parent, 'new'));
    await index(store, [path.join(parent, 'new')]);
    assert.deepEqual(
      store.sources().map(({ id, path: at }) => [id, at]),
      [[before!.id, path.join(parent, 'new/a.txt')]],
    );
  });
});
