/** Words in front of a date that belong to it: *early May* · *the end of 1994* · *nearly two years* · *the past four months*. */
import { isDash, type Match, type Scan, textAt } from './scan.ts';
import type { DateValue } from './value.ts';

type Hedge = Pick<DateValue, 'approximate' | 'bound'>;

const ABOVE: Hedge = { bound: 'above' };
const BELOW: Hedge = { bound: 'below' };
const ABOUT: Hedge = { approximate: true };

/** Hedges of one word. */
const HEDGES: Readonly<Record<string, Hedge>> = {
  over: ABOVE,
  under: BELOW,
  nearly: BELOW,
  almost: BELOW,
  barely: ABOUT,
  about: ABOUT,
  around: ABOUT,
  some: ABOUT,
  roughly: ABOUT,
  approximately: ABOUT,
  circa: ABOUT,
};

/** Hedges of two words. */
const PHRASES: Readonly<Record<string, Hedge>> = {
  'more than': ABOVE,
  'at least': ABOVE,
  'longer than': ABOVE,
  'less than': BELOW,
  'fewer than': BELOW,
  'up to': BELOW,
  'at most': BELOW,
};

/** The hedge that ends just before token `index`. */
export function hedgeBefore(scan: Scan, index: number): { readonly hedge: Hedge; readonly from: number } | undefined {
  if (index - 2 >= scan.floor) {
    const phrase = PHRASES[`${textAt(scan, index - 2)} ${textAt(scan, index - 1)}`];
    if (phrase)
      return {
        hedge: phrase,
        from: textAt(scan, index - 3) === 'no' && index - 3 >= scan.floor ? index - 3 : index - 2,
      };
  }
  const hedge = index - 1 >= scan.floor ? HEDGES[textAt(scan, index - 1)] : undefined;
  if (!hedge) return undefined;
  const from = index - 2 >= scan.floor && /^(?:just|well|only)$/.test(textAt(scan, index - 2)) ? index - 2 : index - 1;
  return { hedge, from };
}

const PERIODS = new Set([
  'past',
  'last',
  'next',
  'coming',
  'previous',
  'first',
  'following',
  'preceding',
  'recent',
  'latest',
  'final',
  'nine',
  'year',
]);

/** *the past four months*: the determiner in front of a counted length of time. */
function periodStart(scan: Scan, from: number): number {
  let start = from;
  if (start - 1 >= scan.floor && PERIODS.has(textAt(scan, start - 1))) start--;
  if (start - 1 >= scan.floor && /^(?:the|a)$/.test(textAt(scan, start - 1))) start--;
  return start;
}

/** The match with the words in front that belong to it. */
export function withModifiers(scan: Scan, match: Match): Match {
  const { value } = match;
  if (value.type === 'DURATION') {
    const start = periodStart(scan, match.from);
    const hedge = start === match.from ? hedgeBefore(scan, start) : undefined;
    if (!hedge) return { ...match, from: start };
    // *over two years* may be *during*: it is a bound all the same.
    return { ...match, from: hedge.from, value: { ...value, ...hedge.hedge } };
  }
  if (value.type === 'SET') return match;
  return { ...match, from: dateStart(scan, match.from) };
}

function dateStart(scan: Scan, from: number): number {
  let start = from;
  const before = textAt(scan, start - 1);
  if (start - 1 >= scan.floor && /^(?:early|late|mid|earlier|later)$/.test(before)) start--;
  else if (start - 2 >= scan.floor && isDash(scan, start - 1) && textAt(scan, start - 2) === 'mid') start -= 2;
  const the = start - 1 >= scan.floor && textAt(scan, start - 1) === 'the';
  return the && start - 1 >= scan.floor ? start - 1 : start;
}
