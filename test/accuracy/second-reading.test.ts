import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { readText } from '../../corpus/readers/read.ts';
import { createCrossEncoder } from '../../server/cross-encoder/cross-encoder.ts';
import { lookTwice } from '../../server/cross-encoder/second-look.ts';
import { createChecker } from '../../server/engine/check.ts';
import type { Finding } from '../../server/engine/finding.ts';
import { hasEvaluation, type LabelledCase, storeOf } from './cases.ts';
import { readPrinted } from './printed.ts';

const reader = createCrossEncoder();
after(() => reader.close());

/** All that is said of a draft once its close calls have been read. */
async function findingsOf({ sources, draft: { text, date } }: LabelledCase): Promise<readonly Finding[]> {
  const checker = createChecker(storeOf(sources), { crossEncoder: reader });
  const document = readText('markdown', text);
  const { checked } = await lookTwice(() => checker.check(document, date ? { date } : {}), reader);
  return checked;
}

/** Figures that newspapers printed wrong and put right: of 37 so many are flagged; none is called supported, no right one flagged. */
const FLAGGED = 10;

test('figures that newspapers printed wrong are flagged by a second reading, and right ones are not', async (context) => {
  if (!hasEvaluation)
    return context.diagnostic('The printed errors are not beside the project: they were not measured.');
  const said = { flagged: 0, blessed: 0, alarms: 0, confirmed: 0 };
  for (const { wrong, right } of readPrinted(['number', 'date', 'age', 'scale'])) {
    const of = async (labelled: LabelledCase) => {
      const [mark] = labelled.expected;
      return (await findingsOf(labelled)).filter(
        ({ claim: { span } }) => span.start < mark!.end && mark!.start < span.end,
      );
    };
    const has = (findings: readonly Finding[], verdict: string) => findings.some((each) => each.verdict === verdict);
    const [ofWrong, ofRight] = [await of(wrong), await of(right)];
    if (has(ofWrong, 'refuted')) said.flagged++;
    if (has(ofWrong, 'supported')) said.blessed++;
    if (has(ofRight, 'refuted')) said.alarms++;
    if (has(ofRight, 'supported')) said.confirmed++;
  }
  context.diagnostic(JSON.stringify(said));
  assert.ok(said.flagged >= FLAGGED, `${said.flagged} flagged`);
  assert.equal(said.blessed, 0);
  assert.equal(said.alarms, 0);
});
