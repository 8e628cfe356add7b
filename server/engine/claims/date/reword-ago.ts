/** Dates reckoned from the day of the text, in the draft's words: *three years ago* becomes *a year ago*, *since 2010* *since 2012*. */
import type { Claim } from '../kind.ts';
import { countAgo } from './elapsed.ts';
import { rewordLength } from './reword-length.ts';
import { datePartsOf } from './timex.ts';
import type { DateValue } from './value.ts';

type DateClaim = Claim<'date', DateValue>;

/** The draft's count back from now, put right by a written date of the source. */
export function rewordAgo(draft: DateClaim, source: DateClaim): string | undefined {
  const right = countAgo(draft.value, source.value);
  if (!right || !draft.value.ago) return undefined;
  const value: DateValue = { timex: `P${right.count}${right.unit}`, type: 'DURATION' };
  const text = rewordLength({ ...draft, value: { timex: draft.value.ago, type: 'DURATION' } }, { ...source, value });
  // A single year is *a year ago* in prose; *one year* is for counting.
  return text?.replace(/^one (?=(?:year|month)\b)/, 'a ').replace(/^One (?=(?:year|month)\b)/, 'A ');
}

/** The draft's length up to now or beginning, put right by the other of the source. */
export function rewordElapsed(draft: DateClaim, source: DateClaim): string | undefined {
  const [a, b] = [draft.value, source.value];
  if (a.lasting && b.elapsed)
    return rewordLength(draft, { ...source, value: { ...b, timex: b.elapsed, type: 'DURATION' } });
  const [began, own] = [/^P(\d+)Y$/.exec(a.elapsed ?? ''), /^P(\d+)Y$/.exec(b.timex)];
  const { year } = datePartsOf(a.timex) ?? {};
  if (!b.lasting || !began || !own || year === undefined || draft.text !== `${year}`) return undefined;
  return `${year + Number(began[1]) - Number(own[1])}`;
}
