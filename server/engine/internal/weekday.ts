import type { DateClaim } from '../claims/measured.ts';
import type { Finding } from '../finding.ts';
import { dateInWords } from '../language/date-words.ts';

const NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const WEEKDAY = /\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?/i;

/** A weekday beside a full date to which it does not belong: wrong whatever the sources say. */
export function checkWeekday(claim: DateClaim): Finding | undefined {
  const mismatch = claim.value.weekdayMismatch;
  if (!mismatch) return undefined;
  const written = WEEKDAY.exec(claim.text);
  const actual = NAMES[mismatch.actual - 1]!;
  const newText =
    written && /day$/i.test(written[0]) ? actual : `${actual.slice(0, 3)}${written?.[0].endsWith('.') ? '.' : ''}`;
  const start = claim.span.start + (written?.index ?? 0);
  return {
    claim,
    verdict: 'refuted',
    code: 'weekday-mismatch',
    severity: 'warning',
    message: `${dateInWords(claim.value.timex)} was a ${actual}, not a ${NAMES[mismatch.written - 1]!}.`,
    evidence: [],
    fixes: written
      ? [
          {
            title: `Change “${written[0]}” to “${newText}” (as the calendar has it)`,
            preferred: true,
            edits: [{ start, end: start + written[0].length, newText }],
          },
        ]
      : [],
  };
}
