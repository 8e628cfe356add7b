import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { loadCorpus } from '../../corpus/indexing/load.ts';
import { readDraft } from '../../corpus/readers/read.ts';
import { createChecker } from '../../server/engine/check.ts';
import type { Finding } from '../../server/engine/finding.ts';

const sample = join(import.meta.dirname, '..', '..', 'corpus', 'sample');
const bytes = readFileSync(join(sample, 'draft.md'));
const text = bytes.toString();

/** A stretch of the draft and what must be said of it. `in` is a stretch that occurs once, and holds `text`. */
interface Expected {
  readonly in: string;
  readonly text: string;
  readonly kind: string;
  readonly code?: string;
  readonly right?: string;
}

const expected: Record<'errors' | 'conflicts' | 'confirmed', Expected[]> = JSON.parse(
  readFileSync(join(sample, 'expected.json'), 'utf8'),
);

let findings: readonly Finding[] = [];

before(async () => {
  const { store, unreadable } = await loadCorpus([join(sample, 'sources')]);
  assert.deepEqual(unreadable, []);
  findings = createChecker(store).check(readDraft('draft.md', bytes));
});

function spanOf({ in: around, text: words }: Expected): { start: number; end: number } {
  const from = text.indexOf(around);
  assert.notEqual(from, -1, `"${around}" is not in the draft`);
  assert.equal(text.indexOf(around, from + 1), -1, `"${around}" is in the draft twice`);
  const start = from + around.indexOf(words);
  return { start, end: start + words.length };
}

function findingsAt(place: Expected): Finding[] {
  const { start, end } = spanOf(place);
  return findings.filter(({ claim: { span } }) => span.start < end && start < span.end);
}

const inShort = (found: readonly Finding[]) =>
  found.map(({ claim, verdict, code }) => `${claim.kind} “${claim.text}” ${verdict} ${code ?? ''}`);

for (const error of expected.errors) {
  test(`“${error.in}” is flagged as ${error.code} and becomes “${error.right}”`, () => {
    const here = findingsAt(error);
    const flag = here.find(({ code, verdict }) => code === error.code && verdict === 'refuted');
    assert.ok(flag, `found there: ${inShort(here).join('; ') || 'nothing'}`);
    const fix = flag.fixes.find(({ preferred }) => preferred);
    assert.ok(fix, 'no preferred fix');
    const fixed = [...fix.edits]
      .sort((a, b) => b.start - a.start)
      .reduce((whole, { start, end, newText }) => whole.slice(0, start) + newText + whole.slice(end), text);
    assert.ok(fixed.includes(error.in.replace(error.text, error.right!)), `the fix is: ${fix.title}`);
  });
}

for (const conflict of expected.conflicts) {
  test(`the sources disagree about “${conflict.in}”`, () => {
    assert.ok(
      findingsAt(conflict).some(({ verdict }) => verdict === 'conflicting'),
      inShort(findingsAt(conflict)).join('; '),
    );
  });
}

for (const right of expected.confirmed) {
  test(`“${right.text}” in “${right.in}” is confirmed`, () => {
    const here = findingsAt(right).filter(({ claim }) => claim.kind === right.kind);
    assert.ok(
      here.some(({ verdict }) => verdict === 'supported'),
      inShort(findingsAt(right)).join('; ') || 'nothing found there',
    );
  });
}

test('nothing else is refuted or disputed', () => {
  const planted = [...expected.errors, ...expected.conflicts].flatMap(findingsAt);
  const others = findings.filter(({ verdict }) => verdict === 'refuted' || verdict === 'conflicting');
  assert.deepEqual(inShort(others.filter((finding) => !planted.includes(finding))), []);
});

test('the draft has a dozen planted errors, of every kind', () => {
  assert.ok(expected.errors.length >= 12);
  assert.deepEqual([...new Set(expected.errors.map(({ kind }) => kind))].sort(), [
    'attribution',
    'date',
    'number',
    'quotation',
  ]);
});
