import type { NumberValue } from './value.ts';

/** Half a point over the widest reading of *a quarter* for 26 percent is left to the finder's own tolerance. */
const LARGEST_SHARE = {
  scaled: 0.2,
  thousands: 0.05,
  hundreds: 0.025,
  hedged: 0.1,
  hedgedLeast: 0.05,
  hedgedExact: 0.005,
};

/** The value of the last digit that is not zero: 10 for 280, 1000 for 7,000, 0.1 for 3.2. */
export function lastPlace(value: number): number {
  const [mantissa, exponent] = Math.abs(value).toExponential().split('e') as [string, string];
  const decimals = mantissa.includes('.') ? mantissa.length - 2 : 0;
  return 10 ** (Number(exponent) - decimals);
}

/** Figures that are never rounded: places in an order, ages, scores. */
function isWhole(unit: string): boolean {
  return unit === 'ordinal' || unit === 'a' || unit === 'score';
}

/**
 * How far the exact figure may lie from a written one. Rounding follows the digits written: half the last place, and
 * from a hundred on half of the last place that is not zero, within a small share of the figure, so that 7,000 stands
 * for 6,950 and 15,000 never for 17,000.
 */
export function roundingOf(figure: number, value: NumberValue): number {
  const size = Math.abs(figure);
  if (isWhole(value.unit)) return 0;
  const written = value.tolerance ?? 0.5 * lastPlace(figure);
  if (value.unit === 'ratio' || value.unit === 'percent' || value.unit === 'percentage-point') return written;
  const capped = written > 0.5 ? Math.min(written, LARGEST_SHARE.scaled * size) : written;
  return Math.max(capped, trailingZeros(size, written));
}

function trailingZeros(size: number, written: number): number {
  const mantissa = size / Math.max(1, written * 2);
  if (mantissa < 100 || !Number.isInteger(size)) return 0;
  const share = mantissa < 1000 ? LARGEST_SHARE.hundreds : LARGEST_SHARE.thousands;
  return Math.min(0.5 * lastPlace(size), share * size);
}

/** The same where the words hedge (*about 300*): a tenth at most, a twentieth at least for what is large. */
export function hedgedRoundingOf(figure: number, value: NumberValue): number {
  const size = Math.abs(figure);
  const plain = roundingOf(figure, value);
  if (isWhole(value.unit)) return plain;
  const round = Math.min(0.5 * lastPlace(figure), LARGEST_SHARE.hedged * size);
  // *About 2,019* is hedged in the last places alone.
  const least = size / lastPlace(figure) >= 1000 ? LARGEST_SHARE.hedgedExact : LARGEST_SHARE.hedgedLeast;
  return Math.max(plain, round, (size < 20 ? LARGEST_SHARE.hedged : least) * size);
}

/** Share of a figure that cutting off decimals may take away: *25* for 25.88. */
const LARGEST_CUT = 0.05;

/** Whether `written` is `exact` with the places cut off that it does not write: *$104* for $104.52, *2.1K* for 2,157. */
export function truncatesTo(exact: number, written: number, value: NumberValue): boolean {
  if (isWhole(value.unit) || written <= 0 || value.tolerance === undefined) return false;
  return exact > written && exact < written + 2 * value.tolerance && exact - written <= LARGEST_CUT * exact;
}

/** Whether `exact` is rounded to `written` within `slack`: the lower end included, the upper one not, as halves round up. */
export function roundsTo(exact: number, written: number, slack: number): boolean {
  const noise = 1e-9 * Math.max(1, Math.abs(written));
  return exact >= written - slack - noise && exact < written + slack - noise;
}
