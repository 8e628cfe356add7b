import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numberKind } from '../../../../server/engine/claims/number/number.ts';
import { expectNumbers, numberIn, numbersOf } from './draw.ts';

test('results and votes are read in figures and words', () => {
  for (const [text, words, low, high] of [
    ['The bill passed 52–48.', '52–48', 52, 48],
    ['The bill passed 52 to 48.', '52 to 48', 52, 48],
    ['It was carried by 4,211 votes to 3,900.', '4,211 votes to 3,900', 4211, 3900],
    ['There were 68 votes in favour and 30 against.', '68 votes in favour and 30 against', 68, 30],
    ['It passed with 68 votes, with 30 against.', '68 votes, with 30 against', 68, 30],
    ['They won by three goals to one.', 'three goals to one', 3, 1],
    ['They won three-nil.', 'three-nil', 3, 0],
    ['They drew two-all.', 'two-all', 2, 2],
    ['Rovers 1-3 City', '1-3', 1, 3],
  ] as const) {
    const claim = numberIn(text);
    assert.deepEqual([claim.text, claim.value.unit, claim.value.low, claim.value.high], [words, 'score', low, high]);
  }
});

test('pairs of other things are no results', () => {
  for (const text of [
    'He held one-on-one talks.',
    'Two to three hens came.',
    'Five of them went to two towns.',
    'It fell from 3 to 1.',
    'They walked 52 miles to 3 towns.',
  ])
    assert.ok(!numbersOf(text).some(({ value }) => value.unit === 'score'), text);
});

test('sides that are named keep their order', () => {
  const relation = (draft: string, source: string) => numberKind.compare(numberIn(draft), numberIn(source));
  assert.equal(relation('Rovers 3-1 City', 'City 1-3 Rovers'), 'equal');
  assert.equal(relation('Rovers 3-1 City', 'City 3-1 Rovers'), 'contradicting');
  assert.equal(relation('Rovers 3-1 City', 'Rovers 1-3 City'), 'contradicting');
  assert.equal(relation('They won 3-1.', 'City 3-1 Rovers'), 'equal');
});

test('points, parts of points, heights, ages by the decade and double units', () => {
  expectNumbers(`
    Its margin of error is ±3 points, the step a quarter point, half a percentage point or half a percent.
                            ^ 3 percentage-point
                                               ^^^^^^^^^^^^^^^ 0.25 percentage-point
                                                                ^^^^^^^^^^^^^^^^^^^^^^^ 0.5 percentage-point
                                                                                           ^^^^^^^^^^^^^^ 0.5 percent
  `);
  expectNumbers(`
    A man in his 40s and a woman in her early thirties, 5ft 10 and 6-foot-2 tall, were out at 36C (97F).
                 ^^^ 40..49 a age
                                        ^^^^^^^^^^^^^^ 30..34 a age
                                                        ^^^^^^ 70 [in_i]
                                                                   ^^^^^^^^ 74 [in_i]
                                                                                              ^^^^^^^^^ 36 Cel
  `);
  assert.equal(numberIn('It has two point two five million hens.').value.low, 2_250_000);
  assert.equal(numberIn('It pays $21MM.').value.low, 21_000_000);
});

test('handed over is no bound', () => {
  assert.equal(numberIn('The crew handed over 14 rifles.').value.bound, undefined);
  assert.equal(numberIn('It holds over 14 rifles.').value.bound, 'above');
});
