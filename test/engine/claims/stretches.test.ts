import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findMeasured } from '../../../server/engine/claims/measured.ts';
import { stretchesOf } from '../../../server/engine/claims/stretches.ts';
import { paragraphOf } from '../../../server/engine/language/sentences.ts';

test('stretches follow on each other and cover the text', () => {
  for (const unit of ['a', 'It rained. ', 'line\n', '😀', 'word ', 'a😀']) {
    const text = unit.repeat(20_000);
    const stretches = stretchesOf(text);
    assert.equal(stretches[0]?.start, 0);
    assert.equal(stretches.at(-1)?.end, text.length);
    for (const [index, { start, end }] of stretches.entries()) {
      assert.ok(end > start);
      assert.ok(index === 0 || start === stretches[index - 1]?.end);
      assert.notEqual(text.charCodeAt(start) & 0xfc00, 0xdc00, 'no stretch begins within a surrogate pair');
    }
  }
  assert.deepEqual(stretchesOf(''), []);
});

test('claims of a long paragraph are found where they stand', () => {
  const sentence = 'The mill sold 46.5 million sacks within two years of May 16, 2024. ';
  const text = sentence.repeat(1000);
  const claims = findMeasured(paragraphOf(text), {});
  assert.equal(claims.length, 3000);
  assert.ok(claims.every((claim) => text.slice(claim.span.start, claim.span.end) === claim.text));
});
