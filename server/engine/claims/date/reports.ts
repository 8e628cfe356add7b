/** Quarters and periods as business reports refer to them: *the year-ago quarter* · *this year's third quarter* · *this quarter*. */
import { addMonths, quarterOf } from './calendar.ts';
import { currentQuarter, ordinalPeriodMatch, quarterYearsBack } from './quarters.ts';
import { formatQuarter } from './resolve.ts';
import { type Match, type Scan, textAt, withArticle } from './scan.ts';
import type { DateValue } from './value.ts';

/** The quarter of the report, this year's or the one of the year before. */
export function quarterUnit(scan: Scan, lead: string): DateValue | undefined {
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
    timex: formatQuarter({ year, quarter: quarterOf(month) }),
    type: 'DATE',
    implied: ['year', 'month'],
  };
}

/** *year-ago quarter*, *comparable period last year*, *the same quarter of 1988*. */
export function comparedPeriod(scan: Scan, index: number): Match | undefined {
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

/** *this year's third quarter*, *last year's quarter*. */
export function quarterOfYear(scan: Scan, from: number, index: number, shift: number): Match | undefined {
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
