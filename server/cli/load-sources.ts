import { existsSync } from 'node:fs';
import { type LoadedCorpus, loadCorpus } from '../../corpus/indexing/load.ts';
import { indexPlace, namedIndex } from './index-place.ts';
import { progressBar } from './progress-bar.ts';

/** Reads the sources by way of the index that is named, or that was made of them before, or one in memory. */
export async function loadSources(paths: readonly string[], index: string | undefined): Promise<LoadedCorpus> {
  const made = indexPlace(paths);
  const location = namedIndex(index) ?? (existsSync(made) ? made : undefined);
  const bar = progressBar(process.stderr);
  try {
    return await loadCorpus(paths, {
      ...(location !== undefined && { location }),
      onProgress: (progress) => bar.draw(progress),
    });
  } finally {
    bar.clear();
  }
}
