import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { openStore } from '../../../corpus/store/sqlite.ts';
import type { IndexStore } from '../../../corpus/store/store.ts';
import { searchTerms } from '../../../corpus/terms.ts';
import { NaiveStore, placeOf } from './naive-store.ts';
import { passage, record } from './records.ts';

const folder = mkdtempSync(join(tmpdir(), 'vouch-search-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const WORDS = [
  'harbour',
  'dredging',
  'tonnes',
  'Vellmar',
  'port',
  'ports',
  '12',
  '3.5',
  'crane',
  "owner's",
  'the',
  'São',
];
const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }).map((list) => list.join(' '));
const source = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), texts: fc.array(words, { maxLength: 5 }) });
const step = fc.oneof(
  { weight: 3, arbitrary: source.map((added) => ({ added })) },
  { weight: 1, arbitrary: fc.constantFrom('a', 'b', 'c', 'd').map((removed) => ({ removed })) },
);
const query = fc.array(fc.tuple(fc.constantFrom(...WORDS, 'nowhere'), fc.constantFrom(0.5, 1, 3)), { maxLength: 5 });

for (const place of ['memory', 'disk'] as const) {
  describe(`A store ${place === 'disk' ? 'on disk' : 'in memory'}`, () => {
    let store: IndexStore;
    before(() => {
      store = openStore(place === 'disk' ? join(folder, 'index.db') : ':memory:');
    });
    after(() => store.close());

    test('finds what scoring every passage finds, whatever came and went', () => {
      fc.assert(
        fc.property(fc.array(step, { maxLength: 8 }), query, fc.integer({ min: 1, max: 6 }), (steps, asked, limit) => {
          const naive = new NaiveStore();
          for (const { id } of store.sources()) store.remove(id);
          for (const change of steps) {
            for (const into of [naive, store]) {
              if ('added' in change)
                into.add(
                  record(change.added.id),
                  change.added.texts.map((text) => passage(text)),
                );
              else into.remove(change.removed);
            }
          }
          const weights = new Map(
            asked.flatMap(([word, weight]) => searchTerms(word).map((term) => [term, weight] as const)),
          );
          const terms = [...weights].map(([term, weight]) => ({ term, weight }));
          const hits = store.search(terms, limit);
          const expected = naive.search(terms, limit);
          assert.deepEqual(
            hits.map(({ passage, score }) => ({ place: placeOf(passage), score })),
            expected,
          );
          assert.equal(store.passageCount(), naive.passages().length);
          const asTerms = terms.map(({ term }) => term);
          assert.deepEqual(
            store.documentFrequencies(asTerms),
            asTerms.map((term) => naive.frequency(term)),
          );
        }),
        { numRuns: 150 },
      );
    });

    test('gives a passage back as it was put in, with its place', () => {
      const cell = {
        text: '41,300',
        start: 7,
        end: 13,
        role: 'table-cell' as const,
        locator: { sheet: 'Cargo', cell: 'B7' },
        context: 'Grain, tonnes',
        speaker: 'Ines Várady',
      };
      store.add(record('table'), [passage('Total of the year'), cell]);
      const [hit] = store.search([{ term: 'grain', weight: 1 }], 5);
      const { id, ...rest } = hit!.passage;
      assert.deepEqual(rest, { ...cell, sourceId: 'table', ordinal: 1 });
      assert.deepEqual(store.neighbours('table', 1, 2), [{ ...rest, id }]);
      assert.equal(store.search([{ term: 'varady', weight: 1 }], 5).length, 1);
    });

    test('gives the neighbours that there are, and none of another source', () => {
      store.add(record('first'), [passage('one'), passage('two'), passage('three')]);
      store.add(record('second'), [passage('four')]);
      const texts = (from: number, to: number) => store.neighbours('first', from, to).map(({ text }) => text);
      assert.deepEqual(texts(-2, 2), ['one', 'two']);
      assert.deepEqual(texts(1, 99), ['two', 'three']);
      assert.deepEqual(texts(3, 4), []);
      assert.deepEqual(store.neighbours('unknown', 0, 3), []);
    });

    test('keeps what a source says about itself, and replaces it with the source', () => {
      const older = record('story', { title: 'Dredging begins', published: '2031-04-02' });
      store.add(older, [passage('Dredging begins')]);
      assert.deepEqual(store.source('story'), older);
      const newer = record('story', { title: 'Dredging stops' });
      store.add(newer, []);
      assert.deepEqual(store.source('story'), newer);
      assert.deepEqual(store.search([{ term: 'begin', weight: 1 }], 5), []);
      assert.equal(store.sources().filter(({ id }) => id === 'story').length, 1);
    });

    test('counts a term twice that is asked for twice', () => {
      store.add(record('ledger'), [passage('ledger')]);
      const once = store.search([{ term: 'ledger', weight: 2 }], 1);
      const twice = store.search(Array(2).fill({ term: 'ledger', weight: 1 }), 1);
      assert.deepEqual(twice, once);
      assert.equal(once.length, 1);
    });

    test('keeps searching right when one source has more passages than a chunk', () => {
      const many = Array.from({ length: 66_000 }, (_, i) => passage(i % 40 === 0 ? `wharf ${i}` : 'quay'));
      store.add(record('many'), many);
      store.add(record('after'), [passage('wharf 65960')]);
      const asked = ['wharf', '65960'].map((term) => ({ term, weight: 1 }));
      assert.deepEqual(
        store.search(asked, 2).map(({ passage }) => [passage.sourceId, passage.ordinal]),
        [
          ['after', 0],
          ['many', 65_960],
        ],
      );
      assert.deepEqual(store.documentFrequencies(['wharf', 'quay']), [1651, 64_350]);
      store.remove('many');
      assert.deepEqual(store.documentFrequencies(['wharf', 'quay', '65960']), [1, 0, 1]);
      store.remove('after');
      assert.deepEqual(store.search(asked, 2), []);
    });

    test('finds nothing for no terms, unknown terms, or no room', () => {
      store.add(record('only'), [passage('quarry')]);
      assert.deepEqual(store.search([], 5), []);
      assert.deepEqual(store.search([{ term: 'unheard', weight: 1 }], 5), []);
      assert.deepEqual(store.search([{ term: 'quarry', weight: 1 }], 0), []);
      assert.deepEqual(store.search([{ term: 'quarry', weight: 0 }], 5), []);
    });
  });
}
