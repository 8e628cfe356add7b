import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodeGroup, emptyGroup, encodeGroup, TERMS_PER_GROUP } from '../../../corpus/store/groups.ts';
import { BITMAP_BYTES, changeList, decodeSet, encodeSet, setHas } from '../../../corpus/store/sets.ts';

const rising = (list: readonly number[]) => Uint16Array.from([...new Set(list)].sort((a, b) => a - b));
const member = fc.integer({ min: 0, max: 65_534 });
const someMembers = fc.uniqueArray(member, { maxLength: 60 }).map(rising);
/** Every `step`-th number: for small steps more than a list can hold. */
const manyMembers = fc
  .integer({ min: 1, max: 40 })
  .map((step) => Uint16Array.from({ length: Math.ceil(65_535 / step) }, (_, i) => i * step));

test('A set gives its members back, whether it is kept as a list or as a bitmap', () => {
  fc.assert(
    fc.property(fc.oneof(someMembers, manyMembers), fc.array(member, { maxLength: 20 }), (members, asked) => {
      const bytes = encodeSet(members);
      assert.ok(bytes.length <= BITMAP_BYTES);
      assert.deepEqual(decodeSet(bytes, members.length), members);
      const all = new Set(members);
      for (const each of asked) assert.equal(setHas(bytes, each), all.has(each));
    }),
    { numRuns: 60 },
  );
});

test('A set of another size than is remembered is known to be damaged', () => {
  const list = encodeSet(Uint16Array.of(1, 5, 9));
  assert.equal(decodeSet(list, 2), undefined);
  const bitmap = encodeSet(Uint16Array.from({ length: 5000 }, (_, i) => i * 3));
  assert.equal(decodeSet(bitmap, 5001), undefined);
});

test('A list changes as a set would', () => {
  fc.assert(
    fc.property(someMembers, someMembers, fc.nat(10), (members, removed, more) => {
      const last = members.at(-1) ?? 0;
      const added = Uint16Array.from({ length: more }, (_, i) => last + 1 + i).filter((each) => each > last);
      const expected = new Set([...members].filter((each) => !removed.includes(each)).concat(...added));
      assert.deepEqual(changeList(members, removed, added), rising([...expected]));
    }),
  );
});

test('A group keeps short lists, and the sizes of long ones', () => {
  const group = emptyGroup();
  group.counts.set([3, 0, 40]);
  group.lists[0] = Uint16Array.of(4, 8, 65_534);
  const read = decodeGroup(encodeGroup(group)!)!;
  assert.deepEqual([...read.counts], [3, 0, 40, ...Array(TERMS_PER_GROUP - 3).fill(0)]);
  assert.deepEqual(read.lists[0], group.lists[0]);
  assert.equal(read.lists[2]!.length, 0);
});

test('A group without passages takes no room, and one that is cut off is known to be damaged', () => {
  assert.equal(encodeGroup(emptyGroup()), undefined);
  const group = emptyGroup();
  group.counts[15] = 2;
  group.lists[15] = Uint16Array.of(1, 2);
  assert.equal(decodeGroup(encodeGroup(group)!.slice(0, -2)), undefined);
  assert.equal(decodeGroup(new Uint8Array(7)), undefined);
});
