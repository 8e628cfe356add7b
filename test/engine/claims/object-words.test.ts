import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareMeasured, findMeasured, rewordMeasured } from '../../../server/engine/claims/measured.ts';
import { paragraphOf } from '../../../server/engine/language/sentences.ts';

/** Words that every plain object has as keys. */
const WORDS = Object.getOwnPropertyNames(Object.prototype).flatMap((word) => [word, `${word}s`, word.toLowerCase()]);

/** Places beside figures and dates where a word is looked up in a table. */
const PLACES = [
  (word: string) => `The crew won 16 ${word} titles and 3 ${word}.`,
  (word: string) => `It was ${word} 16, ${word} $5 and 5 ${word} million.`,
  (word: string) => `A sixth ${word}, half ${word}, two-${word} and 7${word} came.`,
  (word: string) => `A few ${word}, 12-${word} or ${word}, and ${word}=5 of them.`,
  (word: string) => `On ${word} 5, 2024 and 5 ${word} 2024, last ${word}, 3 ${word} ago.`,
  (word: string) => `One in ${word} of 4 ${word} dollars, ${word} dollars 5.`,
];

test('words that are keys of every object are words like any other', () => {
  for (const word of WORDS) {
    for (const place of PLACES) {
      const claims = findMeasured(paragraphOf(place(word), 0), { date: '2024-05-16' });
      assert.doesNotMatch(JSON.stringify(claims), /native code/);
      for (const { value } of claims) assert.ok(Object.values(value).every((part) => typeof part !== 'function'));
      for (const claim of claims) {
        for (const other of claims) {
          assert.equal(typeof compareMeasured(claim, other), 'string');
          rewordMeasured(claim, other);
        }
      }
    }
  }
});

test('a noun that is a key of every object is counted', () => {
  const [claim] = findMeasured(paragraphOf('The team won 16 constructors in a row.', 0), {});
  assert.deepEqual(claim?.value, { low: 16, high: 16, unit: 'count', noun: 'constructor', tolerance: 0.5 });
});
