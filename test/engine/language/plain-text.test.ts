import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { conceptsOf, conceptWordsOf, tellingConcepts } from '../../../server/engine/language/concepts.ts';
import { wordsOf } from '../../../server/engine/language/words.ts';

const characters = "abzAZ019.,'’‘“”–—…€£¥$%&-_ \n\t()[]^@`{~\u0000\u007f";
const plain = fc.string({ unit: fc.constantFrom(...characters), maxLength: 60 });

/** A word with an accent, behind a text, has the whole read by the pattern for all alphabets. */
const ACCENTED = ' É';

test('plain text has the same words alone and beside other alphabets', () => {
  fc.assert(
    fc.property(plain, (text) => {
      assert.deepEqual(wordsOf(text), wordsOf(text + ACCENTED).slice(0, -1));
    }),
    { numRuns: 2_000 },
  );
});

test('plain text has the same concepts alone and beside other alphabets', () => {
  fc.assert(
    fc.property(plain, (text) => {
      const terms = conceptWordsOf(text).map(({ term, start, end }) => [term, start, end]);
      const beside = conceptWordsOf(text + ACCENTED).map(({ term, start, end }) => [term, start, end]);
      assert.deepEqual(terms, beside.slice(0, -1));
    }),
    { numRuns: 2_000 },
  );
});

test('the concepts of a text are those of its words of substance', () => {
  fc.assert(
    fc.property(fc.oneof(plain, fc.string({ unit: 'binary', maxLength: 60 })), (text) => {
      assert.deepEqual(conceptsOf(text), tellingConcepts(conceptWordsOf(text)));
    }),
  );
  assert.deepEqual(conceptsOf('The ferries of the harbour'), tellingConcepts(conceptWordsOf('the ferry harbours')));
});
