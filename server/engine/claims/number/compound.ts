import type { Quantity } from './amount.ts';
import { currencyAfter } from './currencies.ts';
import type { Numeral } from './numeral.ts';
import { readNumeral } from './read-numeral.ts';
import { isDash, type Token, tokenAt } from './tokens.ts';
import { unitAt, unitOf } from './units.ts';

/** *Thirteen dollars and forty-five cents*, *7 feet and 10 inches*: the smaller unit is added, in the smaller unit. */
export function withMinorUnit(tokens: readonly Token[], text: string, major: Quantity): Quantity {
  if (major.marked === 'no' || major.numeral.form !== 'cardinal') return major;
  const unit = unitOf(major.unit);
  if (!unit && !/^[A-Z]{3}$/.test(major.unit)) return major;
  if (unit && (unit.dimension === 'temperature' || unit.dimension === 'age')) return major;
  const joined = tokenAt(tokens, major.next).lower === 'and' || isFootDash(tokens, major);
  const at = joined ? major.next + 1 : major.next;
  const token = tokenAt(tokens, at);
  if (token.kind === 'mark' || (token.kind === 'word' && at === major.next && !unit)) return major;
  const numeral = readNumeral(tokens, at, text);
  if (!numeral || 'skipTo' in numeral || numeral.form !== 'cardinal') return major;
  return unit ? addedLength(tokens, text, major, numeral) : addedCents(tokens, major, numeral, at > major.next);
}

function addedLength(tokens: readonly Token[], text: string, major: Quantity, numeral: Numeral): Quantity {
  const big = unitOf(major.unit)!;
  const mark = tokenAt(tokens, numeral.next);
  const isInches = mark.lower === 'in' || (/^["″”]$/.test(mark.text) && !mark.spaced);
  const isFeet = /^['′’]$/.test(mark.text) && !mark.spaced && big.symbol === '[yd_i]';
  if (isFeet) return added(major, numeral, 3, '[ft_i]', numeral.next + 1);
  const small =
    unitAt(tokens, numeral.next) ??
    (isInches ? inches(numeral.next) : undefined) ??
    (isBareInches(tokens, major, numeral) ? { ...inches(numeral.next), next: numeral.next } : undefined);
  if (!small || small.unit.dimension !== big.dimension || small.unit.factor >= big.factor) return major;
  const ratio = big.factor / small.unit.factor;
  const whole = Math.abs(ratio - Math.round(ratio)) < 1e-9 ? Math.round(ratio) : ratio;
  const sum = added(major, numeral, whole, small.unit.symbol, small.next);
  return withMinorUnit(tokens, text, sum);
}

/** *6-foot-2*: the second figure hangs on the unit. */
function isFootDash(tokens: readonly Token[], major: Quantity): boolean {
  const dash = tokenAt(tokens, major.next);
  const digits = tokenAt(tokens, major.next + 1);
  return major.unit === '[ft_i]' && isDash(dash) && !dash.spaced && digits.kind === 'digits' && !digits.spaced;
}

/** *5ft 10*, *five feet ten tall*: a small whole number behind feet that counts nothing else. */
function isBareInches(tokens: readonly Token[], major: Quantity, { value, next }: Numeral): boolean {
  if (
    major.unit !== '[ft_i]' ||
    !Number.isInteger(value) ||
    value >= INCHES ||
    tokenAt(tokens, major.next).lower === 'and'
  )
    return false;
  if (isFootDash(tokens, major)) return true;
  const after = tokenAt(tokens, next);
  return after.kind === 'mark'
    ? !/^[%$£€]$/.test(after.text)
    : /^(?:tall|high|and|who|with|in|but|at|when)$/.test(after.lower);
}

const INCHES = 12;

function added(major: Quantity, numeral: Numeral, ratio: number, unit: string, next: number): Quantity {
  const value = major.low * ratio + numeral.value;
  return { ...major, next, low: value, high: value, unit, tolerance: numeral.tolerance };
}

function inches(at: number) {
  return { unit: unitOf('[in_i]')!, next: at + 1 };
}

function addedCents(tokens: readonly Token[], major: Quantity, numeral: Numeral, joined: boolean): Quantity {
  if (numeral.value >= 100 || !Number.isInteger(numeral.value) || major.numeral.scalePower > 0) return major;
  const named =
    currencyAfter(tokens, numeral.next, false) ??
    (/^(?:c|sen)$/.test(tokenAt(tokens, numeral.next).lower) ? { code: 'cent', next: numeral.next + 1 } : undefined);
  const minor = named && (named.code === 'cent' || named.code === 'GBX');
  const bare = !named && tokenAt(tokens, numeral.next).kind !== 'word' && numeral.value > 9;
  const spoken =
    major.marked === 'after' ? joined || numeral.written === 'digits' : joined && numeral.written === 'words';
  if (!minor && !(bare && spoken)) return major;
  const value = Number(`${major.low}.${String(numeral.value).padStart(2, '0')}`);
  if (!Number.isInteger(major.low)) return major;
  return { ...major, next: minor ? named.next : numeral.next, low: value, high: value, tolerance: 0.005 };
}
