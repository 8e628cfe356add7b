import assert from 'node:assert/strict';
import test from 'node:test';
import { filtered, isFiltering, NO_FILTER } from '../../client/claim-filter.ts';
import type { ClaimItem } from '../../client/protocol.ts';

const place = { line: 0, character: 0 };

function claim(kind: string, sentence: string, rest: Partial<ClaimItem> = {}): ClaimItem {
  const span = { start: 0, end: 0 };
  const fixed = { state: 'confirmed', text: 'x', message: '', brief: '', sources: [] } as const;
  return { kind, sentence, span, inSentence: span, range: { start: place, end: place }, ...fixed, ...rest };
}

const claims = [
  claim('number', 'The ferry carried 421 people.', { brief: '430 · Harbour Gazette' }),
  claim('quotation', '“We will sail,” said Ida Thorn.', { message: 'The quotation differs.' }),
  claim('date', 'It sank in May.', { mark: 'asked the Coastguard' }),
];
const kinds = (filter: Parameters<typeof filtered>[1]) => filtered(claims, filter).map(({ kind }) => kind);

test('no filter shows all claims', () => {
  assert.equal(isFiltering(NO_FILTER), false);
  assert.equal(isFiltering({ kinds: [], text: '  ' }), false);
  assert.deepEqual(kinds(NO_FILTER), ['number', 'quotation', 'date']);
});

test('a filter by kind shows these kinds alone', () => {
  assert.deepEqual(kinds({ kinds: ['date', 'quotation'], text: '' }), ['quotation', 'date']);
  assert.equal(isFiltering({ kinds: ['date'], text: '' }), true);
});

test('a filter by words looks at sentence, source, message and note, whatever their case', () => {
  assert.deepEqual(kinds({ kinds: [], text: ' FERRY ' }), ['number']);
  assert.deepEqual(kinds({ kinds: [], text: 'gazette' }), ['number']);
  assert.deepEqual(kinds({ kinds: [], text: 'differs' }), ['quotation']);
  assert.deepEqual(kinds({ kinds: [], text: 'coastguard' }), ['date']);
  assert.deepEqual(kinds({ kinds: ['date'], text: 'ferry' }), []);
});
