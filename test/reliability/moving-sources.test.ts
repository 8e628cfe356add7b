import assert from 'node:assert/strict';
import { renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { indexFolders } from '../../corpus/indexing/indexer.ts';
import { readText } from '../../corpus/readers/read.ts';
import { openStore } from '../../corpus/store/sqlite.ts';
import { createChecker } from '../../server/engine/check.ts';
import { folderWith } from '../corpus/indexing/folder.ts';
import { randomOf } from '../support/random.ts';
import { seed, sized } from '../support/sizes.ts';

const quay = (metres: number) =>
  `The new quay at Marrow Haven is ${metres} metres long.\n\nIt was opened on 3 June 2024.\n`;
const draft = readText('plain', 'The new quay at Marrow Haven is 421 metres long.');

test(`evidence is quoted from a file as it was, whatever happens to the files meanwhile (seed ${seed})`, async () => {
  const random = randomOf(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const folder = folderWith({ 'a.txt': quay(412), 'b.txt': quay(413), 'c.txt': quay(414) });
  const names = ['a.txt', 'b.txt', 'c.txt', 'd.txt'].map((name) => path.join(folder, name));
  const written = new Set(names.map((_, at) => quay(412 + at)));
  const store = openStore(':memory:');
  let quoted = 0;
  for (let round = 0; round < sized(60, 10_000); round++) {
    const indexing = indexFolders([folder], store);
    for (let step = 0; step < 3; step++) {
      const [one, other] = [names[below(4)]!, names[below(4)]!];
      try {
        const text = quay(400 + below(40));
        written.add(text);
        const act = random();
        if (act < 0.5) writeFileSync(one, text);
        else if (act < 0.7) rmSync(one);
        else if (act < 0.85) renameSync(one, other);
        else truncateSync(one, below(40));
      } catch {
        // The file had gone already.
      }
      for (let turns = below(12); turns > 0; turns--) await new Promise(setImmediate);
      for (const { evidence } of createChecker(store).check(draft)) {
        for (const { quote, start, end } of evidence) {
          quoted += 1;
          const whole = [...written].filter(
            (version) => version.slice(start, end) === quote || version.trimEnd().startsWith(quote),
          );
          assert.ok(whole.length > 0, `“${quote}” stood in no version`);
        }
      }
    }
    await indexing;
  }
  // What was missed is there after the next look.
  for (const name of names) writeFileSync(name, quay(415));
  await indexFolders([folder], store);
  const [finding] = createChecker(store).check(draft);
  assert.equal(finding?.verdict, 'refuted');
  assert.ok(finding.evidence.every(({ quote }) => quote.includes('415')));
  assert.ok(quoted > 50);
  store.close();
});
