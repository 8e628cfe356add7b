import type { Quantity } from './amount.ts';
import { type Token, tokenAt } from './tokens.ts';

/**
 * Whether a figure in brackets is negative, as accountants write it: `(1,234)` alone, after another figure or after a
 * word that a figure must follow. An amount of money behind another is the same in
 * another currency, *£20 (€24)*. After any other word the brackets only set the figure apart.
 */
export function isDeficit(tokens: readonly Token[], { first, next, numeral, unit, low, marked }: Quantity): boolean {
  if (tokenAt(tokens, first - 1).text !== '(' || tokenAt(tokens, next).text !== ')') return false;
  if (numeral.written === 'words' || low < 0 || unit === 'ordinal' || unit === 'a' || isSmall(low)) return false;
  const before = tokenAt(tokens, first - 2);
  if (marked === 'before' && before.kind === 'digits' && /\p{Sc}/u.test(tokenAt(tokens, first).text)) return false;
  return before.kind !== 'word' || /^(?:of|to|by|was|is|at|from|reached|totalled|totaled)$/.test(before.lower);
}

/** A small whole number in brackets is a list marker or an age. */
function isSmall(value: number): boolean {
  return Number.isInteger(value) && value < 100;
}
