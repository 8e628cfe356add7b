import { isDash, type Token, tokenAt } from './tokens.ts';

/** How far before a figure its *margin of error* may stand. */
const REACH = 9;

/** Whether points are percentage points: behind *±*, *plus or minus* or *margin of error*. */
export function isMarginOfError(tokens: readonly Token[], first: number, noun: string | undefined): boolean {
  if (noun !== 'point') return false;
  const sign = tokenAt(tokens, first - 1);
  if (sign.text === '±' || sign.lower === 'minus') return true;
  for (let at = first - 1; at >= first - REACH; at--) {
    if (tokenAt(tokens, at).lower === 'error' && tokenAt(tokens, at - 1).lower === 'of') return true;
  }
  return false;
}

/** The index after *a percentage point*, *of a point*, *-point* or *percentage point* behind a fraction; undefined where none follows. */
export function pointAfterFraction(tokens: readonly Token[], at: number): number | undefined {
  let next = at;
  if (tokenAt(tokens, next).lower === 'of') next++;
  if (/^an?$/.test(tokenAt(tokens, next).lower) || isJoining(tokens, next)) next++;
  if (/^percentage$/.test(tokenAt(tokens, next).lower)) next++;
  if (isJoining(tokens, next)) next++;
  return /^points?$/.test(tokenAt(tokens, next).lower) ? next + 1 : undefined;
}

/** The index after *a percent* or *of one per cent* behind a fraction. */
export function percentAfterFraction(tokens: readonly Token[], at: number): number | undefined {
  let next = at;
  if (tokenAt(tokens, next).lower === 'of') next++;
  if (!/^(?:an?|one|1)$/.test(tokenAt(tokens, next).lower)) return undefined;
  next++;
  if (/^(?:percent|pct|%)$/.test(tokenAt(tokens, next).lower)) return next + 1;
  return tokenAt(tokens, next).lower === 'per' && tokenAt(tokens, next + 1).lower === 'cent' ? next + 2 : undefined;
}

function isJoining(tokens: readonly Token[], at: number): boolean {
  return isDash(tokenAt(tokens, at)) && !tokenAt(tokens, at).spaced;
}
