import type { MeasuredClaim } from './measured.ts';

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

const PERCENT = new Set(['percent', 'percentage-point', 'basis-point']);

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
