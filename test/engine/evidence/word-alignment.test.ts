import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { alignWords, sharedContent } from '../../../server/engine/evidence/words/word-alignment.ts';

const split = (text: string): string[] => text.split(' ');

test('a sequence is laid over the stretch of another that has most of its words', () => {
  const { from, to, matched, hunks } = alignWords(
    split('the wall fell down'),
    split('we saw that the wall came down at noon'),
  );
  assert.deepEqual({ from, to, matched }, { from: 3, to: 7, matched: 3 });
  assert.deepEqual(hunks, [{ aStart: 2, aEnd: 3, bStart: 5, bEnd: 6 }]);
});

test('a last word that differs is paired with the one in its place', () => {
  const { hunks } = alignWords(split('the wall will fall'), split('the wall will stand forever'));
  assert.deepEqual(hunks, [{ aStart: 3, aEnd: 4, bStart: 3, bEnd: 4 }]);
});

test('words added and left out are told', () => {
  assert.deepEqual(alignWords(split('the old wall fell'), split('the wall fell')).hunks, [
    { aStart: 1, aEnd: 2, bStart: 1, bEnd: 1 },
  ]);
  assert.deepEqual(alignWords(split('the wall fell'), split('the old wall fell')).hunks, [
    { aStart: 1, aEnd: 1, bStart: 1, bEnd: 2 },
  ]);
});

test('pairs agree word for word and rise; whatever is contained is found whole', () => {
  const word = fc.constantFrom('wall', 'sea', 'the', 'fell', 'of');
  fc.assert(
    fc.property(fc.array(word), fc.array(word), fc.array(word, { minLength: 1 }), (before, after, inside) => {
      const whole = [...before, ...inside, ...after];
      const found = alignWords(inside, whole);
      assert.equal(found.matched, inside.length);
      assert.deepEqual(found.hunks, []);
      const { pairs } = alignWords(before, after);
      let last = -1;
      for (const [at, pair] of pairs.entries()) {
        if (pair < 0) continue;
        assert.ok(pair > last && before[at] === after[pair]);
        last = pair;
      }
    }),
  );
});

test('the share of content words leaves function words and order aside', () => {
  assert.equal(sharedContent(split('the wall of stone fell'), new Set(['fell', 'wall'])), 2 / 3);
  assert.equal(sharedContent(split('of the'), new Set()), 1);
});
