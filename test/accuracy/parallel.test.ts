import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LabelledCase } from './cases.ts';
import { PARALLEL_CASES } from './parallel.ts';
import { addToScores, findingsOf, type Score, scoreLine, sumOf } from './score.ts';

/** Of the wrong figures, at least this share is flagged, and put right. */
const FLAGGED = 0.93;
/** Of the sentences about something else, at most so many claims are refuted all the same. None is the aim: lower it. */
const MOST_FALSE_ALARMS = 28;

const kindOf = ({ id }: LabelledCase): string => id.slice(id.indexOf('/') + 1, id.indexOf(':'));
const isWrong = (labelled: LabelledCase): boolean => kindOf(labelled) === 'wrong';

function scoresOf(cases: readonly LabelledCase[], complain: (line: string) => void): Map<string, Score> {
  const byKind = new Map<string, Score>();
  for (const labelled of cases) {
    const scores = new Map<string, Score>();
    addToScores(scores, labelled, findingsOf(labelled), complain);
    const kind = kindOf(labelled);
    byKind.set(kind, sumOf([...(byKind.has(kind) ? [byKind.get(kind)!] : []), ...scores.values()]));
  }
  return byKind;
}

test('a wrong figure is flagged and put right by the one sentence that speaks of it', (context) => {
  const score = sumOf(scoresOf(PARALLEL_CASES.filter(isWrong), (line) => context.diagnostic(line)).values());
  context.diagnostic(scoreLine('wrong figures', score));
  assert.ok(score.flagged >= FLAGGED * score.wrong, `${score.flagged} of ${score.wrong} are flagged`);
  assert.ok(score.corrected >= FLAGGED * score.wrong, `${score.corrected} of ${score.wrong} are put right`);
});

test('a figure for somebody or something else is not held against a sentence that looks alike', (context) => {
  const elsewhere = PARALLEL_CASES.filter((labelled) => !isWrong(labelled));
  const byKind = scoresOf(elsewhere, (line) => context.diagnostic(line));
  for (const [kind, score] of byKind) context.diagnostic(scoreLine(`another ${kind}`, score));
  const { falseAlarms } = sumOf(byKind.values());
  assert.ok(falseAlarms <= MOST_FALSE_ALARMS, `${falseAlarms} are refuted`);
});

test('every mark stands on a claim that is found, so that silence means something', () => {
  for (const labelled of PARALLEL_CASES) {
    const findings = findingsOf(labelled);
    for (const { start, end, text } of labelled.expected) {
      const found = findings.some(({ claim: { span } }) => span.start < end && start < span.end);
      assert.ok(found, `${labelled.id}: ${text}`);
    }
  }
});
