import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { openIndex } from '../../corpus/indexing/database.ts';
import { indexFolders } from '../../corpus/indexing/indexer.ts';
import { type LoadedCorpus, loadCorpus } from '../../corpus/indexing/load.ts';
import type { IndexStore } from '../../corpus/store/store.ts';
import { folderWith } from '../corpus/indexing/folder.ts';
import { type Fault, withFault } from '../support/faults.ts';
import { atFullSize, sized } from '../support/sizes.ts';

const SOURCES = {
  'quay.txt': 'The new quay at Marrow Haven is 412 metres long.\n\nIt cost 18 million crowns.',
  'in/boats.txt': 'Fourteen boats sank that night.',
  'in/boats.txt.yml': 'publisher: Quay News',
};

const found = (store: IndexStore) =>
  store
    .search(
      [
        { term: 'quay', weight: 1 },
        { term: 'boat', weight: 1 },
      ],
      9,
    )
    .map(({ passage }) => passage.text)
    .sort();

const everything = ['Fourteen boats sank that night.', 'The new quay at Marrow Haven is 412 metres long.'];

const FAULTS: readonly Fault[] = atFullSize ? ['EIO', 'ENOSPC', 'EACCES', 'EMFILE', 'EROFS'] : ['EIO'];

for (const fault of FAULTS) {
  test(`whichever call fails with ${fault}, sources are indexed, in memory if need be, and nothing false is found`, async () => {
    const sources = folderWith(SOURCES);
    let nth = 1;
    for (; nth < 5000; nth += sized(3, 1)) {
      const location = path.join(folderWith(), 'index.db');
      const codes: string[] = [];
      let corpus: LoadedCorpus | undefined;
      const met = await withFault(nth, fault, async () => {
        corpus = await loadCorpus([sources], { location });
        let texts = found(corpus.store);
        if (corpus.isLost()) {
          corpus.store.close();
          corpus = await loadCorpus([sources], { location });
          texts = found(corpus.store);
        }
        const { unreadable, problems } = corpus;
        codes.push(...problems.map(({ code }) => code));
        const missing = unreadable.length > 0;
        assert.deepEqual(
          texts.filter((text) => !everything.includes(text)),
          [],
          `call ${nth}`,
        );
        // What is not there was said not to be there.
        if (!missing) assert.deepEqual(texts, everything, `call ${nth}`);
      });
      corpus?.store.close();
      assert.ok(new Set(codes).size === codes.length, `call ${nth}: ${codes}`);
      const again = openIndex(location);
      // Where giving the turn back was what failed, others would wait until it runs out.
      again.store.claimIndexing('test', Date.now() + 60_000, 0);
      await indexFolders([sources], again.store);
      assert.deepEqual(found(again.store), everything, `after call ${nth}`);
      again.store.close();
      if (!met) break;
    }
    assert.ok(nth > 50 && nth < 5000, `${nth} calls`);
  });
}
