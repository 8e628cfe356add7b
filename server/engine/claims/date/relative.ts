/** Units of the calendar behind a determiner: *last week* · *this year* · *the quarter* · *a year ago* · *every month*. */
import { addMonths, dayNumber, formatDay, formatMonth, formatWeek, formatYear, isoWeek } from './calendar.ts';
import { durationTimex, secondPart } from './durations.ts';
import type { Unit } from './lexicon.ts';
import { currentQuarter, ordinalPeriodMatch, quarterYearsBack } from './quarters.ts';
import { formatQuarter } from './resolve.ts';
import { isHyphen, type Match, type Scan, textAt, wordAt } from './scan.ts';
import { shiftAfter } from './shifts.ts';
import { tenseAround } from './tense.ts';
import { datePartsOf } from './timex.ts';
import type { DateValue } from './value.ts';

const SHIFTS: Readonly<Record<string, number>> = {
  last: -1,
  previous: -1,
  this: 0,
  current: 0,
  next: 1,
  coming: 1,
  upcoming: 1,
};

/** The unit of the calendar `shift` units from the day the text was written. */
function unitValue(scan: Scan, unit: Unit, shift: number): DateValue | undefined {
  const { anchor } = scan;
  switch (unit) {
    case 'year':
      return anchor
        ? { timex: formatYear(anchor.year + shift), type: 'DATE', implied: ['year'] }
        : { timex: 'XXXX', type: 'DATE' };
    case 'month': {
      if (!anchor) return { timex: 'XXXX-XX', type: 'DATE' };
      const { year, month } = addMonths(anchor.year, anchor.month, shift);
      return { timex: formatMonth(year, month), type: 'DATE', implied: ['year', 'month'] };
    }
    case 'week':
      return anchor
        ? { timex: formatWeek(anchor.number + 7 * shift), type: 'DATE', implied: ['year', 'week'] }
        : { timex: 'XXXX-WXX', type: 'DATE' };
    case 'weekend':
      return anchor ? weekendValue(anchor.number + 7 * shift) : { timex: 'XXXX-WXX-WE', type: 'DATE' };
    case 'decade':
      return anchor && { timex: `${Math.floor(anchor.year / 10) + shift}`, type: 'DATE', implied: ['year'] };
    case 'century':
      return anchor && { timex: `${Math.floor(anchor.year / 100) + shift}`, type: 'DATE', implied: ['year'] };
    case 'night':
      return anchor
        ? { timex: `${formatDay(anchor.number + shift)}TNI`, type: 'TIME', implied: ['year', 'month', 'day'] }
        : { timex: 'XXXX-XX-XXTNI', type: 'TIME' };
    default:
      return undefined;
  }
}

function weekendValue(day: number): DateValue {
  return { timex: `${formatWeek(day)}-WE`, type: 'DATE', implied: ['year', 'week'] };
}

/** The date last spoken of, at the grain of the unit: *that year*, *the same month*; or the one after it. */
function sameUnit(scan: Scan, unit: Unit, shift: number): DateValue | undefined {
  const parts = scan.lastDate === undefined ? undefined : datePartsOf(scan.lastDate);
  if (parts?.year === undefined) return undefined;
  const implied = ['year', 'month', 'day'] as const;
  if (unit === 'year') return { timex: formatYear(parts.year + shift), type: 'DATE', implied };
  if (unit === 'month' && parts.month) {
    const { year, month } = addMonths(parts.year, parts.month, shift);
    return { timex: formatMonth(year, month), type: 'DATE', implied };
  }
  if (!parts.month || !parts.day) return undefined;
  const day = dayNumber(parts.year, parts.month, parts.day);
  if (unit === 'day') return { timex: formatDay(day + shift), type: 'DATE', implied };
  if (unit === 'week') return { timex: formatWeek(day + 7 * shift), type: 'DATE', implied };
  return unit === 'night' ? { timex: `${formatDay(day + shift)}TNI`, type: 'TIME', implied } : undefined;
}

/** The quarter of the report, this year's or the one of the year before. */
function quarterUnit(scan: Scan, lead: string): DateValue | undefined {
  const { anchor } = scan;
  if (!anchor) return undefined;
  if (lead === 'this' || lead === 'current')
    return scan.quarter && lead === 'this' ? quarterYearsBack(scan, 0) : quarterFromNow(scan, 0);
  if (lead === 'last' || lead === 'previous') return quarterFromNow(scan, -1);
  return lead === 'next' || lead === 'coming' ? quarterFromNow(scan, 1) : quarterYearsBack(scan, 0);
}

function quarterFromNow(scan: Scan, shift: number): DateValue | undefined {
  const { anchor } = scan;
  if (!anchor) return undefined;
  const { year, month } = addMonths(anchor.year, anchor.month, 3 * shift);
  return {
    timex: formatQuarter({ year, quarter: Math.floor((month - 1) / 3) + 1 }),
    type: 'DATE',
    implied: ['year', 'month'],
  };
}

/** Where the determiner's article stands, if no other match has taken it. */
function withArticle(scan: Scan, index: number): number {
  return textAt(scan, index - 1) === 'the' && index - 1 >= scan.floor ? index - 1 : index;
}

/** *year-ago quarter*, *comparable period last year*, *the same quarter of 1988*. */
function comparedPeriod(scan: Scan, index: number): Match | undefined {
  let from = index - 1;
  const lead = textAt(scan, from);
  let compared = /^(?:comparable|corresponding|same|similar|equivalent)$/.test(lead);
  if (/^(?:ago|earlier)$/.test(lead) && textAt(scan, from - 2) === 'year') {
    from -= 2;
    compared = true;
    if (/^(?:comparable|corresponding|same)$/.test(textAt(scan, from - 1))) from--;
  }
  if (!compared || from < scan.floor) return undefined;
  const to = yearBackAfter(scan, index + 1) ?? index + 1;
  if (/^same$/.test(lead) && to === index + 1) return undefined;
  const value = quarterYearsBack(scan, 1);
  scan.quarter ??= currentQuarter(scan);
  return value && { from: withArticle(scan, from), to, value };
}

/** *last year*, *a year ago*, *a year earlier* behind a period. */
function yearBackAfter(scan: Scan, index: number): number | undefined {
  const at = /^(?:of|in)$/.test(textAt(scan, index)) ? index + 1 : index;
  const [first, second, third] = [textAt(scan, at), textAt(scan, at + 1), textAt(scan, at + 2)];
  if (/^(?:last|previous)$/.test(first) && second === 'year') return at + 2;
  return first === 'a' && second === 'year' && /^(?:ago|earlier|before)$/.test(third) ? at + 3 : undefined;
}

/** *the year*, *the quarter*, *the weekend*. */
function definiteUnit(scan: Scan, index: number, unit: Unit): Match | undefined {
  const before = textAt(scan, index - 2);
  const from = index - 1;
  if (unit === 'quarter') {
    const value = quarterYearsBack(scan, 0);
    return value && textAt(scan, index + 1) !== 'of' ? { from, to: index + 1, value } : undefined;
  }
  if (unit === 'weekend') {
    const { anchor } = scan;
    if (!anchor) return { from, to: index + 1, value: { timex: 'XXXX-WXX-WE', type: 'DATE' } };
    const ahead = tenseAround(scan, from, index + 1) === 'future' || isoWeek(anchor.number).week < 0;
    return { from, to: index + 1, value: weekendValue(anchor.number - (ahead ? 0 : 7)) };
  }
  if (unit !== 'year' || !/^(?:for|of|in|during|through|throughout|later|earlier|end)$/.test(before)) return undefined;
  if (/^(?:ended|ending)$/.test(textAt(scan, index + 1)))
    return { from, to: index + 1, value: { timex: 'P1Y', type: 'DURATION' } };
  const counted = textAt(scan, index + 1) === 'of' && scan.tokens[index + 2]?.kind !== 'mark';
  if (counted || !scan.anchor) return undefined;
  return { from, to: index + 1, value: { timex: formatYear(scan.anchor.year), type: 'DATE', implied: ['year'] } };
}

/** *this year's third quarter*, *last year's quarter*. */
function quarterOfYear(scan: Scan, from: number, index: number, shift: number): Match | undefined {
  if (textAt(scan, index + 1) !== "'s" || !scan.anchor) return undefined;
  if (textAt(scan, index + 2) === 'quarter') {
    const value = quarterYearsBack(scan, -shift);
    return value && { from, to: index + 3, value };
  }
  const period = ordinalPeriodMatch(scan, index + 2);
  if (!period || !scan.quarter) return undefined;
  scan.quarter = { year: scan.anchor.year + shift, quarter: scan.quarter.quarter };
  return { from, to: period.to, value: { timex: formatQuarter(scan.quarter), type: 'DATE', implied: ['year'] } };
}

/** Words before *a year* that make it a rate: *$2 a day*, *24 hours a day*, *twice a week*. */
function isRate(scan: Scan, index: number): boolean {
  const before = scan.tokens[index];
  if (!before || index < scan.floor - 3) return false;
  if (before.kind === 'number' || before.word?.is === 'unit' || before.word?.is === 'cardinal') return true;
  return /^(?:%|percent|million|billion|trillion|thousand|cents?|dollars|pounds|euros|yen|times|once|twice|pence|barrels|tons|tonnes|people)$/.test(
    before.text,
  );
}

/** *a year*, *a week ago*, *half an hour*. */
function indefiniteUnit(scan: Scan, index: number, unit: Unit): Match | undefined {
  const half = textAt(scan, index - 2) === 'half' && index - 2 >= scan.floor;
  const from = half ? index - 2 : index - 1;
  const count = half ? 0.5 : 1;
  const shifted = shiftAfter(scan, from, index + 1, count, unit);
  if (shifted) return { from, to: shifted.to, value: shifted.value };
  if (unit === 'period' || unit === 'quarter' || unit === 'night' || unit === 'weekend') return undefined;
  const rate = !half && isRate(scan, index - 2);
  if (rate) return { from, to: index + 1, value: { timex: durationTimex(1, unit), type: 'SET' } };
  if (unit === 'minute' && !/^(?:for|in|within|than|about)$/.test(textAt(scan, index - 2))) return undefined;
  if (isHyphen(scan, index + 1) && textAt(scan, index + 2) === 'old') return undefined;
  const end = secondPart(scan, index + 1, unit, count);
  const or =
    textAt(scan, index + 1) === 'or' && /^(?:two|so|more)$/.test(textAt(scan, index + 2)) ? index + 3 : index + 1;
  return { from, to: end?.to ?? or, value: { timex: end?.timex ?? durationTimex(count, unit), type: 'DURATION' } };
}

/** A date or set whose unit stands at `index` behind its determiner. */
export function unitMatch(scan: Scan, index: number): Match | undefined {
  const word = wordAt(scan, index, 'unit');
  const lead = textAt(scan, index - 1);
  if (!word || word.plural || index - 1 < scan.floor || scan.tokens[index - 1]?.kind === undefined) return undefined;
  const { unit } = word;
  if (lead === 'a' || lead === 'an') return indefiniteUnit(scan, index, unit);
  if (isHyphen(scan, index + 1)) return undefined;
  if (lead === 'the') return definiteUnit(scan, index, unit);
  if (/^(?:each|every|per)$/.test(lead)) {
    if (unit === 'period' || unit === 'second') return undefined;
    return { from: index - 1, to: index + 1, value: { timex: durationTimex(1, unit), type: 'SET' } };
  }
  if (unit === 'quarter' || unit === 'period') {
    const compared = comparedPeriod(scan, index);
    if (compared) return compared;
    if (unit === 'period' && lead !== 'latest') return undefined;
  }
  if (unit === 'quarter' || unit === 'period') {
    if (!(lead in SHIFTS) && lead !== 'latest') return undefined;
    const value = quarterUnit(scan, lead);
    return value && currentQuarter(scan) && { from: withArticle(scan, index - 1), to: index + 1, value };
  }
  return ledUnit(scan, index, unit, lead);
}

function ledUnit(scan: Scan, index: number, unit: Unit, lead: string): Match | undefined {
  const from = withArticle(scan, index - 1);
  if (lead === 'past' && unit !== 'night') {
    return textAt(scan, index - 2) === 'the'
      ? { from, to: index + 1, value: { timex: durationTimex(1, unit), type: 'DURATION' } }
      : undefined;
  }
  if (lead === 'fiscal')
    return textAt(scan, index - 2) === 'the'
      ? { from, to: index + 1, value: { timex: 'P1Y', type: 'DURATION' } }
      : undefined;
  if (
    /^(?:that|same|following|previous|next)$/.test(lead) &&
    ((lead !== 'next' && lead !== 'previous') || from < index - 1 || unit === 'day')
  ) {
    const value = sameUnit(scan, unit, lead === 'following' || lead === 'next' ? 1 : lead === 'previous' ? -1 : 0);
    if (value) return { from, to: index + 1, value };
    if (lead !== 'next' && lead !== 'previous') return undefined;
  }
  const shift = SHIFTS[lead];
  if (shift === undefined || unit === 'day' || (lead === 'this' && unit === 'night')) return undefined;
  if (unit === 'year') {
    const quarter = quarterOfYear(scan, from, index, shift);
    if (quarter) return quarter;
  }
  const value = unitValue(scan, unit, shift);
  return value && { from, to: index + 1, value };
}
