import { daysInMonth } from '../claims/date/calendar.ts';
import { datePartsOf } from '../claims/date/timex.ts';
import type { DateClaim } from '../claims/measured.ts';
import type { Finding, Fix } from '../finding.ts';
import { monthInWords } from '../language/date-words.ts';

/** *31 November*: a day that the calendar does not have, wrong whatever the sources say. */
export function checkImpossibleDate(claim: DateClaim): Finding | undefined {
  const { impossible, timex, implied } = claim.value;
  if (!impossible) return undefined;
  const year = implied?.includes('year') ? undefined : datePartsOf(timex)?.year;
  const last = daysInMonth(year, impossible.month);
  const month = monthInWords(impossible.month);
  const when = impossible.month === 2 && year !== undefined ? `${month} ${year}` : month;
  return {
    claim,
    verdict: 'refuted',
    code: 'impossible-date',
    severity: 'warning',
    message: `There is no ${impossible.day} ${month}: ${when} has ${last} days.`,
    evidence: [],
    fixes: fixOf(claim, impossible.day, last),
  };
}

/** The last day of the month is a guess, so it is offered and not preferred. */
function fixOf(claim: DateClaim, day: number, last: number): Fix[] {
  const written = new RegExp(`(?<!\\d)${day}(?:st|nd|rd|th)?(?!\\d)`, 'i').exec(claim.text);
  if (!written) return [];
  const ending = /\D+$/.exec(written[0]) ? (last === 31 ? 'st' : 'th') : '';
  const start = claim.span.start + written.index;
  return [
    {
      title: `Change “${written[0]}” to “${last}${ending}” (the last day of that month)`,
      preferred: false,
      edits: [{ start, end: start + written[0].length, newText: `${last}${ending}` }],
    },
  ];
}
