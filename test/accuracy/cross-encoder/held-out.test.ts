import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heldOutBytes, heldOutOf, readHeldOut } from './held-out.ts';

const written = (logits: Readonly<Record<string, number>>) =>
  Object.fromEntries(heldOutOf(heldOutBytes(new Map(Object.entries(logits)))));

test('What was written is read again, in sixteenths', () => {
  assert.deepEqual(written({ '00000000000a': 1.5, ff00ff00ff00: -0.0625, '123456789abc': 0 }), {
    '00000000000a': 1.5,
    '123456789abc': 0,
    ff00ff00ff00: -0.0625,
  });
  assert.deepEqual(written({ abcdefabcdef: 1.04 }), { abcdefabcdef: 1.0625 });
});

test('Log-odds beyond what a byte holds are written as the most it holds', () => {
  assert.deepEqual(written({ '000000000001': 40, '000000000002': -40 }), {
    '000000000001': 7.9375,
    '000000000002': -7.9375,
  });
});

test('The order in which pairs come makes no other file', () => {
  const rows: [string, number][] = [
    ['00000000000b', 1],
    ['00000000000a', -1],
  ];
  assert.deepEqual(heldOutBytes(new Map(rows)), heldOutBytes(new Map(rows.toReversed())));
});

test('Nothing gives no bytes, and the last of several rows is read', () => {
  assert.equal(heldOutBytes(new Map()).length, 0);
  assert.equal(heldOutOf(Buffer.alloc(0)).size, 0);
  assert.equal(heldOutOf(heldOutBytes(new Map([['00000000000a', 2]]))).size, 1);
});

test('The file at hand is whole: rows of seven bytes, each of a pair of its own', () => {
  const known = readHeldOut();
  assert.ok(known.size > 0);
  assert.deepEqual(heldOutOf(heldOutBytes(known)), known);
});
