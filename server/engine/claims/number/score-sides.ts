import { isCapitalised, type Token, tokenAt } from './tokens.ts';

/** Words that open a clause with a capital and are no side. */
const NO_SIDE =
  /^(?:the|a|an|it|they|he|she|in|at|on|after|then|final|score|result|and|but|by|half|full|time|today|yesterday)$/;

/** The last word of the name before a score and the last of the name behind it: *Rovers 3-1 City*; none where a verb tells who won. */
export function sidesAround(tokens: readonly Token[], first: number, next: number): [string, string] | undefined {
  const [home, away] = [tokenAt(tokens, first - 1), tokenAt(tokens, next)];
  if (!isSide(home) || !isSide(away)) return undefined;
  let last = next;
  while (isSide(tokenAt(tokens, last + 1)) && tokenAt(tokens, last + 1).spaced) last++;
  return [home.lower, tokenAt(tokens, last).lower];
}

function isSide(token: Token): boolean {
  return isCapitalised(token) && !NO_SIDE.test(token.lower);
}
