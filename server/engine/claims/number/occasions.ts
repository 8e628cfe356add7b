import type { NumberValue } from './value.ts';

/** Nouns that say how often in general, and those of one sort of occasion. */
const GENERAL = new Set(['time', 'occasion']);
const SORTS: readonly ReadonlySet<string>[] = [new Set(['meeting', 'encounter', 'summit']), new Set(['visit', 'trip'])];

function isSameSort(one: string, other: string): boolean {
  return SORTS.some((sort) => sort.has(one) && sort.has(other));
}

function isOccasion(noun: string | undefined): noun is string {
  return noun !== undefined && (GENERAL.has(noun) || isSameSort(noun, noun));
}

/** Nouns for what happens, and happens again. */
const HAPPENINGS =
  /(?:[ts]ion|ment|ance|ence|val|ing)$|^(?:win|visit|trip|goal|defeat|attempt|victory|arrest|bid|marriage|wedding|title|vote|strike|call|tour|meeting|race|delay)$/;

/** *Her ninth nomination* and *nominated nine times*: the same where the words are of one family, which is not looked into. */
export function isTimesOfNth(ordinal: NumberValue, count: NumberValue): boolean {
  const times =
    count.unit === 'multiple' || (count.unit === 'count' && count.noun !== undefined && GENERAL.has(count.noun));
  return ordinal.unit === 'ordinal' && ordinal.low !== 1 && times && HAPPENINGS.test(ordinal.noun ?? '');
}

/**
 * Whether a place in a row of occasions and a count of them say how often something has happened: *the 43rd time that
 * they have met* and *they have met 43 times*. A first time is seldom a count.
 */
export function isNthOccasion(ordinal: NumberValue, count: NumberValue): boolean {
  if (ordinal.unit !== 'ordinal' || count.unit !== 'count' || ordinal.low === 1) return false;
  const [one, other] = [ordinal.noun, count.noun];
  if (!isOccasion(one) || !isOccasion(other)) return false;
  return GENERAL.has(one) || GENERAL.has(other) || isSameSort(one, other);
}
