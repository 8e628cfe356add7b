/** Stretches that reach up to the day of their text: *since 2010* is *for 15 years* in 2025, and *15 years ago* is 2010. */
import type { Relation } from '../kind.ts';
import type { Match, Scan } from './scan.ts';
import { textAt } from './scan.ts';
import { datePartsOf } from './timex.ts';
import type { DateValue } from './value.ts';

/** How far before *for 15 years* its *has* may stand, in tokens. */
const REACH = 14;

/** The match with how long ago it began, where its words count from or up to the day of the text. */
export function withElapsed(scan: Scan, match: Match): Match {
  const { value, from } = match;
  if (value.type === 'DURATION')
    return isLasting(scan, match) ? { ...match, value: { ...value, lasting: true } } : match;
  if (value.type !== 'DATE' || textAt(scan, from - 1) !== 'since' || !scan.anchor) return match;
  const { year, month } = datePartsOf(value.timex) ?? {};
  if (year === undefined) return match;
  const months = 12 * (scan.anchor.year - year) + (month === undefined ? 0 : scan.anchor.month - month);
  if (months < 1) return match;
  const elapsed = months >= 24 || month === undefined ? `P${Math.floor(months / 12)}Y` : `P${months}M`;
  return { ...match, value: { ...value, elapsed } };
}

/** *has led it for 15 years*, *over the past 15 years*: up to now, as the perfect says. */
function isLasting(scan: Scan, { from, value }: Match): boolean {
  if (!/^P\d+[YM]$/.test(value.timex)) return false;
  const lead = textAt(scan, from - 1);
  const period = /^(?:the|past|last)$/.test(textAt(scan, from)) && /^(?:past|last)$/.test(textAt(scan, from + 1));
  if (lead !== 'for' && !(period && /^(?:over|in|during|for)$/.test(lead))) return false;
  for (let at = from - 2; at >= 0 && at >= from - REACH; at--) {
    const token = scan.tokens[at];
    if (!token || token.start < scan.sentence.start || /^[;:]$/.test(token.text)) return false;
    if (/^(?:has|have|'ve|she's|he's|it's|they've|we've|i've)$/.test(token.text)) return true;
    if (/^(?:had|was|were|will|would)$/.test(token.text)) return false;
  }
  return false;
}

/** A length in months, and how many the finest unit written has. */
function monthsOf(timex: string | undefined): { readonly months: number; readonly grain: number } | undefined {
  const match = /^P(\d{1,5})([YM])$/.exec(timex ?? '');
  if (!match) return undefined;
  const grain = match[2] === 'Y' ? 12 : 1;
  return { months: Number(match[1]) * grain, grain };
}

/** How a length up to now and a beginning relate; undefined where the two say something else. */
export function compareElapsed(draft: DateValue, source: DateValue): Relation | undefined {
  const [lasting, since] = draft.lasting ? [draft, source] : [source, draft];
  const [one, other] = [monthsOf(lasting.timex), monthsOf(since.elapsed)];
  if (!lasting.lasting || !one || !other) return undefined;
  const apart = Math.abs(one.months - other.months);
  if (lasting.approximate || lasting.bound) {
    const holds =
      lasting.bound === 'above'
        ? other.months >= one.months
        : lasting.bound === 'below'
          ? other.months <= one.months
          : apart <= 0.2 * one.months;
    return holds ? (lasting === draft ? 'converted' : 'coarser') : apart <= 12 ? 'coarser' : 'contradicting';
  }
  return apart <= Math.max(one.grain, other.grain) ? 'converted' : 'contradicting';
}

/** The calendar month or year that a count back from the day of the text leads to, in units of its own. */
interface Ago {
  readonly count: number;
  readonly unit: 'Y' | 'M';
  readonly year: number;
  readonly month: number | undefined;
}

function agoOf({ ago, timex, approximate, bound }: DateValue): Ago | undefined {
  const match = /^P(\d{1,4})([YM])$/.exec(ago ?? '');
  const { year, month } = datePartsOf(timex) ?? {};
  if (!match || year === undefined || approximate || bound) return undefined;
  return { count: Number(match[1]), unit: match[2] as 'Y' | 'M', year, month };
}

/** Units between the date that *ago* leads to and a date that is written. */
function apart(ago: Ago, written: DateValue): number | undefined {
  const { year, month } = datePartsOf(written.timex) ?? {};
  if (year === undefined || written.implied?.includes('year')) return undefined;
  if (ago.unit === 'Y') return ago.year - year;
  return month === undefined || ago.month === undefined ? undefined : 12 * (ago.year - year) + ago.month - month;
}

/** *Three years ago* beside a date with its year: one unit apart may be rounding, more is another time. */
export function compareAgoWithDate(draft: DateValue, source: DateValue): Relation | undefined {
  const [one, other] = [agoOf(draft), agoOf(source)];
  if ((one === undefined) === (other === undefined)) return undefined;
  const distance = one ? apart(one, source) : apart(other!, draft);
  if (distance === undefined) return undefined;
  if (distance === 0) return one ? 'contained' : undefined;
  return Math.abs(distance) === 1 ? 'incomparable' : 'contradicting';
}

/** How many units ago a written date lies, seen from the text that says *ago*. */
export function countAgo(
  draft: DateValue,
  source: DateValue,
): { readonly count: number; readonly unit: 'Y' | 'M' } | undefined {
  const ago = agoOf(draft);
  const distance = ago && apart(ago, source);
  if (!ago || distance === undefined || ago.count + distance < 1) return undefined;
  return { count: ago.count + distance, unit: ago.unit };
}
