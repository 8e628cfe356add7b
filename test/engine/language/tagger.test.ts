import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tagger } from '../../../server/tagger.ts';

test('words are tagged in place, past quotation marks and contractions', async () => {
  const text = '“Angela didn’t leave,” he said in Boston — for $3bn.';
  const words = tagger.tag({ start: 100, end: 100 + text.length, text });
  for (const word of words) assert.equal(text.slice(word.start - 100, word.end - 100), word.text);
  const word = (written: string) => words.find((one) => one.text === written);
  assert.equal(word('Angela')?.gender, 'female');
  assert.equal(word('said')?.part, 'verb');
  assert.equal(word('he')?.part, 'pronoun');
  assert.equal(word('Boston')?.entity, 'place');
});

test('what is too long for a sentence is left alone', async () => {
  const text = 'wall '.repeat(400);
  assert.deepEqual(tagger.tag({ start: 0, end: text.length, text }), []);
});
