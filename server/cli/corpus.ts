import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { passagesOf } from '../../corpus/passages.ts';
import { readDocument } from '../../corpus/readers/read.ts';
import { openStore } from '../../corpus/store/sqlite.ts';
import type { PassageStore } from '../../corpus/store/store.ts';
import type { UnreadableSource } from './report/report.ts';

export interface LoadedCorpus {
  readonly store: PassageStore;
  readonly unreadable: readonly UnreadableSource[];
}

export async function loadCorpus(paths: readonly string[]): Promise<LoadedCorpus> {
  const store = openStore(':memory:');
  const unreadable: UnreadableSource[] = [];
  for (const root of paths) {
    for (const file of await filesBelow(root)) {
      const bytes = await readFile(file);
      const document = await readDocument(path.basename(file), bytes);
      if (document.text === '' && document.problems[0]) {
        unreadable.push({ path: file, reason: document.problems[0].message });
        continue;
      }
      const hash = createHash('sha256').update(bytes).digest('hex');
      const words = document.text.split(/\s+/).length;
      store.add(
        { id: file, path: file, hash, metadata: document.metadata, problems: document.problems, words },
        passagesOf(document),
      );
    }
  }
  return { store, unreadable };
}

async function filesBelow(root: string): Promise<string[]> {
  if ((await stat(root)).isFile()) return [root];
  const entries = await readdir(root, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
