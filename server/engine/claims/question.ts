import type { MeasuredClaim } from './measured.ts';
import { unitOf } from './number/units.ts';
import type { NumberValue } from './number/value.ts';

/**
 * The sort of question a measured claim answers. How well the words around a claim tell what it is about
 * differs between these, and so do the weights of the alignment.
 */
export const QUESTIONS = [
  'money',
  'percent',
  'ordinal',
  'age',
  'count',
  'quantity',
  'weekday',
  'calendar',
  'year',
  'duration',
  'clock',
] as const;

export type Question = (typeof QUESTIONS)[number];

const PERCENT = new Set(['percent', 'percentage-point', 'basis-point', 'ratio']);

export function questionOf(claim: MeasuredClaim): Question {
  if (claim.kind === 'number') {
    const { unit, noun } = claim.value;
    if (PERCENT.has(unit)) return 'percent';
    if (unit === 'ordinal') return 'ordinal';
    if (unit === 'a' || noun === 'age') return 'age';
    if (/^[A-Z]{3}$/.test(unit)) return 'money';
    return unit === 'count' ? 'count' : 'quantity';
  }
  const { type, timex, weekday } = claim.value;
  if (type === 'DURATION' || type === 'SET') return 'duration';
  if (weekday !== undefined) return 'weekday';
  if (type === 'TIME') return 'clock';
  return /^\d{4}$/.test(timex) ? 'year' : 'calendar';
}

/**
 * What a claim must have in common with another to answer the same sort of question in the same grain: the unit or
 * currency of a number, the sort and grain of a date.
 */
export function shapeOf(claim: MeasuredClaim): string {
  return claim.kind === 'number' ? measureOf(claim.value) : `${questionOf(claim)} ${grainOf(claim.value.timex)}`;
}

/** Units that are converted into each other measure the same: miles and kilometres, shares and percentages. */
function measureOf({ unit, noun }: NumberValue): string {
  if (unit === 'ratio') return 'percent';
  if (unit === 'basis-point' || (unit === 'count' && noun === 'point')) return 'percentage-point';
  return unitOf(unit)?.dimension ?? unit;
}

/** How fine a TIMEX3 value is: its length for a date, its last unit for a duration. */
function grainOf(timex: string): string {
  if (timex.startsWith('P')) return timex.slice(-1);
  return timex.includes('/') ? 'range' : String(timex.replace(/T.*$/, '').split('-').length);
}

/**
 * How much it says that two values are the same, in natural logarithms of odds: nothing for *two* or a weekday, much for
 * *$240.1 billion*. Significant digits and size stand in for how seldom a figure turns up by chance.
 */
export function specificityOf(claim: MeasuredClaim): number {
  if (claim.kind === 'date') {
    const { timex, type } = claim.value;
    if (type === 'DURATION') return ofFigure(Number(/\d+/.exec(timex)?.[0] ?? 1));
    if (timex.includes('/')) return 2;
    const parts = timex.replace(/T.*$/, '').split('-').length;
    return parts >= 3 && claim.value.weekday === undefined ? 1.5 : 0.5;
  }
  return ofFigure(claim.value.low ?? claim.value.high ?? 0);
}

const MOST_SPECIFIC = 3;

function ofFigure(value: number): number {
  const size = Math.abs(value);
  if (size === 0) return 0;
  const digits = size
    .toPrecision(12)
    .replace('.', '')
    .replace(/e.*$/, '')
    .replace(/^0+|0+$/g, '').length;
  return Math.min(MOST_SPECIFIC, Math.max(0, 0.9 * digits + 0.4 * Math.log10(Math.max(1, size)) - 1));
}
