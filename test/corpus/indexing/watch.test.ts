import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { type WatchOptions, watchFolders } from '../../../corpus/indexing/watch.ts';
import { folderWith } from './folder.ts';

const PACE = { quiet: 20, rescan: 1_000_000, poll: 1_000_000 };

/** Watches while `change` runs, and gives how often a change was told within the time it takes to be told. */
async function told(folder: string, change: () => unknown, options: WatchOptions = {}): Promise<number> {
  let count = 0;
  const watching = watchFolders(
    [folder],
    () => {
      count += 1;
    },
    { ...PACE, ...options },
  );
  // A watch over a folder with folders in it is complete a moment after it began.
  await pause(100);
  count = 0;
  await change();
  for (let waited = 0; waited < 3000 && count === 0; waited += 20) await pause(20);
  await pause(100);
  watching.close();
  return count;
}

/** The same where nothing is to be told: there is no sense in waiting for long. */
async function toldSoon(folder: string, change: () => unknown): Promise<number> {
  let count = 0;
  const watching = watchFolders(
    [folder],
    () => {
      count += 1;
    },
    PACE,
  );
  await pause(100);
  count = 0;
  await change();
  await pause(300);
  watching.close();
  return count;
}

describe('Watching the folders of sources', () => {
  const changes: Record<string, (folder: string) => unknown> = {
    'a new file': (folder) => writeFileSync(path.join(folder, 'b.txt'), 'buoy'),
    'a changed file': (folder) => writeFileSync(path.join(folder, 'a.txt'), 'beacon'),
    'a file that is gone': (folder) => rmSync(path.join(folder, 'a.txt')),
    'a renamed file': (folder) => renameSync(path.join(folder, 'a.txt'), path.join(folder, 'c.txt')),
    'a file in a folder below': (folder) => writeFileSync(path.join(folder, 'in/b.txt'), 'buoy'),
    'a new folder with a file': (folder) => {
      mkdirSync(path.join(folder, 'new'));
      writeFileSync(path.join(folder, 'new/b.txt'), 'buoy');
    },
  };
  for (const [name, change] of Object.entries(changes)) {
    test(`tells of ${name}`, async () => {
      const folder = folderWith({ 'a.txt': 'anchor', 'in/c.txt': 'cable' });
      assert.ok((await told(folder, () => change(folder))) > 0);
    });
  }

  test('tells of many changes at once but once or twice', async () => {
    const folder = folderWith({ 'a.txt': 'anchor' });
    const many = () => {
      for (let i = 0; i < 100; i += 1) writeFileSync(path.join(folder, `${i}.txt`), 'buoy');
    };
    const count = await told(folder, many, { quiet: 60 });
    assert.ok(count >= 1 && count <= 2, `told ${count} times`);
  });

  test('tells nothing of hidden files, and nothing when nothing happens', async () => {
    const folder = folderWith({ 'a.txt': 'anchor', '.git/index': '' });
    assert.equal(await toldSoon(folder, () => writeFileSync(path.join(folder, '.swap'), '')), 0);
    assert.equal(await toldSoon(folder, () => writeFileSync(path.join(folder, '.git/index'), 'x')), 0);
    assert.equal(await toldSoon(folder, () => undefined), 0);
  });

  test('calls from time to time whatever was seen', async () => {
    const folder = folderWith({ 'a.txt': 'anchor' });
    assert.ok((await told(folder, () => undefined, { rescan: 50 })) > 0);
  });

  test('goes on trying a folder that is not there, and sees it come', async () => {
    const folder = path.join(folderWith(), 'later');
    assert.ok((await told(folder, () => undefined, { poll: 50 })) > 0);
    assert.ok((await told(folder, () => mkdirSync(folder), { poll: 50 })) > 0);
  });

  test('tells nothing after it was closed', async () => {
    const folder = folderWith({ 'a.txt': 'anchor' });
    let count = 0;
    const watching = watchFolders(
      [folder],
      () => {
        count += 1;
      },
      PACE,
    );
    writeFileSync(path.join(folder, 'b.txt'), 'buoy');
    watching.close();
    await pause(150);
    assert.equal(count, 0);
  });
});
