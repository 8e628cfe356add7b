import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareMeasured, findMeasured, type MeasuredClaim } from '../../../server/engine/claims/measured.ts';
import { paragraphOf } from '../../../server/engine/language/sentences.ts';
import { expectDrawing, type Mark } from '../../support/carets.ts';

function marks(text: string): Mark[] {
  return findMeasured(paragraphOf(text), { date: '2024-05-16' }).map(({ kind, span }) => ({ ...span, message: kind }));
}

test('an age is one, and not a length of time', () => {
  for (const drawing of [
    `
    The calf, nearly 8 months old, met a pup aged six weeks.
                     ^^^^^^^^^^^^ number
                                                  ^^^^^^^^^ number
    `,
    `
    A three-week-old pup slept for three weeks beside a foal at the age of ten days.
      ^^^^^^^^^^^^^^ number
                                   ^^^^^^^^^^^ date
                                                                           ^^^^^^^^ number
    `,
    `
    The pup is 8 weeks and 3 days old, and a year old soon, after a year of rain.
               ^^^^^^^^^^^^^^^^^^^^^^ number
                                           ^^^^^^^^^^ number
                                                                  ^^^^^^ date
    `,
  ])
    expectDrawing(drawing, (text) => marks(text));
});

test('where both kinds claim a span, the longer has it, a date before a number', () => {
  expectDrawing(
    `
    Two dozen mills closed in 2023, within 18 months of the third fire on May 16.
    ^^^^^^^^^ number
                              ^^^^ date
                                           ^^^^^^^^^ date
                                                            ^^^^^ number
                                                                          ^^^^^^ date
    `,
    marks,
  );
});

test('claims do not overlap and stand in order', () => {
  const claims = findMeasured(
    paragraphOf('Aged 6 to 12 months, two of 3 three-month-old calves ran 5 miles in 5 days.'),
    {},
  );
  for (const [index, claim] of claims.entries())
    assert.ok(index === 0 || claim.span.start >= claims[index - 1]!.span.end);
  assert.ok(claims.length > 4);
});

function only(text: string): MeasuredClaim {
  const [claim, ...others] = findMeasured(paragraphOf(text), {});
  assert.ok(claim && others.length === 0, text);
  return claim;
}

test('a minute of play is numbered or counted', () => {
  for (const [draft, source, relation] of [
    ['She scored in the 29th minute.', 'She scored after 29 minutes.', 'converted'],
    ['She scored after 29 minutes.', 'She scored in the 29th minute.', 'converted'],
    ['She scored in the 28th minute.', 'She scored after 29 minutes.', 'incomparable'],
    ['It broke in the third week.', 'It broke after three weeks.', 'incomparable'],
  ] as const)
    assert.equal(compareMeasured(only(draft), only(source)), relation, `${draft} ← ${source}`);
});
