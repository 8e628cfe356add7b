import { test } from 'node:test';
import { expectDrawing } from '../../../support/carets.ts';
import { dateMarks } from './marks.ts';

const none = (text: string) => expectDrawing(text, dateMarks('2024-05-16'));

test('month and weekday names that are other words', () => {
  none('You may march on, sat in the sun; the dec was wed.');
  none('Mrs May said that Theresa May may go. April Stone met June Field and August Hill.');
  none('Frederic March played in Black Friday and read the Sunday Times.');
});

test('figures that are no years', () => {
  none('About 2000 troops met 1500 people in 2000 cases at 1950 Main Street.');
  none('It runs Windows 2000 in Room 2012 under Resolution 1973, No. 1999.');
  none('She read "1984" and paid $2016 for 2016.5 tonnes, then $1,999.');
  none('Call 020 7946 0958 or 1-800-2000; the code is A1984 at v2.0.2024.');
});

test('numbers, odds and scores', () => {
  none('Open 10 to 15, odds 3/1, won 85-80, scored 3-2, room for 24/7 care.');
  none('A second visit, a split second, the third man, the first half was dull.');
  none('He took the first quarter of the pie and three quarters of the cake.');
});

test('idioms and names with units', () => {
  none('One day you will see. It was a great day. She watched 60 Minutes.');
  none('For now that is all. The day was long and the night was cold.');
});

test('a time opens a line of a log, a score or a verse within one does not', () => {
  expectDrawing(
    `
    22:14 First call to the quay.
    ^^^^^ 2024-05-16T22:14, TIME, implied year month day
    They lost 14:21 and read Mark 10:16.
    10:16:22 is no time of day.
    `,
    dateMarks('2024-05-16'),
  );
});
