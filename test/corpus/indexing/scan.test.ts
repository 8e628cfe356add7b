import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, renameSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { describe, test } from 'node:test';
import { scan } from '../../../corpus/indexing/scan.ts';
import { folderWith, makePipe, writeBelow } from './folder.ts';

async function listed(...folders: string[]) {
  const { files, skipped } = await scan(folders);
  return {
    files: files.map(({ relativePath }) => relativePath),
    skipped: skipped.map(({ path: at, reason }) => `${path.basename(at)}: ${reason}`),
  };
}

describe('Listing the files below the chosen folders', () => {
  test('goes into folders, in the order of names, whatever the endings', async () => {
    const folder = folderWith({ 'b.md': 'b', 'a/z.txt': 'z', 'a/c.pdf': 'c', 'a.md': 'a' });
    assert.deepEqual(await listed(folder), { files: ['a/c.pdf', 'a/z.txt', 'a.md', 'b.md'], skipped: [] });
  });

  test('leaves out hidden files, dependencies and leftovers without a word', async () => {
    const folder = folderWith({
      '.git/config': '',
      '.notes.md': '',
      'node_modules/a/readme.md': '',
      '~$minutes.docx': '',
      'Thumbs.db': '',
      'minutes.docx': '',
    });
    assert.deepEqual(await listed(folder), { files: ['minutes.docx'], skipped: [] });
  });

  test('hands a sidecar on with its file; a YAML file of its own stays a file', async () => {
    const folder = folderWith({ 'a.pdf': '', 'a.pdf.yml': 'title: A', 'b.csv': '', 'b.csv.yaml': '', 'loose.yml': '' });
    const { files } = await scan([folder]);
    assert.deepEqual(
      files.map(({ relativePath, sidecar }) => [relativePath, sidecar && path.basename(sidecar)]),
      [
        ['a.pdf', 'a.pdf.yml'],
        ['b.csv', 'b.csv.yaml'],
        ['loose.yml', undefined],
      ],
    );
  });

  test('takes a file that was chosen by itself, and a folder only once', async () => {
    const folder = folderWith({ 'in/a.md': '', 'in/b.md': '' });
    assert.deepEqual(await listed(path.join(folder, 'in/a.md')), { files: ['a.md'], skipped: [] });
    const inner = path.join(folder, 'in');
    assert.deepEqual((await listed(inner, folder, inner)).files, ['a.md', 'b.md']);
  });

  test('names a folder that is not there', async () => {
    const folder = folderWith({ 'a.md': '' });
    assert.deepEqual(await listed(path.join(folder, 'gone'), folder), {
      files: ['a.md'],
      skipped: ['gone: There is no such file or folder.'],
    });
  });

  test('changes the stamp when the file or its sidecar changes', async () => {
    const folder = folderWith({ 'a.csv': '1', 'a.csv.yml': 'title: One' });
    const stamp = async () => (await scan([folder])).files[0]!.stamp;
    const before = await stamp();
    assert.equal(await stamp(), before);
    writeBelow(folder, 'a.csv.yml', 'title: Two');
    const between = await stamp();
    assert.notEqual(between, before);
    writeBelow(folder, 'a.csv', '2');
    assert.notEqual(await stamp(), between);
  });

  test('ends when it is told to', async () => {
    const folder = folderWith({ 'a.md': '' });
    await assert.rejects(scan([folder], AbortSignal.abort(new Error('enough'))), /enough/);
  });
});

// Windows has no such files, and makes links only for those who may.
if (process.platform !== 'win32') {
  describe('Links', () => {
    test('are followed where they stay inside, and each file is taken once', async () => {
      const folder = folderWith({ 'real/a.md': '', '.store/b.md': '' });
      symlinkSync('real/a.md', path.join(folder, 'again.md'));
      symlinkSync('.store/b.md', path.join(folder, 'kept.md'));
      symlinkSync('real', path.join(folder, 'mirror'));
      assert.deepEqual(await listed(folder), { files: ['real/a.md', 'kept.md'], skipped: [] });
    });

    test('out of the folders are named, even into a folder whose name only begins the same', async () => {
      const parent = folderWith({ 'sources/a.md': '', 'sources-old/secret.md': '' });
      const folder = path.join(parent, 'sources');
      symlinkSync('../sources-old/secret.md', path.join(folder, 'one.md'));
      symlinkSync('../sources-old', path.join(folder, 'two'));
      symlinkSync('/dev/zero', path.join(folder, 'zero.txt'));
      assert.deepEqual(await listed(folder), {
        files: ['a.md'],
        skipped: ['one.md', 'two', 'zero.txt'].map(
          (name) => `${name}: It is a link to a place outside the chosen folders.`,
        ),
      });
    });

    test('from one chosen folder into another are fine', async () => {
      const parent = folderWith({ 'x/a.md': '', 'y/b.md': '' });
      symlinkSync('../y/b.md', path.join(parent, 'x/b.md'));
      assert.deepEqual(await listed(path.join(parent, 'x'), path.join(parent, 'y')), {
        files: ['a.md', 'b.md'],
        skipped: [],
      });
    });

    test('that lead back or nowhere do not keep it going', async () => {
      const folder = folderWith({ 'in/a.md': '' });
      symlinkSync('..', path.join(folder, 'in/up'));
      symlinkSync('self', path.join(folder, 'self'));
      symlinkSync('nothing', path.join(folder, 'dangling'));
      assert.deepEqual(await listed(folder), {
        files: ['in/a.md'],
        skipped: ['dangling: There is no such file or folder.', 'self: It is a link that leads back to itself.'],
      });
    });
  });

  describe('What is no ordinary file', () => {
    test('is named and not opened: pipes, sockets', async () => {
      const folder = folderWith({ 'a.md': '' });
      for (let i = 0; i < 8; i += 1) makePipe(path.join(folder, `pipe${i}.txt`));
      const server = createServer().listen(path.join(folder, 'socket.txt'));
      await new Promise((resolve) => server.once('listening', resolve));
      const { files, skipped } = await listed(folder);
      server.close();
      assert.deepEqual(files, ['a.md']);
      assert.equal(skipped.length, 9);
      assert.equal(skipped[0], 'pipe0.txt: It is a pipe, not a file.');
      assert.equal(skipped[8], 'socket.txt: It is a socket, not a file.');
    });

    test('is named where its name is not UTF-8, and the rest is listed', async () => {
      const folder = folderWith({ 'a.md': '' });
      const odd = Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([0xe9]), Buffer.from('.md')]);
      writeFileSync(odd, 'text');
      assert.deepEqual(await listed(folder), {
        files: ['a.md'],
        skipped: ['caf\ufffd.md: Its name is not valid UTF-8: rename it to have it read.'],
      });
    });

    test('does not keep it from the rest: a very large file, a folder that may not be read', async () => {
      const folder = folderWith({ 'a.md': '', 'closed/b.md': '', 'huge.txt': '' });
      truncateSync(path.join(folder, 'huge.txt'), 2 ** 40);
      chmodSync(path.join(folder, 'closed'), 0o000);
      const { files } = await scan([folder]);
      chmodSync(path.join(folder, 'closed'), 0o755);
      assert.ok(files.some(({ relativePath }) => relativePath === 'a.md'));
      assert.equal(files.find(({ relativePath }) => relativePath === 'huge.txt')?.size, 2 ** 40);
    });

    test('does not exhaust it: three thousand files in one folder, and folders in folders', async () => {
      const many = folderWith();
      for (let i = 0; i < 3000; i += 1) writeFileSync(path.join(many, `${i}.txt`), '');
      let deep = many;
      for (let i = 0; i < 60; i += 1) deep = path.join(deep, 'deeper');
      mkdirSync(deep, { recursive: true });
      writeFileSync(path.join(deep, 'last.md'), '');
      renameSync(path.join(many, '0.txt'), path.join(many, 'first.txt'));
      assert.equal((await scan([many])).files.length, 3001);
    });
  });
}
