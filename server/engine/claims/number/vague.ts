import { tableOf } from '../table.ts';
import { ageUnitOf, oldEnd } from './age-units.ts';
import { currencyAfter } from './currencies.ts';
import { isComparison } from './suffix.ts';
import { isDash, type Token, tokenAt } from './tokens.ts';
import { unitAt } from './units.ts';
import { atomOf, numberWords } from './words.ts';

/** A number said without a numeral: *tens of thousands*, *twice*, *doubled*, *a couple of*. */
export interface VagueQuantity {
  readonly first: number;
  readonly next: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly noun?: string;
  readonly approximate?: true;
  readonly change?: 'up' | 'down';
}

/** What one plural of a magnitude may mean: more than one of it, fewer than of the next. */
const PLURALS: ReadonlyMap<string, readonly [number, number]> = tableOf({
  tens: [20, 99],
  dozens: [24, 144],
  hundreds: [200, 999],
  thousands: [2000, 999_999],
  millions: [2_000_000, 999_999_999],
  billions: [2_000_000_000, 999_999_999_999],
  trillions: [2_000_000_000_000, 999_999_999_999_999],
});

const MULTIPLES: ReadonlyMap<string, readonly [number, 'up' | 'down']> = tableOf({
  double: [2, 'up'],
  doubled: [2, 'up'],
  doubling: [2, 'up'],
  doubles: [2, 'up'],
  triple: [3, 'up'],
  tripled: [3, 'up'],
  tripling: [3, 'up'],
  treble: [3, 'up'],
  trebled: [3, 'up'],
  quadruple: [4, 'up'],
  quadrupled: [4, 'up'],
  quintupled: [5, 'up'],
  halved: [0.5, 'down'],
  halving: [0.5, 'down'],
});

const FOLDS = numberWords().map((word) => `${word}fold`);

/** Words that begin a number said without a numeral, articles apart. */
export const VAGUE_WORDS: ReadonlySet<string> = new Set([
  ...PLURALS.keys(),
  ...MULTIPLES.keys(),
  ...FOLDS,
  'twice',
  'several',
  'few',
]);

/** Reads the vague quantity at `at`; *a* before *couple* and *few* belongs to it. */
export function readVague(tokens: readonly Token[], at: number): VagueQuantity | undefined {
  const { lower } = tokenAt(tokens, at);
  if (lower === 'a') return readAfterArticle(tokens, at);
  if (!VAGUE_WORDS.has(lower)) return undefined;
  if (PLURALS.has(lower)) return readPlural(tokens, at);
  if (MULTIPLES.has(lower)) return readMultiple(tokens, at);
  if (lower === 'twice') return readTwice(tokens, at);
  return lower === 'several' || lower === 'few' ? readSeveral(tokens, at, at + 1) : readFold(tokens, at);
}

function readAfterArticle(tokens: readonly Token[], at: number): VagueQuantity | undefined {
  const { lower } = tokenAt(tokens, at + 1);
  if (lower === 'few') return readSeveral(tokens, at, at + 2);
  if (lower === 'couple') return readCouple(tokens, at);
  return readOneUnit(tokens, at) ?? readOneAge(tokens, at);
}

/** *A year old*, *a day-old chick*, *a year and a half old*. */
function readOneAge(tokens: readonly Token[], at: number): VagueQuantity | undefined {
  const unit = ageUnitOf(tokenAt(tokens, at + 1));
  if (!unit) return undefined;
  const half = [2, 3, 4].map((shift) => tokenAt(tokens, at + shift).lower).join(' ') === 'and a half';
  const next = oldEnd(tokens, at + (half ? 5 : 2));
  const value = half ? 1.5 : 1;
  return next === undefined ? undefined : { first: at, next, low: value, high: value, unit, noun: 'age' };
}

/** *A dollar a day*: an article that counts, where the word cannot stand before another noun. */
function readOneUnit(tokens: readonly Token[], at: number): VagueQuantity | undefined {
  if (!startsOneUnit(tokenAt(tokens, at + 1).lower)) return undefined;
  const money = currencyAfter(tokens, at + 1, false);
  const after = tokenAt(tokens, at + 2);
  const isNoun =
    after.kind === 'digits' || (after.kind === 'word' && !/^(?:a|an|per|each|for|or|more|less)$/.test(after.lower));
  if (!money || isNoun || isDash(after)) return undefined;
  return { first: at, next: at + 2, low: 1, high: 1, unit: money.code };
}

/** The units of money that *a* may count. */
function startsOneUnit(lower: string): boolean {
  return lower === 'dollar' || lower === 'euro' || lower === 'rupee';
}

/** *Hundreds of people*, *tens of thousands of troops*, *millions of dollars*. */
function readPlural(tokens: readonly Token[], at: number): VagueQuantity | undefined {
  // *By the thousands* says in what manner, not how many.
  if (tokenAt(tokens, at - 1).lower === 'the' && tokenAt(tokens, at - 2).lower === 'by') return undefined;
  let [low, high] = PLURALS.get(tokenAt(tokens, at).lower)!;
  const second = PLURALS.get(tokenAt(tokens, at + 2).lower);
  let next = at + 1;
  if (second && tokenAt(tokens, at + 1).lower === 'of') {
    const scale = second[0] / 2;
    [low, high] = [low * scale, (high + 1) * scale - 1];
    next = at + 3;
  } else if (tokenAt(tokens, at).lower === 'tens') return undefined;
  return withUnit(tokens, { first: at, next, low, high, unit: 'count', approximate: true });
}

/** *Several hundred*, *a few thousand*. Without a magnitude they say nothing that could be checked. */
function readSeveral(tokens: readonly Token[], at: number, scaleAt: number): VagueQuantity | undefined {
  const atom = atomOf(tokenAt(tokens, scaleAt).lower);
  if (
    !atom ||
    atom.ordinal ||
    atom.plural ||
    !(atom.kind === 'hundred' || atom.kind === 'scale' || atom.kind === 'dozen')
  )
    return undefined;
  return withUnit(tokens, {
    first: at,
    next: scaleAt + 1,
    low: 2 * atom.value,
    high: 10 * atom.value - 1,
    unit: 'count',
    approximate: true,
  });
}

function withUnit(tokens: readonly Token[], vague: VagueQuantity): VagueQuantity {
  const of = tokenAt(tokens, vague.next).lower === 'of' ? 1 : 0;
  const money = currencyAfter(tokens, vague.next + of, true);
  if (money) return { ...vague, next: money.next, unit: money.code };
  const measure = unitAt(tokens, vague.next + of);
  return measure ? { ...vague, next: measure.next, unit: measure.unit.symbol } : vague;
}

/** *Doubled to 50,000*, *double the number*; *double* as a bare adjective is a name of a thing (*double murder*). */
function readMultiple(tokens: readonly Token[], at: number): VagueQuantity | undefined {
  const { lower } = tokenAt(tokens, at);
  const [value, change] = MULTIPLES.get(lower)!;
  const next = tokenAt(tokens, at + 1);
  if (isDash(next) && !next.spaced) return undefined;
  const bare =
    lower === 'double' || lower === 'triple' || lower === 'treble' || lower === 'quadruple' || lower === 'doubles';
  if (bare && !(/^(?:the|its|their|that|last|what)$/.test(next.lower) || tokenAt(tokens, at - 1).lower === 'to'))
    return undefined;
  if (lower === 'doubling' && next.lower === 'down') return undefined;
  if (lower === 'doubled' && /^(?:down|up|over)$/.test(next.lower)) return undefined;
  return { first: at, next: at + 1, low: value, high: value, unit: 'multiple', change };
}

function readTwice(tokens: readonly Token[], at: number): VagueQuantity {
  const value = { first: at, next: at + 1, low: 2, high: 2 };
  return isComparison(tokens, at + 1) ? { ...value, unit: 'multiple' } : { ...value, unit: 'count', noun: 'time' };
}

function readCouple(tokens: readonly Token[], at: number): VagueQuantity | undefined {
  const after = tokenAt(tokens, at + 2);
  if (after.lower !== 'of' && after.text !== '') return undefined;
  return { first: at, next: at + 2, low: 2, high: 2, unit: 'count', approximate: true };
}

/** *Threefold*, *tenfold*: a number word grown together with *fold*. */
function readFold(tokens: readonly Token[], at: number): VagueQuantity | undefined {
  const { lower } = tokenAt(tokens, at);
  const atom = atomOf(lower.slice(0, -4));
  return atom && !atom.ordinal && atom.value > 1
    ? { first: at, next: at + 1, low: atom.value, high: atom.value, unit: 'multiple' }
    : undefined;
}
