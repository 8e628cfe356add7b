import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, test } from 'node:test';
import { run as runIndex } from '../../server/cli/index-command.ts';
import { indexPlace } from '../../server/cli/index-place.ts';
import { progressBar } from '../../server/cli/progress-bar.ts';
import { run as runSources } from '../../server/cli/sources-command.ts';
import { folderWith } from '../corpus/indexing/folder.ts';

const STORY = {
  'gazette.md':
    '---\ntitle: The new pier\npublisher: Gull Gazette\ndate: 2031-03-02\n---\n\nThe pier is 90 metres long.\n',
  'note.txt': 'It cost two million.',
  'empty.txt': '',
};

async function output(command: typeof runIndex, words: string[]) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const status = await command(words, { stdout, stderr });
  return { status, stdout: String(stdout.read() ?? ''), stderr: String(stderr.read() ?? '') };
}

describe('vouch index', () => {
  test('keeps the sources in a file, and reads only what is new the next time', async () => {
    const folder = folderWith(STORY);
    const index = path.join(folderWith(), 'kept.sqlite');
    const first = await output(runIndex, [folder, '--index', index]);
    assert.equal(first.status, 0);
    assert.match(first.stdout, /^2 sources, 2 passages: 2 read, 0 unchanged, 0 removed\.\nKept in .*kept\.sqlite;/);
    assert.match(first.stderr, /empty\.txt: .+\.\n$/);
    await output(runIndex, [folder, '--index', index]);
    const again = await output(runIndex, [folder, '--index', index]);
    assert.match(again.stdout, /: 0 read, 2 unchanged, 0 removed\.\n/);
  });

  test('says so where there is nothing, and what is missing on its line', async () => {
    const nothing = path.join(folderWith(), 'nothing');
    const index = path.join(folderWith(), 'kept.sqlite');
    await assert.rejects(output(runIndex, [nothing, '--index', index]), /^Error: There is no source that can be read/);
    await assert.rejects(output(runIndex, []), /Say which sources to index/);
  });

  test('lies in the user’s cache where nobody says otherwise, never beside the sources', () => {
    const name = path.basename(indexPlace(['sources'], {}, 'linux'));
    assert.match(name, /^sources-[0-9a-f]{16}-v\d+\.sqlite$/);
    assert.equal(indexPlace(['sources'], { XDG_CACHE_HOME: '/cache' }, 'linux'), `/cache/vouch/${name}`);
    assert.notEqual(indexPlace(['research'], { XDG_CACHE_HOME: '/cache' }, 'linux'), `/cache/vouch/${name}`);
    assert.equal(indexPlace(['b', 'a'], {}, 'linux'), indexPlace(['a', 'b'], {}, 'linux'));
    assert.match(indexPlace(['sources'], { XDG_CACHE_HOME: 'not/absolute' }, 'linux'), /\.cache/);
  });
});

describe('vouch sources', () => {
  test('lists what each source is, with its date and its words, and what could not be read', async () => {
    const folder = folderWith(STORY);
    const { status, stdout } = await output(runSources, [folder]);
    const lines = stdout
      .replaceAll(`${folder}/`, '')
      .split('\n')
      .map((line) => line.replace(/ +/g, ' '));
    assert.equal(status, 0);
    assert.deepEqual(lines.slice(0, 3), [
      'source published words title',
      'gazette.md 2031-03-02 6 Gull Gazette: The new pier',
      'note.txt no date 4',
    ]);
    assert.match(lines.at(-3)!, /^empty\.txt: /);
    assert.equal(lines.at(-2), '2 sources, 10 words; 1 could not be read.');
  });

  test('gives programs the same as JSON', async () => {
    const folder = folderWith(STORY);
    const { stdout } = await output(runSources, [folder, '--json']);
    const { version, sources, unreadable } = JSON.parse(stdout);
    assert.equal(version, 1);
    assert.deepEqual(
      sources.map(({ path: file, title, published, words }: Record<string, unknown>) => [
        path.basename(String(file)),
        title,
        published,
        words,
      ]),
      [
        ['gazette.md', 'The new pier', '2031-03-02', 6],
        ['note.txt', undefined, undefined, 4],
      ],
    );
    assert.deepEqual(
      unreadable.map((each: { path: string }) => path.basename(each.path)),
      ['empty.txt'],
    );
  });

  test('ends with 2 where there is none, and writes nothing to disk', async () => {
    const folder = folderWith({ 'empty.txt': '' });
    const { status, stdout } = await output(runSources, [folder]);
    assert.equal(status, 2);
    assert.match(stdout, /\n0 sources, 0 words; 1 could not be read\.\n$/);
    assert.equal(existsSync(path.join(folder, ':memory:')), false);
  });
});

describe('The progress bar', () => {
  const drawnOn = (isTTY: boolean) => {
    let [time, text] = [0, ''];
    const bar = progressBar({ isTTY, columns: 40, write: (more) => (text += more) }, () => time);
    return { bar, at: (now: number) => (time = now), text: () => text.replaceAll('\u001b[K', '') };
  };

  test('fills with the files that are done, and goes', () => {
    const { bar, at, text } = drawnOn(true);
    bar.draw({ done: 0, total: 4, path: '/s/a.md' });
    at(50);
    bar.draw({ done: 1, total: 4, path: '/s/b.md' });
    at(100);
    bar.draw({ done: 2, total: 4, path: '/s/c\u001b[31m.md' });
    bar.clear();
    bar.clear();
    assert.deepEqual(text().split('\r').slice(1), [
      `${'░'.repeat(24)} 0/4 a.md`,
      `${'█'.repeat(12)}${'░'.repeat(12)} 2/4 c\\u001b[31`,
      '',
    ]);
  });

  test('is not drawn into a file', () => {
    const { bar, text } = drawnOn(false);
    bar.draw({ done: 1, total: 2, path: 'a.md' });
    bar.clear();
    assert.equal(text(), '');
  });
});
