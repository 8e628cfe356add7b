import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SourceRecord } from '../../corpus/store/store.ts';
import type { Report } from '../../server/cli/report/report.ts';
import { styleOf } from '../../server/cli/report/style.ts';
import { textReport } from '../../server/cli/report/text.ts';
import type { Evidence, Finding } from '../../server/engine/finding.ts';

const layout = { style: styleOf(false), width: 72, explain: false };

const text = 'About 900 people came to the regatta.\nThe band played 14 songs.\n';

const sourceNamed = (id: string): SourceRecord => ({ id, hash: '', metadata: {}, problems: [], words: 5 });

/** Evidence whose value stands between brackets. */
function evidence(bracketed: string, stance: Evidence['stance'], more: Partial<Evidence> = {}): Evidence {
  const start = bracketed.indexOf('[');
  const end = bracketed.indexOf(']') - 1;
  const quote = bracketed.replace(/[[\]]/g, '');
  const valueSpan = { start: 100 + start, end: 100 + end };
  return {
    source: sourceNamed('s1'),
    quote,
    start: 100,
    end: 100 + quote.length,
    valueSpan,
    value: null,
    stance,
    ...more,
  };
}

function finding(words: string, verdict: Finding['verdict'], more: Partial<Finding> = {}): Finding {
  const start = text.indexOf(words);
  const claim = { kind: 'number', span: { start, end: start + words.length }, text: words, value: null };
  return { claim, verdict, message: `What is said of ${words}.`, evidence: [], fixes: [], ...more };
}

const report = (findings: Finding[], more: Partial<Report> = {}): Report => ({
  sources: 2,
  unreadable: [],
  drafts: [{ path: 'draft.md', text, findings, limits: [] }],
  ...more,
});

function assertReport(actual: string, expected: string): void {
  assert.equal(actual, `${expected.replace(/^\n/, '').replace(/^ {4}/gm, '').trimEnd()}\n`);
}

test('a disputed claim names both sides', () => {
  const sides = [
    evidence('About [900 people] came to see the boats.', 'supports', { source: sourceNamed('gazette') }),
    evidence('The harbour master counted [700 people] on the quay.', 'refutes', { source: sourceNamed('courier') }),
  ];
  const disputed = finding('900 people', 'conflicting', { code: 'sources-disagree', evidence: sides });
  assertReport(
    textReport(report([disputed]), layout),
    `
    draft.md:1:7  sources-disagree
    What is said of 900 people.
        draft │ About 900 people came to the regatta.
              │       ^^^^^^^^^^
       agrees │ About 900 people came to see the boats.
              │       ^^^^^^^^^^
              │ gazette
      differs │ The harbour master counted 700 people on the quay.
              │                            ^^^^^^^^^^
              │ courier

    1 claim needs a look · 0 confirmed · 0 not found in 2 sources
    `,
  );
});

test('what the source is known by is named: publisher, day, title, place, and that it is a comment', () => {
  const metadata = { publisher: 'Quay News', published: '2031-03-02', title: 'Regatta' };
  const source = { ...sourceNamed('s1'), metadata };
  const shown = textReport(
    report([
      finding('900', 'refuted', { evidence: [evidence('Only [700] came.', 'refutes', { source, comment: true })] }),
    ]),
    layout,
  );
  assert.match(shown, /│ a reader's comment in Quay News, 2 March 2031, “Regatta” \(s1\)$/m);
});

test('no more than three passages are shown, and the rest are counted', () => {
  const five = ['a', 'b', 'c', 'd', 'e'].map((id) =>
    evidence('Only [700] came.', 'refutes', { source: sourceNamed(id) }),
  );
  const shown = textReport(report([finding('900', 'refuted', { evidence: five })]), layout);
  assert.equal(shown.match(/source │/g)?.length, 3);
  assert.match(shown, /│ and 2 more passages$/m);
});

test('where many sources agree, the one that differs is shown all the same', () => {
  const sides = [
    ...['a', 'b', 'c', 'd'].map((id) => evidence('Some [900] came.', 'supports', { source: sourceNamed(id) })),
    evidence('Only [700] came.', 'refutes', { source: sourceNamed('e') }),
  ];
  const shown = textReport(report([finding('900', 'conflicting', { evidence: sides })]), { ...layout, explain: true });
  assert.equal(shown.match(/agrees │/g)?.length, 2);
  assert.match(shown, /differs │ Only 700 came\.$/m);
  assert.match(shown, /│ and 2 more passages$/m);
});

test('a sentence that is wrapped in its source is shown in one line', () => {
  const wrapped = evidence('Only [700\npeople] came.', 'refutes');
  const shown = textReport(report([finding('900', 'refuted', { evidence: [wrapped] })]), layout);
  assert.match(shown, /source │ Only 700 people came\.$/m);
});

test('the preferred fix is shown, the others are not', () => {
  const fixes = [
    { title: 'Change and cite', preferred: false, edits: [] },
    { title: 'Change “900” to “700”', preferred: true, edits: [] },
  ];
  const shown = textReport(report([finding('900', 'refuted', { fixes })]), layout);
  assert.match(shown, /fix │ Change “900” to “700”$/m);
  assert.doesNotMatch(shown, /cite/);
});

test('a fix whose title does not name the new words shows them', () => {
  const edits = [
    { start: 6, end: 9, newText: '700' },
    { start: 10, end: 16, newText: 'guests' },
  ];
  const fixes = [{ title: 'Restore the words of the source', preferred: true, edits }];
  const shown = textReport(report([finding('900', 'refuted', { fixes })]), layout);
  assert.match(shown, /fix │ Restore the words of the source: “900” → “700”, “people” → “guests”$/m);
});

test('a fix that only puts words in or takes words out says so', () => {
  const edits = [
    { start: 9, end: 9, newText: ' not' },
    { start: 10, end: 17, newText: '' },
  ];
  const fixes = [{ title: 'Restore the words of the source', preferred: true, edits }];
  const shown = textReport(report([finding('900', 'refuted', { fixes })]), layout);
  assert.match(shown, /fix │ Restore the words of the source: put in “not”, leave out “people”$/m);
});

test('claims that were not found are listed by line, and confirmed ones are only counted', () => {
  const findings = [
    finding('900 people', 'supported'),
    finding('14', 'not-enough-evidence'),
    finding('songs', 'not-enough-evidence'),
  ];
  assertReport(
    textReport(report(findings), layout),
    `
    Not found in the 2 sources
      draft.md:2  “14” · “songs”

    Nothing needs a look · 1 confirmed · 2 not found in 2 sources
    `,
  );
});

test('claims that were not checked are counted apart from those that were not found', () => {
  assertReport(
    textReport(report([finding('14', 'not-enough-evidence', { unchecked: 'figures' })]), layout),
    `
    Nothing needs a look · 0 confirmed · 0 not found in 2 sources · 1 not checked
    `,
  );
});

test('with --explain every claim is shown with what was matched', () => {
  const match = {
    subject: ['regatta'],
    measure: ['people', 'came'],
    relation: 'rounded',
    confidence: 0.876,
  };
  const confirmed = finding('900', 'supported', { evidence: [evidence('Some [903] came.', 'supports', { match })] });
  const shown = textReport(report([confirmed, finding('14', 'not-enough-evidence')]), { ...layout, explain: true });
  assert.match(
    shown,
    /^ {2}because │ subject regatta · measure people, came · the values are equal to the digits written · confidence 0\.88$/m,
  );
  assert.match(shown, /^draft\.md:2:17 {2}not-enough-evidence$/m);
});

test('a hint on a claim that is otherwise in order needs a look, and is not counted twice', () => {
  const shown = textReport(report([finding('900', 'supported', { code: 'unattributed' })]), layout);
  assert.match(shown, /^1 claim needs a look · 0 confirmed · 0 not found in 2 sources$/m);
});

test('several drafts have a closing line each', () => {
  const drafts = ['a.md', 'b.md'].map((path) => ({ path, text, findings: [finding('900', 'supported')], limits: [] }));
  const shown = textReport(report([], { drafts }), layout);
  assert.match(shown, /^a\.md {2}Nothing needs a look · 1 confirmed · 0 not found in 2 sources\nb\.md {2}Nothing/m);
});

test('nothing that a source or a draft says can drive the terminal', () => {
  const hostile = evidence('\u001b]0;pwned\u0007 [7\u001b[2J00] came.', 'refutes', {
    source: sourceNamed('\u001b[31m'),
  });
  const shown = textReport(
    report([finding('900', 'refuted', { evidence: [hostile], message: 'Says \u001b[5m.' })]),
    layout,
  );
  assert.doesNotMatch(shown, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
});

test('colours are escape sequences around the same words', () => {
  const findings = [finding('900', 'refuted', { evidence: [evidence('Only [700] came.', 'refutes')] })];
  const coloured = textReport(report(findings), { ...layout, style: styleOf(true) });
  assert.match(coloured, /\u001b\[31m/);
  assert.equal(coloured.replace(/\u001b\[\d+m/g, ''), textReport(report(findings), layout));
});
