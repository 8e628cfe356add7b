import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { signatureOfTerms, termHash } from '../../../corpus/near-duplicates.ts';
import { openStore } from '../../../corpus/store/sqlite.ts';
import type { IndexStore } from '../../../corpus/store/store.ts';
import { searchTerms } from '../../../corpus/terms.ts';
import { folderWith } from '../indexing/folder.ts';
import { signatureOf } from '../signature.ts';
import { passage, record } from './records.ts';

const AGENCY = [
  'The lighthouse on Cape Orrin went dark on Sunday for the first time in ninety years, after salt water reached its',
  'generator during the spring tide. Two keepers lit the old oil lamp by hand and kept it burning until the morning.',
  'A freighter with timber for Lisk passed the cape safely, and its captain thanked them over the radio at dawn.',
];
const OTHER = [
  'Keepers of the Cape Orrin light had warned for years that the cellar would flood one day, and on Sunday it did.',
  'The coastal office says a new generator will stand two floors higher; who pays for it nobody could tell us yet.',
  'Sailors in the harbour bar were less polite about the office, and about the minister who closed the second tower.',
];

for (const place of ['memory', 'disk'] as const) {
  describe(`Voices of sources ${place === 'disk' ? 'on disk' : 'in memory'}`, () => {
    let store: IndexStore;
    before(() => {
      store = openStore(place === 'disk' ? path.join(folderWith(), 'index.db') : ':memory:');
    });
    after(() => store.close());

    const add = (id: string, texts: readonly string[]) =>
      store.add(
        record(id),
        texts.map((text) => passage(text)),
      );
    const voice = (id: string) => store.source(id)!.voice;

    test('are one where a report is reprinted, shortened or cut otherwise into passages', () => {
      add('agency', AGENCY);
      add('other', OTHER);
      add('reprint', ['Our correspondent', ...AGENCY]);
      add('short', AGENCY.slice(0, 2));
      add('joined', [AGENCY.join(' ')]);
      assert.match(voice('agency')!, /^[0-9a-f]{16}$/);
      assert.notEqual(voice('other'), voice('agency'));
      for (const id of ['reprint', 'short', 'joined']) assert.equal(voice(id), voice('agency'));
    });

    test('stay with those that are left when the first of them goes or says something else', () => {
      const kept = voice('reprint');
      store.remove('agency');
      assert.equal(voice('reprint'), kept);
      add('late', AGENCY);
      assert.equal(voice('late'), kept);
      add('late', OTHER);
      assert.equal(voice('late'), voice('other'));
      assert.equal(voice('reprint'), kept);
    });

    test('are none for texts too short to be told apart', () => {
      add('tiny', ['The light is out.']);
      add('tiny too', ['The light is out.']);
      assert.deepEqual([voice('tiny'), voice('tiny too')], [undefined, undefined]);
    });

    test('are those that the caller gives, where it gives one', () => {
      store.add(
        { ...record('told'), voice: 'agency wire' },
        AGENCY.map((text) => passage(text)),
      );
      assert.equal(voice('told'), 'agency wire');
    });
  });
}

test('The signature from terms as they come is that of the text', () => {
  const word = fc.constantFrom('salt', 'lamp', 'tide', 'Orrin', 'it’s', '90', 'the', 'keeper');
  fc.assert(
    fc.property(fc.array(word, { maxLength: 1500, size: 'max' }), (words) => {
      const text = words.join(' ');
      const fromTerms = signatureOfTerms(Uint32Array.from(searchTerms(text), termHash));
      assert.deepEqual(fromTerms, signatureOf(text));
      assert.deepEqual(fromTerms, naiveSignature(words));
    }),
    { numRuns: 50 },
  );
});

/** All shingle hashes, each once, the 128 smallest. */
function naiveSignature(words: readonly string[]): number[] {
  const terms = words.flatMap((word) => searchTerms(word));
  const all = new Set<number>();
  for (let at = 0; at + 5 <= terms.length; at += 1) {
    const [only] = signatureOf(terms.slice(at, at + 5).join(' '));
    all.add(only!);
  }
  return [...all].sort((a, b) => a - b).slice(0, 128);
}
