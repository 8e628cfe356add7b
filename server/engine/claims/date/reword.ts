import type { Claim } from '../kind.ts';
import type { DateValue } from './value.ts';

/** The source's date in the draft's style. */
export function rewordDate(_draft: Claim<'date', DateValue>, _source: Claim<'date', DateValue>): string | undefined {
  return undefined;
}
