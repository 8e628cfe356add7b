import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namesPartOf } from '../../../../server/engine/claims/date/compare.ts';
import { dateKind } from '../../../../server/engine/claims/date/date.ts';
import type { Relation } from '../../../../server/engine/claims/kind.ts';
import { onlyDate } from './marks.ts';

/** Draft and source as sentences; the draft was written on 2024-05-17, the source on 2024-05-16 (a Thursday) unless said otherwise. */
function relation(draft: string, source: string, draftDate = '2024-05-17', sourceDate = '2024-05-16'): Relation {
  return dateKind.compare(onlyDate(draft, draftDate || undefined), onlyDate(source, sourceDate || undefined));
}

function expectAll(rows: readonly (readonly [Relation, string, string, string?, string?])[]): void {
  for (const [expected, draft, source, draftDate, sourceDate] of rows) {
    assert.equal(relation(draft, source, draftDate, sourceDate), expected, `${draft} / ${source}`);
  }
}

test('days', () => {
  expectAll([
    ['equal', 'It fell on May 16, 2024.', 'It fell on 16 May 2024.'],
    ['equal', 'It fell on May 16, 2024.', 'It fell on Thursday.'],
    ['equal', 'It fell on Thursday.', 'It fell today.'],
    ['contained', 'It fell in May.', 'It fell on May 16.'],
    ['contained', 'It fell in 2024.', 'It fell on Thursday.'],
    ['coarser', 'It fell on Thursday.', 'It runs May 16-17.'],
    ['contained', 'It fell last week.', 'It fell on May 8.'],
    ['contradicting', 'It fell on May 15.', 'It fell on May 16.'],
    ['contradicting', 'It fell on May 15, 2024.', 'It fell on June 15, 2024.'],
    ['contradicting', 'It fell in March.', 'It fell on May 2.'],
    ['contradicting', 'It ran May 16-18.', 'It ran May 20-21.'],
    ['incomparable', 'It fell in May.', 'It fell in May 2021.'],
    ['incomparable', 'It fell yesterday.', 'It fell on May 3.'],
  ]);
});

test('weekdays', () => {
  expectAll([
    ['equal', 'It fell on Tuesday.', 'It fell on Tuesday.'],
    ['contradicting', 'It fell on Monday.', 'It fell on Tuesday.'],
    ['contradicting', 'It fell on Monday.', 'It fell on Tuesday.', '', ''],
    ['equal', 'It fell on Monday.', 'It fell on Monday.', '', ''],
    ['contradicting', 'It fell on Wednesday.', 'It fell on May 16.'],
    ['contained', 'It fell on Thursday.', 'It fell on May 16, 2024.', ''],
    ['contradicting', 'It fell on Wednesday, May 15.', 'It fell on Thursday, May 16.'],
    ['contradicting', 'It fell on Wednesday, April 23.', 'It fell on Thursday, April 23.', '', ''],
    // Weeks apart, the two may speak of different days.
    ['incomparable', 'It fell on Monday.', 'It fell on Tuesday.', '2024-05-17', '2024-02-01'],
    ['incomparable', 'It fell on Tuesday.', 'It fell on Tuesday.', '2024-05-17', '2024-02-01'],
    // One was taken for the coming, one for the last: the same word within a week.
    ['contained', 'It fell on Friday.', 'It will fall on Friday.', '2024-05-16', '2024-05-16'],
  ]);
});

test('years, quarters and decades', () => {
  expectAll([
    ['contradicting', 'It opened in 2005.', 'It opened in 2015.'],
    ['coarser', 'It opened in 1994.', 'It opened in the 1990s.'],
    ['contradicting', 'It opened in 1985.', 'It opened in the 1990s.'],
    ['contained', 'It opened in the 20th century.', 'It opened in 1985.'],
    ['contradicting', 'It lost money in Q2 2023.', 'It lost money in Q3 2023.'],
    ['coarser', 'It lost money in May 2023.', 'It lost money in Q2 2023.'],
    ['incomparable', 'It lost money in August 2023.', 'It lost money in Q2 2023.'],
    ['coarser', 'It closed in 2011.', 'It stood empty 2010-2015.'],
    ['equal', 'It opened last year.', 'It opened in 2023.'],
    ['incomparable', 'It opened last year.', 'It opened in 2021.'],
  ]);
});

test('a date without a year compares by what is known', () => {
  expectAll([
    ['equal', 'It fell on May 16.', 'It fell on 16 May.', '', ''],
    ['contradicting', 'It fell on May 15.', 'It fell on May 16.', '', ''],
    ['contained', 'It fell in May.', 'It fell on 16 May 2024.', ''],
    ['contradicting', 'It fell in June.', 'It fell in August.', '', ''],
    // Ambiguous: one of its two readings agrees.
    ['equal', 'It fell on 03/04/2024.', 'It fell on April 3, 2024.'],
  ]);
});

test('times of day', () => {
  expectAll([
    ['equal', 'It fell on Tuesday night.', 'It fell on Tuesday.'],
    ['contradicting', 'It fell on Tuesday night.', 'It fell on Tuesday morning.'],
    ['contained', 'It fell on Tuesday night.', 'It fell on Tuesday at 10 p.m.'],
    ['contradicting', 'It fell on Tuesday at 9 p.m.', 'It fell on Tuesday at 10 p.m.'],
    ['incomparable', 'It fell on Tuesday at 9 p.m. EDT.', 'It fell on Tuesday at 1 a.m. GMT.'],
    ['contradicting', 'It fell on Monday night.', 'It fell on Tuesday night.'],
  ]);
});

test('a part of a day or of a month is more than the day or the month says', () => {
  const rows: readonly (readonly [boolean, string, string])[] = [
    [true, 'It fell on Tuesday night.', 'It fell on Tuesday.'],
    [true, 'It began in early May 2023.', 'It began in May 2023.'],
    [true, 'It began in late 2023.', 'It began in 2023.'],
    [false, 'It fell on Tuesday.', 'It fell on Tuesday night.'],
    [false, 'It fell on Tuesday night.', 'It fell on Tuesday at 10 p.m.'],
    [false, 'It fell on Tuesday.', 'It fell on Tuesday.'],
    [false, 'It began in late 2023.', 'It began in late 2023.'],
    [false, 'It began in 2023.', 'It began in late 2023.'],
  ];
  for (const [expected, draft, source] of rows) {
    const [own, other] = [onlyDate(draft, '2024-05-17'), onlyDate(source, '2024-05-16')];
    assert.equal(namesPartOf(own, other), expected, `${draft} / ${source}`);
  }
});

test('lengths of time', () => {
  expectAll([
    ['equal', 'A two-day fair.', 'It took two days.'],
    ['converted', 'It took two days.', 'It took 48 hours.'],
    ['converted', 'It took two years.', 'It took 24 months.'],
    ['rounded', 'It took two years.', 'It took 23 months.'],
    ['contradicting', 'It took two days.', 'It took three days.'],
    ['contradicting', 'It took two years.', 'It took 18 months.'],
    ['contained', 'It took more than two years.', 'It took 30 months.'],
    ['contradicting', 'It took more than two years.', 'It took 20 months.'],
    ['equal', 'It took barely six months.', 'It took just over six months.'],
    ['contradicting', 'It took nearly ten days.', 'It took 11 days.'],
    ['contained', 'It took several years.', 'It took five years.'],
    ['incomparable', 'It took 26 hours.', 'It took a month.'],
    ['contradicting', 'It took 26 hours.', 'It took a week.'],
    ['coarser', 'It took 15 months.', 'It took 12 to 18 months.'],
  ]);
});

test('a source that is less exact than the draft neither bears it out nor contradicts it', () => {
  expectAll([
    ['coarser', 'It fell in March 2022.', 'It fell in 2022.'],
    ['coarser', 'It fell on 3 March.', 'It fell in March.', '', ''],
    ['coarser', 'It fell on 3 March.', 'It fell in March.'],
    ['coarser', 'It fell on Tuesday at 9 p.m.', 'It fell on Tuesday.'],
    ['coarser', 'It fell on Tuesday at 9 p.m.', 'It fell on Tuesday night.'],
    ['coarser', 'It ran May 16-18.', 'It fell on May 16.'],
    ['contained', 'It ran in May.', 'It ran May 16-18.'],
    ['coarser', 'It took 22 months.', 'It took about two years.'],
    ['coarser', 'It took 23 months.', 'It took two years.'],
    ['contradicting', 'It took 19 months.', 'It took 18 months.'],
    ['contradicting', 'It took 41 months.', 'It took three years.'],
    ['rounded', 'It took four decades.', 'It took 41 years.'],
    ['coarser', 'It took 41 years.', 'It took four decades.'],
    ['contradicting', 'It took four decades.', 'It took 33 years.'],
    ['coarser', 'It took five years.', 'It took several years.'],
    ['contradicting', 'It took 10 to 50 days.', 'It took 10 to 15 days.'],
  ]);
});

test('what does not answer the same question', () => {
  expectAll([
    ['incomparable', 'It took two days.', 'It fell on Tuesday.'],
    ['incomparable', 'She calls every Friday.', 'She called on Friday.'],
    ['contradicting', 'She calls every Friday.', 'She calls every Monday.'],
    ['incomparable', 'She calls daily.', 'She calls every Monday.'],
    ['incomparable', 'It is shut now.', 'It was shut on Tuesday.'],
  ]);
});

test('so long ago is counted from the day of the text', () => {
  expectAll([
    ['contradicting', 'It fell seven years ago.', 'It fell two years ago.'],
    ['contradicting', 'It fell two months ago.', 'It fell three months ago.'],
    ['contradicting', 'It fell 15 days ago.', 'It fell 19 days ago.'],
    ['contradicting', 'It fell five hours ago.', 'It fell three hours ago.'],
    ['contradicting', 'It fell more than 19 years ago.', 'It fell 15 years ago.'],
    ['contained', 'It fell more than two years ago.', 'It fell three years ago.'],
    ['equal', 'It fell two decades ago.', 'It fell 20 years ago.'],
    ['equal', 'It fell a year ago.', 'It fell one year ago.'],
    // One of the two says when it was written, or neither.
    ['contradicting', 'It fell seven years ago.', 'It fell two years ago.', ''],
    ['contradicting', 'It fell seven years ago.', 'It fell two years ago.', '', ''],
    ['equal', 'It fell two years ago.', 'It fell two years ago.', ''],
    // Written at other times, the two may mean the same year, or another.
    ['equal', 'It fell three years ago.', 'It fell two years ago.', '2024-05-17', '2023-04-01'],
    ['incomparable', 'It fell six years ago.', 'It fell two years ago.', '2024-05-17', '2021-04-01'],
    ['incomparable', 'It fell five days ago.', 'It fell two days ago.', '2024-05-17', '2024-05-15'],
    ['contradicting', 'It fell six months ago.', 'It is five months since it fell.', '', ''],
    // Beside a year that is written, one year apart may be rounding.
    ['contradicting', 'It fell seven years ago.', 'It fell in 2014.'],
    ['incomparable', 'It fell seven years ago.', 'It fell in 2016.'],
    ['contained', 'It fell two years ago.', 'It fell in May 2022.'],
    ['contradicting', 'It fell in 2014.', 'It fell seven years ago.'],
    ['contradicting', 'It fell 65 years ago.', 'It is 75 years since it fell.'],
  ]);
});

test('what has lasted so long began so long ago', () => {
  expectAll([
    ['converted', 'She has run it for 14 years.', 'She has run it since 2010.'],
    ['contradicting', 'She has run it for 24 years.', 'She has run it since 2010.'],
    ['contradicting', 'She has run it since 2000.', 'She has run it for 14 years.'],
    ['converted', 'She has run it for more than a decade.', 'She has run it since 2010.'],
    ['converted', 'It has lost money over the past three years.', 'It has lost money since 2021.'],
    // Without the perfect the length may lie anywhere.
    ['incomparable', 'She ran it for 24 years.', 'She has run it since 2010.'],
    ['incomparable', 'She had run it for 24 years.', 'She has run it since 2010.'],
  ]);
});

test('two limits on the same side are the same limit', () => {
  expectAll([
    ['contradicting', 'It took less than 27 hours.', 'It took less than 48 hours.'],
    ['contradicting', 'It took more than three weeks.', 'It took more than six weeks.'],
    ['contained', 'It took less than two days.', 'It took less than 48 hours.'],
    ['contained', 'It took nearly two years.', 'It took nearly 23 months.'],
  ]);
});

test('a limit is not ten times exceeded', () => {
  expectAll([
    ['contradicting', 'It took 100 years.', 'It took at least 10 years.'],
    ['coarser', 'It took 15 years.', 'It took at least 10 years.'],
    ['coarser', 'It took six hours.', 'It took less than 48 hours.'],
  ]);
});

test('ranges with both their days written are one range or two', () => {
  expectAll([
    ['contradicting', 'It ran May 16-18.', 'It ran May 17-18.'],
    ['contradicting', 'It ran May 16-18.', 'It ran May 16-19.', '', ''],
    ['equal', 'It ran May 16-18.', 'It ran 16–18 May.', '', ''],
    ['coarser', 'It ran May 16-18.', 'It ran in May.'],
  ]);
});

test('recurrences', () => {
  expectAll([
    ['contradicting', 'She calls every week.', 'She calls every month.'],
    ['contradicting', 'It costs $2 a day.', 'It costs $2 a year.'],
    ['equal', 'She calls weekly.', 'She calls every week.'],
    ['contradicting', 'It opens each July.', 'It opens each June.'],
    ['incomparable', 'She calls every week.', 'She calls every Friday.'],
  ]);
});

test('a day of last year', () => {
  expectAll([
    ['equal', 'It fell on June 16th of last year.', 'It fell on June 16, 2023.'],
    ['contradicting', 'It fell on June 13th of last year.', 'It fell on June 16, 2023.'],
    ['contradicting', 'It fell in October.', 'It fell in April.'],
  ]);
});
