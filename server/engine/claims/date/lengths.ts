/** How two lengths of time relate, in whatever units they are written. */
import type { Relation } from '../kind.ts';
import { type Length, lengthsOf } from './length.ts';
import type { DateValue } from './value.ts';

/** Longer than any length that is written. */
const ENDLESS = 1e15;

/** How far *about*, *nearly* and *just over* reach. */
const REACH = 0.2;

/** The lengths that a value allows, hedges applied. */
function allowed(value: DateValue, length: Length): Length {
  if (value.bound === 'above') return { ...length, high: value.approximate ? length.high * (1 + REACH) : ENDLESS };
  if (value.bound === 'below') return { ...length, low: value.approximate ? length.low * (1 - REACH) : 0 };
  return value.approximate ? { ...length, low: length.low * (1 - REACH), high: length.high * (1 + REACH) } : length;
}

function overlap(a: Length, b: Length): boolean {
  return a.low <= b.high && b.low <= a.high;
}

/** *two years* for 22 months, *four decades* for 39 years: nearer than a quarter of the coarser unit. */
function isRounded(a: Length, b: Length): boolean {
  const coarse = Math.max(a.unit, b.unit);
  if (coarse < Math.min(a.unit, b.unit) * 4) return false;
  return Math.min(Math.abs(a.low - b.high), Math.abs(a.high - b.low)) <= coarse / 4;
}

/** *Less than 27 hours* beside *less than 48 hours*: two limits on the same side must be the same limit. */
function sameLimit(draft: DateValue, source: DateValue): boolean {
  return draft.bound !== undefined && draft.bound === source.bound && !draft.approximate && !source.approximate;
}

/** Beyond this many times the limit, *at least* misleads. */
const FAR = 3;

/** *At least ten years* beside *100 years*. */
function isFarBeyond(limit: DateValue, a: Length, b: Length): boolean {
  return limit.bound === 'above' && !limit.approximate && b.low > FAR * a.high;
}

/** *26 hours* and *a month*: written in other units and this many times apart, they measure different things. */
const OTHER_SCALE = 12;

function isOtherScale(a: Length, b: Length): boolean {
  return Math.max(a.low, b.low) > OTHER_SCALE * Math.min(a.high, b.high);
}

function isHedged({ approximate, bound, timex }: DateValue): boolean {
  return approximate === true || bound !== undefined || timex.includes('/');
}

/** How two durations relate. A draft may be coarser than its source, and not more exact. */
export function compareLengths(draft: DateValue, source: DateValue): Relation {
  const [one, other] = [lengthsOf(draft), lengthsOf(source)];
  if (!one || !other) return 'incomparable';
  if (draft.timex === source.timex)
    return draft.bound === source.bound && draft.approximate === source.approximate ? 'equal' : 'contained';
  if (draft.timex.includes('/') && source.timex.includes('/')) return compareSpans(one, other);
  const [a, b] = [spanOf(one), spanOf(other)];
  if (a.open || b.open) return overlap(a, b) ? (a.open ? 'contained' : 'coarser') : 'incomparable';
  if (sameLimit(draft, source)) return overlap(a, b) || isRounded(a, b) ? 'contained' : 'contradicting';
  if (isHedged(draft) || isHedged(source)) return compareHedged(draft, source, a, b);
  return comparePlain(a, b);
}

function spanOf([first, last]: readonly [Length, Length]): Length {
  return { ...first, high: last.high, unit: Math.min(first.unit, last.unit) };
}

/** *10 to 15 days* and *10 to 50 days* are two answers. */
function compareSpans(one: readonly [Length, Length], other: readonly [Length, Length]): Relation {
  return overlap(one[0], other[0]) && overlap(one[1], other[1]) ? 'converted' : 'contradicting';
}

function compareHedged(draft: DateValue, source: DateValue, a: Length, b: Length): Relation {
  if (isFarBeyond(draft, a, b) || isFarBeyond(source, b, a)) return 'contradicting';
  if (!overlap(allowed(draft, a), allowed(source, b))) return 'contradicting';
  return isHedged(draft) || (a.low === b.low && a.high === b.high) ? 'contained' : 'coarser';
}

function comparePlain(a: Length, b: Length): Relation {
  if (a.count !== undefined && b.count !== undefined && a.unit === b.unit)
    return a.count === b.count ? 'equal' : 'contradicting';
  if (overlap(a, b)) return 'converted';
  if (isRounded(a, b)) return a.unit >= b.unit ? 'rounded' : 'coarser';
  return a.unit !== b.unit && isOtherScale(a, b) ? 'incomparable' : 'contradicting';
}
