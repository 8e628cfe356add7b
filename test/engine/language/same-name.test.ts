import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { aliasTableOf } from '../../../server/engine/language/aliases.ts';
import { relateNames } from '../../../server/engine/language/same-name.ts';
import { wordsOf } from '../../../server/engine/language/words.ts';

const keys = (name: string): string[] => wordsOf(name).map((word) => word.key);
const relate = (left: string, right: string, text = ''): string =>
  relateNames(keys(left), keys(right), aliasTableOf([text]));

test('the same person in another form', () => {
  for (const [left, right] of [
    ['Ada Stone', 'Stone'],
    ['Ada Stone', 'Ada M. Stone'],
    ['Bill Hill', 'William Hill'],
    ['A. Stone', 'Ada Stone'],
    ['Ada Stone', 'Ada Stone Jr.'],
    ['José Marsh', 'Jose Marsh'],
    ['Ada', 'Ada Stone'],
  ]) {
    assert.equal(relate(left!, right!), 'same', `${left} / ${right}`);
  }
});

test('different people, also with one surname', () => {
  for (const [left, right] of [
    ['Ada Stone', 'Bo Hill'],
    ['Ada Stone', 'Bo Stone'],
    ['Stone', 'Hill'],
    ['Ada Stone', 'Hill'],
  ]) {
    assert.equal(relate(left!, right!), 'different', `${left} / ${right}`);
  }
});

test('a bare surname means the person whom the text names in full', () => {
  assert.equal(relate('Bo Stone', 'Stone', 'Ada Stone spoke. Stone left.'), 'unclear');
  assert.equal(relate('Ada Stone', 'Stone', 'Ada Stone spoke. Stone left.'), 'same');
});

test('an abbreviation and what it stands for', () => {
  assert.equal(relate('HRB', 'Harbour Review Board'), 'same');
  assert.equal(relate('Tide Office', 'TO'), 'same');
  assert.equal(relate('HRB', 'Lowland Council'), 'different');
});

test('one name spelt in two ways', () => {
  for (const [left, right] of [
    ['Cy Marsch', 'Cy Marsh'],
    ['Andrei Belov', 'Andrey Belov'],
    ['Belousow', 'Belousov'],
  ]) {
    assert.equal(relate(left!, right!), 'spelling', `${left} / ${right}`);
  }
});

test('names that share a word are not told apart', () => {
  assert.equal(relate('Stone Foundation', 'Ada Stone Campaign'), 'unclear');
});

test('the relation is the same from either side where no text is asked', () => {
  const name = fc.array(fc.constantFrom('ada', 'bo', 'stone', 'stohne', 'hill', 'hills', 'a', 'w'), {
    minLength: 1,
    maxLength: 3,
  });
  fc.assert(fc.property(name, name, (left, right) => assert.equal(relateNames(left, right), relateNames(right, left))));
});

test('the alias table knows the fullest form, the form of address and abbreviations', () => {
  const table = aliasTableOf([
    'Mayor Ada Stone spoke for the Harbour Review Board (HRB). Ms. Stone left with Bo Hill.',
    'Hill laughed.',
  ]);
  assert.equal(table.written(['stone']), 'Ada Stone');
  assert.deepEqual(table.fullest(['hill']), ['bo', 'hill']);
  assert.deepEqual(table.fullest(['marsh']), ['marsh']);
  assert.equal(table.honorific(['ada', 'stone']), 'ms');
  assert.deepEqual(table.longForm('hrb'), ['harbour', 'review', 'board']);
  assert.equal(table.has(['wood']), false);
});
