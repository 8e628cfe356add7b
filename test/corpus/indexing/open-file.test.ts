import assert from 'node:assert/strict';
import { appendFileSync, renameSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { readInside } from '../../../corpus/indexing/open-file.ts';
import { folderWith, makePipe } from './folder.ts';

const LIMIT = 1_000_000;

describe('Reading a file of the chosen folders', () => {
  test('gives its bytes, also when it grows or is empty', async () => {
    const folder = folderWith({ 'a.txt': 'tide tables', 'empty.txt': '' });
    const file = path.join(folder, 'a.txt');
    assert.equal((await readInside(file, [folder], LIMIT)).toString(), 'tide tables');
    const growing = readInside(file, [folder], LIMIT);
    appendFileSync(file, ', and more');
    assert.match((await growing).toString(), /^tide tables(?:, and more)?$/);
    assert.equal((await readInside(path.join(folder, 'empty.txt'), [folder], LIMIT)).length, 0);
  });

  test('refuses what is too large before it reads it', async () => {
    const folder = folderWith({ 'huge.txt': '' });
    truncateSync(path.join(folder, 'huge.txt'), 2 ** 40);
    await assert.rejects(
      readInside(path.join(folder, 'huge.txt'), [folder], 5 * 1024 * 1024),
      /^Error: This file has 1048576 MB; files of more than 5 MB are not read\.$/,
    );
  });

  test('refuses what lies outside, also where the folder’s name only begins the same', async () => {
    const parent = folderWith({ 'sources/a.md': 'a', 'sources-old/b.md': 'b' });
    const roots = [path.join(parent, 'sources')];
    assert.equal((await readInside(path.join(parent, 'sources/a.md'), roots, LIMIT)).toString(), 'a');
    await assert.rejects(readInside(path.join(parent, 'sources-old/b.md'), roots, LIMIT), /outside the chosen folders/);
    await assert.rejects(readInside(path.join(parent, 'sources/../sources-old/b.md'), roots, LIMIT), /outside/);
  });
});

if (process.platform !== 'win32') {
  describe('Reading what was swapped after it was listed', () => {
    test('does not wait for a pipe', async () => {
      const folder = folderWith();
      const pipe = path.join(folder, 'a.txt');
      makePipe(pipe);
      await assert.rejects(readInside(pipe, [folder], LIMIT), /no ordinary file/);
    });

    test('never gives away what a link leads to, however often folder and link change places', async () => {
      const parent = folderWith({ 'in/real/a.txt': 'open', 'out/a.txt': 'secret' });
      const [folder, real, link] = ['in', 'in/real', 'in/place'].map((name) => path.join(parent, name)) as [
        string,
        string,
        string,
      ];
      let swapping = true;
      const swap = (async () => {
        while (swapping) {
          symlinkSync('../out', link);
          await new Promise(setImmediate);
          rmSync(link);
          renameSync(real, link);
          await new Promise(setImmediate);
          renameSync(link, real);
        }
      })();
      const seen = new Set<string>();
      for (let i = 0; i < 500; i += 1) {
        const read = readInside(path.join(link, 'a.txt'), [folder], LIMIT);
        seen.add(await read.then(String, (error: Error) => error.message.replace(/,.*/, '')));
      }
      swapping = false;
      await swap;
      assert.ok(!seen.has('secret'), [...seen].join(' | '));
      assert.ok(seen.has('open') || seen.has('It lies outside the chosen folders.'), [...seen].join(' | '));
    });
  });
}
