import type { Claim } from '../kind.ts';
import type { NumberValue } from './value.ts';

type NumberClaim = Claim<'number', NumberValue>;

/** How much of a figure rounding to the draft's digits may take off or put on. */
const NEAR = 0.035;

/** Significant digits that a figure needs. */
function digitsOf(figure: number): number {
  return Math.max(1, Math.abs(figure).toExponential().replace(/e.*$/, '').replace('.', '').length);
}

/**
 * A converted figure with as many digits as the draft writes, or as few more as keep it near: *10 miles* for 16 km, *nearly
 * 1,000 acres* for 400 hectares. A hedge must stay true.
 */
export function inDraftDigits(value: NumberValue, draft: NumberClaim): NumberValue {
  const own = digitsOf(draft.value.low ?? draft.value.high ?? 0);
  const { bound } = draft.value;
  const round = (n: number | null) => {
    if (n === null || n === 0) return n;
    for (let digits = own; digits <= MOST_DIGITS; digits++) {
      const rounded = wholeLike(draft, n, Number(n.toPrecision(digits)));
      if (Math.abs(rounded - n) > NEAR * Math.abs(n)) continue;
      if ((bound === 'below' && rounded < n) || (bound === 'above' && rounded > n)) continue;
      return rounded;
    }
    return Number(n.toPrecision(Math.max(2, own)));
  };
  return { ...value, low: round(value.low), high: round(value.high) };
}

const MOST_DIGITS = 4;

/** A draft that writes whole numbers gets one, where it is near: *10 miles*, not 9.9. */
function wholeLike(draft: NumberClaim, exact: number, rounded: number): number {
  const whole = Math.round(exact);
  const isWhole = Number.isInteger(draft.value.low ?? draft.value.high ?? 0) && !draft.text.includes('.');
  return isWhole && Math.abs(whole - exact) <= NEAR * Math.abs(exact) && !Number.isInteger(rounded) ? whole : rounded;
}

const INCHES = 12;

/** *6ft 8in* as *6ft 2in*: both figures of a height where they stand; undefined where the words are no feet and inches. */
export function rewordFeet(text: string, inches: number): string | undefined {
  const parts = /^(\d+)(\D*?)(\d+)(\D*)$/.exec(text);
  if (!parts || !/^['′’]|^[\s-]*f/i.test(parts[2] ?? '')) return undefined;
  const whole = Math.round(inches);
  const [feet, rest] = [Math.floor(whole / INCHES), whole % INCHES];
  if (feet < 1) return undefined;
  if (rest === 0) return `${feet}${parts[2]!.replace(/[\s-]+$/, '')}`;
  return `${feet}${parts[2]}${rest}${parts[4]}`;
}
