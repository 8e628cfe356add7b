import type { Claim } from '../kind.ts';
import { stretchesOf } from '../stretches.ts';
import { isAge, isRank } from './ages.ts';
import type { Quantity } from './amount.ts';
import { type Change, changeOf } from './change.ts';
import { currencyBefore } from './currencies.ts';
import { DECADE_AGE_WORDS, decadeAgeAt } from './decade-age.ts';
import { isDeficit } from './deficit.ts';
import { phoneEnd, runEnd } from './digits.ts';
import { doubleUnitAfter } from './double-unit.ts';
import { type Hedge, hedgeAfter, hedgeBefore } from './hedge.ts';
import { isDateOrTime, isHalfOfSomethingElse, isIdiom, isYear } from './idioms.ts';
import { isCapitalisedName, isGlued, isMarker, isOrdinalName, isPartOfName, isTitleCase } from './names.ts';
import { nounAfter } from './noun.ts';
import { isMarginOfError } from './points.ts';
import { readQuantity } from './quantity.ts';
import { carriedFrom, rangeFrom, shareFrom } from './range.ts';
import { type Score, scoreFrom } from './score.ts';
import { isDash, type Token, tokenAt, tokensOf } from './tokens.ts';
import { readVague, VAGUE_WORDS, type VagueQuantity } from './vague.ts';
import type { NumberValue } from './value.ts';
import { FRACTION_WORDS, numberWords, VULGAR_FRACTIONS } from './words.ts';

type NumberClaim = Claim<'number', NumberValue>;

/** What reading at one token gave: a claim or none, and where to read on. */
interface Step {
  readonly claim?: { readonly first: number; readonly value: NumberValue };
  readonly next: number;
}

/** Finds the number claims of a text that stands at `offset`. */
export function findNumbers(text: string, offset = 0): NumberClaim[] {
  return stretchesOf(text).flatMap(({ start, end }) => numbersIn(text.slice(start, end), offset + start));
}

/** One pass over the tokens, bounded work at each. */
function numbersIn(text: string, offset: number): NumberClaim[] {
  const tokens = tokensOf(text);
  const claims: NumberClaim[] = [];
  let headline: boolean | undefined;
  const titleCase = () => (headline ??= isTitleCase(tokens));
  for (let at = 0; at < tokens.length; ) {
    const step = mayStart(tokens, at) ? stepAt(tokens, at, text, titleCase) : undefined;
    if (step?.claim) claims.push(claimOf(tokens, text, offset, step.claim.first, step.next, step.claim.value));
    at = Math.max(at + 1, step?.next ?? 0);
  }
  return claims;
}

function claimOf(
  tokens: readonly Token[],
  text: string,
  offset: number,
  first: number,
  next: number,
  value: NumberValue,
): NumberClaim {
  const start = tokenAt(tokens, first).start;
  const end = tokenAt(tokens, next - 1).end;
  return { kind: 'number', span: { start: offset + start, end: offset + end }, text: text.slice(start, end), value };
}

/** Words at which a number may start. */
const STARTERS: ReadonlySet<string> = new Set([
  ...numberWords(),
  ...FRACTION_WORDS.keys(),
  ...VAGUE_WORDS,
  ...DECADE_AGE_WORDS,
  'minus',
  'negative',
]);
const AFTER_ARTICLE: ReadonlySet<string> = new Set([
  ...numberWords(),
  ...FRACTION_WORDS.keys(),
  'couple',
  'few',
  'dollar',
  'euro',
  'rupee',
  'year',
  'month',
  'week',
  'day',
]);

/** Whether a number could start at a token: keeps the grammar away from ordinary words. */
function mayStart(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (token.kind === 'digits') return true;
  if (token.kind === 'mark') return mayStartAtMark(tokens, at);
  const isArticle = token.lower === 'a' || token.lower === 'an';
  if (isArticle ? AFTER_ARTICLE.has(tokenAt(tokens, at + 1).lower) : STARTERS.has(token.lower)) return true;
  const next = tokens[at + 1];
  if (next === undefined || next.kind === 'word' || !(next.kind === 'digits' || next.text === '$' || next.text === '.'))
    return false;
  return currencyBefore(tokens, at) !== undefined;
}

function mayStartAtMark(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at]!;
  if (text === ',' || text === '"' || text === '”' || text === '“') return false;
  const next = tokens[at + 1];
  if (text === '.') return next?.kind === 'digits' && !next.spaced;
  return isDash(tokens[at]!) || VULGAR_FRACTIONS.has(text) || currencyBefore(tokens, at) !== undefined;
}

function stepAt(tokens: readonly Token[], at: number, text: string, titleCase: () => boolean): Step | undefined {
  const age = decadeAgeAt(tokens, at);
  if (age) return { claim: age, next: age.next };
  if (tokenAt(tokens, at).kind === 'digits') {
    if (isGlued(tokens, at)) return { next: runEnd(tokens, at) };
    const phone = phoneEnd(tokens, at);
    if (phone > at) return { next: phone };
  }
  const vague = readVague(tokens, at);
  if (vague) return { claim: { first: vague.first, value: valueOfVague(tokens, vague) }, next: vague.next };
  const quantity = readQuantity(tokens, at, text);
  if (!quantity) return undefined;
  if ('skipTo' in quantity) return { next: quantity.skipTo };
  const score = scoreFrom(tokens, quantity, text);
  if (score) return { claim: { first: at, value: valueOfScore(score) }, next: score.next };
  const whole =
    rangeFrom(tokens, quantity, text) ?? shareFrom(tokens, quantity, text) ?? carriedFrom(tokens, quantity, text);
  if (isNoClaim(tokens, whole, titleCase) || (whole !== quantity && whole.unit !== 'ratio' && isYear(tokens, quantity)))
    return { next: whole.next };
  const double = whole.low === whole.high ? doubleUnitAfter(tokens, whole, text) : undefined;
  return { claim: { first: whole.first, value: valueOfQuantity(tokens, whole) }, next: double?.next ?? whole.next };
}

function isNoClaim(tokens: readonly Token[], quantity: Quantity, titleCase: () => boolean): boolean {
  return (
    isYear(tokens, quantity) ||
    isDateOrTime(tokens, quantity) ||
    isMarker(tokens, quantity) ||
    isIdiom(tokens, quantity) ||
    isHalfOfSomethingElse(tokens, quantity) ||
    (quantity.unit === 'ordinal' && isOrdinalName(tokens, quantity)) ||
    isPartOfName(tokens, quantity, titleCase) ||
    isCapitalisedName(tokens, quantity, titleCase)
  );
}

function valueOfScore(score: Score): NumberValue {
  const [low, high] = score.points;
  return { low, high, unit: 'score', ...(score.sides ? { sides: score.sides } : {}) };
}

function valueOfVague(tokens: readonly Token[], vague: VagueQuantity): NumberValue {
  const { first, next, ...value } = vague;
  if (vague.noun === 'age') return { ...value, ...boundsOf(vague, hedgeBefore(tokens, first)) };
  if (vague.unit !== 'count' || vague.noun) return value;
  const noun = nounAfter(tokens, next, true);
  return noun ? { ...value, noun } : value;
}

function valueOfQuantity(tokens: readonly Token[], quantity: Quantity): NumberValue {
  const unit = unitOf(tokens, quantity);
  const hedge = unit === 'ordinal' ? undefined : hedgeOf(tokens, quantity);
  const noun =
    unit === 'a' ? 'age' : (quantity.noun ?? nounOf(tokens, hedge?.next ?? quantity.next, unit, quantity.low));
  if (unit === 'count' && isMarginOfError(tokens, quantity.first, noun))
    return { low: quantity.low, high: quantity.high, unit: 'percentage-point', tolerance: quantity.tolerance };
  const change = changeOf(tokens, quantity.first, quantity.next, unit);
  return {
    ...boundsOf(
      isDeficit(tokens, quantity) ? { ...quantity, low: -quantity.low, high: -quantity.high } : quantity,
      hedge,
    ),
    unit,
    ...(noun ? { noun } : {}),
    tolerance: quantity.tolerance,
    ...(change ? { change: change.direction } : {}),
    ...besideOf(tokens, quantity.first, hedge, change),
  };
}

/** The words outside the claim that say its direction, or else its bound, and where they stand. */
function besideOf(
  tokens: readonly Token[],
  first: number,
  hedge: Hedge | undefined,
  change: Change | undefined,
): Pick<NumberValue, 'beside'> {
  const { start } = tokenAt(tokens, first);
  if (change) return { beside: { offset: change.word.start - start, text: change.word.text } };
  if (hedge?.words === undefined || !hedge.limit) return {};
  const [from, to] = hedge.words.map((index) => tokenAt(tokens, index)) as [Token, Token];
  const text = tokens
    .slice(hedge.words[0], hedge.words[1] + 1)
    .map((token) => token.text)
    .join(' ');
  return from.end + text.length - from.text.length === to.end ? { beside: { offset: from.start - start, text } } : {};
}

/** A bare number may still be a place in an order (*No. 5*) or an age (*Smith, 39, said*). */
function unitOf(tokens: readonly Token[], quantity: Quantity): string {
  if (quantity.marked !== 'no' || quantity.unit !== 'count') return quantity.unit;
  if (isRank(tokens, quantity)) return 'ordinal';
  return isAge(tokens, quantity) ? 'a' : 'count';
}

function nounOf(tokens: readonly Token[], next: number, unit: string, count: number): string | undefined {
  if (unit === 'count') return nounAfter(tokens, next, count !== 1);
  return unit === 'ordinal' ? nounAfter(tokens, next, false) : undefined;
}

function hedgeOf(tokens: readonly Token[], { first, next }: Quantity): Hedge | undefined {
  return hedgeBefore(tokens, first) ?? hedgeAfter(tokens, next);
}

function boundsOf(
  { low, high }: Pick<Quantity, 'low' | 'high'>,
  hedge: Hedge | undefined,
): Pick<NumberValue, 'low' | 'high' | 'approximate' | 'bound' | 'provisional'> {
  const approximate = {
    ...(hedge?.approximate ? { approximate: true as const } : {}),
    ...(hedge?.provisional ? { provisional: true as const } : {}),
  };
  if (hedge?.limit === 'above') return { low, high: low === high ? null : high, bound: 'above', ...approximate };
  if (hedge?.limit === 'below') return { low: low === high ? null : low, high, bound: 'below', ...approximate };
  return { low, high, ...approximate, ...(hedge?.side ? { bound: hedge.side } : {}) };
}
