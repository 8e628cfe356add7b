import { openIndex } from '../../../corpus/indexing/database.ts';
import { indexFolders } from '../../../corpus/indexing/indexer.ts';

// A process that indexes a folder into a file again and again until it is killed. It prints, for each step that was
// written, how many files are in the index by then: what it has said must outlive it.
const [folder, location, rounds = '1'] = process.argv.slice(2) as [string, string, string?];
const { store, problems } = openIndex(location);
for (let round = 0; round < Number(rounds); round += 1) {
  if (round > 0) store.apply({ remove: store.sources().map(({ id }) => id), forgetFiles: paths() });
  const { indexed, unchanged } = await indexFolders([folder], store, {
    batchLength: 2000,
    onProgress: () => process.stdout.write(`round ${round} files ${store.files().length}\n`),
  });
  process.stdout.write(`indexed ${indexed} unchanged ${unchanged} problems ${problems.length}\n`);
}
store.close();

function paths(): string[] {
  return store.files().map(({ path }) => path);
}
