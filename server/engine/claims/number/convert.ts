import type { Claim } from '../kind.ts';
import { isNthOccasion, isTimesOfNth } from './occasions.ts';
import { unitOf } from './units.ts';
import type { NumberValue } from './value.ts';

type NumberClaim = Claim<'number', NumberValue>;

/** How a figure in one unit becomes a figure in another: multiply, then add. */
export interface Conversion {
  readonly factor: number;
  readonly offset: number;
  /** The units differ: agreement is *converted*, not *equal*. */
  readonly converted: boolean;
  /** The words may mean different things, so that a difference proves nothing. */
  readonly loose?: true;
}

const SAME: Conversion = { factor: 1, offset: 0, converted: false };

function scaled(factor: number): Conversion {
  return { factor, offset: 0, converted: true };
}

/** Factors between units that are no measures: from, to, factor. */
const FACTORS = new Map<string, number>([
  ['ratio>percent', 100],
  ['percent>ratio', 0.01],
  ['percentage-point>basis-point', 100],
  ['basis-point>percentage-point', 0.01],
  ['GBX>GBP', 0.01],
  ['GBP>GBX', 100],
  ['ratio>multiple', 1],
  ['multiple>ratio', 1],
]);

/** Figures that take no unit of their own: money, shares and measures are often repeated as a bare number. */
function isBare({ value }: NumberClaim): boolean {
  return value.unit === 'count' && value.noun === undefined;
}

function isCurrency(unit: string): boolean {
  return /^[A-Z]{3}$/.test(unit) && unit !== 'GBX';
}

/** Pounds may be money or weight, tons short, long or metric: the words do not say which. */
function isSameWord(from: NumberClaim, to: NumberClaim): boolean {
  const units = [from.value.unit, to.value.unit].sort().join();
  if (units === 'GBP,[lb_av]') return /pounds?$/i.test(from.text) || /pounds?$/i.test(to.text);
  return units === '[ston_av],t' || units === '[lton_av],t' || units === '[lton_av],[ston_av]';
}

/** How `from` is converted into the unit of `to`; undefined where the two do not measure the same. */
export function conversionOf(from: NumberClaim, to: NumberClaim): Conversion | undefined {
  const [a, b] = [from.value.unit, to.value.unit];
  if (a === b) return SAME;
  const factor = FACTORS.get(`${a}>${b}`);
  if (factor !== undefined) return scaled(factor);
  if (a === 'cent' && isCurrency(b)) return scaled(0.01);
  if (b === 'cent' && isCurrency(a)) return scaled(100);
  if (isPoints(from.value, to.value) || isPoints(to.value, from.value)) return SAME;
  if (isOccasions(from.value, to.value) || isOccasions(to.value, from.value)) return SAME;
  if (isNthOccasion(from.value, to.value) || isNthOccasion(to.value, from.value)) return SAME;
  if (isTimesOfNth(from.value, to.value) || isTimesOfNth(to.value, from.value))
    return { ...SAME, converted: true, loose: true };
  if ((a === 'a' && isBare(to)) || (b === 'a' && isBare(from))) return SAME;
  if (isBareMoney(from, to) || isBareMoney(to, from)) return SAME;
  if (isBare(from) || isBare(to))
    return a === 'ordinal' || b === 'ordinal' || a === 'score' || b === 'score' ? undefined : { ...SAME, loose: true };
  return betweenMeasures(a, b);
}

/** *Four points* beside *4 percentage points*: so few are no points of an index. */
function isPoints(one: NumberValue, other: NumberValue): boolean {
  const size = Math.abs(one.low ?? one.high ?? 0);
  return other.unit === 'percentage-point' && one.unit === 'count' && one.noun === 'point' && size < MOST_POINTS;
}

const MOST_POINTS = 100;

/** *Three times* as occasions or as a multiple: the words are the same. */
function isOccasions(one: NumberValue, other: NumberValue): boolean {
  return one.unit === 'multiple' && other.unit === 'count' && (other.noun === 'time' || other.noun === undefined);
}

/** A bare figure of money's size (*between 100k and 250k*) beside an amount. */
function isBareMoney(one: NumberClaim, other: NumberClaim): boolean {
  return isBare(one) && isCurrency(other.value.unit) && Math.abs(one.value.low ?? one.value.high ?? 0) >= 1000;
}

function betweenMeasures(from: string, to: string): Conversion | undefined {
  const [a, b] = [unitOf(from), unitOf(to)];
  if (!a || !b || a.dimension !== b.dimension) return undefined;
  return { factor: a.factor / b.factor, offset: ((a.offset ?? 0) - (b.offset ?? 0)) / b.factor, converted: true };
}

/** Other conversions that the words allow: the same figure in the other sense of *ton* or *pound*. */
export function alternativeOf(from: NumberClaim, to: NumberClaim): Conversion | undefined {
  return isSameWord(from, to) ? SAME : undefined;
}

/** A value in the unit of the conversion's target. */
export function convert(value: NumberValue, { factor, offset, converted }: Conversion, unit: string): NumberValue {
  if (!converted) return { ...value, unit };
  const shift = (n: number | null) => (n === null ? null : tidy(n * factor + offset));
  const tolerance = value.tolerance === undefined ? {} : { tolerance: value.tolerance * Math.abs(factor) };
  return { ...value, low: shift(value.low), high: shift(value.high), unit, ...tolerance };
}

/** The value of one figure in the unit of another; as it is where no conversion leads there. */
export function inUnitOf(to: NumberClaim, from: NumberClaim): NumberValue {
  const conversion = conversionOf(from, to);
  return conversion ? convert(from.value, conversion, to.value.unit) : from.value;
}

/** Takes the noise of binary fractions off a converted figure: twelve digits are more than any text writes. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
