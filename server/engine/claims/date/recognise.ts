/** Which recogniser reads the expression whose decisive word stands at a token. */
import { formatDay } from './calendar.ts';
import { dayMatch, monthMatch } from './days.ts';
import { bareDurationMatch, countedBy, durationAt } from './durations.ts';
import { isoMatch, seasonYearsMatch, slashMatch, yearFirstMatch, yearRangeMatch } from './figures.ts';
import { holidayMatch } from './holidays.ts';
import { ordinalPeriodMatch, shortPeriodMatch } from './quarters.ts';
import { frequencyMatch, phraseMatch, referenceMatch } from './references.ts';
import { unitMatch } from './relative.ts';
import { type Match, type Scan, textAt } from './scan.ts';
import { ledMonthMatch, seasonMatch } from './seasons.ts';
import { shiftAfter } from './shifts.ts';
import { clockAt } from './times.ts';
import { dayPartMatch, dayWordMatch, pluralWeekdayMatch, weekdayMatch } from './weekdays.ts';
import { centuryMatch, decadeMatch, spelledDecadeMatch, spelledYearMatch, yearMatch } from './years.ts';

/** A counted length of time, or the date that *ago* or *later* makes of it. */
function durationMatch(scan: Scan, index: number): Match | undefined {
  const duration = durationAt(scan, index);
  if (!duration) return undefined;
  const shifted = duration.adjective ? undefined : shiftAfter(scan, index, duration.to, duration.count, duration.unit);
  if (shifted) return { from: index, to: shifted.to, value: shifted.value };
  const since = textAt(scan, duration.to) === 'since' && !duration.adjective && !duration.timex.includes('/');
  const each = /^(?:every|each|per)$/.test(textAt(scan, index - 1)) && index - 1 >= scan.floor;
  return {
    from: each ? index - 1 : index,
    to: duration.to,
    value: {
      timex: duration.timex,
      type: each ? 'SET' : 'DURATION',
      ...countedBy(duration.unit),
      ...(since ? { ago: duration.timex } : {}),
    },
  };
}

/** A time of day, its day taken from the date behind it or from when the text was written. */
function clockMatch(scan: Scan, index: number): Match | undefined {
  const clock = clockAt(scan, index);
  if (!clock) return undefined;
  let at = clock.to;
  if (textAt(scan, at) === ',' || textAt(scan, at) === 'on') at++;
  const day =
    scan.tokens[at]?.word?.is === 'weekday' ||
    scan.tokens[at]?.word?.is === 'month' ||
    scan.tokens[at]?.word?.is === 'day' ||
    scan.tokens[at]?.kind === 'number'
      ? dateAt(scan, at)
      : undefined;
  if (day && day.from === at && /^(?:[\dX]{4}-[\dX]{2}-[\dX]{2}|XXXX-WXX-\d)$/.test(day.value.timex)) {
    return { from: index, to: day.to, value: { ...day.value, timex: day.value.timex + clock.timex, type: 'TIME' } };
  }
  const spoken =
    scan.lastDateStart >= scan.sentence.start && /^\d{4}-\d\d-\d\d$/.test(scan.lastDate ?? '')
      ? scan.lastDate
      : undefined;
  const anchored = spoken ?? (scan.anchor && formatDay(scan.anchor.number));
  const implied = anchored ? { implied: ['year', 'month', 'day'] as const } : {};
  return {
    from: index,
    to: clock.to,
    value: { timex: `${anchored ?? 'XXXX-XX-XX'}${clock.timex}`, type: 'TIME', ...implied },
  };
}

/** The date that starts with a figure. */
function figureMatch(scan: Scan, index: number): Match | undefined {
  return (
    isoMatch(scan, index) ??
    seasonYearsMatch(scan, index) ??
    slashMatch(scan, index) ??
    clockMatch(scan, index) ??
    dayMatch(scan, index) ??
    yearFirstMatch(scan, index) ??
    decadeMatch(scan, index) ??
    durationMatch(scan, index) ??
    centuryMatch(scan, index) ??
    ordinalPeriodMatch(scan, index) ??
    yearRangeMatch(scan, index) ??
    yearMatch(scan, index)
  );
}

/** The date whose decisive word stands at `index`. */
export function dateAt(scan: Scan, index: number): Match | undefined {
  const token = scan.tokens[index];
  if (token?.kind === 'number') return figureMatch(scan, index);
  switch (token?.word?.is) {
    case 'month':
      return ledMonthMatch(scan, index) ?? monthMatch(scan, index);
    case 'weekday':
      return weekdayMatch(scan, index);
    case 'weekdays':
      return pluralWeekdayMatch(scan, index);
    case 'unit':
      return unitMatch(scan, index) ?? bareDurationMatch(scan, index);
    case 'cardinal':
      return durationMatch(scan, index) ?? centuryMatch(scan, index) ?? spelledYearMatch(scan, index);
    case 'vague':
      return durationMatch(scan, index);
    case 'ordinal':
      return centuryMatch(scan, index) ?? ordinalPeriodMatch(scan, index);
    case 'season':
      return seasonMatch(scan, index);
    case 'day-part':
      return dayPartMatch(scan, index);
    case 'decade':
      return spelledDecadeMatch(scan, index);
    case 'day':
      return dayWordMatch(scan, index);
    case 'clock':
      return clockMatch(scan, index);
    case 'reference':
      return referenceMatch(scan, index);
    case 'frequency':
      return frequencyMatch(scan, index);
    case 'holiday':
      return holidayMatch(scan, index);
    case 'opener':
      return /^[qh]$/.test(token.text) ? shortPeriodMatch(scan, index) : phraseMatch(scan, index);
    default:
      return undefined;
  }
}
