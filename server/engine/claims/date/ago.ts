/** Dates counted back from the day of their text: *seven years ago* beside *two years ago*. */
import type { Relation } from '../kind.ts';
import { intervalOf } from './intervals.ts';
import { compareLengths } from './lengths.ts';
import type { DateValue } from './value.ts';

/** Days of each unit that *ago* counts in, and how far apart the days of two texts written together may then seem. */
const UNITS: Readonly<Record<string, readonly [days: number, slack: number]>> = {
  Y: [365.25, 180],
  Q: [91.3, 45],
  M: [30.44, 32],
  W: [7, 7],
  D: [1, 1],
  T: [0, 1],
};

interface Ago {
  readonly count: number;
  readonly letter: string;
  readonly length: DateValue;
}

function agoOf(value: DateValue): Ago | undefined {
  const match = /^P(T?)(\d{1,6})([YQMWDHS])$/.exec(value.ago ?? '');
  if (!match) return undefined;
  return {
    count: Number(match[2]),
    letter: `${match[1]}${match[3]}`,
    length: { ...value, timex: value.ago!, type: 'DURATION' },
  };
}

/** Whether both texts were written at about the same time, as far as can be told from where their words lead. */
function isSameNow(a: DateValue, b: DateValue, one: Ago, other: Ago): boolean {
  const [left, right] = [intervalOf(a.timex), intervalOf(b.timex)];
  if (!left || !right) return true;
  const [days, slack] = UNITS[one.letter.charAt(0)] ?? [0, 0];
  return Math.abs(left.from + one.count * days - (right.from + other.count * days)) <= slack;
}

/** Both values as lengths of time, where their words count back in the same unit from about the same day. */
export function lengthsAgo(a: DateValue, b: DateValue): readonly [DateValue, DateValue] | undefined {
  const [one, other] = [agoOf(a), agoOf(b)];
  if (!one || !other || one.letter !== other.letter || !isSameNow(a, b, one, other)) return undefined;
  return [one.length, other.length];
}

/** How two counts back from about the same day relate; undefined where the dates themselves must decide. */
export function compareAgo(draft: DateValue, source: DateValue): Relation | undefined {
  const lengths = lengthsAgo(draft, source);
  return lengths && compareLengths(...lengths);
}
