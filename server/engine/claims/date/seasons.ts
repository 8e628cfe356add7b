/** Seasons and months behind a determiner: *spring 2023* · *last fall* · *this summer* · *last October* · *each July*. */
import { formatMonth, formatYear } from './calendar.ts';
import { isHyphen, joinedAt, type Match, type Scan, textAt, wholeNumberAt, wordAt } from './scan.ts';
import type { DateValue } from './value.ts';

const START: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

function seasonValue(year: number, code: string): DateValue {
  return { timex: `${formatYear(year)}-${code}`, type: 'DATE', implied: ['year'] };
}

/** The year of the last or next season of that name. */
function seasonYear(scan: Scan, code: string, lead: string): number | undefined {
  const { anchor } = scan;
  const start = START[code];
  if (!anchor || start === undefined) return undefined;
  const begun = anchor.month >= start;
  const over = anchor.month >= start + 3;
  if (lead === 'last' || lead === 'past') return over ? anchor.year : anchor.year - 1;
  if (lead === 'next' || lead === 'coming') return begun ? anchor.year + 1 : anchor.year;
  // In January *this winter* began the year before.
  return code === 'WI' && anchor.month <= 3 ? anchor.year - 1 : anchor.year;
}

/** A season with a year, a determiner, or behind *in the*. */
export function seasonMatch(scan: Scan, index: number): Match | undefined {
  const season = wordAt(scan, index, 'season');
  if (!season || scan.tokens[index]?.joined) return undefined;
  const lead = textAt(scan, index - 1);
  const at = textAt(scan, index + 1) === 'of' || textAt(scan, index + 1) === ',' ? index + 2 : index + 1;
  const year = textAt(scan, at).length === 4 ? wholeNumberAt(scan, at, 4) : undefined;
  if (year !== undefined && year >= 1000 && year < 2200) {
    // *The winter of 2015-16*.
    const short = isHyphen(scan, at + 1) && joinedAt(scan, at + 2) && Number(textAt(scan, at + 2)) === (year + 1) % 100;
    const to = short ? at + 3 : at + 1;
    return { from: index, to, value: { timex: `${formatYear(year)}-${season.code}`, type: 'DATE' } };
  }
  if (index - 1 < scan.floor) return undefined;
  if (lead === 'each' || lead === 'every')
    return { from: index - 1, to: index + 1, value: { timex: `XXXX-${season.code}`, type: 'SET' } };
  const article = /^(?:the|early|late|mid)$/.test(lead) && isAfterPreposition(scan, index - 1);
  if (!article && !/^(?:last|past|this|next|coming)$/.test(lead)) return undefined;
  if (scan.tokens[index]?.capital && scan.tokens[index + 1]?.capital) return undefined;
  const resolved = seasonYear(scan, season.code, lead);
  const value: DateValue =
    resolved === undefined ? { timex: `XXXX-${season.code}`, type: 'DATE' } : seasonValue(resolved, season.code);
  return { from: index - 1, to: index + 1, value };
}

function isAfterPreposition(scan: Scan, index: number): boolean {
  for (let at = index - 1; at >= index - 2; at--) {
    if (/^(?:in|during|into|since|by|until|over|through|of|for|throughout)$/.test(textAt(scan, at))) return true;
  }
  return false;
}

/** *last October*, *next April*, *each July*. */
export function ledMonthMatch(scan: Scan, index: number): Match | undefined {
  const month = wordAt(scan, index, 'month');
  const lead = textAt(scan, index - 1);
  if (!month || !scan.tokens[index]?.capital || index - 1 < scan.floor || scan.tokens[index + 1]?.kind === 'number')
    return undefined;
  const to = month.short && textAt(scan, index + 1) === '.' ? index + 2 : index + 1;
  if (scan.tokens[to]?.kind === 'number') return undefined;
  if (lead === 'each' || lead === 'every') {
    return { from: index - 1, to, value: { timex: `XXXX-${formatMonth(0, month.value).slice(5)}`, type: 'SET' } };
  }
  const { anchor } = scan;
  if (!anchor) return undefined;
  let year: number | undefined;
  // In March *last February* is that of the year before: this year's is *last month*.
  if (lead === 'last') year = month.value < anchor.month - 1 ? anchor.year : anchor.year - 1;
  if (lead === 'this') year = anchor.year;
  if (lead === 'next') year = month.value > anchor.month ? anchor.year : anchor.year + 1;
  if (year === undefined) return undefined;
  return { from: index - 1, to, value: { timex: formatMonth(year, month.value), type: 'DATE', implied: ['year'] } };
}
