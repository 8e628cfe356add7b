import { test } from 'node:test';
import { expectDrawing } from '../../../support/carets.ts';
import { dateMarks } from './marks.ts';

test('lengths of time in words, figures and fractions', () => {
  expectDrawing(
    `
    A two-day walk took eighteen months, 2 1/2 years or half an hour.
      ^^^^^^^ P2D, DURATION
                        ^^^^^^^^^^^^^^^ P18M, DURATION
                                         ^^^^^^^^^^^ P2Y6M, DURATION
                                                        ^^^^^^^^^^^^ PT30M, DURATION
    For decades, over the past two years and for a couple of weeks.
        ^^^^^^^ PXDE, DURATION
                      ^^^^^^^^^^^^^^^^^^ P2Y, DURATION
                                                 ^^^^^^^^^^^^^^^^^ P2W, DURATION
    It lasted two years and three months; a fix needs 12 to 18 months.
              ^^^^^^^^^^^^^^^^^^^^^^^^^^ P2Y3M, DURATION
                                                      ^^^^^^^^^^^^^^^ P12M/P18M, DURATION
    `,
    dateMarks(),
  );
});

test('hedges are bounds', () => {
  expectDrawing(
    `
    It took more than two years, nearly six weeks, about ten days.
            ^^^^^^^^^^^^^^^^^^^ P2Y, DURATION, above
                                 ^^^^^^^^^^^^^^^^ P6W, DURATION, approximate, below
                                                   ^^^^^^^^^^^^^^ P10D, DURATION, approximate
    Wait at least 30 days, no more than three weeks, just over an hour.
         ^^^^^^^^^^^^^^^^ P30D, DURATION, above
                           ^^^^^^^^^^^^^^^^^^^^^^^^ P3W, DURATION, below
                                                     ^^^^^^^^^^^^^^^^^ PT1H, DURATION, approximate, above
    `,
    dateMarks(),
  );
});

test('recurrences', () => {
  expectDrawing(
    `
    She calls every Friday, twice a week, on Mondays and each July.
              ^^^^^^^^^^^^ XXXX-WXX-5, SET
                                  ^^^^^^ P1W, SET
                                             ^^^^^^^ XXXX-WXX-1, SET
                                                         ^^^^^^^^^ XXXX-07, SET
    The daily boat costs $2 a day.
        ^^^^^ P1D, SET
                            ^^^^^ P1D, SET
    `,
    dateMarks(),
  );
});

test('an age is no length of time', () => {
  expectDrawing(
    'The five-year-old boat is 52 years old; a boy of 12 years of age saw a six-month-old calf.',
    dateMarks(),
  );
});

test('headlines in title case', () => {
  for (const drawing of [
    `
    Flood Returns to Lydd After 7 Years
                                ^^^^^^^ P7Y, DURATION
    `,
    `
    Mill Hands Paid Nothing in 3 Months
                               ^^^^^^^^ P3M, DURATION
    `,
    `
    Ashford to Host Fair for Ten More Years
                             ^^^^^^^^^^^^^^ P10Y, DURATION
    `,
    `
    Mayor Ends 9-Hour Speech 26 Hours After Vote
               ^^^^^^ PT9H, DURATION
                             ^^^^^^^^ PT26H, DURATION
    `,
    `
    The troupe staged Ten Years a Miller again, and then 12 Nights a King.
                      ^^^^^^^^^ P10Y, DURATION
                                                         ^^^^^^^^^ P12D, DURATION
    `,
  ])
    expectDrawing(drawing, dateMarks());
});

test('a programme named for a length of time is none', () => {
  for (const text of [
    'She spoke to 60 Minutes, then left.',
    'Host of 60 Minutes Leaves Network',
    'They showed Seven Days in March again.',
  ])
    expectDrawing(text, (line) => dateMarks()(line).filter(({ message }) => message.startsWith('P')));
});

test('seconds, and ranges with hyphens', () => {
  expectDrawing(
    `
    A 30-second call, a three-to-five-hour walk and a 3- to 5-day one; a split-second turn, a second call.
      ^^^^^^^^^ PT30S, DURATION
                        ^^^^^^^^^^^^^^^^^^ PT3H/PT5H, DURATION
                                                      ^^^^^^^^^^^ P3D/P5D, DURATION
    `,
    dateMarks(),
  );
});
