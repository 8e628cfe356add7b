/** Units of the calendar behind a determiner: *last week* · *this year* · *the quarter* · *a year ago* · *every month*. */
import { addMonths, dayNumber, formatDay, formatMonth, formatWeek, formatYear } from './calendar.ts';
import { durationTimex } from './durations.ts';
import { indefiniteUnit } from './indefinite.ts';
import type { Unit } from './lexicon.ts';
import { currentQuarter, quarterYearsBack } from './quarters.ts';
import { comparedPeriod, quarterOfYear, quarterUnit } from './reports.ts';
import { isHyphen, type Match, type Scan, textAt, withArticle, wordAt } from './scan.ts';
import { tenseAround } from './tense.ts';
import { datePartsOf } from './timex.ts';
import type { DateValue } from './value.ts';

const SHIFTS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['previous', -1],
  ['this', 0],
  ['current', 0],
  ['next', 1],
  ['coming', 1],
  ['upcoming', 1],
]);

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
    const ahead = tenseAround(scan, from, index + 1) === 'future';
    return { from, to: index + 1, value: weekendValue(anchor.number - (ahead ? 0 : 7)) };
  }
  if (unit !== 'year' || !/^(?:for|of|in|during|through|throughout|later|earlier|end)$/.test(before)) return undefined;
  if (/^(?:ended|ending)$/.test(textAt(scan, index + 1)))
    return { from, to: index + 1, value: { timex: 'P1Y', type: 'DURATION' } };
  const counted = textAt(scan, index + 1) === 'of' && scan.tokens[index + 2]?.kind !== 'mark';
  if (counted || !scan.anchor) return undefined;
  return { from, to: index + 1, value: { timex: formatYear(scan.anchor.year), type: 'DATE', implied: ['year'] } };
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
    const spoken = lead === 'that' && scan.quarter !== undefined;
    if (!SHIFTS.has(lead) && lead !== 'latest' && !spoken) return undefined;
    const value = quarterUnit(scan, lead);
    return value && currentQuarter(scan) && { from: withArticle(scan, index - 1), to: index + 1, value };
  }
  return ledUnit(scan, index, unit, lead);
}

function ledUnit(scan: Scan, index: number, unit: Unit, lead: string): Match | undefined {
  const from = withArticle(scan, index - 1);
  const article = from < index - 1;
  if (lead === 'last' && article && /^(?:week|month|year|decade|century)$/.test(unit)) {
    return textAt(scan, index + 1) === 'of'
      ? undefined
      : { from, to: index + 1, value: { timex: durationTimex(1, unit), type: 'DURATION' } };
  }
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
  const shift = SHIFTS.get(lead);
  if (shift === undefined || unit === 'day' || (lead === 'this' && unit === 'night')) return undefined;
  if (unit === 'year') {
    const quarter = quarterOfYear(scan, from, index, shift);
    if (quarter) return quarter;
  }
  const value = unitValue(scan, unit, shift);
  return value && { from, to: index + 1, value };
}
