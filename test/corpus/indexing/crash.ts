import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openIndex } from '../../../corpus/indexing/database.ts';
import { indexFolders } from '../../../corpus/indexing/indexer.ts';
import { openStore } from '../../../corpus/store/sqlite.ts';
import type { IndexStore } from '../../../corpus/store/store.ts';

const PROGRAM = path.join(import.meta.dirname, 'index-and-wait.ts');

/** Files with a few passages each. */
export function manyFiles(count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `berth${i}.txt`,
      Array.from({ length: 12 }, (_, k) => `Berth ${i} took ${k * i} tonnes of gravel.`).join('\n\n'),
    ]),
  );
}

/** Indexes a folder in a process of its own, which may be killed through `started`. */
export function indexInProcess(
  sources: string,
  location: string,
  rounds = 1,
  started: (kill: () => void, firstWords: Promise<unknown>) => void = () => undefined,
): Promise<{ status: number | null; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [PROGRAM, sources, location, String(rounds)]);
    let [stdout, stderr] = ['', ''];
    const firstWords = new Promise((said) => {
      child.stdout.on('data', (data) => {
        stdout += data;
        said(undefined);
      });
    });
    child.stderr.on('data', (data) => {
      stderr += data;
    });
    child.on('close', (status) => resolve({ status, stdout, stderr }));
    started(() => child.kill('SIGKILL'), firstWords);
  });
}

/** Kills a process `wait` milliseconds after it began to index, then looks at what it leaves. */
export async function killWhileIndexing(sources: string, folder: string, wait: number): Promise<void> {
  const location = path.join(folder, 'index.db');
  const { stdout } = await indexInProcess(sources, location, 1000, async (kill, firstWords) => {
    await firstWords;
    await pause(wait);
    kill();
  });
  const last = /.*round (\d+) files (\d+)\n(?!.*round)/s.exec(stdout);
  const { store, problems } = openIndex(location);
  assert.deepEqual(problems, []);
  for (const _ of store.damageCheck!());
  // Between two rounds everything is removed: only within the first does what was said tell what must be there.
  if (last?.[1] === '0') assert.ok(store.files().length >= Number(last[2]), `${store.files().length} of ${last[2]}`);
  await indexFolders([sources], store);
  const clean = openStore(':memory:');
  await indexFolders([sources], clean);
  assert.deepEqual(contentOf(store), contentOf(clean));
  assert.deepEqual(problems, []);
  store.close();
}

/** What an index holds, whatever the order it came in. */
function contentOf(store: IndexStore) {
  const sources = [...store.sources()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const terms = ['berth', 'gravel', 'tonne', '7', '77', '121'];
  return {
    sources,
    passages: sources.map(({ id }) => store.neighbours(id, 0, 100).map(({ id: _, ...rest }) => rest)),
    frequencies: store.documentFrequencies(terms),
    count: store.passageCount(),
    hits: terms.map((term) =>
      store
        .search([{ term, weight: 1 }], 1000)
        .map(({ passage }) => `${passage.sourceId} ${passage.ordinal}`)
        .sort(),
    ),
  };
}
