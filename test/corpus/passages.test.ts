import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Block, SourceDocument } from '../../corpus/document.ts';
import { passagesOf } from '../../corpus/passages.ts';
import { readText } from '../../corpus/readers/read.ts';

function documentOf(text: string, blocks: readonly Block[]): SourceDocument {
  return { text, prose: text, blocks, metadata: {}, problems: [] };
}

test('a paragraph is a passage and keeps its place, speaker and locator', () => {
  const text = '  The ferry sank.  ';
  const block: Block = { start: 0, end: text.length, role: 'paragraph', locator: { page: 3 }, speaker: 'Ada Moss' };
  assert.deepEqual(passagesOf(documentOf(text, [block])), [
    { start: 2, end: 17, text: 'The ferry sank.', role: 'paragraph', locator: { page: 3 }, speaker: 'Ada Moss' },
  ]);
});

test('page furniture is no passage; a comment is one and is named so', () => {
  const text = 'Home\nNice piece.';
  const passages = passagesOf(
    documentOf(text, [
      { start: 0, end: 4, role: 'furniture' },
      { start: 5, end: 16, role: 'comment' },
    ]),
  );
  assert.deepEqual(
    passages.map((passage) => [passage.text, passage.role]),
    [['Nice piece.', 'comment']],
  );
});

test('a long paragraph is cut at the ends of sentences', () => {
  const sentence = 'The harbour board counted forty crates of dried plums on the northern quay. ';
  const text = sentence.repeat(40).trim();
  const passages = passagesOf(documentOf(text, [{ start: 0, end: text.length, role: 'paragraph' }]));
  assert.equal(passages.length, 3);
  for (const passage of passages) {
    assert.ok(passage.text.length <= 1200);
    assert.ok(passage.text.startsWith('The harbour') && passage.text.endsWith('quay.'));
  }
});

test('a paragraph without sentence ends is cut at a blank, and never inside a surrogate pair', () => {
  const text = '🦆'.repeat(2000);
  const passages = passagesOf(documentOf(text, [{ start: 0, end: text.length, role: 'paragraph' }]));
  assert.equal(passages.map((passage) => passage.text).join(''), text);
  for (const passage of passages) assert.ok(passage.text.isWellFormed());
});

test('passages are verbatim, in order, apart, and lose nothing but blanks', () => {
  const texts = fc.array(
    fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\n', '\n\n', '. A', ' ', 'x'.repeat(700))),
  );
  fc.assert(
    fc.property(texts, (parts) => {
      const document = readText('plain', parts.join(''));
      const passages = passagesOf(document);
      let last = 0;
      for (const passage of passages) {
        assert.equal(document.text.slice(passage.start, passage.end), passage.text);
        assert.ok(passage.start >= last && passage.text.trim() === passage.text && passage.text !== '');
        last = passage.end;
      }
      assert.equal(
        passages
          .map((passage) => passage.text)
          .join('')
          .replace(/\s/g, ''),
        document.text.replace(/\s/g, ''),
      );
    }),
  );
});
