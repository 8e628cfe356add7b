import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isWrong, judgedSentences } from './tables/measure.ts';

/** How many of the told wrong figures are to be refuted at least, and how many verdicts may be worse than none. */
const FLOORS = { alone: { refuted: 240, wrong: 0 }, together: { refuted: 265, wrong: 2 } };

for (const corpus of ['alone', 'together'] as const) {
  test(`cells of tables, each table ${corpus}`, async () => {
    const judged = await judgedSentences('xlsx', corpus);
    const told = judged.filter(({ sentence: { style, kind } }) => style === 'told' && kind !== 'right');
    const refuted = told.filter(({ verdict }) => verdict === 'refuted').length;
    assert.ok(refuted >= FLOORS[corpus].refuted, `${refuted} of ${told.length} refuted`);
    const wrong = judged.filter(isWrong).map(({ sentence, verdict }) => `${verdict}: ${sentence.text}`);
    assert.ok(wrong.length <= FLOORS[corpus].wrong, wrong.join('\n'));
  });
}
