import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { GUTTER_MARKS, marksByLine } from '../../client/gutter.ts';
import type { ClaimState } from '../../client/protocol.ts';

const on = (line: number, ...states: ClaimState[]) => states.map((state) => ({ state, first: line, last: line }));
const marks = (...claims: ReturnType<typeof on>) => Object.fromEntries(marksByLine(claims));

test('the worst claim of a line decides its mark', () => {
  assert.deepEqual(marks(...on(3, 'confirmed', 'contradicted', 'confirmed')), { 3: 'contradicted' });
  assert.deepEqual(marks(...on(3, 'not-found', 'disputed')), { 3: 'disputed' });
  assert.deepEqual(marks(...on(3, 'confirmed', 'not-found')), { 3: 'not-found' });
});

test('a tick stands only where everything on the line is confirmed', () => {
  assert.deepEqual(marks(...on(0, 'confirmed', 'confirmed')), { 0: 'confirmed' });
  for (const other of ['ignored', 'on-author', 'to-come'] as const) {
    assert.deepEqual(marks(...on(0, 'confirmed', other)), {}, other);
  }
});

test('a claim over several lines counts on each of them', () => {
  const quotation = { state: 'contradicted' as const, first: 1, last: 3 };
  assert.deepEqual(marks(quotation, ...on(2, 'confirmed'), ...on(4, 'confirmed')), {
    1: 'contradicted',
    2: 'contradicted',
    3: 'contradicted',
    4: 'confirmed',
  });
});

test('whatever the claims, no line with a contradiction has another mark, and none with anything else has a tick', () => {
  const states: ClaimState[] = [
    'contradicted',
    'disputed',
    'not-found',
    'to-come',
    'on-author',
    'ignored',
    'confirmed',
  ];
  const claim = fc.record({ state: fc.constantFrom(...states), first: fc.nat(5), length: fc.nat(2) });
  fc.assert(
    fc.property(fc.array(claim, { maxLength: 12 }), (drawn) => {
      const claims = drawn.map(({ state, first, length }) => ({ state, first, last: first + length }));
      const found = marksByLine(claims);
      for (let line = 0; line < 8; line += 1) {
        const here = claims.filter(({ first, last }) => first <= line && line <= last).map(({ state }) => state);
        const mark = found.get(line);
        if (here.includes('contradicted')) assert.equal(mark, 'contradicted');
        if (mark === 'confirmed') assert.ok(here.every((state) => state === 'confirmed'));
        if (mark) assert.ok(GUTTER_MARKS.includes(mark) && here.includes(mark));
      }
    }),
  );
});
