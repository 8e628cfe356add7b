import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseCase } from '../../server/cli/batch-case.ts';

const whole = {
  id: 'c1',
  sources: [{ id: 's1', text: 'The quay is 40 metres long.', publisher: 'Quay News', published: '2031-03-02' }],
  draft: { text: 'The quay is 40 metres long.', date: '2031-03-04' },
};

const bad = (line: unknown) => parseCase(typeof line === 'string' ? line : JSON.stringify(line), 7);

test('a case is read with what it says of its sources', () => {
  assert.deepEqual(parseCase(JSON.stringify(whole), 1), {
    id: 'c1',
    sources: [
      { id: 's1', text: 'The quay is 40 metres long.', metadata: { publisher: 'Quay News', published: '2031-03-02' } },
    ],
    draft: { text: 'The quay is 40 metres long.', date: '2031-03-04' },
  });
});

test('what is optional may be absent or null, and a time of day is left off', () => {
  const read = parseCase(
    '{"id":"a","sources":[{"id":"s","text":"","published":"2031-03-02T09:00:00Z","url":null}],"draft":{"text":"x","date":null}}',
    1,
  );
  assert.deepEqual(read, {
    id: 'a',
    sources: [{ id: 's', text: '', metadata: { published: '2031-03-02' } }],
    draft: { text: 'x' },
  });
});

test('what is no case is answered with the line, the field and what it should be', () => {
  const errors: [unknown, string | null, string][] = [
    ['', null, 'Line 7: the line is empty.'],
    ['{"id":"c1"', null, 'Line 7: the line is not valid JSON.'],
    ['[1]', null, 'Line 7: a case must be a JSON object.'],
    ['null', null, 'Line 7: a case must be a JSON object.'],
    [{ ...whole, id: undefined }, null, 'Line 7: "id" must be a string.'],
    [{ ...whole, id: {} }, null, 'Line 7: "id" must be a string.'],
    [{ ...whole, sources: undefined }, 'c1', 'Line 7: "sources" must be a list.'],
    [{ ...whole, sources: ['text'] }, 'c1', 'Line 7: "sources[0]" must be a JSON object.'],
    [{ ...whole, sources: [{ id: 's' }] }, 'c1', 'Line 7: "sources[0].text" must be a string.'],
    [{ ...whole, sources: [...whole.sources, ...whole.sources] }, 'c1', 'Line 7: "sources[1].id" repeats "s1".'],
    [{ ...whole, draft: 'text' }, 'c1', 'Line 7: "draft" must be a JSON object.'],
    [{ ...whole, draft: {} }, 'c1', 'Line 7: "draft.text" must be a string.'],
    [{ ...whole, draft: { text: 'x', date: 'May' } }, 'c1', 'Line 7: "draft.date" must be a date like 2024-05-16.'],
    [
      { ...whole, draft: { text: 'x', date: '2031-02-30' } },
      'c1',
      'Line 7: "draft.date" must be a date like 2024-05-16.',
    ],
  ];
  for (const [line, id, error] of errors) assert.deepEqual(bad(line), { id, error });
});

test('no line throws', () => {
  const fields = fc.oneof(
    fc.jsonValue(),
    fc.record({ id: fc.jsonValue(), sources: fc.jsonValue(), draft: fc.jsonValue() }),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fields.map((value) => JSON.stringify(value)),
      ),
      (line) => {
        const parsed = parseCase(line, 1);
        assert.ok('error' in parsed || typeof parsed.draft.text === 'string');
      },
    ),
  );
});
