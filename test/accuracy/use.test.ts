import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasEvaluation } from './cases.ts';
import { findingsOf } from './score.ts';
import { isLabelledTrue, readUse, USE_SETS, wordsIn } from './use.ts';

/**
 * The product as it is used: whole articles against other outlets' articles about the same event. Of the errors planted in
 * them so many must be flagged; of the articles as printed, so few claims a thousand words, true disagreements left out.
 */
const FLAGGED: Readonly<Record<(typeof USE_SETS)[number], number>> = { basil: 0.63, allsides: 0.71, ecb: 0.71 };
const MOST_ALARMS = 0.15;

const ABSENT = 'The articles are not beside the project: use was not measured.';
const isFlag = (verdict: string): boolean => verdict === 'refuted' || verdict === 'conflicting';

for (const set of USE_SETS) {
  test(`errors planted in articles are found in other outlets' words: ${set}`, (context) => {
    if (!hasEvaluation) return context.diagnostic(ABSENT);
    const found = readUse(`${set}-dev`).flatMap((labelled) => {
      const refuted = findingsOf(labelled).filter(({ verdict }) => verdict === 'refuted');
      return labelled.expected.map(({ start, end }) =>
        refuted.some(({ claim: { span } }) => span.start < end && start < span.end),
      );
    });
    const share = found.filter(Boolean).length / found.length;
    context.diagnostic(`${set}: ${(100 * share).toFixed(0)} % of ${found.length} planted errors are flagged`);
    assert.ok(share >= FLAGGED[set], `${share}`);
  });

  test(`articles as printed raise hardly a false alarm: ${set}`, (context) => {
    if (!hasEvaluation) return context.diagnostic(ABSENT);
    const printed = readUse(`${set}-natural-dev`);
    const alarms = printed.flatMap((labelled) =>
      // What a draft says in two ways is told without a source, and is no matter of these figures.
      findingsOf(labelled).filter(
        (finding) => isFlag(finding.verdict) && finding.evidence.length > 0 && !isLabelledTrue(labelled, finding),
      ),
    );
    const rate = (1000 * alarms.length) / wordsIn(printed);
    context.diagnostic(`${set}: ${rate.toFixed(2)} alarms in a thousand words that no label calls true`);
    assert.ok(rate <= MOST_ALARMS, `${rate}`);
  });
}
