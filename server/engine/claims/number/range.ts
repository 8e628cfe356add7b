import type { Quantity } from './amount.ts';
import { readQuantity } from './quantity.ts';
import { isDash, type Token, tokenAt } from './tokens.ts';

/** The range that starts with `left`: *20–30*, *between 5 and 7 million*, *$3-4bn*, *20 to 30 people*. */
export function rangeFrom(tokens: readonly Token[], left: Quantity, text: string): Quantity | undefined {
  const link = linkAt(tokens, left);
  if (!link) return undefined;
  const right = readQuantity(tokens, rightAt(tokens, left), text);
  if (!right || 'skipTo' in right || right.numeral.form !== left.numeral.form || right.low < 0) return undefined;
  if (left.marked !== 'no' && left.unit !== right.unit && !(left.marked === 'before' && right.marked === 'no'))
    return undefined;
  if (left.marked === 'before' && right.marked === 'after' && left.unit !== right.unit) return undefined;
  const from = carried(left, right);
  if (from === right.low || (from > right.low && link !== 'and')) return undefined;
  if (link === 'dash' && from * 1000 < right.low) return undefined;
  const { noun: _, ...rest } = right;
  return {
    ...rest,
    ...(right.noun ? { noun: right.noun } : {}),
    first: left.first,
    low: Math.min(from, right.low),
    high: Math.max(from, right.low),
    unit: left.marked === 'before' ? left.unit : right.unit,
    marked: left.marked === 'before' ? 'before' : right.marked,
    tolerance: Math.max(right.tolerance, left.tolerance),
  };
}

/** *18- to 24-year-old*, *18-to-24-year-old*: the first number's hyphen waits for the second's unit. */
function isHangingTo(tokens: readonly Token[], left: Quantity): boolean {
  return isDash(tokenAt(tokens, left.next)) && tokenAt(tokens, left.next + 1).lower === 'to';
}

/** Where the second number of a range starts. */
export function rightAt(tokens: readonly Token[], left: Quantity): number {
  if (!isHangingTo(tokens, left)) return left.next + 1;
  return left.next + (isDash(tokenAt(tokens, left.next + 2)) ? 3 : 2);
}

/** What ties two numbers into a range; *from 185 to 240* are two figures. */
function linkAt(tokens: readonly Token[], left: Quantity): 'dash' | 'to' | 'and' | undefined {
  const token = tokenAt(tokens, left.next);
  const before = tokenAt(tokens, left.first - 1).lower;
  if (isHangingTo(tokens, left)) return 'to';
  if (isDash(token)) return !token.spaced || !tokenAt(tokens, left.next + 1).spaced ? 'dash' : undefined;
  if (token.lower === 'and') return isBetween(tokens, left.first) ? 'and' : undefined;
  if (token.lower !== 'to' && token.lower !== 'through') return undefined;
  return before === 'from' || left.marked === 'after' ? undefined : 'to';
}

/** *Between* before a number, or *between the ages of*. */
function isBetween(tokens: readonly Token[], first: number): boolean {
  const [before, further] = [tokenAt(tokens, first - 1).lower, tokenAt(tokens, first - 2).lower];
  return before === 'between' || further === 'between' || (before === 'of' && further === 'ages');
}

/** The first number of a range with the scale of the second, where it has none of its own: *$3-4bn*, *5 to 7 million*. */
function carried(left: Quantity, right: Quantity): number {
  const bare =
    left.numeral.scalePower === 0 && right.numeral.scalePower > 0 && left.numeral.mantissa < right.numeral.mantissa;
  return bare && left.low > 0 ? Number(`${left.low}e${right.numeral.scalePower}`) : left.low;
}

/** *From 185 to 240 billion dollars*: the first figure with the scale and unit of the second. */
export function carriedFrom(tokens: readonly Token[], left: Quantity, text: string): Quantity {
  if (
    left.marked === 'after' ||
    tokenAt(tokens, left.first - 1).lower !== 'from' ||
    tokenAt(tokens, left.next).lower !== 'to'
  )
    return left;
  const right = readQuantity(tokens, left.next + 1, text);
  if (!right || 'skipTo' in right || right.numeral.form !== left.numeral.form) return left;
  if (left.marked === 'before' && right.marked !== 'before') return left;
  const value = carried(left, right);
  return {
    ...left,
    low: value,
    high: value,
    unit: left.marked === 'before' ? left.unit : right.unit,
    tolerance: value === left.low ? left.tolerance : right.tolerance,
  };
}

/** A share said as a count out of a count: *one in five*, *nine out of ten*, *2 of every 7*. */
export function shareFrom(tokens: readonly Token[], left: Quantity, text: string): Quantity | undefined {
  if (left.marked !== 'no' || left.numeral.form !== 'cardinal' || !Number.isInteger(left.low) || left.low < 1)
    return undefined;
  const at = shareLinkEnd(tokens, left.next);
  if (!at) return undefined;
  const right = readQuantity(tokens, at, text);
  if (!right || 'skipTo' in right || right.marked !== 'no' || right.numeral.form !== 'cardinal') return undefined;
  if (!isShare(tokens, left, right)) return undefined;
  return {
    ...right,
    first: left.first,
    low: left.low / right.low,
    high: left.low / right.low,
    unit: 'ratio',
    tolerance: 0.025 / Math.max(1, right.low / 10),
  };
}

/** Whether the two numbers of *… in …* or *… over …* make a share, and not a count in a time or over a thing. */
function isShare(tokens: readonly Token[], left: Quantity, right: Quantity): boolean {
  const link = tokenAt(tokens, left.next).lower;
  const after = tokenAt(tokens, right.next);
  if (link === 'over') return after.kind !== 'word';
  if (left.low >= right.low) return false;
  return (
    link !== 'in' ||
    right.first > left.next + 1 ||
    (left.low <= 10 && isRoundBase(right.low) && !isDuration(after.lower))
  );
}

function shareLinkEnd(tokens: readonly Token[], at: number): number | undefined {
  const first = tokenAt(tokens, at).lower;
  const second = tokenAt(tokens, at + 1).lower;
  if (first === 'in' && second === 'every') return at + 2;
  if (first === 'out' && second === 'of') return tokenAt(tokens, at + 2).lower === 'every' ? at + 3 : at + 2;
  if (first === 'of' && second === 'every') return at + 2;
  return first === 'in' || first === 'over' ? at + 1 : undefined;
}

function isRoundBase(value: number): boolean {
  return value <= 10 || value === 20 || value === 25 || value === 12 || /^[15]0+$/.test(String(value));
}

function isDuration(lower: string): boolean {
  return /^(?:second|minute|hour|day|week|month|year|decade|game|match|appearance|inning|race|start|attempt)s?$/.test(
    lower,
  );
}
