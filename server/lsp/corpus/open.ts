import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { passagesOf } from '../../../corpus/passages.ts';
import { readDocument } from '../../../corpus/readers/read.ts';
import { MemoryStore } from '../../../corpus/store/memory.ts';
import { createChecker } from '../../engine/check.ts';
import type { Corpus, CorpusProgress, OpenCorpus } from './corpus.ts';

/** Opens corpora that are read anew each time and held in memory. */
export function corporaInMemory(): OpenCorpus {
  return (folders, changed) => {
    const store = new MemoryStore();
    let progress: CorpusProgress = { unreadable: [], problems: [] };
    let generation = 0;
    const refresh = async () => {
      const unreadable: { path: string; reason: string }[] = [];
      for (const folder of folders) {
        for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
          if (!entry.isFile() || entry.name.startsWith('.')) continue;
          const file = path.join(entry.parentPath, entry.name);
          const bytes = await readFile(file);
          const document = await readDocument(entry.name, bytes);
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
      progress = { unreadable, problems: [] };
      generation += 1;
      changed();
    };
    const corpus: Corpus = {
      folders,
      store,
      checker: createChecker(store),
      get generation() {
        return generation;
      },
      get progress() {
        return progress;
      },
      refresh,
      rebuild: refresh,
      close: () => store.close(),
    };
    if (folders.length > 0) void refresh();
    return corpus;
  };
}
