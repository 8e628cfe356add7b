import { test } from 'node:test';
import { expectDrawing } from '../../../support/carets.ts';
import { dateMarks } from './marks.ts';

/** 2024-05-16 is a Thursday in the 20th ISO week. */
const marks = dateMarks('2024-05-16');

test('a weekday is the last such day, or the next where the clause points ahead', () => {
  expectDrawing(
    `
    The mayor resigned on Tuesday and spoke Thursday.
                          ^^^^^^^ 2024-05-14, implied year month day
                                            ^^^^^^^^ 2024-05-16, implied year month day
    The mayor will resign on Tuesday.
                             ^^^^^^^ 2024-05-21, implied year month day
    She planned to leave on Monday, and a vote is scheduled for Friday.
                            ^^^^^^ 2024-05-20, implied year month day
                                                                ^^^^^^ 2024-05-17, implied year month day
    It rained last Wednesday, Friday night and early Sunday.
              ^^^^^^^^^^^^^^ 2024-05-15, implied year month day
                              ^^^^^^^^^^^^ 2024-05-10, part NI, implied year month day
                                               ^^^^^^^^^^^^ 2024-05-12, implied year month day
    `,
    marks,
  );
});

test('a month or day without a year is the one nearest to the text', () => {
  expectDrawing(
    `
    Prices fell in November, were flat in April and will rise in July.
                   ^^^^^^^^ 2023-11, implied year
                                          ^^^^^ 2024-04, implied year
                                                                 ^^^^ 2024-07, implied year
    The dividend is payable June 3 to owners of record Nov. 25.
                            ^^^^^^ 2024-06-03, implied year
                                                       ^^^^^^^ 2024-11-25, implied year
    He was hired in June last year and left last October.
                    ^^^^^^^^^^^^^^ 2023-06, implied year
                                            ^^^^^^^^^^^^ 2023-10, implied year
    `,
    marks,
  );
});

test('units of the calendar are reckoned from the date of the text', () => {
  expectDrawing(
    `
    Last week it rained, this month it snows, next year it thaws.
    ^^^^^^^^^ 2024-W19, implied year week
                         ^^^^^^^^^^ 2024-05, implied year month
                                              ^^^^^^^^^ 2025, implied year
    `,
    marks,
  );
  expectDrawing(
    `
    Yesterday he slept; tonight he sings; tomorrow morning he goes.
    ^^^^^^^^^ 2024-05-15, implied year month day
                        ^^^^^^^ 2024-05-16TNI, TIME, implied year month day
                                          ^^^^^^^^^^^^^^^^ 2024-05-17TMO, TIME, implied year month day
    Ten days ago, six weeks ago, five months ago, a year ago.
    ^^^^^^^^^^^^ 2024-05-06, implied year month day
                  ^^^^^^^^^^^^^ 2024-W14, implied year week
                                 ^^^^^^^^^^^^^^^ 2023-12, implied year month
                                                  ^^^^^^^^^^ 2023, implied year
    Last fall the mill closed; this summer it reopens.
    ^^^^^^^^^ 2023-FA, implied year
                               ^^^^^^^^^^^ 2024-SU, implied year
    `,
    marks,
  );
});

test('two days later follows the date last spoken of', () => {
  expectDrawing(
    `
    The dam broke on April 3, 2024. Two days later the village moved.
                     ^^^^^^^^^^^^^ 2024-04-03
                                    ^^^^^^^^^^^^^^ 2024-04-05, implied year month day
    It opened in 1988. That year it burned.
                 ^^^^ 1988
                       ^^^^^^^^^ 1988, implied year month day
    `,
    marks,
  );
});

test('business reports compare a quarter with the same one of the year before', () => {
  expectDrawing(
    `
    The mill's third-quarter profit was $2 million, from $1 million a year earlier.
               ^^^^^^^^^^^^^ 2023-Q3, implied year
                                                                    ^^^^^^^^^^^^^^ 2022-Q3, implied year month
    Sales rose in the second quarter of 2022; in the year-ago quarter they fell.
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^ 2022-Q2
                                                 ^^^^^^^^^^^^^^^^^^^^ 2021-Q2, implied year month
    `,
    marks,
  );
});

test('holidays', () => {
  expectDrawing(
    `
    They met on Thanksgiving Day, on Christmas Eve and on Good Friday 2023.
                ^^^^^^^^^^^^^^^^ 2023-11-23, implied year month day
                                     ^^^^^^^^^^^^^ 2023-12-24, implied year month day
                                                          ^^^^^^^^^^^^^^^^ 2023-04-07
    `,
    marks,
  );
});

test('a weekday stands before its noun', () => {
  expectDrawing(
    `
    Tuesday's vote, the Wednesday-night show and a Monday morning.
    ^^^^^^^ 2024-05-14, implied year month day
                        ^^^^^^^^^^^^^^^ 2024-05-15, part NI, implied year month day
                                                   ^^^^^^^^^^^^^^ 2024-05-13, part MO, implied year month day
    `,
    marks,
  );
});
