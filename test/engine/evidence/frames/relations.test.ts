import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type AnalysedSentence,
  analyseParagraph,
  type PlacedClaim,
} from '../../../../server/engine/evidence/frames/analysis.ts';
import { ownerRelation } from '../../../../server/engine/evidence/frames/owner-relation.ts';
import { standingRelation } from '../../../../server/engine/evidence/frames/standing-relation.ts';
import { paragraphOf } from '../../../../server/engine/language/sentences.ts';

const sentencesOf = (text: string): AnalysedSentence[] => analyseParagraph(paragraphOf(text), { date: '2025-06-01' });

function claimIn(text: string, figure: string): PlacedClaim {
  const found = sentencesOf(text)
    .flatMap(({ claims }) => claims)
    .find(({ claim }) => claim.text.includes(figure));
  assert.ok(found, `no figure “${figure}” in “${text}”`);
  return found;
}

const standings: readonly [text: string, figure: string, kind: string][] = [
  ['The quay cost £5m.', '£5m', 'asserted'],
  ['The quay did not cost £5m.', '£5m', 'denied'],
  ['Did the quay cost £5m?', '£5m', 'asked'],
  ['Why did the quay cost £5m?', '£5m', 'presupposed'],
  ['If the quay costs £5m, the town is poor.', '£5m', 'supposed'],
  ['The quay might cost £5m.', '£5m', 'possible'],
  ['The quay will cost £5m.', '£5m', 'planned'],
  ['The quay was to open in June 2024. It opened in May 2025.', 'June 2024', 'superseded'],
  ['The £5m quay was not opened.', '£5m', 'asserted'],
  ['The town, which does not own the quay, paid £5m.', '£5m', 'asserted'],
  ['No fewer than 40 boats sank.', '40', 'asserted'],
  ['Turnover declined to £5m.', '£5m', 'asserted'],
];

for (const [text, figure, kind] of standings) {
  test(`${kind}: “${text}”`, () => assert.equal(claimIn(text, figure).standing.kind, kind));
}

const told: readonly [draft: string, source: string, figure: string, relation: string][] = [
  ['The quay will cost £5m.', 'The town plans to have the quay built, and it will cost £5m.', '£5m', 'same'],
  ['The board met on 16 June.', 'The board will meet on 16 June.', '16 June', 'compatible'],
  ['The quay opened in June 2024.', 'The quay is expected to open in June 2024.', 'June 2024', 'clash'],
  ['The quay may cost £5m.', 'The quay cost £5m.', '£5m', 'compatible'],
  ['The mill was sold to Vik for £5m.', 'Vik bought the mill for £5m.', '£5m', 'same'],
  ['Vik sold the mill for £5m.', 'Vik bought the mill for £5m.', '£5m', 'clash'],
];

for (const [draft, source, figure, relation] of told) {
  test(`“${source}” stands to “${draft}” as ${relation}`, () => {
    assert.equal(standingRelation(claimIn(draft, figure), claimIn(source, figure)), relation);
  });
}

const owned: readonly [draft: string, source: string, figure: string, relation: string][] = [
  ['Ross Dale, 29, fell.', 'Karl Denny, 34, and Ross Dale, 29, fell.', '29', 'same'],
  ['Karl Denny, 29, fell.', 'Karl Denny, 34, and Ross Dale, 29, fell.', '29', 'clash'],
  ['He was 29 when he fell.', 'Karl Denny, 34, and Ross Dale, 29, fell.', '29', 'unknown'],
  ['Catches fell from 40 tonnes to 30 tonnes.', 'Catches rose from 30 tonnes to 40 tonnes.', '40', 'clash'],
];

for (const [draft, source, figure, relation] of owned) {
  test(`the owner in “${draft}” is ${relation} beside “${source}”`, () => {
    assert.equal(ownerRelation(claimIn(draft, figure), claimIn(source, figure)), relation);
  });
}

test('a long sentence is read in linear time', () => {
  const clause = 'the board did not say whether Karl Denny, 34, would pay £5m in May, up from £4m, and ';
  const timeOf = (repeats: number): number => {
    const text = clause.repeat(repeats);
    const started = performance.now();
    sentencesOf(text);
    return performance.now() - started;
  };
  timeOf(20);
  assert.ok(timeOf(200) < 60 * Math.max(5, timeOf(20)));
});
