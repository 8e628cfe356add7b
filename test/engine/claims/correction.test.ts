import assert from 'node:assert/strict';
import { test } from 'node:test';
import { correctionOf, spanWithDirection } from '../../../server/engine/claims/correction.ts';
import {
  compareMeasured,
  findMeasured,
  type MeasuredClaim,
  ordersApart,
} from '../../../server/engine/claims/measured.ts';
import { paragraphOf } from '../../../server/engine/language/sentences.ts';

/** The first claim of a text written on 2025-05-09. */
function first(text: string): MeasuredClaim {
  const [claim] = findMeasured(paragraphOf(text, 0), { date: '2025-05-09' });
  assert.ok(claim, text);
  return claim;
}

function corrected(draft: string, source: string): string | undefined {
  const right = correctionOf(first(draft), first(source));
  return right && draft.slice(0, right.start) + right.newText + draft.slice(right.end);
}

test('a direction or a bound is turned round where the figure is the same', () => {
  for (const [draft, source, expected] of [
    ['Rents fell by 4 percent.', 'Rents rose 4%.', 'Rents rose by 4 percent.'],
    ['Rents were up 4 percent.', 'Rents were down 4%.', 'Rents were down 4 percent.'],
    ['A 4% increase in rents.', 'Rents fell by 4%.', 'A 4% decrease in rents.'],
    ['More than 300 hens came.', 'Fewer than 300 hens came.', 'Fewer than 300 hens came.'],
    ['It holds less than 5 litres.', 'It holds more than 5 litres.', 'It holds more than 5 litres.'],
    ['Rents fell 4 percent.', 'Rents rose 5%.', 'Rents rose 5 percent.'],
    ['Over 300 hens came.', 'Under 250 hens came.', 'Under 250 hens came.'],
    ['Rents fell by 4 percent.', 'Rents rose 5%.', undefined],
    ['It opened on 3 May 2024.', 'It opened on 4 May 2024.', 'It opened on 4 May 2024.'],
  ] as const) {
    assert.equal(compareMeasured(first(draft), first(source)), 'contradicting', draft);
    assert.equal(corrected(draft, source), expected);
  }
});

test('the words that say a direction stand where they are said to stand', () => {
  for (const [text, words] of [
    ['Rents fell by 4 percent.', 'fell by 4 percent'],
    ['More than 300 hens came.', 'More than 300'],
    ['A 4% increase in rents.', '4% increase'],
    ['There are 300 hens.', '300'],
  ] as const) {
    const { start, end } = spanWithDirection(first(text));
    assert.equal(text.slice(start, end), words);
  }
});

test('what reads the same in the draft does not contradict it', () => {
  const [, euros] = findMeasured(paragraphOf('He had £20,000 (€24,000) there.', 0), {});
  assert.equal(euros?.value && 'low' in euros.value && euros.value.low, 24_000);
  for (const [draft, source] of [
    ['He had €24,000 there.', 'He had €24,000 there.'],
    ['It is 10 miles long.', 'It is 16.6 km long.'],
  ] as const)
    assert.notEqual(compareMeasured(first(draft), first(source)), 'contradicting');
});

test('an anniversary is counted from a year', () => {
  assert.equal(compareMeasured(first('Its 60th anniversary.'), first('It opened in 1965.')), 'converted');
  assert.equal(compareMeasured(first('Its 60th anniversary.'), first('It opened in 1964.')), 'coarser');
  assert.equal(corrected('Its 50th anniversary.', 'It opened in 1965.'), 'Its 60th anniversary.');
  assert.equal(corrected('It opened in 1975.', 'Its sixtieth anniversary.'), 'It opened in 1965.');
});

test('sizes are set apart in one unit', () => {
  assert.ok(ordersApart(first('A quarter of hens.'), first('25 percent of hens.')) < 0.01);
  assert.ok(ordersApart(first('It is 10 miles long.'), first('It is 16 km long.')) < 0.01);
  assert.ok(Math.abs(ordersApart(first('300 hens.'), first('3,000 hens.')) - 1) < 0.01);
});
