import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findMeasured } from '../../../server/engine/claims/measured.ts';
import { reckonedClaims } from '../../../server/engine/claims/reckoned.ts';
import { paragraphOf } from '../../../server/engine/language/sentences.ts';

/** What is reckoned from a sentence written on 2025-05-09: the words it follows from and the value, *!* where it may contradict. */
function reckoned(text: string): string[] {
  const paragraph = paragraphOf(text, 0);
  const reading = { date: '2025-05-09' };
  const claims = findMeasured(paragraph, reading);
  return reckonedClaims(paragraph.sentences[0]!, claims, reading).map(({ claim, refutes }) => {
    assert.equal(text.slice(claim.span.start, claim.span.end), claim.text);
    const { low, high, unit, noun } = claim.value;
    return `${claim.text}: ${low === high ? low : `${low}..${high}`} ${unit}${noun ? ` ${noun}` : ''}${refutes ? ' !' : ''}`;
  });
}

test('those named are counted in with the others', () => {
  assert.deepEqual(reckoned('Marl and 12 other towns complained.'), ['Marl and 12: 13 count town']);
  assert.deepEqual(reckoned('In spring Marl, West Dunmore and 12 other towns complained.'), [
    'Marl, West Dunmore and 12: 14 count town',
  ]);
  assert.deepEqual(reckoned('The skipper and three others swam ashore.'), ['The skipper and three: 4 count']);
});

test('people of all sorts are people, and more of a thing are more', () => {
  assert.deepEqual(reckoned('The ferry carried two boys and five women.'), ['two boys and five: 7 count person']);
  assert.deepEqual(reckoned('Seven hens died and another six were ill.'), [
    'Seven hens died and another six: 13 count hen',
  ]);
  assert.deepEqual(reckoned('He owes $3m in rent and $4m in tax.'), ['$3m in rent and $4m: 7000000 USD']);
  assert.deepEqual(reckoned('He paid £3m and a further £4m.'), ['£3m and a further £4m: 7000000 GBP']);
});

test('a change with both its ends gives its factor and its share', () => {
  assert.deepEqual(reckoned('Rent rose from £300 to £600.'), [
    '£300 to £600: 2 multiple !',
    '£300 to £600: 100 percent !',
  ]);
  assert.deepEqual(reckoned('The flock shrank to 50 from 200.'), [
    '50 from 200: 0.25 multiple !',
    '50 from 200: 75 percent !',
  ]);
});

test('a majority and an age follow from a vote and a birth', () => {
  assert.deepEqual(reckoned('It passed by 64 votes to 50.'), ['64 votes to 50: 14 count vote']);
  assert.deepEqual(reckoned('Ada Roe, born on 3 May 1980, keeps hens.'), ['3 May 1980: 45 a age']);
  assert.deepEqual(reckoned('Ada Roe, born on 30 May 1980, keeps hens.'), ['30 May 1980: 44 a age']);
  assert.deepEqual(reckoned('Ada Roe was born in 1980.'), ['1980: 44..45 a age']);
});

test('what is compared, contained or of another kind is not added up', () => {
  for (const text of [
    'It cost £3m, compared with £4m.',
    'It cost between £3m and £4m.',
    'He owns three hens and four spades.',
    'Of 40 hens, 12 were ill.',
    'It cost £3m in 2023 and fell to £2m.',
    'She won 3-1.',
    'It opened on 3 May 1980.',
    'Marl has 12 other mills.',
  ])
    assert.deepEqual(reckoned(text), [], text);
});
