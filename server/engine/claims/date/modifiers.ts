/** Words in front of a date that belong to it: *early May* · *the end of 1994* · *nearly two years* · *the past four months*. */
import { isDash, type Match, type Scan, textAt } from './scan.ts';
import type { DateValue } from './value.ts';

type Hedge = Pick<DateValue, 'approximate' | 'bound'>;

const ABOVE: Hedge = { bound: 'above' };
const BELOW: Hedge = { bound: 'below' };
const ABOUT: Hedge = { approximate: true };
/** Not far below, not far above. */
const NEARLY: Hedge = { approximate: true, bound: 'below' };
const BARELY: Hedge = { approximate: true, bound: 'above' };

/** Hedges of one word. */
const HEDGES: ReadonlyMap<string, Hedge> = new Map([
  ['over', ABOVE],
  ['under', BELOW],
  ['nearly', NEARLY],
  ['almost', NEARLY],
  ['barely', BARELY],
  ['about', ABOUT],
  ['around', ABOUT],
  ['some', ABOUT],
  ['roughly', ABOUT],
  ['approximately', ABOUT],
  ['circa', ABOUT],
]);

/** Hedges of two words. */
const PHRASES: ReadonlyMap<string, Hedge> = new Map([
  ['more than', ABOVE],
  ['at least', ABOVE],
  ['longer than', ABOVE],
  ['less than', BELOW],
  ['fewer than', BELOW],
  ['up to', BELOW],
  ['at most', BELOW],
  ['just over', BARELY],
  ['just under', NEARLY],
]);

/** What *no* in front makes of a bound: *no more than*, *no fewer than*. */
const OPPOSITE: ReadonlyMap<Hedge, Hedge> = new Map([
  [ABOVE, BELOW],
  [BELOW, ABOVE],
]);

/** The hedge that ends just before token `index`. */
function hedgeBefore(scan: Scan, index: number): { readonly hedge: Hedge; readonly from: number } | undefined {
  if (index - 2 >= scan.floor) {
    const phrase = PHRASES.get(`${textAt(scan, index - 2)} ${textAt(scan, index - 1)}`);
    const opposite =
      phrase && textAt(scan, index - 3) === 'no' && index - 3 >= scan.floor ? OPPOSITE.get(phrase) : undefined;
    if (opposite) return { hedge: opposite, from: index - 3 };
    if (phrase) return { hedge: phrase, from: index - 2 };
  }
  const hedge = index - 1 >= scan.floor ? HEDGES.get(textAt(scan, index - 1)) : undefined;
  return hedge && { hedge, from: index - 1 };
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

/** *the past four months*, *a few days*: the determiner in front of a counted length of time. */
function periodStart(scan: Scan, from: number): number {
  let start = from;
  if (start - 1 >= scan.floor && PERIODS.has(textAt(scan, start - 1))) start--;
  const counted = start < from || scan.tokens[from]?.word?.is === 'vague';
  if (counted && start - 1 >= scan.floor && /^(?:the|a)$/.test(textAt(scan, start - 1))) start--;
  return start;
}

/** The match with the words in front that belong to it. */
export function withModifiers(scan: Scan, match: Match): Match {
  const { value } = match;
  if (value.type === 'SET') return match;
  const reckoned = /^(?:ago|earlier|later)$/.test(textAt(scan, match.to - 1));
  if (value.type === 'DATE' && !reckoned) return { ...match, from: dateStart(scan, match) };
  if (value.type === 'TIME') return { ...match, from: partStart(scan, match.from) };
  const start = value.type === 'DURATION' ? periodStart(scan, match.from) : match.from;
  // *over the past two years* says during, not more than.
  const hedge = textAt(scan, start) === 'the' ? undefined : hedgeBefore(scan, start);
  if (!hedge) return { ...match, from: start };
  return { ...match, from: hedge.from, value: { ...value, ...hedge.hedge } };
}

/** *early*, *late*, *mid-* in front of `from`. */
function partStart(scan: Scan, from: number): number {
  const before = textAt(scan, from - 1);
  if (from - 1 >= scan.floor && /^(?:early|late|mid|earlier|later)$/.test(before)) return from - 1;
  return from - 2 >= scan.floor && isDash(scan, from - 1) && textAt(scan, from - 2) === 'mid' ? from - 2 : from;
}

/** Periods that carry an article of their own: *the 1990s*, *the third quarter*, *the summer*. */
const TAKES_ARTICLE = /^(?:\d{2,3}|.{4}-[QH]\d|.{4}-(?:SP|SU|FA|WI))$/;

function dateStart(scan: Scan, match: Match): number {
  const start = partStart(scan, match.from);
  const adjective = isDash(scan, match.to - 2) && scan.tokens[match.to - 2]?.joined;
  const takesArticle = start < match.from || (TAKES_ARTICLE.test(match.value.timex) && !adjective);
  return takesArticle && start - 1 >= scan.floor && textAt(scan, start - 1) === 'the' ? start - 1 : start;
}
