import type { Quantity } from './amount.ts';
import { readQuantity } from './quantity.ts';
import { sidesAround } from './score-sides.ts';
import { isDash, type Token, tokenAt } from './tokens.ts';
import { votesFrom } from './votes.ts';

/** Words around a pair of numbers that make it a score or a count of votes. */
const SCORE_WORDS =
  /^(?:win|wins|won|winning|beat|beats|beaten|beating|lost|lose|loses|loss|defeat|defeats|defeated|victory|draw|draws|drew|drawn|lead|leads|led|leading|score|scored|vote|votes|voted|ruling|ruled|decision|record|triumph|aggregate|trail|trailed|trailing|tie|tied|down|ahead|thrashed|thrashing|hammered|penalties|victories|split|splits|passed|pass|passes|approved|rejected|carried|adopted|margin|majority|edged|outscored|downed|overcame)$/;

/** What the two numbers of a score count. */
const SCORE_NOUNS = /^(?:votes?|goals?|sets?|frames?|tries|legs?|ayes|ballots?|judges|justices)$/;

/** How far from the pair a word for a game or a vote may stand. */
const SCORE_REACH = 4;

/** The largest figure of a pair that is a result without its noun; votes may be more. */
const LARGEST = 999;

/** A score line: both numbers, in the order written. */
export interface Score {
  readonly first: number;
  readonly next: number;
  readonly points: readonly [number, number];
  readonly sides?: readonly [string, string];
}

/** The score line that starts with `left`: *2-0*, *won 1-2*, *a 5-4 ruling*, *three goals to one*, *52 votes for and 48 against*. */
export function scoreFrom(tokens: readonly Token[], left: Quantity, text: string): Score | undefined {
  if (!isPlain(left)) return undefined;
  const score =
    votesFrom(tokens, left, text) ??
    spokenScore(tokens, left, text) ??
    dashedScore(tokens, left) ??
    dashedWords(tokens, left, text);
  if (!score) return undefined;
  const sides = sidesAround(tokens, score.first, score.next);
  return sides ? { ...score, sides } : score;
}

function isPlain({ marked, numeral, low }: Quantity): boolean {
  return marked === 'no' && numeral.form === 'cardinal' && numeral.scalePower === 0 && Number.isInteger(low);
}

function dashedScore(tokens: readonly Token[], left: Quantity): Score | undefined {
  const dash = tokenAt(tokens, left.next);
  const digits = tokenAt(tokens, left.next + 1);
  const after = tokenAt(tokens, left.next + 2);
  if (left.numeral.written !== 'digits' || !isDash(dash) || dash.spaced || digits.kind !== 'digits') return undefined;
  if (digits.spaced || digits.text.length > 3 || left.low > LARGEST) return undefined;
  if (!after.spaced && (after.kind === 'word' || isDash(after) || /^[%°'/]$/.test(after.text))) return undefined;
  const right = Number(digits.text);
  const low = Math.abs(left.low);
  const isScore =
    low > right ||
    (right === low && right < 10) ||
    hasScoreWord(tokens, left.first, left.next + 2) ||
    sidesAround(tokens, left.first, left.next + 2) !== undefined;
  if (!isScore) return undefined;
  return { first: left.first, next: left.next + 2, points: [low, right] };
}

/** Words for no goals and no points. */
const NOTHING = /^(?:nil|love|nothing)$/;

/** *Won three-nil*, *a two-one defeat*. */
function dashedWords(tokens: readonly Token[], left: Quantity, text: string): Score | undefined {
  const dash = tokenAt(tokens, left.next);
  if (left.numeral.written !== 'words' || !isDash(dash) || dash.spaced || tokenAt(tokens, left.next + 1).spaced)
    return undefined;
  if (tokenAt(tokens, left.next + 1).lower === 'all')
    return { first: left.first, next: left.next + 2, points: [left.low, left.low] };
  const right = pointsAt(tokens, left.next + 1, text);
  if (right?.written !== 'words' || !endsScore(tokenAt(tokens, right.next))) return undefined;
  const nothing = right.value === 0;
  if (!nothing && !hasScoreWord(tokens, left.first, right.next)) return undefined;
  return { first: left.first, next: right.next, points: [left.low, right.value] };
}

/** *Won 2 to 0*, *split four to one*, *three goals to nil*: with a word for a game or a vote, the larger number first or its noun behind it. */
function spokenScore(tokens: readonly Token[], left: Quantity, text: string): Score | undefined {
  const counted = SCORE_NOUNS.test(tokenAt(tokens, left.next).lower);
  const to = counted ? left.next + 1 : left.next;
  if (tokenAt(tokens, to).lower !== 'to' || tokenAt(tokens, left.first - 1).lower === 'from') return undefined;
  const right = pointsAt(tokens, to + 1, text);
  if (!right) return undefined;
  const score: Score = { first: left.first, next: right.next, points: [left.low, right.value] };
  if (counted) return score;
  if (!(left.low > right.value) || left.low > LARGEST || !endsScore(tokenAt(tokens, right.next))) return undefined;
  return hasScoreWord(tokens, left.first, right.next) ? score : undefined;
}

interface Points {
  readonly value: number;
  readonly next: number;
  readonly written: 'digits' | 'words';
}

/** The second number of a score. */
function pointsAt(tokens: readonly Token[], at: number, text: string): Points | undefined {
  if (NOTHING.test(tokenAt(tokens, at).lower)) return { value: 0, next: at + 1, written: 'words' };
  const right = readQuantity(tokens, at, text);
  if (!right || 'skipTo' in right || !isPlain(right)) return undefined;
  return { value: right.low, next: right.next, written: right.numeral.written };
}

function endsScore(after: Token): boolean {
  return after.spaced || /^[.,;:)”"]?$/.test(after.text);
}

function hasScoreWord(tokens: readonly Token[], first: number, next: number): boolean {
  for (let j = 1; j <= SCORE_REACH; j++) {
    if (SCORE_WORDS.test(tokenAt(tokens, first - j).lower) || SCORE_WORDS.test(tokenAt(tokens, next + j - 1).lower))
      return true;
  }
  return false;
}
