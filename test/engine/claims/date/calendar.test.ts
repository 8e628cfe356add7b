import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addMonths,
  calendarDay,
  dayNumber,
  daysInMonth,
  formatDay,
  formatWeek,
  mondayOfWeek,
  parseIsoDay,
  weekdayOf,
} from '../../../../server/engine/claims/date/calendar.ts';

/** The platform's calendar in universal time, as the judge. */
const oracle = (day: number) => new Date(day * 86_400_000);

const days = fc.integer({ min: -700_000, max: 2_000_000 });

test('a day number and its calendar day are each other’s inverse, as the platform counts', () => {
  fc.assert(
    fc.property(days, (day) => {
      const { year, month, day: date } = calendarDay(day);
      const judge = oracle(day);
      assert.deepEqual([year, month, date], [judge.getUTCFullYear(), judge.getUTCMonth() + 1, judge.getUTCDate()]);
      assert.equal(dayNumber(year, month, date), day);
      assert.equal(weekdayOf(day), judge.getUTCDay() || 7);
    }),
  );
});

test('the Monday of a week lies in that week', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 2999 }), fc.integer({ min: 1, max: 52 }), (year, week) => {
      const monday = mondayOfWeek(year, week);
      assert.equal(weekdayOf(monday), 1);
      assert.equal(formatWeek(monday), `${year}-W${`${week}`.padStart(2, '0')}`);
      assert.equal(formatWeek(monday + 6), formatWeek(monday));
    }),
  );
});

test('ISO weeks at the turn of the year', () => {
  // 2021-01-03 is a Sunday of the week that began on 2020-12-28.
  assert.equal(formatWeek(dayNumber(2021, 1, 3)), '2020-W53');
  assert.equal(formatWeek(dayNumber(2024, 12, 30)), '2025-W01');
});

test('months move over the turn of the year', () => {
  assert.deepEqual(addMonths(2024, 1, -1), { year: 2023, month: 12 });
  assert.deepEqual(addMonths(2024, 11, 14), { year: 2026, month: 1 });
});

test('leap years', () => {
  assert.deepEqual(
    [1900, 2000, 2023, 2024, undefined].map((year) => daysInMonth(year, 2)),
    [28, 29, 28, 29, 29],
  );
});

test('a date that does not exist is none', () => {
  assert.equal(parseIsoDay('2023-02-29'), undefined);
  assert.equal(parseIsoDay('May'), undefined);
  assert.equal(formatDay(parseIsoDay('2024-02-29T08:00') ?? 0), '2024-02-29');
});
