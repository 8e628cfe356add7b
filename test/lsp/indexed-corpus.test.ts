import assert from 'node:assert/strict';
import test from 'node:test';
import type { Read } from '../../corpus/indexing/indexer.ts';
import { readDocument, unreadable } from '../../corpus/readers/read.ts';
import { IndexedCorpus } from '../../server/lsp/corpus/indexed-corpus.ts';
import { Story } from './support/story.ts';

test('a source that was given up while the computer was busy is read when it is quiet', async (context) => {
  const story = new Story({ 'a.txt': 'The quay is closed.', 'heavy.pdf': 'The quay is open.' });
  let isBusy = true;
  const read: Read = async (name, bytes, options) =>
    isBusy && name === 'heavy.pdf'
      ? unreadable({ code: 'too-slow', message: 'This file was not read: that took too long.' })
      : readDocument(name.replace('.pdf', '.txt'), bytes, options);
  let becomeQuiet = () => {};
  const corpus = new IndexedCorpus(
    [story.folder],
    ':memory:',
    read,
    { changed: () => {}, progressed: () => {} },
    (act) => {
      becomeQuiet = act;
      return () => {};
    },
  );
  context.after(() => {
    corpus.close();
    story.remove();
  });
  await corpus.refresh();
  await corpus.refresh();
  assert.deepEqual(
    corpus.progress.unreadable.map(({ reason }) => reason),
    ['This file was not read: that took too long. It will be tried once more when the computer has less to do.'],
  );
  assert.equal(corpus.store.sources().length, 1);
  isBusy = false;
  becomeQuiet();
  await corpus.refresh();
  assert.deepEqual(corpus.progress.unreadable, []);
  assert.equal(corpus.store.sources().length, 2);
});

test('when an index is built anew, drafts are checked anew without sources, and again with them, the same or not', async (context) => {
  const story = new Story({ 'a.txt': 'The quay is closed.' });
  const seen: string[] = [];
  const changed = () =>
    seen.push(`${corpus.store.sources().length} ${corpus.progress.indexing === undefined ? 'read' : 'being read'}`);
  const corpus = new IndexedCorpus([story.folder], ':memory:', readDocument, { changed, progressed: () => {} });
  context.after(() => {
    corpus.close();
    story.remove();
  });
  await corpus.refresh();
  await corpus.rebuild();
  assert.deepEqual(seen, ['1 read', '0 being read', '1 read']);
});
