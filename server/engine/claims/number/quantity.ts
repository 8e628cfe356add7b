import type { Quantity } from './amount.ts';
import { withMinorUnit } from './compound.ts';
import { currencyAfter, currencyBefore } from './currencies.ts';
import type { NotANumber } from './digits.ts';
import { type Numeral, shifted } from './numeral.ts';
import { readNumeral } from './read-numeral.ts';
import { type Suffix, suffixAt } from './suffix.ts';
import { type Token, tokenAt } from './tokens.ts';

/** Reads the quantity at `at`: sign, currency, number, unit. */
export function readQuantity(tokens: readonly Token[], at: number, text: string): Quantity | NotANumber | undefined {
  const sign = signAt(tokens, at);
  const currency = currencyBefore(tokens, sign ? at + 1 : at);
  const start = currency?.next ?? (sign ? at + 1 : at);
  const inner = currency && !sign && isMinus(tokens, start) ? 1 : 0;
  if (currency && tokenAt(tokens, start + inner).start - tokenAt(tokens, start + inner - 1).end > 1) return undefined;
  const numeral = readNumeral(tokens, start + inner, text, currency !== undefined);
  if (!numeral || 'skipTo' in numeral) return numeral;
  if (currency && numeral.form === 'ordinal') return undefined;
  const suffix: Suffix | undefined = currency
    ? { unit: currency.code, next: endOfAmount(tokens, numeral, currency.code) }
    : suffixAt(tokens, numeral, at);
  if (!suffix) return { skipTo: numeral.next };
  const size = suffix.count ?? (suffix.power ? shifted(String(numeral.value), suffix.power) : numeral.value);
  const value = sign || inner > 0 ? -size : size;
  return withMinorUnit(tokens, text, {
    first: at,
    next: suffix.next,
    low: value,
    high: value,
    tolerance: suffix.power ? numeral.tolerance * 10 ** suffix.power : numeral.tolerance,
    unit: suffix.unit,
    numeral,
    numeralAt: start + inner,
    marked: currency ? 'before' : suffix.next > numeral.next || suffix.unit === 'ordinal' ? 'after' : 'no',
    ...(suffix.noun === undefined ? {} : { noun: suffix.noun }),
  });
}

function isMinus(tokens: readonly Token[], at: number): boolean {
  const next = tokenAt(tokens, at + 1);
  return /^[-−]$/.test(tokenAt(tokens, at).text) && !next.spaced && next.kind === 'digits';
}

/** A sign that belongs to the number: a minus after a blank, *minus*, *negative*. */
function signAt(tokens: readonly Token[], at: number): boolean {
  const token = tokenAt(tokens, at);
  if (token.lower === 'minus' || token.lower === 'negative') return !isPlusOrMinus(tokens, at);
  if (!/^[-−–]$/.test(token.text)) return false;
  if (tokenAt(tokens, at + 1).spaced) return at === 0 && isWholeText(tokens);
  const before = tokenAt(tokens, at - 1);
  if (token.text === '–') return before.text === '';
  return token.spaced ? before.kind !== 'digits' : /^[([:=<>]$/.test(before.text);
}

/** *Plus or minus 3 points* gives a size and no sign. */
function isPlusOrMinus(tokens: readonly Token[], at: number): boolean {
  return /^(?:or|and|\/)$/.test(tokenAt(tokens, at - 1).lower) && tokenAt(tokens, at - 2).lower === 'plus';
}

/** *$3.7 million dollars* and *US$5 USD* say the currency twice. */
function endOfAmount(tokens: readonly Token[], numeral: Numeral, code: string): number {
  const again = currencyAfter(tokens, numeral.next, false);
  return again && (again.code === code || code.endsWith('D')) && again.code.length === 3 ? again.next : numeral.next;
}

/** `- 1,200,000` is negative where nothing else is in the text, as in a table's cell; before prose the dash is a bullet. */
function isWholeText(tokens: readonly Token[]): boolean {
  return (
    tokens.length < 12 &&
    tokens.every((token, i) => i === 0 || token.kind === 'digits' || token.text === ',' || token.text === '.')
  );
}
