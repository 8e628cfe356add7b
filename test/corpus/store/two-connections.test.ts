import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { openStore } from '../../../corpus/store/sqlite.ts';
import { folderWith } from '../indexing/folder.ts';
import { passage, record } from './records.ts';

test('What one connection writes, the other finds at once, also for terms that it asked for before', () => {
  const location = path.join(folderWith(), 'index.db');
  const [one, other] = [openStore(location), openStore(location)];
  const found = () => {
    const frequencies = other.documentFrequencies(['sluice', 'weir']);
    return [frequencies, other.search([{ term: 'sluice', weight: 1 }], 9).map(({ passage: { text } }) => text)];
  };
  assert.deepEqual(found(), [[0, 0], []]);
  one.add(record('a'), [passage('sluice')]);
  assert.deepEqual(found(), [[1, 0], ['sluice']]);
  one.add(record('b'), [passage('sluice and weir'), passage('weir')]);
  assert.deepEqual(found(), [
    [2, 2],
    ['sluice', 'sluice and weir'],
  ]);
  other.remove('a');
  assert.deepEqual(found(), [[1, 2], ['sluice and weir']]);
  one.remove('b');
  assert.deepEqual(found(), [[0, 0], []]);
  one.close();
  other.close();
});
