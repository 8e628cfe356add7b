import { isDash, type Token, tokenAt } from './tokens.ts';

const METRE_CONTEXT =
  /^(?:tall|long|wide|high|deep|thick|away|sprint|race|hurdles|freestyle|relay|butterfly|backstroke|breaststroke|dash|swell|waves?|swim|diving|platform|springboard|underwater|radius)$/;

/** `1.8m tall`: the letter that means metres here and a million elsewhere. */
export function isMetres(tokens: readonly Token[], at: number): boolean {
  const token = tokenAt(tokens, at);
  if (token.text !== 'm' || token.spaced) return false;
  const next = isDash(tokenAt(tokens, at + 1)) ? at + 2 : at + 1;
  return METRE_CONTEXT.test(tokenAt(tokens, next).lower);
}
