import { tableOf } from '../table.ts';
import { isDash, type Token, tokenAt } from './tokens.ts';

/** What the words around a figure say of its exactness. */
export interface Hedge {
  /** *More than*, *at least*: a bound that the figure itself states. */
  readonly limit?: 'above' | 'below';
  /** *At least*: what is known so far. */
  readonly provisional?: true;
  /** *Nearly*, *just over*: the side on which the exact figure lies, close by. */
  readonly side?: 'above' | 'below';
  readonly approximate?: true;
  /** Indices of the first and last token of a hedge that stands before its figure. */
  readonly words?: readonly [number, number];
  /** Index of the token after a hedge that follows its figure. */
  readonly next?: number;
}

const ABOVE: Hedge = { limit: 'above' };
const AT_LEAST: Hedge = { limit: 'above', provisional: true };
const BELOW: Hedge = { limit: 'below' };
const NEAR_ABOVE: Hedge = { limit: 'above', approximate: true };
const NEAR_BELOW: Hedge = { side: 'below', approximate: true };
const AROUND: Hedge = { approximate: true };

const BEFORE = new Map<string, Hedge>();
for (const [hedge, phrases] of [
  [
    ABOVE,
    'more than|over|above|upwards of|upward of|in excess of|exceeding|exceeded|exceeds|greater than|higher than|bigger than|longer than|larger than|older than|more that|topped|topping|tops|beyond|well over|more than just|surpassing|surpassed|less than or equal',
  ],
  [AT_LEAST, 'at least|no less than|no fewer than|not less than|minimum of'],
  [
    BELOW,
    'up to|as many as|as much as|at most|no more than|not more than|less than|fewer than|lower than|smaller than|shorter than|under|below|maximum of|as high as|well under|well below',
  ],
  [
    NEAR_ABOVE,
    'just over|just above|just more than|slightly more than|slightly over|a little over|a little more than|little over',
  ],
  [
    NEAR_BELOW,
    'nearly|almost|just under|just below|just less than|slightly less than|slightly under|close to|nearing|approaching|virtually|just short of|a little under|a little less than|near',
  ],
  [
    AROUND,
    'about|around|some|roughly|approximately|approx|an estimated|estimated|circa|in the region of|somewhere around|or so|perhaps|probably|maybe|reportedly about|something like|more or less',
  ],
] as const)
  for (const phrase of phrases.split('|')) BEFORE.set(phrase, hedge);
BEFORE.delete('less than or equal');

const PHRASAL =
  /^(?:hand|take|took|turn|carry|carried|give|gave|sign|bring|brought|handed|turned|signed|handing|taking|taken|turning|giving|given|signing)$/;

const LONGEST = 4;
const PASSED_OVER = new Set(['a', 'an', 'the', 'total', 'another', 'only', 'just', 'additional']);

/** The hedge directly before the figure that starts at `first`; *a*, *another*, *just* may stand between. */
export function hedgeBefore(tokens: readonly Token[], first: number): Hedge | undefined {
  const previous = tokenAt(tokens, first - 1);
  if (previous.text === '~' || previous.text === '≈') return AROUND;
  if (previous.text === '=') return signHedge(tokenAt(tokens, first - 2).text);
  return (
    signHedge(previous.text) ??
    phraseBefore(tokens, first) ??
    (PASSED_OVER.has(previous.lower) ? phraseBefore(tokens, first - 1) : undefined)
  );
}

function signHedge(sign: string): Hedge | undefined {
  if (sign === '>') return ABOVE;
  return sign === '<' ? BELOW : undefined;
}

function phraseBefore(tokens: readonly Token[], end: number): Hedge | undefined {
  let phrase = '';
  let found: Hedge | undefined;
  for (let j = end - 1; j >= end - LONGEST; j--) {
    const token = tokenAt(tokens, j);
    if (token.kind !== 'word') break;
    phrase = phrase ? `${token.lower} ${phrase}` : token.lower;
    const hedge = BEFORE.get(phrase);
    if (hedge) found = { ...hedge, words: [j, end - 1] };
    // *Handed over 14 rifles* counts them all.
    if (phrase === 'over' && PHRASAL.test(tokenAt(tokens, j - 1).lower)) return undefined;
  }
  return found;
}

const AFTER: ReadonlyMap<string, Hedge> = tableOf({
  'or more': AT_LEAST,
  'or above': ABOVE,
  'or higher': ABOVE,
  'or older': ABOVE,
  'or over': ABOVE,
  'and over': ABOVE,
  'and above': ABOVE,
  'or less': BELOW,
  'or fewer': BELOW,
  'or under': BELOW,
  'or lower': BELOW,
  'or younger': BELOW,
  'or so': AROUND,
  'or thereabouts': AROUND,
});

/** The hedge directly after the figure that ends before `next`: *or more*, `+`, *-plus*, *or so*. */
export function hedgeAfter(tokens: readonly Token[], next: number): Hedge | undefined {
  const token = tokenAt(tokens, next);
  if (token.text === '+' && !token.spaced) return { ...ABOVE, next: next + 1 };
  const hyphened = !token.spaced && isDash(token);
  if (!hyphened && token.lower !== 'or' && token.lower !== 'and' && token.lower !== 'plus') return undefined;
  const second = tokenAt(tokens, next + 1).lower;
  const hedge = hyphened ? SUFFIXES.get(second) : AFTER.get(`${token.lower} ${second}`);
  if (hedge) return { ...hedge, next: next + 2 };
  return token.lower === 'plus' ? { ...ABOVE, next: next + 1 } : undefined;
}

const SUFFIXES: ReadonlyMap<string, Hedge> = tableOf({ plus: ABOVE, odd: AROUND, ish: AROUND });
