import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { openStore } from '../../corpus/store/sqlite.ts';
import type { SourceRecord } from '../../corpus/store/store.ts';
import { withoutDrafts } from '../../server/cli/other-sources.ts';

const passage = (text: string) => ({ start: 0, end: text.length, text, role: 'paragraph' as const });
const record = (id: string): SourceRecord => ({
  id,
  path: path.resolve(id),
  hash: '',
  metadata: {},
  problems: [],
  words: 5,
});

function filled() {
  const store = openStore(':memory:');
  store.add(record('draft.md'), [passage('The quay is long.'), passage('The quay is old.')]);
  store.add(record('news.md'), [passage('The quay is wide.')]);
  return store;
}

test('a draft among the sources is not searched, listed or read', () => {
  const seen = withoutDrafts(filled(), ['draft.md']);
  const hits = seen.search([{ term: 'quay', weight: 1 }], 1);
  assert.deepEqual(
    hits.map(({ passage: { text } }) => text),
    ['The quay is wide.'],
  );
  assert.deepEqual(
    seen.sources().map(({ id }) => id),
    ['news.md'],
  );
  assert.equal(seen.source('draft.md'), undefined);
  assert.deepEqual(seen.neighbours('draft.md', 0, 5), []);
});

test('the store itself keeps everything, for the next run', () => {
  const store = filled();
  withoutDrafts(store, ['draft.md']);
  assert.equal(store.sources().length, 2);
});

test('where no draft lies among the sources the store is used as it is', () => {
  const store = filled();
  assert.equal(withoutDrafts(store, ['elsewhere/draft.md']), store);
});
