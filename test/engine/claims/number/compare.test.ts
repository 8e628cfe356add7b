import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Relation } from '../../../../server/engine/claims/kind.ts';
import { numberKind } from '../../../../server/engine/claims/number/number.ts';
import { numberIn } from './draw.ts';

/** Each row: draft, source, relation; both texts hold one number. */
function expectRelations(rows: readonly (readonly [string, string, Relation])[]): void {
  for (const [draft, source, relation] of rows) {
    assert.equal(numberKind.compare(numberIn(draft), numberIn(source)), relation, `${draft} ← ${source}`);
  }
}

test('the same figure in another style is equal', () => {
  expectRelations([
    ['$240bn', '240 billion dollars', 'equal'],
    ['twenty-six ships', '26 ships', 'equal'],
    ['a dozen ships', '12 ships', 'equal'],
    ['43rd', 'forty-third', 'equal'],
    ['12 per cent', '12%', 'equal'],
    ['4.1m ships', '4,100,000 ships', 'equal'],
    ['won 2-0', 'lost 0-2', 'equal'],
    ['won 2-0', 'won by 2 to 0', 'equal'],
    ['Ann Roe, 39, sang', 'the 39-year-old', 'equal'],
  ]);
});

test('another figure contradicts', () => {
  expectRelations([
    ['three ships', 'four ships', 'contradicting'],
    ['15,000 ships', '17,000 ships', 'contradicting'],
    ['$204 billion', '$240 billion', 'contradicting'],
    ['$800 million', '$800 billion', 'contradicting'],
    ['53.4 percent', '35.7 percent', 'contradicting'],
    ['31 ships', '13 ships', 'contradicting'],
    ['10 ships', '12 ships', 'contradicting'],
    ['a fourth term', 'a fifth term', 'contradicting'],
    ['won 2-0', 'won 3-0', 'contradicting'],
    ['the 40-year-old', 'the 41-year-old', 'contradicting'],
  ]);
});

test('rounding follows the digits written', () => {
  expectRelations([
    ['$240 billion', '$240.1 billion', 'rounded'],
    ['7,000 ships', '6,950 ships', 'rounded'],
    ['26 percent', '26.4 percent', 'rounded'],
    ['26 percent', '26.6 percent', 'rounded'],
    ['26 percent', '27.1 percent', 'contradicting'],
    ['25 percent', '24.4 percent', 'contradicting'],
    ['4 percent', '3.5 percent', 'rounded'],
    ['3 percent', '3.5 percent', 'contradicting'],
    ['$2m', '$1.8 million', 'rounded'],
    ['$1m', '$1.4 million', 'contradicting'],
    ['$1m', '$1.9 million', 'contradicting'],
    ['$87', '$87.63', 'rounded'],
    ['3.4K ships', '3,482 ships', 'rounded'],
    ['100 ships', '101 ships', 'rounded'],
    ['100 ships', '110 ships', 'contradicting'],
    ['a quarter of ships', '26 percent of ships', 'converted'],
    ['half of ships', '58 percent of ships', 'contradicting'],
  ]);
});

test('bounds and hedges are intervals', () => {
  expectRelations([
    ['more than 280 ships', '291 ships', 'contained'],
    ['more than 280 ships', '250 ships', 'contradicting'],
    ['more than 280 ships', '280 ships', 'contained'],
    ['more than 100 ships', '1,000 ships', 'contradicting'],
    ['more than 280 ships', 'more than 310 ships', 'contradicting'],
    ['more than 280 ships', 'at least 280 ships', 'equal'],
    ['more than 50 ships', 'up to 40 ships', 'contradicting'],
    ['nearly 300 ships', '296 ships', 'contained'],
    ['nearly 300 ships', '310 ships', 'contradicting'],
    ['nearly 300 ships', '200 ships', 'contradicting'],
    ['just over 100 ships', '103 ships', 'contained'],
    ['some 90 percent', '90 percent', 'equal'],
    ['about 300 ships', '310 ships', 'rounded'],
    ['about 3,000 ships', '2,000 ships', 'contradicting'],
    ['about 3 ships', '4 ships', 'contradicting'],
    ['up to 40 ships', '38 ships', 'contained'],
    ['up to 40 ships', '60 ships', 'contradicting'],
  ]);
});

test('a source that is less exact than the draft neither bears it out nor contradicts it', () => {
  expectRelations([
    ['$240.1 billion', '$240 billion', 'coarser'],
    ['€704bn', '€700bn', 'coarser'],
    ['73 huts', 'about 70 huts', 'coarser'],
    ['5,004 ships', '5,000 ships', 'coarser'],
    ['$3.9bn', 'nearly $4bn', 'coarser'],
    ['$4bn', 'nearly $4 billion', 'contained'],
    ['26.4 percent', '26 percent', 'coarser'],
    ['26 percent', 'a quarter', 'coarser'],
    ['22 ships', '20 to 30 ships', 'coarser'],
    ['20–25 ships', '15 to 30 ships', 'coarser'],
    ['320 ships', 'hundreds of ships', 'coarser'],
    ['17 sailors', 'at least 12 sailors', 'coarser'],
    ['at least 17 sailors', 'at least 12 sailors', 'coarser'],
    ['12 sailors', 'at least 12 sailors', 'contained'],
    ['9 sailors', 'at least 12 sailors', 'contradicting'],
    ['at least 9 sailors', 'at least 12 sailors', 'contradicting'],
    ['320 ships', 'more than 300 ships', 'coarser'],
    ['160 sailors', 'at least 12 sailors', 'contradicting'],
    ['20–50 ships', '20 to 30 ships', 'contradicting'],
    ['some 20–50 ships', '20 to 30 ships', 'contradicting'],
    ['between 20 and 50 ships', 'between 20 and 30 ships', 'contradicting'],
    ['10.2 miles', '16 km', 'coarser'],
    ['30 mph', '50 km/h', 'converted'],
    ['nearly 1,000 acres', '400 hectares', 'converted'],
    ['a 15,800-square-metre hall', 'a 170,000-square-foot hall', 'converted'],
  ]);
});

test('a figure far beyond the limit that the source gives is not borne out by it', () => {
  expectRelations([
    ['170M cards', 'more than 130 million cards', 'contradicting'],
    ['$3.7 million', 'more than $2.6 million', 'contradicting'],
    ['140M cards', 'more than 130 million cards', 'coarser'],
    // A round limit says less, and a limit in the draft is true of what lies beyond it.
    ['170M cards', 'more than 100 million cards', 'coarser'],
    ['150M cards', 'more than 100 million cards', 'coarser'],
    ['$2M', 'more than $1 million', 'coarser'],
    ['1bn cards', 'more than 100 million cards', 'contradicting'],
    ['more than 130 million cards', '170M cards', 'incomparable'],
    ['20 cards', 'up to 45 cards', 'coarser'],
  ]);
});

test('ranges and magnitudes', () => {
  expectRelations([
    ['20–30 ships', '25 ships', 'contained'],
    ['20–30 ships', '45 ships', 'contradicting'],
    ['between 20 and 30 ships', '20 to 30 ships', 'equal'],
    ['between 20 and 40 ships', '20 to 30 ships', 'contradicting'],
    ['tens of thousands of ships', '42,000 ships', 'contained'],
    ['tens of thousands of ships', '2,000 ships', 'contradicting'],
    ['dozens of ships', '36 ships', 'contained'],
    ['thousands of ships', 'hundreds of ships', 'contradicting'],
  ]);
});

test('units of one dimension convert', () => {
  expectRelations([
    ['5 miles', '8 km', 'converted'],
    ['5 miles', '12 km', 'contradicting'],
    ['98.6°F', '37°C', 'converted'],
    ['100 hectares', '247 acres', 'converted'],
    ['34 cents', '$0.34', 'converted'],
    ['50p', '£0.50', 'converted'],
    ['25 basis points', '0.25 percentage points', 'converted'],
    ['sales doubled', 'sales rose by 100 percent', 'converted'],
    ['40 tons of salt', '40 tonnes of salt', 'equal'],
  ]);
});

test('different questions are not compared', () => {
  expectRelations([
    ['12 percent', '12 ships', 'incomparable'],
    ['$12', '€12', 'incomparable'],
    ['third ship', 'three ships', 'incomparable'],
    ['5 miles', '5 tonnes', 'incomparable'],
    ['12 percent', '12 percentage points', 'incomparable'],
  ]);
});

test('a rise is not a fall', () => {
  expectRelations([
    ['rents rose by 5 percent', 'rents fell by 5 percent', 'contradicting'],
    ['rents fell by 5 percent', 'rents changed by -5 percent', 'equal'],
  ]);
});

test('a plural of a magnitude contradicts only a smaller one of the same things', () => {
  expectRelations([
    // Where there are thousands there are hundreds.
    ['hundreds of ships', 'thousands of ships', 'incomparable'],
    ['millions of ships', 'thousands of crates', 'incomparable'],
    ['Thousands came.', 'Millions came.', 'incomparable'],
    ['Thousands came.', '5 million came', 'incomparable'],
    ['Thousands came.', '5,000 came', 'contained'],
    ['thousands of ships', '40 ships', 'contradicting'],
  ]);
});

test('the next occasion is one more than the count of those before it', () => {
  expectRelations([
    ['they met 43 times', 'the 43rd time that they met', 'equal'],
    ['their forty-third meeting', 'they met 43 times', 'equal'],
    ['they met 44 times', 'their 43rd meeting', 'contradicting'],
    ['on 34 occasions', 'their 43rd encounter', 'contradicting'],
    ['her third visit', 'she called on four occasions', 'contradicting'],
    ['sacked twice', 'sacked for the second time', 'equal'],
    ['they met more than 40 times', 'their 43rd meeting', 'contained'],
    // Other things are numbered and counted at once, and a first time is seldom a count.
    ['third ship', 'three times', 'incomparable'],
    ['the third meeting', 'two visits', 'incomparable'],
    ['the first time', 'they met 43 times', 'incomparable'],
    ['12 times the price of salt', 'the 13th time', 'incomparable'],
  ]);
});

test('a short headline figure is one rounded to what it writes', () => {
  expectRelations([
    ['1M Homes Dark', '900,000 homes', 'rounded'],
    ['1M Homes Dark', '400,000 homes', 'contradicting'],
    ['1M Homes Dark', '1.6 million homes', 'contradicting'],
    ['2M Homes Dark', '1.6 million homes', 'rounded'],
    ['40K Homes Dark', '39,600 homes', 'rounded'],
    ['40K Homes Dark', '35,600 homes', 'contradicting'],
    // The bound itself may be rounded.
    ['More Than 1M Homes Dark', 'at least 1.4 million homes', 'contained'],
    ['More Than 1M Homes Dark', 'at least 2.4 million homes', 'contradicting'],
    ['More Than 26M Homes Dark', 'at least 29 million homes', 'contradicting'],
    ['More Than 1M Homes Dark', '900,000 homes', 'incomparable'],
    ['more than 1,000,000 homes', '900,000 homes', 'contradicting'],
    ['More Than 1M Homes Dark', '400,000 homes', 'contradicting'],
  ]);
});

test('ages compare across their units', () => {
  expectRelations([
    ['a calf aged eight months', 'the eight-month-old calf', 'equal'],
    ['a calf aged nine months', 'the eight-month-old calf', 'contradicting'],
    ['an 18-month-old', 'a one-and-a-half-year-old', 'converted'],
  ]);
});
