import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coverageLines, markLine } from '../../server/report/wording.ts';
import { quayDraft, quayNews, reportOn } from './support/matter.ts';

test('claims are numbered in the order of the draft, each with its sentence, and sources in the order of need', async () => {
  const { claims, sources, counts, document } = await reportOn(quayDraft);
  assert.deepEqual(
    claims.map(({ number, state, finding, sentence }) => [
      number,
      finding.claim.text,
      state,
      document.text.slice(sentence.start, sentence.end),
    ]),
    [
      [1, '421 metres', 'contradicted', 'The new quay at Marrow Haven is 421 metres long.'],
      [2, '€18.5 million', 'confirmed', 'It cost €18.5 million.'],
      [3, '€9,300', 'not-found', 'The choir raised €9,300.'],
    ],
  );
  assert.deepEqual([counts.contradicted, counts.confirmed, counts['not-found'], counts.ignored], [1, 1, 1, 0]);
  assert.deepEqual(
    sources.map(({ number, record, passages }) => [
      number,
      record.path,
      passages.map(({ claims: about, evidence }) => [about, evidence.place, evidence.stance]),
    ]),
    [
      [
        1,
        '../sources/quay-news.md',
        [
          [[1], 'para. 1', 'refutes'],
          [[2], 'para. 1', 'supports'],
        ],
      ],
    ],
  );
});

test('a report names what it does not cover', async () => {
  const report = await reportOn(`${quayDraft}\nThe toll is TK.\n`, {
    unreadable: [{ path: '/desk/sources/scan.pdf', reason: 'It holds no text.' }],
    limits: ['Only the first part of the draft was read.'],
  });
  assert.deepEqual(coverageLines(report).slice(0, -1), [
    '2 sentences of 5 hold no number, date, quotation or attribution, and were not checked.',
    '1 source was searched; what it says was taken as it stands.',
    '1 claim was found in no source.',
    '1 place is still to be filled in (TK).',
    'Only the first part of the draft was read.',
    '../sources/scan.pdf could not be read: It holds no text.',
  ]);
  const { unchecked } = report.coverage;
  assert.deepEqual(
    unchecked.map(({ start, end }) => report.document.text.slice(start, end)),
    ['The sun was out.', 'The toll is TK.'],
  );
});

test('a draft without claims, and one without sources, are said to be', async () => {
  assert.equal(
    coverageLines(await reportOn('The sun was out.\n'))[0],
    'No number, date, quotation or attribution was found in the draft.',
  );
  assert.ok(
    coverageLines(await reportOn(quayDraft, { sources: [] })).includes('There were no sources to check against.'),
  );
});

test('one source is one, however many claims rest on one passage of it', async () => {
  const text = 'The dredger Petrel left on 3 June 2030. The dredger Petrel left Marrow Haven on 3 June 2030.\n';
  const { sources } = await reportOn(text, { sources: [quayNews] });
  assert.equal(sources.length, 1);
  assert.deepEqual(
    sources[0]!.passages.map(({ claims }) => claims),
    [[1, 2]],
  );
});

test('a mark says who, when and why, as far as it is known', () => {
  const mark = {
    kind: 'checked',
    scope: 'here',
    document: 'draft.md',
    selector: { type: 'TextQuoteSelector', exact: '9', prefix: '', suffix: '' },
    sources: [],
    reason: 'asked the choir',
    by: 'Ada Wren',
    made: '2031-03-04T10:00:00.000Z',
  } as const;
  assert.equal(markLine(mark), 'Checked by hand by Ada Wren on 4 March 2031: asked the choir');
  const { by: _, ...unsigned } = mark;
  assert.equal(markLine({ ...unsigned, kind: 'on-author', reason: '' }), 'On the author’s word on 4 March 2031');
});
