/** The periods of business reports: *Q2 2023* · *third-quarter* · *first half of 2024* · *the year-ago quarter*. */

import { relativeYearAfter } from './days.ts';
import { ordinalAt } from './numerals.ts';
import { formatQuarter, lastQuarter, resolveQuarter } from './resolve.ts';
import { isHyphen, joinedAt, type Match, type Quarter, type Scan, textAt, wholeNumberAt, wordAt } from './scan.ts';
import { tenseAround } from './tense.ts';
import type { DateValue } from './value.ts';

function writtenYear(scan: Scan, index: number): { readonly year: number; readonly to: number } | undefined {
  let at = index;
  if (/^(?:of|in|for|,)$/.test(textAt(scan, at))) at++;
  if (textAt(scan, at) === 'fiscal') at++;
  if (textAt(scan, at) === 'year') at++;
  const year = textAt(scan, at).length === 4 ? wholeNumberAt(scan, at, 4) : undefined;
  return year !== undefined && year > 1900 && year < 2150 ? { year, to: at + 1 } : undefined;
}

/** A numbered quarter with the year that the words or the context give it. */
function quarterValue(
  scan: Scan,
  quarter: number,
  from: number,
  to: number,
): { readonly value: DateValue; readonly to: number } {
  const written = writtenYear(scan, to);
  if (written) {
    scan.quarter = { year: written.year, quarter };
    return { value: { timex: formatQuarter(scan.quarter), type: 'DATE' }, to: written.to };
  }
  const { anchor } = scan;
  if (!anchor) return { value: { timex: `XXXX-Q${quarter}`, type: 'DATE' }, to };
  const relative = relativeYearAfter(scan, to);
  const said = relative
    ? { year: anchor.year + relative.shift, quarter }
    : resolveQuarter(quarter, anchor, tenseAround(scan, from, to));
  scan.quarter = said;
  return { value: { timex: formatQuarter(said), type: 'DATE', implied: ['year'] }, to: relative?.to ?? to };
}

/** *third quarter*, *third-quarter*, *fiscal first quarter*, *first half*. */
export function ordinalPeriodMatch(scan: Scan, index: number): Match | undefined {
  const ordinal = ordinalAt(scan, index);
  if (!ordinal || ordinal.value > 4) return undefined;
  const at = isHyphen(scan, ordinal.to) ? ordinal.to + 1 : ordinal.to;
  const fiscal = textAt(scan, at) === 'fiscal' ? at + 1 : at;
  if (textAt(scan, fiscal) === 'half' && ordinal.value <= 2) return halfMatch(scan, index, ordinal.value, fiscal + 1);
  if (wordAt(scan, fiscal, 'unit')?.unit !== 'quarter' || textAt(scan, fiscal) !== 'quarter') return undefined;
  if (isShareOf(scan, fiscal + 1)) return undefined;
  const { value, to } = quarterValue(scan, ordinal.value, index, fiscal + 1);
  return { from: index, to, value };
}

/** *the first quarter of the pie*: a quarter of something that is no year. */
function isShareOf(scan: Scan, index: number): boolean {
  if (
    textAt(scan, index) !== 'of' ||
    scan.tokens[index + 1]?.kind !== 'word' ||
    writtenYear(scan, index) ||
    relativeYearAfter(scan, index)
  )
    return false;
  return !/\b(?:year|fiscal)\b/.test(
    `${textAt(scan, index + 1)} ${textAt(scan, index + 2)} ${textAt(scan, index + 3)}`,
  );
}

function halfMatch(scan: Scan, index: number, half: number, to: number): Match | undefined {
  const written = writtenYear(scan, to);
  const relative = scan.anchor && relativeYearAfter(scan, to);
  if (written) return { from: index, to: written.to, value: { timex: `${written.year}-H${half}`, type: 'DATE' } };
  if (!relative || !scan.anchor) return undefined;
  const timex = `${scan.anchor.year + relative.shift}-H${half}`;
  return { from: index, to: relative.to, value: { timex, type: 'DATE', implied: ['year'] } };
}

/** *Q2*, *Q2 2023*, *H1 2024*. */
export function shortPeriodMatch(scan: Scan, index: number): Match | undefined {
  const letter = textAt(scan, index);
  const number = scan.tokens[index + 1];
  if (!scan.tokens[index]?.capital || number?.kind !== 'number' || !number.joined || scan.tokens[index]?.joined)
    return undefined;
  const period = Number(number.text);
  if (
    number.text.length > 1 ||
    period < 1 ||
    period > (letter === 'q' ? 4 : 2) ||
    (joinedAt(scan, index + 2) && scan.tokens[index + 2]?.kind === 'word')
  )
    return undefined;
  if (letter === 'h') return halfMatch(scan, index, period, index + 2);
  const { value, to } = quarterValue(scan, period, index, index + 2);
  return { from: index, to, value };
}

/** The quarter that *the quarter* or *a year earlier* refers to: the last spoken of, else the last that had ended. */
export function currentQuarter(scan: Scan): Quarter | undefined {
  return scan.quarter ?? (scan.anchor && lastQuarter(scan.anchor));
}

export function quarterYearsBack(scan: Scan, years: number): DateValue | undefined {
  const quarter = currentQuarter(scan);
  if (!quarter) return undefined;
  const timex = formatQuarter({ year: quarter.year - years, quarter: quarter.quarter });
  return { timex, type: 'DATE', implied: ['year', 'month'] };
}
