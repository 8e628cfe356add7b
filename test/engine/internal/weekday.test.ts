import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, expectMessages, expectVerdicts } from '../../support/checking.ts';

/** The calendar needs no source; here one is searched that says nothing of the matter. 2 March 2031 is a Sunday. */
const SILENT = { Notes: 'The gulls came back in spring.' };

test('a weekday that does not belong to its date is marked, and the right one is named', () => {
  expectMessages(
    `
    The council meets on Monday, 4 March 2031.
                         ^^^^^^^^^^^^^^^^^^^^ 4 March 2031 was a Tuesday, not a Monday.
    `,
    SILENT,
  );
});

test('the fix changes the weekday alone, and keeps it short where it was short', () => {
  const draft = 'The fair opens on Mon., March 2, 2031.';
  const [finding] = check(draft, SILENT);
  const [fix] = finding!.fixes;
  assert.deepEqual(fix!.edits, [{ start: 18, end: 22, newText: 'Sun.' }]);
  assert.equal(fix!.preferred, true);
});

test('a weekday that belongs to its date is no error', () => {
  expectVerdicts(
    `
    The council meets on Tuesday, 4 March 2031.
                         ^^^^^^^^^^^^^^^^^^^^^ not-enough-evidence date
    The fair opens on Sun., March 2, 2031.
                      ^^^^^^^^^^^^^^^^^^^ not-enough-evidence date
    `,
    SILENT,
  );
});

test('where the year is left open, the weekday is set against the year the draft is written in', () => {
  const drawing = (verdict: string) => `
    The fair opens on Monday, 2 March.
                      ^^^^^^^^^^^^^^^ ${verdict}
  `;
  expectVerdicts(drawing('not-enough-evidence date'), SILENT);
  expectVerdicts(drawing('refuted date weekday-mismatch "Sunday"'), SILENT, { date: '2031-02-20' });
});

test('a day that the calendar does not have is no weekday’s', () => {
  const codes = check('The fair opens on Monday, 30 February 2031.', SILENT).map(({ code }) => code);
  assert.ok(!codes.includes('weekday-mismatch'));
});

test('a source that says the same day in the same words is not overruled', () => {
  const draft = 'The council meets on Monday, 4 March 2031.';
  assert.deepEqual(
    check(draft, { Notes: draft }).map(({ verdict }) => verdict),
    ['supported'],
  );
});

test('the calendar is asked without any sources too', () => {
  const [finding] = check('The council meets on Monday, 4 March 2031.', {});
  assert.equal(finding?.code, 'weekday-mismatch');
});
