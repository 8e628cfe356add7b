import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { columnsOf, excerptOf } from '../../server/cli/report/excerpt.ts';
import { positionOf } from '../../server/report/position.ts';

/** The excerpt of the part between brackets, drawn with brackets again. */
function excerpt(bracketed: string, width: number): string {
  const start = bracketed.indexOf('[');
  const end = bracketed.indexOf(']') - 1;
  const text = bracketed.replace('[', '').replace(']', '');
  const { before, marked, after } = excerptOf(text, { start, end }, width);
  return `${before}[${marked}]${after}`;
}

test('a line that fits is shown whole', () => {
  assert.equal(excerpt('First.\nThe quay is [40 metres] long.\nLast.', 60), 'The quay is [40 metres] long.');
});

test('a long line is cut at words around the value', () => {
  assert.equal(
    excerpt('The oldest quay of the eastern harbour is [40 metres] long and was built of oak and tar.', 40),
    '… harbour is [40 metres] long and was …',
  );
});

test('a value at the start leaves its room to what follows', () => {
  assert.equal(excerpt('[40 metres] of oak and tar make up the oldest quay.', 31), '[40 metres] of oak and tar make …');
});

test('a value over several lines is shown up to the end of its first', () => {
  assert.equal(excerpt('He said "[we wait\nfor the tide]" twice.', 60), 'He said "[we wait…]');
});

test('a value longer than the line is cut itself', () => {
  assert.equal(excerpt(`[${'tide '.repeat(20)}]`, 24).length <= 26, true);
});

test('nothing that follows a value that is cut is shown as its end', () => {
  assert.equal(excerpt('He said [we wait for the tide every day]. Then', 20), '… [we wait for the…]');
});

test('control characters are made visible and cannot move the cursor', () => {
  assert.equal(excerpt('The \u001b[31mquay is [4\u00070].', 60).includes('\u001b'), false);
});

test('an override of the direction of writing is made visible', () => {
  const { before, marked, after } = excerptOf('cost \u202e412\u202c euros', { start: 6, end: 9 }, 60);
  assert.deepEqual([before, marked, after], ['cost \\u202e', '412', '\\u202c euros']);
});

test('positions count from 1, columns in UTF-16 units', () => {
  assert.deepEqual(positionOf('a\n😀b', 0), { line: 1, column: 1 });
  assert.deepEqual(positionOf('a\n😀b', 4), { line: 2, column: 3 });
});

test('positions are those that counting the lines before gives, in whichever text is asked about', () => {
  const lines = fc.array(fc.constantFrom('a', '😀', '\n', '\r\n'), { maxLength: 40 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(fc.tuple(lines, fc.nat(40)), { minLength: 2, maxLength: 4 }), (asked) => {
      for (const [text, from] of [...asked, ...asked]) {
        const before = text.slice(0, from).split('\n');
        const expected = { line: before.length, column: before.at(-1)!.length + 1 };
        assert.deepEqual(positionOf(text, Math.min(from, text.length)), expected);
      }
    }),
  );
});

test('wide and combining characters are counted as terminals show them', () => {
  assert.equal(columnsOf('港40'), 4);
  assert.equal(columnsOf('e\u0301'), 1);
});

test('an excerpt is never wider than asked, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 300 }),
      fc.nat(300),
      fc.nat(40),
      fc.integer({ min: 20, max: 80 }),
      (text, from, length, width) => {
        const start = Math.min(from, text.length);
        const { before, marked, after } = excerptOf(text, { start, end: Math.min(start + length, text.length) }, width);
        assert.ok(columnsOf(before + marked + after) <= width + 2);
      },
    ),
  );
});
