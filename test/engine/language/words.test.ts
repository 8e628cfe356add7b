import assert from 'node:assert/strict';
import { test } from 'node:test';
import { searchTerms } from '../../../corpus/terms.ts';
import { isFunctionWord, wordsOf } from '../../../server/engine/language/words.ts';

const keys = (text: string): string[] => wordsOf(text).map((word) => word.key);

test('spellings of one word have one key', () => {
  assert.deepEqual(keys('Don’t'), keys("don't"));
  assert.deepEqual(keys('U.S.'), keys('US'));
  assert.deepEqual(keys('first-order'), keys('first order'));
  assert.deepEqual(keys('9 percent'), keys('9%'));
  assert.deepEqual(keys('Señor & Son'), keys('senor and son'));
});

test('figures keep their points and thousands', () => {
  assert.deepEqual(keys('$3.2 or 1,500 in the 1950s, for 2nd'), [
    '$',
    '3.2',
    'or',
    '1500',
    'in',
    'the',
    '1950s',
    'for',
    '2nd',
  ]);
});

test('offsets are into the whole text', () => {
  assert.deepEqual(
    wordsOf('to sea', 10).map(({ start, end }) => [start, end]),
    [
      [10, 12],
      [13, 16],
    ],
  );
});

test('function words carry nothing of their own', () => {
  assert.ok(isFunctionWord('the') && isFunctionWord("don't") && !isFunctionWord('wall'));
});

test('a soft hyphen or a blank of no width inside a word parts nothing', () => {
  for (const sign of ['\u00ad', '\u200b', '\u200d', '\u2060', '\ufeff']) {
    const text = `Ant${sign}onio Reyes`;
    assert.deepEqual(
      wordsOf(text).map(({ key, start, end }) => [key, start, end]),
      [
        ['antonio', 0, 8],
        ['reyes', 9, 14],
      ],
    );
    assert.deepEqual(searchTerms(text), ['antonio', 'reye']);
  }
});

test('a blank of no width between words is no part of them', () => {
  assert.deepEqual(
    wordsOf('boats\u200b and').map(({ text }) => text),
    ['boats', 'and'],
  );
});
