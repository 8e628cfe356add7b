import type { Quantity } from './amount.ts';
import { readQuantity } from './quantity.ts';
import { type Token, tokenAt } from './tokens.ts';

/** Words between the votes for a thing and those against it; one of `FOR` must be among them. */
const BETWEEN =
  /^(?:vote|votes|voted|voting|mps|members|lawmakers|senators|delegates|councillors|for|in|favour|favor|yes|ayes|it|and|with|while|to|but|were|,)$/;
const FOR = /^(?:votes|for|favour|favor|yes|ayes)$/;
const AGAINST = /^(?:against|opposed|opposing|noes|no)$/;

/** How many words may stand between the two numbers. */
const REACH = 8;

/** *68 votes for and 30 against*, *68 in favour, 30 opposed*: the two sides of a vote, from the first number to the word against. */
export function votesFrom(tokens: readonly Token[], left: Quantity, text: string) {
  let isFor = false;
  let at = left.next;
  for (; at < left.next + REACH; at++) {
    const token = tokenAt(tokens, at);
    if (token.kind === 'digits' || !BETWEEN.test(token.lower)) break;
    isFor ||= FOR.test(token.lower);
  }
  if (!isFor) return undefined;
  const right = readQuantity(tokens, at, text);
  if (!right || 'skipTo' in right || right.marked !== 'no' || right.numeral.form !== 'cardinal') return undefined;
  const votes = /^(?:votes?|members|mps)$/.test(tokenAt(tokens, right.next).lower) ? 1 : 0;
  const were = /^(?:were|was|voted|voting)$/.test(tokenAt(tokens, right.next + votes).lower) ? 1 : 0;
  const end = right.next + votes + were;
  if (!AGAINST.test(tokenAt(tokens, end).lower)) return undefined;
  return { first: left.first, next: end + 1, points: [left.low, right.low] as const };
}
