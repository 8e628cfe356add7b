import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateKind } from '../../../../server/engine/claims/date/date.ts';
import { datesOf, onlyDate } from './marks.ts';

/** The draft's date as it would be put right; both texts were written on 2024-05-16, a Thursday, unless `date` is empty. */
function reworded(draft: string, source: string, date = '2024-05-16'): string | undefined {
  return dateKind.reword(onlyDate(draft, date || undefined), onlyDate(source, date || undefined));
}

function expectAll(rows: readonly (readonly [string | undefined, string, string, string?])[]): void {
  for (const [expected, draft, source, date] of rows)
    assert.equal(reworded(draft, source, date), expected, `${draft} / ${source}`);
}

test('the style of a day is kept', () => {
  expectAll([
    ['May 16', 'It fell on May 15.', 'It fell on 16 May.'],
    ['16 May', 'It fell on 15 May.', 'It fell on May 16.'],
    ['May 16, 2024', 'It fell on June 12, 2024.', 'It fell on Thursday.'],
    ['Aug. 3', 'It fell on Feb. 3.', 'It fell on August 3.'],
    ['June 11', 'It fell on Sept. 11.', 'It fell on June 11.'],
    ['3rd of May', 'It fell on the 12th of May.', 'It fell on May 3.'],
    ['2024-05-16', 'It fell on 2024-05-15.', 'It fell on May 16, 2024.'],
    ['16/05/2024', 'It fell on 15/05/2024.', 'It fell on May 16, 2024.'],
    ['May 20-22', 'It ran May 16-17.', 'It ran 20–22 May.'],
  ]);
});

test('the second of two days stays in its month', () => {
  const [, second] = datesOf('It runs on June 8 and 12.');
  assert.ok(second);
  assert.equal(dateKind.reword(second, onlyDate('It runs on June 16.')), '16');
  assert.equal(dateKind.reword(second, onlyDate('It runs on July 16.')), undefined);
});

test('a weekday is named for a weekday, whatever the source writes', () => {
  expectAll([
    ['Tuesday', 'It fell on Monday.', 'It fell on Tuesday.'],
    ['Tuesday', 'It fell on Monday.', 'It fell on Tuesday.', ''],
    ['Tuesday', 'It fell on Monday.', 'It fell on May 14, 2024.'],
    ['Tuesday night', 'It fell on Monday night.', 'It fell on Tuesday.'],
    ['Thursday, May 16, 2024', 'It fell on Monday, May 13, 2024.', 'It fell on May 16, 2024.'],
    ['Thursday, April 23', 'It fell on Wednesday, April 23.', 'It fell on Thursday, April 23.', ''],
    ['last Tuesday', 'It fell last Monday.', 'It fell on Tuesday.'],
  ]);
});

test('no more is written than the draft wrote', () => {
  expectAll([
    ['November', 'It fell in August.', 'It fell on November 3, 2023.'],
    ['2015', 'It fell in 2005.', 'It fell on March 2, 2015.'],
    ['the 1980s', 'It fell in the 1990s.', 'It fell in 1985.'],
    ['third-quarter', 'The second-quarter loss grew.', 'The Q3 2023 loss grew.'],
    ['Q3 2023', 'It fell in Q2 2023.', 'It fell in the third quarter of 2023.'],
    ['autumn 2021', 'It fell in spring 2021.', 'It fell in autumn 2021.'],
  ]);
});

test('lengths of time', () => {
  expectAll([
    ['three-day', 'A two-day fair.', 'It took three days.'],
    ['two years', 'It took a year.', 'It took two years.'],
    ['18 months', 'It took 12 months.', 'It took eighteen months.'],
    ['eighteen months', 'It took twelve months.', 'It took 18 months.'],
    ['one month', 'It took six months.', 'It took a month.'],
    ['three decades', 'It took two decades.', 'It took 30 years.'],
    ['more than three years', 'It took more than two years.', 'It took more than three years.'],
  ]);
});

test('where no wording is safe, there is none', () => {
  expectAll([
    [undefined, 'It fell on May 15.', 'It fell in June 2024.'],
    [undefined, 'It fell on Monday.', 'It fell on May 14.', ''],
    [undefined, 'It took more than two years.', 'It took 18 months.'],
    [undefined, 'It fell two weeks ago.', 'It fell on May 14.'],
    [undefined, 'It took two days.', 'It fell on May 14.'],
    [undefined, 'It fell in June last year.', 'It fell in August 2021.'],
    [undefined, 'It fell on May 14.', 'It ran May 16-17.'],
    [undefined, 'It fell in 2024.', 'It fell in 2024.'],
  ]);
});

test('so long ago', () => {
  expectAll([
    ['two years ago', 'It fell seven years ago.', 'It fell two years ago.'],
    ['three months ago', 'It fell two months ago.', 'It fell three months ago.'],
    ['15 years ago', 'It fell 19 years ago.', 'It fell fifteen years ago.'],
    ['two years ago', 'It fell a year ago.', 'It fell two years ago.'],
    ['two years ago', 'It fell seven years ago.', 'It fell two years ago.', ''],
    ['10 years ago', 'It fell seven years ago.', 'It fell in 2014.'],
    ['a year ago', 'It fell seven years ago.', 'It fell in May 2023.'],
    ['14 years', 'She has run it for 24 years.', 'She has run it since 2010.'],
    ['2010', 'She has run it since 2000.', 'She has run it for 14 years.'],
  ]);
});

test('times of day, seasons, halves and centuries', () => {
  expectAll([
    ['10 p.m.', 'It began at 9 p.m.', 'It began at 10 p.m.'],
    ['9.30am', 'It began at 9.15pm.', 'It began at 9:30 a.m.'],
    ['8am', 'It began at 9.30pm.', 'It began at 8 a.m.'],
    ['22:00', 'It began at 21:30.', 'It began at 10 p.m.'],
    ['noon', 'It began at midnight.', 'It began at noon.'],
    ['3pm', 'It began at noon.', 'It began at 3pm.'],
    ['11:30 p.m.', 'It began at midnight.', 'It began at 11:30 p.m.'],
    ['8 o’clock', 'It began at 9 o’clock.', 'It began at 8 p.m.'],
    ['autumn 2021', 'It began in spring 2021.', 'It began in autumn 2021.'],
    ['fall 2021', 'It began in spring 2021.', 'It began in fall 2021.'],
    ['autumn 2022', 'It began in autumn 2021.', 'It began in fall 2022.'],
    ['2010/11', 'They won in 2012/13.', 'They won in the 2010–11 season.'],
    ['2010-2011', 'They won in 2012-2013.', 'They won in 2010/11.'],
    ['the first half of 2023', 'It rose in the second half of 2023.', 'It rose in June 2023.'],
    ['18th-century', 'A 17th-century mill.', 'It was built in 1740.'],
    ['three decades', 'It took four decades.', 'It took 31 years.'],
    ['A decade', 'Two decades after it.', 'Ten years after it.'],
  ]);
});

test('the unit keeps its number and its capital', () => {
  expectAll([
    ['four month', 'A six month dry spell.', 'A four-month dry spell.'],
    ['2 Months', 'Paid Nothing in 3 Months', 'Paid nothing in two months.'],
    ['12-Hour', 'Mayor Ends 9-Hour Speech', 'He spoke for 12 hours.'],
    ['June 16th of last year', 'It fell on June 13th of last year.', 'It fell on June 16, 2023.'],
    ['Wednesday-night', 'The Tuesday-night show.', 'The show on Wednesday.'],
  ]);
});
