import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readText } from '../../corpus/readers/read.ts';
import { createChecker } from '../../server/engine/check.ts';
import type { Finding } from '../../server/engine/finding.ts';
import { check, expectMessages, type Sources, storeWith } from '../support/checking.ts';

const SOURCES: Sources = {
  Gazette: {
    published: '2031-03-05',
    text: `# Averil opens its harbour tunnel

The harbour tunnel at Averil cost 42 million euros, Mayor Ada Stone said on Monday. “We paid every crown of it,” she said.

In Nordby, 388 houses were flooded in the storm of 12 February.`,
  },
  Courier: {
    published: '2031-03-06',
    text: `The county counted 412 flooded houses in Nordby after the storm of 12 February.

The tunnel at Averil is 2.4 kilometres long.`,
  },
};

const DRAFT = `---
date: 2031-03-07
---

# A tunnel and a storm

The harbour tunnel at Averil cost 24 million euros and is 2.4 kilometres long. “We paid every crown of it,” Stone said.

In Nordby, 388 houses were flooded in the storm of 21 February. The choir raised 9,300 euros.
`;

test('a claim that no source speaks of: the message says how many were searched', () => {
  const drawing = (sources: string) => `
    The choir raised 9,300 euros.
                     ^^^^^^^^^^^ “9,300 euros” was not found in the ${sources} searched.
  `;
  expectMessages(drawing('2 sources'), SOURCES);
  expectMessages(drawing('1 source'), { Gazette: SOURCES.Gazette! });
});

test('without sources nothing was checked, and that is said', () => {
  expectMessages(
    `
    The choir raised 9,300 euros in May.
                     ^^^^^^^^^^^ “9,300 euros” was not checked: there are no sources.
                                    ^^^ “May” was not checked: there are no sources.
    `,
    {},
  );
});

test('a draft without claims has no findings', () => {
  assert.deepEqual(check('The tunnel is open.', SOURCES), []);
  assert.deepEqual(check('', SOURCES), []);
});

test('findings come in the order of the draft, with all four kinds of claim', () => {
  const findings = check(DRAFT, SOURCES);
  const starts = findings.map(({ claim }) => claim.span.start);
  assert.deepEqual(
    starts,
    [...starts].sort((a, b) => a - b),
  );
  assert.deepEqual([...new Set(findings.map(({ claim }) => claim.kind))].sort(), [
    'attribution',
    'date',
    'number',
    'quotation',
  ]);
});

test('evidence is verbatim in its source, the value inside it', () => {
  const findings = check(DRAFT, SOURCES);
  const evidence = findings.flatMap((finding) => finding.evidence);
  assert.ok(evidence.length >= 5);
  for (const { source, quote, start, end, valueSpan } of evidence) {
    const given = SOURCES[source.id]!;
    const text = typeof given === 'string' ? given : given.text;
    assert.equal(text.slice(start, end), quote);
    if (valueSpan) {
      assert.ok(start <= valueSpan.start && valueSpan.start < valueSpan.end && valueSpan.end <= end);
    }
  }
});

test('evidence for a number says what was matched, and how the values relate', () => {
  const finding = check(DRAFT, SOURCES).find(({ claim }) => claim.text === '24 million euros');
  const [evidence] = finding!.evidence;
  assert.equal(SOURCES.Gazette && evidence!.source.id, 'Gazette');
  assert.deepEqual(evidence!.match?.subject, ['Averil']);
  assert.deepEqual(evidence!.match?.measure, ['harbour', 'tunnel', 'cost']);
  assert.equal(evidence!.match?.relation, 'contradicting');
  const { confidence } = evidence!.match!;
  assert.ok(confidence > 0.5 && confidence <= 1);
});

/** What the fixes of a finding may touch: the claim, and nothing else. */
function assertFixes({ claim, fixes, verdict }: Finding): void {
  if (verdict === 'supported') return;
  for (const [index, fix] of fixes.entries()) {
    assert.equal(fix.preferred, index === 0, 'the first fix alone is the preferred one');
    assert.ok(fix.edits.length > 0);
    for (const { start, end, newText } of fix.edits) {
      assert.ok(claim.span.start <= start && start <= end && end <= claim.span.end);
      assert.notEqual(newText, DRAFT.slice(start, end));
    }
  }
}

test('fixes touch the claim alone, and the first is the preferred one', () => {
  const findings = check(DRAFT, SOURCES);
  assert.ok(findings.some(({ fixes }) => fixes.length > 0));
  findings.forEach(assertFixes);
});

test('what is refuted has evidence against it, what is supported has evidence for it', () => {
  for (const { verdict, evidence, code } of check(DRAFT, SOURCES)) {
    const stances = new Set(evidence.map(({ stance }) => stance));
    if (verdict === 'refuted') assert.deepEqual([stances.has('refutes'), code !== undefined], [true, true]);
    if (verdict === 'supported') assert.deepEqual([...stances], ['supports']);
    if (verdict === 'conflicting') assert.deepEqual([...stances].sort(), ['refutes', 'supports']);
    if (verdict === 'not-enough-evidence') assert.deepEqual([...stances], []);
  }
});

/** Findings without what depends on the order in which the sources came: nothing but the order of evidence may. */
const inShort = (findings: readonly Finding[]) =>
  findings.map(({ claim, verdict, code, message, evidence, fixes }) => ({
    claim,
    verdict,
    code,
    message,
    evidence: evidence.map(({ source, start, stance, match }) => [source.id, start, stance, match]),
    fixes: fixes.map(({ title, edits }) => [title, edits]),
  }));

test('the same draft has the same findings, asked again or of another checker', () => {
  const store = storeWith(SOURCES);
  const checker = createChecker(store);
  const document = readText('markdown', DRAFT);
  const first = checker.check(document);
  assert.deepEqual(checker.check(document), first);
  assert.deepEqual(createChecker(store).check(document), first);
  store.close();
});

test('a checker that has seen other drafts says the same as a fresh one', () => {
  const store = storeWith(SOURCES);
  const checker = createChecker(store);
  for (const draft of [DRAFT.replace('24', '42'), DRAFT.replace('tunnel', 'bridge'), `Before.\n\n${DRAFT}`, '']) {
    const document = readText('markdown', draft);
    assert.deepEqual(checker.check(document), createChecker(store).check(document));
  }
  store.close();
});

test('the order in which sources were added changes nothing', () => {
  const reversed = Object.fromEntries(Object.entries(SOURCES).reverse());
  assert.deepEqual(inShort(check(DRAFT, reversed)), inShort(check(DRAFT, SOURCES)));
});

test('the text of a claim is the draft’s own, with the mark-up that stands in it', () => {
  const draft = readText(
    'markdown',
    'In Nordby, **388** houses were flooded. “We paid every *crown* of it,” Stone said.',
  );
  const texts = createChecker(storeWith(SOURCES))
    .check(draft)
    .map(({ claim }) => claim.text);
  assert.deepEqual(texts, ['388', 'We paid every *crown* of it,', 'Stone']);
});

test('no fix changes what stands between quotation marks but the quotation’s own', () => {
  const draft =
    'The tunnel cost 24 million euros. “The tunnel cost 24 million euros,” Stone said. In Nordby, “389 houses were flooded”, the town said.';
  const found = check(draft, SOURCES).filter(({ verdict }) => verdict === 'refuted');
  assert.deepEqual(
    found.map(({ claim, fixes }) => [claim.kind, claim.text, fixes.length > 0]),
    [
      ['number', '24 million euros', true],
      ['number', '24 million euros', false],
      ['number', '389', false],
    ],
  );
});
