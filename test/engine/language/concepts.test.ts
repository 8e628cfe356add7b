import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { searchTerm } from '../../../corpus/terms.ts';
import { conceptOf, conceptWordsOf, synonymsOf } from '../../../server/engine/language/concepts.ts';
import { expectDrawing } from '../../support/carets.ts';

const concept = (word: string): string => conceptOf(searchTerm(word));

const together = [
  ['visit', 'trip'],
  ['firms', 'companies'],
  ['rose', 'climbed'],
  ['growth', 'grew'],
  ['exports', 'shipments'],
  ['killed', 'deaths'],
  ['lawmaker', 'senators'],
  ['organisation', 'organization'],
  ['crash', 'collisions'],
  ['China', 'Chinese'],
  ['Kremlin', 'Russian'],
  ['Washington', 'American'],
  ['Norway', 'Norwegians'],
];

const apart = [
  ['rose', 'fell'],
  ['bought', 'sold'],
  ['exports', 'imports'],
  ['profit', 'loss'],
  ['profit', 'revenue'],
  ['win', 'lose'],
  ['mother', 'father'],
  ['north', 'south'],
  ['killed', 'injured'],
  ['police', 'policy'],
  ['China', 'Japan'],
  ['Austria', 'Australia'],
  ['shipments', 'ship'],
];

for (const [left, right] of together) {
  test(`“${left}” and “${right}” mean the same`, () => assert.equal(concept(left!), concept(right!)));
}

for (const [left, right] of apart) {
  test(`“${left}” and “${right}” do not mean the same`, () => assert.notEqual(concept(left!), concept(right!)));
}

test('synonyms are given without the word itself, and an unknown word has none', () => {
  assert.deepEqual(synonymsOf('trip').includes('trip'), false);
  assert.ok(synonymsOf('trip').includes('visit'));
  assert.deepEqual(synonymsOf('tidewaiter'), []);
});

test('words that say nothing carry nothing, words of any story little, the matter itself all', () => {
  expectDrawing(
    `
    She said that the ferry was there last week.
    ^^^ 0
        ^^^^ 0
             ^^^^ 0
                  ^^^ 0
                      ^^^^^ 1
                            ^^^ 0
                                ^^^^^ 0
                                      ^^^^ 0.4
                                           ^^^^ 0.4
    `,
    (text) => conceptWordsOf(text).map((word) => ({ ...word, message: String(word.substance) })),
  );
});

/** The words taken for names, as drawn. */
const names = (text: string) =>
  conceptWordsOf(text)
    .filter((word) => word.isName)
    .map((word) => ({ ...word, message: 'name' }));

test('a capital inside a sentence makes a name, and so does one that opens a longer name', () => {
  expectDrawing(
    `
    Ada Stone asked Bo Hill to come to Averil.
    ^^^ name
        ^^^^^ name
                    ^^ name
                       ^^^^ name
                                       ^^^^^^ name
    `,
    names,
  );
});

test('a sentence’s first capital alone, title case and capitals throughout make none', () => {
  for (const text of [
    'Ferries came late that day.',
    'The Mayor Opens A New Harbour Tunnel',
    'MAYOR OPENS THE HARBOUR TUNNEL',
    'It was late.',
  ]) {
    assert.deepEqual(names(text), [], text);
  }
});

test('the country is not the pronoun', () => {
  const words = conceptWordsOf('They told us that the US would join the U.S. fleet.');
  const substances = words.filter(({ term }) => term === 'us').map(({ substance }) => substance);
  assert.deepEqual(substances, [0, 1, 1]);
  assert.equal(words.at(-2)?.concept, concept('American'));
});

test('of any text, words are slices in order, and each weighs between nothing and all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.nat(1_000), (text, offset) => {
      let last = offset;
      for (const word of conceptWordsOf(text, offset)) {
        assert.ok(word.start >= last && word.end > word.start && word.end <= offset + text.length);
        assert.ok(word.substance >= 0 && word.substance <= 1);
        assert.equal(word.concept.length > 0 && word.term.length > 0, true);
        last = word.end;
      }
    }),
  );
});

test('a word means the same however often it is asked', () => {
  fc.assert(
    fc.property(fc.constantFrom(...together.flat(), ...apart.flat()), (word) => {
      assert.equal(concept(word), concept(word.toUpperCase()));
    }),
  );
});
