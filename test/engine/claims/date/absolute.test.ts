import { test } from 'node:test';
import { expectDrawing } from '../../../support/carets.ts';
import { dateMarks } from './marks.ts';

test('full dates in every English order', () => {
  expectDrawing(
    `
    The lock opened on May 16, 2024 and shut on 3 June 2024.
                       ^^^^^^^^^^^^ 2024-05-16
                                                ^^^^^^^^^^^ 2024-06-03
    A leak came on the 17th of May 2023, another on Sept. 4, 2023.
                       ^^^^^^^^^^^^^^^^ 2023-05-17
                                                    ^^^^^^^^^^^^^ 2023-09-04
    The ferry stops May 16-17, 2024; the fair runs 14–17 May 2024.
                    ^^^^^^^^^^^^^^^ 2024-05-16/2024-05-17
                                                   ^^^^^^^^^^^^^^ 2024-05-14/2024-05-17
    `,
    dateMarks(),
  );
});

test('dates in figures', () => {
  expectDrawing(
    `
    Logged 2024-05-16, 2024-05 and 2024-W20; signed 16/05/2024.
           ^^^^^^^^^^ 2024-05-16
                       ^^^^^^^ 2024-05
                                   ^^^^^^^^ 2024-W20
                                                    ^^^^^^^^^^ 2024-05-16
    Due 03/04/2024, dotted 16.05.2024.
        ^^^^^^^^^^ 2024-03-04, or 2024-04-03
                           ^^^^^^^^^^ 2024-05-16
    `,
    dateMarks(),
  );
});

test('the order of day and month decides an ambiguous date', () => {
  expectDrawing(
    `
    Due 03/04/2024.
        ^^^^^^^^^^ 2024-04-03
    `,
    dateMarks(undefined, 'day-first'),
  );
  expectDrawing(
    `
    Due 03/04/2024.
        ^^^^^^^^^^ 2024-03-04
    `,
    dateMarks(undefined, 'month-first'),
  );
});

test('months, seasons, quarters, halves, years, decades and centuries', () => {
  expectDrawing(
    `
    Built in Feb. 2022, painted in spring 2023, sold in Q2 2021.
             ^^^^^^^^^ 2022-02
                                   ^^^^^^^^^^^ 2023-SP
                                                        ^^^^^^^ 2021-Q2
    In the first half of 2023 it lost money, since 1949 never.
       ^^^^^^^^^^^^^^^^^^^^^^ 2023-H1
                                                   ^^^^ 1949
    From the 1990s to the late seventies of the 20th century.
         ^^^^^^^^^ 199
                      ^^^^^^^^^^^^^^^^^^ 197
                                            ^^^^^^^^^^^^^^^^ 19
    The 2016 flood and the winter of 2011; fiscal 2023; 2010-2015.
        ^^^^ 2016
                       ^^^^^^^^^^^^^^^^^^ 2011-WI
                                           ^^^^^^^^^^^ 2023
                                                        ^^^^^^^^^ 2010/2015
    `,
    dateMarks(),
  );
});

test('days and months without a year stay open where the text has no date', () => {
  expectDrawing(
    `
    It snowed on May 16 and in June, and on Thursday too.
                 ^^^^^^ XXXX-05-16
                               ^^^^ XXXX-06
                                            ^^^^^^^^ XXXX-WXX-4
    `,
    dateMarks(),
  );
});

test('times of day take their day from the date beside them', () => {
  expectDrawing(
    `
    The bell rang at 10:30 p.m. on May 2, 2024 and on May 3, 2024 at noon.
                     ^^^^^^^^^^^^^^^^^^^^^^^^^ 2024-05-02T22:30, TIME
                                                      ^^^^^^^^^^^^^^^^^^^ 2024-05-03T12:00, TIME
    Posted May 15, 2024 11:07 AM EDT and 2024-05-16T10:00:00Z.
           ^^^^^^^^^^^^^^^^^^^^^^^^^ 2024-05-15T11:07, TIME
                                         ^^^^^^^^^^^^^^^^^^^^^ 2024-05-16T10:00, TIME
    `,
    dateMarks(),
  );
});

test('a weekday must belong to its date', () => {
  expectDrawing(
    `
    They met on Thursday, May 15, 2024 and on Friday, 17 May 2024.
                ^^^^^^^^^^^^^^^^^^^^^^ 2024-05-15, written 4 actual 3
                                              ^^^^^^^^^^^^^^^^^^^ 2024-05-17
    `,
    dateMarks(),
  );
});

test('a weekday beside a date without a year is checked near the date of the text alone', () => {
  expectDrawing(
    `
    They met on Wednesday, April 23 in the old mill.
                ^^^^^^^^^^^^^^^^^^^ 2024-04-23, implied year, written 3 actual 2
    `,
    dateMarks('2024-05-16'),
  );
});

test('a year of long ago behind a possessive', () => {
  expectDrawing(
    `
    He left his 1710 violin by her 1715 harp.
                ^^^^ 1710
                                   ^^^^ 1715
    `,
    dateMarks(),
  );
  expectDrawing('Her 1715 harps are gone.', dateMarks());
});

test('seasons, a year before its month, and names that only look like days', () => {
  expectDrawing(
    `
    They won in 2010/11 and in the 2012-13 season; the gale came on 2024 Aug 5.
                ^^^^^^^ 2010/2011
                                   ^^^^^^^ 2012/2013
                                                                    ^^^^^^^^^^ 2024-08-05
    The mill burned in 2024 Aug. and again between 8 and 16 June 2023, then on 3 and 9 July 2023.
                       ^^^^^^^^^ 2024-08
                                                   ^^^^^^^^^^^^^^^^^^ 2023-06-08/2023-06-16
                                                                               ^ 2023-07-03
                                                                                     ^^^^^^^^^^^ 2023-07-09
    The list names 19 Sept. 11 hijackers and the Sept. 11 attacks. A bill of 2010/12.
    `,
    dateMarks(),
  );
});

test('two days of one month', () => {
  expectDrawing(
    `
    The next rounds are on June 8 and 12. The boats left on Jan. 18 and 19 across the bay.
                           ^^^^^^ XXXX-06-08
                                      ^^ XXXX-06-12
                                                            ^^^^^^^ XXXX-01-18
                                                                        ^^ XXXX-01-19
    It met on June 8 and 12 boats came. On May 3 and 40 hands left.
              ^^^^^^ XXXX-06-08
                                           ^^^^^ XXXX-05-03
    The winter of 2015-16 was mild.
        ^^^^^^^^^^^^^^^^^ 2015-WI
    `,
    dateMarks(),
  );
});
