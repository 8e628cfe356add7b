import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readText } from '../../corpus/readers/read.ts';
import { createChecker } from '../../server/engine/check.ts';
import type { Finding } from '../../server/engine/finding.ts';
import { storeWith } from '../support/checking.ts';

/** Words that the finders know, and what a text may hold beside them. */
const words = fc.constantFrom(
  'the tunnel cost',
  'rose',
  'fell to',
  '42 million euros',
  '$2.4bn',
  '12 percent',
  'nearly 300',
  'a quarter of',
  'three',
  'boats',
  'people',
  'on Monday',
  'Monday, 3 March 2031',
  'in 2019',
  'last year',
  'six months',
  '5 p.m.',
  'said Ada Stone',
  'Bo Hill said',
  '“We will wait”',
  '"not yet"',
  'Averil',
  'U.S.',
  'from 185 to 240',
  ':',
  ',',
  '. ',
  '\n\n',
  '\n',
  '# ',
  '> ',
  '\ud800',
  '\udc00',
  '\ud83d\ude00',
  '\u202e',
  '\u0000',
  '٣٤',
  '①',
  '½',
  'ﬁ',
  'İ',
  '9'.repeat(40),
  '1,'.repeat(30),
);
const newsLike = fc.array(words, { maxLength: 30 }).map((parts) => parts.join(' '));
const digits = fc.string({ unit: fc.constantFrom(...'0123456789.,:-/ €%'), maxLength: 120 });
const anything = fc.string({ unit: 'binary', maxLength: 200 });
const texts = fc.oneof({ weight: 4, arbitrary: newsLike }, digits, anything);

function findingsOn(draft: string, sources: readonly string[]): readonly Finding[] {
  const store = storeWith(Object.fromEntries(sources.map((text, index) => [`source ${index}`, text])));
  try {
    return createChecker(store).check(readText('markdown', draft), { date: '2031-03-05' });
  } finally {
    store.close();
  }
}

/** What holds of every finding, whatever the draft and the sources. */
function assertSound(draft: string, sources: readonly string[], findings: readonly Finding[]): void {
  const last = new Map<string, number>();
  for (const { claim, verdict, message, evidence, fixes } of findings) {
    const { start, end } = claim.span;
    assert.ok(0 <= start && start < end && end <= draft.length);
    assert.equal(draft.slice(start, end), claim.text);
    assert.doesNotMatch(message, /could not be checked/);
    assert.ok(verdict !== 'not-enough-evidence' || evidence.length === 0);
    if (claim.kind === 'number' || claim.kind === 'date') {
      assert.ok(start >= (last.get('measured') ?? 0), 'numbers and dates do not overlap');
      last.set('measured', end);
    }
    if (claim.kind === 'quotation') {
      assert.ok(start >= (last.get('quotation') ?? 0), 'quotations do not overlap');
      last.set('quotation', end);
    }
    for (const each of evidence) {
      const text = sources[Number(each.source.id.split(' ')[1])]!;
      assert.equal(text.slice(each.start, each.end), each.quote);
      if (each.valueSpan) assert.ok(each.start <= each.valueSpan.start && each.valueSpan.end <= each.end);
    }
    for (const edit of fixes.flatMap((fix) => fix.edits)) {
      assert.ok(0 <= edit.start && edit.start <= edit.end && edit.end <= draft.length);
    }
    assert.ok(fixes.filter(({ preferred }) => preferred).length <= 1);
  }
}

test('checking never throws, and every finding is sound', () => {
  fc.assert(
    fc.property(texts, fc.array(texts, { maxLength: 3 }), (draft, sources) => {
      assertSound(draft, sources, findingsOn(draft, sources));
    }),
    { numRuns: 300 },
  );
});

test('a text is not refuted by itself', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...CLEAN), { maxLength: 8 }), (sentences) => {
      const text = sentences.join('\n\n');
      const refuted = findingsOn(text, [text]).filter(({ verdict }) => verdict === 'refuted');
      assert.deepEqual(
        refuted.map(({ message }) => message),
        [],
      );
    }),
    { numRuns: 40 },
  );
});

/** Sentences about different things, none of which contradicts itself or another. */
const CLEAN = [
  'The harbour tunnel at Averil cost 42 million euros.',
  'In Nordby, 388 houses were flooded in the storm of 12 February.',
  'Peter Lund, 61, has crossed the water 4,000 times.',
  'The shipyard employs 1,150 workers and built 23 trawlers in 2030.',
  'Tourism revenue rose 12 percent to 31 million euros.',
  'About 26 percent of the households have no car.',
  'A choir of fourteen sang for two hours on Sunday.',
  'The lighthouse, built in 1880, has 412 steps.',
  'Ada Stone said the pumps would hold until 2040.',
  'The ferry leaves at 7.30 a.m. and takes 45 minutes.',
];

test('a very long line is checked like any other', () => {
  const line = 'The boats lay 14 deep in 2019 and the clerk said “it is late” to 3,000 people. '.repeat(120);
  const findings = findingsOn(line, [line]);
  assert.ok(findings.length >= 120 * 4);
  assertSound(line, [line], findings);
});

test('digits without an end are one word, no endless search', () => {
  const draft = '9'.repeat(50_000);
  assertSound(draft, [draft], findingsOn(draft, [draft]));
});

test('what a source holds twice, at two places, is quoted from a place where it stands', () => {
  const text = 'The tunnel cost 42 million euros. The tunnel cost 42 million euros.';
  assertSound('The tunnel cost 24 million euros.', [text], findingsOn('The tunnel cost 24 million euros.', [text]));
});
