import type { Claim, Relation } from '../kind.ts';
import type { DateValue } from './value.ts';

/** How a draft's date relates to a source's. */
export function compareDates(draft: Claim<'date', DateValue>, source: Claim<'date', DateValue>): Relation {
  return draft.value.timex === source.value.timex ? 'equal' : 'incomparable';
}
