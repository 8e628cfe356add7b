import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findMeasured, type MeasuredClaim } from '../../../server/engine/claims/measured.ts';
import { isSlip } from '../../../server/engine/evidence/comparison/slip.ts';
import { paragraphOf } from '../../../server/engine/language/sentences.ts';

function claimOf(words: string): MeasuredClaim {
  const [claim] = findMeasured(paragraphOf(`It was ${words} there.`), {});
  assert.ok(claim, `no claim in “${words}”`);
  return claim;
}

const slip = (left: string, right: string): boolean => isSlip(claimOf(left), claimOf(right));

const slips = [
  ['421 boats', '412 boats'],
  ['1,200 boats', '12,000 boats'],
  ['$2.4 billion', '$2.4 million'],
  ['$24 million', '$2.4 million'],
  ['four boats', 'forty boats'],
  ['sixteen boats', 'six boats'],
  ['in 1962', 'in 1926'],
];

const others = [
  ['421 boats', '435 boats'],
  ['412 boats', '412 boats'],
  ['412 boats', '512 boats'],
  ['5 boats', '6 boats'],
  ['fourteen boats', 'sixteen boats'],
  ['two boats', 'twelve percent'],
  ['in 1962', 'in 1963'],
  ['in 1962', '1,926 boats'],
];

for (const [left, right] of slips) {
  test(`“${left}” may be “${right}” mistyped`, () => assert.equal(slip(left!, right!), true));
}
for (const [left, right] of others) {
  test(`“${left}” is not “${right}” mistyped`, () => assert.equal(slip(left!, right!), false));
}

test('a slip between figures is one in both directions, and a figure is no slip of itself', () => {
  const figure = fc.integer({ min: 2, max: 99_999 });
  fc.assert(
    fc.property(figure, figure, (left, right) => {
      const [a, b] = [`${left} boats`, `${right} boats`];
      assert.equal(slip(a, b), slip(b, a));
      assert.equal(slip(a, a), false);
    }),
  );
});

test('two different neighbouring digits changed over are a slip wherever they stand', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 9_999_999 }), fc.nat(6), (figure, place) => {
      const digits = String(figure);
      const at = place % (digits.length - 1);
      const changed = digits.slice(0, at) + digits[at + 1] + digits[at] + digits.slice(at + 2);
      fc.pre(
        changed !== digits &&
          !digits.includes('0') &&
          !/^(?:1\d|20)\d\d$/.test(digits) &&
          !/^(?:1\d|20)\d\d$/.test(changed),
      );
      assert.equal(slip(`${digits} boats`, `${changed} boats`), true);
    }),
  );
});
