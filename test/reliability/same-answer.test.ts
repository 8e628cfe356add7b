import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { loadCorpus } from '../../corpus/indexing/load.ts';
import { passagesOf } from '../../corpus/passages.ts';
import { readSourceText, readText } from '../../corpus/readers/read.ts';
import { openStore } from '../../corpus/store/sqlite.ts';
import type { PassageStore } from '../../corpus/store/store.ts';
import { createChecker } from '../../server/engine/check.ts';
import { folderWith } from '../corpus/indexing/folder.ts';
import { randomOf } from '../support/random.ts';
import { seed, sized } from '../support/sizes.ts';

const sample = path.join(import.meta.dirname, '../../corpus/sample');
const draft = readFileSync(path.join(sample, 'draft.md'), 'utf8');

/** All that is found in the sample story, as one text. */
const answer = (store: PassageStore) => JSON.stringify(createChecker(store).check(readText('markdown', draft)));

test('the same sources and draft give the same findings from any index: in memory, on disk, made anew or kept', async () => {
  const sources = path.join(sample, 'sources');
  const kept = path.join(folderWith(), 'index.db');
  const answers = new Set<string>();
  for (let run = 0; run < sized(3, 20); run++) {
    for (const location of [undefined, kept, path.join(folderWith(), 'index.db')]) {
      const { store } = await loadCorpus([sources], location === undefined ? {} : { location });
      answers.add(answer(store));
      store.close();
    }
  }
  assert.equal(answers.size, 1);
});

const TEXTS = Array.from(
  { length: 8 },
  (_, at) => `The quay at Marrow Haven is ${400 + at} metres long.\n\nIt cost ${at} million crowns, Ada Stone said.`,
);

test(`the order in which sources came into the index changes no finding (seed ${seed})`, () => {
  const random = randomOf(seed);
  const text = 'The quay at Marrow Haven is 421 metres long. It cost 90 million crowns, Bo Hill said.';
  const answers = new Set<string>();
  for (let run = 0; run < sized(6, 200); run++) {
    const store = openStore(':memory:');
    const order = TEXTS.map((_, at) => at).sort(() => random() - 0.5);
    for (const at of order) {
      const document = readSourceText('plain', TEXTS[at]!);
      store.add(
        { id: `s${at}`, hash: `${at}`, metadata: {}, problems: [], words: 20, voice: `v${at}` },
        passagesOf(document),
      );
    }
    answers.add(JSON.stringify(createChecker(store).check(readText('plain', text))));
    store.close();
  }
  assert.equal(answers.size, 1);
});
