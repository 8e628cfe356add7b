import type { Item } from './items.ts';
import type { Statements } from './statements.ts';

/** Of two figures for one thing, the present one or the one before it. */
export type Side = 'new' | 'old';

const AGAINST = new Set(['against', 'versus']);
/** *A year earlier*. */
const EARLIER = new Set(['earlier', 'ago', 'before', 'prior']);
const UNIT = /^(?:year|month|week|day|quarter|season|decade|hour)s?$/;
const DETERMINERS = new Set(['the', 'about', 'around', 'some', 'just', 'over', 'nearly', 'a', 'an', 'only', 'roughly']);
const PREVIOUS = /^(?:last|previous|prior)$/;
/** *From 40 people* is no start of a change; these are. */
const CHANGE =
  /^(?:up|down|r[io]se|risen|rising|fell|fall(?:en|ing|s)?|grew|grown|dropp?(?:ed|ing)?|climb(?:ed|ing)?|increas(?:e|ed|ing)|decreas(?:e|ed|ing)|declin(?:e|ed|ing)|cut|rais(?:e|ed|ing)|lower(?:ed|ing)?|slipp?(?:ed)?|jump(?:ed|ing)?|revis(?:e|ed)|chang(?:e|ed|ing)|shr[aiu]nk|widen(?:ed)?|narrow(?:ed)?|edg(?:ed|ing)|improv(?:ed|ing)|slow(?:ed|ing)?|expand(?:ed)?|swell(?:ed)?|doubl(?:ed|ing)|tripled|went|go|reduc(?:ed|ing))$/;

/** The sides of the figures of one shape, in order. */
export function sidesOf(items: readonly Item[], statements: Statements): (Side | undefined)[] {
  const sides = items.map((item, index) => ownSide(item, index, items, statements));
  // Beside an old figure, the nearest one before it that has no side is the new one.
  for (const [index, side] of sides.entries()) {
    if (side !== 'old') continue;
    const partner = sides[index - 1] === undefined && index > 0 ? index - 1 : index + 1;
    if (partner < sides.length && sides[partner] === undefined) sides[partner] = 'new';
  }
  return sides;
}

function ownSide(item: Item, index: number, items: readonly Item[], { keys }: Statements): Side | undefined {
  let at = item.from - 1;
  while (at > 0 && DETERMINERS.has(keys[at]!)) at--;
  const before = keys[at] ?? '';
  const isChange = keys.slice(Math.max(0, at - 8), at).some((key) => CHANGE.test(key));
  const own = keys[item.from] ?? '';
  if (before === 'from' || own === 'from') {
    const follows = keys[item.end] === 'to' || keys[item.to] === 'to';
    return isChange || follows ? 'old' : undefined;
  }
  if (before === 'to') {
    const source = items.find((other) => other !== item && keys[other.from - 1] === 'from');
    return isChange || source ? 'new' : undefined;
  }
  for (let word = item.to; word < Math.min(keys.length, item.to + 5, items[index + 1]?.start ?? keys.length); word++) {
    const isEarlier = keys[word] === 'previously' || (EARLIER.has(keys[word]!) && UNIT.test(keys[word - 1]!));
    if (isEarlier && !/^(?:than|and)$/.test(keys[word + 1] ?? '')) return items.length > 1 ? 'old' : undefined;
  }
  if (index === 0) return undefined;
  const comparison = `${keys[at - 1] ?? ''} ${before}`;
  if (AGAINST.has(before) || /^compared (?:with|to)$/.test(comparison)) return 'old';
  return PREVIOUS.test(keys[at - 1] ?? '') ? 'old' : undefined;
}

/** Words by which a figure is told as one of the past: *last year's £30m*, *had been 30*. */
export const OF_THE_PAST = new Set(
  'earlier previously previous ago last before prior initially originally formerly once compared'.split(' '),
);
