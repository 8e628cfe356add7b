import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, expectMessages } from '../../support/checking.ts';

const SILENT = { Notes: 'The gulls came back in spring.' };

test('a day that the calendar does not have is marked', () => {
  expectMessages(
    `
    The kiln was shut on 31 November 2030 and opened again on April 31.
                         ^^^^^^^^^^^^^^^^ There is no 31 November: November has 30 days.
                                                              ^^^^^^^^ There is no 31 April: April has 30 days.
    `,
    SILENT,
  );
  expectMessages(
    `
    It was lit again on 29 February 2031.
                        ^^^^^^^^^^^^^^^^ There is no 29 February: February 2031 has 28 days.
    `,
    SILENT,
  );
});

test('days that there are, and counts behind a month, are none', () => {
  for (const draft of [
    'The kiln was lit on 29 February 2028.',
    'The kiln was lit on 29 February.',
    'The kiln was shut on 31 October 2030.',
    'In June 31 potters left.',
    'In November 31 of them came back.',
    'By September 31 kilns were cold.',
  ])
    assert.ok(!check(draft, SILENT).some(({ code }) => code === 'impossible-date'), draft);
});

test('a source that has the day puts it right, and the same slip in a source does not excuse it', () => {
  const draft = 'The kiln in Marl Street was shut on 31 November 2030.';
  const [mended] = check(draft, { Notes: 'The kiln in Marl Street was shut on 30 November 2030.' });
  assert.equal(mended?.code, 'impossible-date');
  assert.equal(mended?.fixes[0]?.preferred, true);
  assert.match(mended?.fixes[0]?.edits[0]?.newText ?? '', /^30/);
  const [same] = check(draft, { Notes: draft });
  assert.equal(same?.code, 'impossible-date');
  assert.equal(same?.fixes[0]?.preferred, false);
});
