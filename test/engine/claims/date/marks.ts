import { dateKind } from '../../../../server/engine/claims/date/date.ts';
import type { DateValue } from '../../../../server/engine/claims/date/value.ts';
import type { Claim, Reading } from '../../../../server/engine/claims/kind.ts';
import { paragraphOf } from '../../../../server/engine/language/sentences.ts';
import type { Mark } from '../../../support/carets.ts';

/** The dates of a text, found line by line. */
export function datesOf(text: string, reading: Reading = {}): Claim<'date', DateValue>[] {
  const claims: Claim<'date', DateValue>[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    claims.push(...dateKind.find(paragraphOf(line, offset), reading));
    offset += line.length + 1;
  }
  return claims;
}

/** What is drawn under a date: its TIMEX3 value, then what else is known of it. */
function messageOf(value: DateValue): string {
  const parts = [value.timex];
  if (value.type !== 'DATE') parts.push(value.type);
  if (value.dayPart) parts.push(`part ${value.dayPart}`);
  if (value.implied) parts.push(`implied ${value.implied.join(' ')}`);
  if (value.approximate) parts.push('approximate');
  if (value.bound) parts.push(value.bound);
  if (value.alternatives) parts.push(`or ${value.alternatives.join(' ')}`);
  if (value.weekdayMismatch)
    parts.push(`written ${value.weekdayMismatch.written} actual ${value.weekdayMismatch.actual}`);
  return parts.join(', ');
}

/** Marks to draw under a text that was written on `date`. */
export function dateMarks(date?: string, dayMonthOrder?: Reading['dayMonthOrder']): (text: string) => Mark[] {
  const reading: Reading = { ...(date ? { date } : {}), ...(dayMonthOrder ? { dayMonthOrder } : {}) };
  return (text) => datesOf(text, reading).map(({ span, value }) => ({ ...span, message: messageOf(value) }));
}

/** The only date of a text. */
export function onlyDate(text: string, date?: string): Claim<'date', DateValue> {
  const claims = datesOf(text, date ? { date } : {});
  const [claim] = claims;
  if (!claim || claims.length > 1) throw new Error(`${claims.length} dates in "${text}"`);
  return claim;
}
