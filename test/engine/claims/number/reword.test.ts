import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numberKind } from '../../../../server/engine/claims/number/number.ts';
import { numberIn } from './draw.ts';

/** Each row: draft, source, the draft with the source's figure. */
function expectRewordings(rows: readonly (readonly [string, string, string | undefined])[]): void {
  for (const [draft, source, expected] of rows) {
    const claim = numberIn(draft);
    const words = numberKind.reword(claim, numberIn(source));
    const fixed =
      words === undefined ? undefined : draft.slice(0, claim.span.start) + words + draft.slice(claim.span.end);
    assert.equal(fixed, expected, `${draft} ← ${source}`);
  }
}

test('scales stay as the draft writes them', () => {
  expectRewordings(
    [
      ['cost $204bn', 'cost 240 billion dollars', 'cost $240bn'],
      ['cost $40K', 'cost $50,000', 'cost $50K'],
      ['cost 204 billion dollars', 'cost $240bn', 'cost 240 billion dollars'],
      ['cost $800 million', 'cost $800 billion', 'cost $800 billion'],
      ['cost £4m', 'cost £900,000', 'cost £900k'],
      ['cost $2M', 'cost $1.04 million', 'cost $1.04M'],
      ['sold 2.9K cups', 'sold 2,400 cups', 'sold 2.4K cups'],
      ['sold 1.5 billion cups', 'sold 1.5 million cups', 'sold 1.5 million cups'],
    ].map(([d, s, e]) => [d!, s!, e!] as const),
  );
});

test('digits keep their grouping and money its hundredths', () => {
  expectRewordings([
    ['sold 800 cups', 'sold 1,500 cups', 'sold 1,500 cups'],
    ['sold 3420 cups', 'sold 1,342 cups', 'sold 1342 cups'],
    ['sold 15,000 cups', 'sold 9 cups', 'sold 9 cups'],
    ['cost £1.05', 'cost £1.50', 'cost £1.50'],
    ['cost £4,930', 'cost £9,250', 'cost £9,250'],
    ['up 12 per cent', 'up 24%', 'up 24 per cent'],
    ['Only 15 Percent', 'only 24 percent', 'Only 24 Percent'],
  ]);
});

test('words stay words where the draft writes words', () => {
  expectRewordings([
    ['three cups', '2 cups', 'two cups'],
    ['fourteen cups', 'four cups', 'four cups'],
    ['Twelve cups broke', 'two cups broke', 'Two cups broke'],
    ['Thirty-three cups broke', '30 cups broke', 'Thirty cups broke'],
    ['five cups', '16 cups', '16 cups'],
    ['five cups', 'sixteen cups', 'sixteen cups'],
    ['Five cups broke', '16 cups broke', 'Sixteen cups broke'],
    ['8 cups', 'five cups', '5 cups'],
  ]);
});

test('ordinals, ages, scores', () => {
  expectRewordings([
    ['a fourth term', 'a 5th term', 'a fifth term'],
    ['the 74th game', 'the 43rd game', 'the 43rd game'],
    ['the 63-year-old', 'Ann Roe, 49, sang', 'the 49-year-old'],
    ['a fourteen-year-old', 'a four-year-old', 'a four-year-old'],
    ['Ann Roe, 13, sang', 'the 31-year-old', 'Ann Roe, 31, sang'],
    ['won 3–0', 'won 2-1', 'won 2–1'],
    ['won 3 to 0', 'won 2-1', 'won 2 to 1'],
    ["the 18-year-old's boat", 'Ann Roe, 19, sang', "the 19-year-old's boat"],
  ]);
});

test('hedges outside the claim are never taken away', () => {
  expectRewordings([
    ['more than 280 cups', 'more than 310 cups', 'more than 310 cups'],
    ['nearly two-dozen cups', 'nearly 15 cups', 'nearly fifteen cups'],
    ['some 90 percent of cups', '80 percent of cups', 'some 80 percent of cups'],
  ]);
});

test('the draft keeps its unit', () => {
  expectRewordings([
    ['5 miles away', '16 km away', '10 miles away'],
    ['a 36-mile track', '42 km away', 'a 26-mile track'],
    ['a 12,000-square-foot hall', 'a 21,000-square-foot hall', 'a 21,000-square-foot hall'],
    ['nearly 3,000 acres', '400 hectares', 'nearly 1,000 acres'],
    ['He is 6ft 8in tall', '188 cm tall', 'He is 6ft 2in tall'],
    ['He is 5ft 10in tall', '6ft tall', 'He is 6ft tall'],
    ['She is 1.78m tall', '6ft 1in tall', 'She is 1.85m tall'],
    ['He is 6 feet 4 tall', '178 cm tall', 'He is 5 feet 10 tall'],
    ['It reached 36C (97F)', '38°C', 'It reached 38C (100F)'],
    ['worth 145.3p', 'worth 143.5p', 'worth 143.5p'],
    ['one mile away', 'five miles away', 'five miles away'],
    ['cost 60 cents', 'cost $0.34', 'cost 34 cents'],
  ]);
});

test('ranges', () => {
  expectRewordings([
    ['cost $3-4bn', 'cost $5-7 billion', 'cost $5-7bn'],
    ['between 2,000,000 and 250,000 cups', 'between 200,000 and 250,000 cups', 'between 200,000 and 250,000 cups'],
    ['cost $5bn', 'cost $3-4 billion', 'cost $3–4bn'],
  ]);
});

test('shares, ages by the decade, dozens and results keep the way the draft says them', () => {
  expectRewordings([
    ['one in five cups', '26 percent of cups', 'one in four cups'],
    ['Nine out of ten cups', '80% of cups', 'Eight out of ten cups'],
    ['Three-quarters of cups', '66 percent of cups', 'Two-thirds of cups'],
    ['two thirds of cups', '75 percent of cups', 'three quarters of cups'],
    ['75 percent of cups', 'two-thirds of cups', '67 percent of cups'],
    ['a quarter point', 'half a percentage point', 'half a point'],
    ['a man in his 40s', 'the 34-year-old', 'a man in his 30s'],
    ['a woman in her late forties', 'the 34-year-old', 'a woman in her mid thirties'],
    ['Two dozen cups', 'twelve cups', 'A dozen cups'],
    ['won 3-2', 'won by three goals to one', 'won 3-1'],
    ['won by three goals to nil', 'won 3-1', 'won by three goals to one'],
    ['two point two million cups', '2.3 million cups', 'two point three million cups'],
  ]);
});

test('where no wording is safe there is none', () => {
  expectRewordings([
    ['cost $5', 'cost €5', undefined],
    ['dozens of cups', '15 cups', undefined],
    ['a man in his 40s', '5 cups', undefined],
    ['won 2-0', '5 cups', undefined],
  ]);
});

test('an occasion is put as the draft puts it: counted or numbered', () => {
  expectRewordings([
    ['they met 44 times', 'their 43rd meeting', 'they met 43 times'],
    ['their 44th meeting', 'they met 43 times', 'their 43rd meeting'],
    ['on 34 occasions', 'the 43rd time', 'on 43 occasions'],
    ['a fourth visit', 'she called three times', 'a third visit'],
    ['she called twice', 'her third visit', 'she called three times'],
  ]);
});

test('scales, dozens and hyphens are kept', () => {
  expectRewordings([
    ['cost $2,360,000', 'cost $2.63 million', 'cost $2,630,000'],
    ['cost $46.8million', 'cost $64.8million', 'cost $64.8million'],
    ['cost $46.8million', 'cost $64.83 million', 'cost $64.83million'],
    ['cost $1M', 'cost $949,000', 'cost $949K'],
    ['nearly twelve-dozen cups', 'nearly two-dozen cups', 'nearly two-dozen cups'],
    ['two dozen cups', '15 cups', 'fifteen cups'],
    ['a 1K-Foot Wall', 'a 4,000-foot wall', 'a 4K-Foot Wall'],
    ['4K Homes Dark', '1,000 homes', '1K Homes Dark'],
    ['the 3st fair', 'the 1st fair', 'the 1st fair'],
    ['the 31 fairs', 'the 13 fairs', 'the 13 fairs'],
    ['between £1.8 and £3.6 million', 'between £1.5 million and £2 million', 'between £1.5 and £2 million'],
  ]);
});

test('an age takes the place of an age', () => {
  expectRewordings([
    ['a calf aged eight months', 'a nine-month-old calf', 'a calf aged nine months'],
    ['the eight-month-old calf', 'a calf aged 9 months', 'the nine-month-old calf'],
  ]);
});
