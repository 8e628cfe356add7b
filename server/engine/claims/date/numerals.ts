import { isHyphen, joinedAt, type Scan, textAt, wholeNumberAt, wordAt } from './scan.ts';

/** A count read from tokens: `X` where the words leave it open (*several*, *a few*). */
export interface Numeral {
  readonly value: number | 'X';
  readonly to: number;
}

/** *twenty*, *twenty-one*, *a hundred*. */
function cardinalAt(scan: Scan, index: number): Numeral | undefined {
  const first = wordAt(scan, index, 'cardinal');
  if (!first) return undefined;
  if (first.value >= 20 && first.value < 100) {
    const next = isHyphen(scan, index + 1) ? index + 2 : index + 1;
    const unit = wordAt(scan, next, 'cardinal');
    if (unit && unit.value > 0 && unit.value < 10) return { value: first.value + unit.value, to: next + 1 };
  }
  if (first.value > 0 && first.value < 10 && textAt(scan, index + 1) === 'hundred') {
    return { value: first.value * 100, to: index + 2 };
  }
  return { value: first.value, to: index + 1 };
}

const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['\u00bd', 0.5],
  ['\u00bc', 0.25],
  ['\u00be', 0.75],
]);

/** Digits with grouping, a decimal part or a fraction: *18*, *1,000*, *2.5*, *2 1/2*, *2½*. */
function figureAt(scan: Scan, index: number): Numeral | undefined {
  const token = scan.tokens[index];
  if (token?.kind !== 'number' || token.text.length > 6) return undefined;
  const before = scan.tokens[index - 1];
  if (token.joined && before && (before.kind !== 'mark' || /[$£€¥#.,:/]/.test(before.text))) return undefined;
  let digits = token.text;
  let to = index + 1;
  while (
    textAt(scan, to) === ',' &&
    joinedAt(scan, to) &&
    joinedAt(scan, to + 1) &&
    /^\d{3}$/.test(textAt(scan, to + 1)) &&
    to < index + 7
  ) {
    digits += textAt(scan, to + 1);
    to += 2;
  }
  if (
    textAt(scan, to) === '.' &&
    joinedAt(scan, to) &&
    joinedAt(scan, to + 1) &&
    scan.tokens[to + 1]?.kind === 'number'
  ) {
    return { value: Number(`${digits}.${textAt(scan, to + 1).slice(0, 6)}`), to: to + 2 };
  }
  const sign = FRACTIONS.get(textAt(scan, to));
  if (sign !== undefined) return { value: Number(digits) + sign, to: to + 1 };
  const fraction = slashFractionAt(scan, to);
  if (fraction) return { value: Number(digits) + Number(fraction.value), to: fraction.to };
  return { value: Number(digits), to };
}

/** *1/2* after a whole number, with a blank or hyphen between. */
function slashFractionAt(scan: Scan, index: number): Numeral | undefined {
  const start = isHyphen(scan, index) ? index + 1 : index;
  if (textAt(scan, start + 1) !== '/' || !joinedAt(scan, start + 1) || !joinedAt(scan, start + 2)) return undefined;
  const [over, under] = [textAt(scan, start), textAt(scan, start + 2)];
  if (!/^[1-3]$/.test(over) || !/^[248]$/.test(under)) return undefined;
  return { value: Number(over) / Number(under), to: start + 3 };
}

/** *and a half* after a number; *one-and-a-half*. */
function withHalf(scan: Scan, numeral: Numeral): Numeral {
  let at = numeral.to;
  if (isHyphen(scan, at)) at++;
  if (textAt(scan, at) !== 'and') return numeral;
  at++;
  if (isHyphen(scan, at)) at++;
  if (textAt(scan, at) !== 'a') return numeral;
  at++;
  if (isHyphen(scan, at)) at++;
  if (textAt(scan, at) !== 'half' || numeral.value === 'X') return numeral;
  return { value: numeral.value + 0.5, to: at + 1 };
}

/** A count that starts at `index`: figures or words. */
export function numeralAt(scan: Scan, index: number): Numeral | undefined {
  const token = scan.tokens[index];
  if (!token) return undefined;
  if (token.kind === 'number') {
    const figure = figureAt(scan, index);
    return figure && withHalf(scan, figure);
  }
  if (token.word?.is === 'cardinal') {
    const cardinal = cardinalAt(scan, index);
    return cardinal && withHalf(scan, cardinal);
  }
  if (token.word?.is === 'vague') {
    const couple = token.text === 'couple';
    if (couple && textAt(scan, index + 1) !== 'of') return { value: 2, to: index + 1 };
    return couple ? { value: 2, to: index + 2 } : { value: 'X', to: index + 1 };
  }
  return undefined;
}

/** *nineteen ninety-six*, *two thousand*, *twenty sixteen*: a year in words. */
export function spelledYearAt(scan: Scan, index: number): Numeral | undefined {
  const century = wordAt(scan, index, 'cardinal');
  if (!century) return undefined;
  if (century.value === 2 && textAt(scan, index + 1) === 'thousand') {
    const and = textAt(scan, index + 2) === 'and' ? index + 3 : index + 2;
    const rest = cardinalAt(scan, and);
    return rest && rest.value !== 'X' && rest.value < 100
      ? { value: 2000 + rest.value, to: rest.to }
      : { value: 2000, to: index + 2 };
  }
  if (century.value < 16 || century.value > 20) return undefined;
  const next = isHyphen(scan, index + 1) ? index + 2 : index + 1;
  const rest = cardinalAt(scan, next);
  if (!rest || rest.value === 'X' || rest.value < 10 || rest.value > 99) return undefined;
  if (century.value === 20 && rest.value < 10) return undefined;
  return { value: century.value * 100 + rest.value, to: rest.to };
}

const SUFFIXES = new Set(['st', 'nd', 'rd', 'th']);

/** A day of the month, with or without *th*. */
export function dayOfMonthAt(scan: Scan, index: number): { readonly value: number; readonly to: number } | undefined {
  const token = scan.tokens[index];
  if (token?.kind !== 'number' || token.text.length > 2) return undefined;
  const value = Number(token.text);
  if (value < 1 || value > 31) return undefined;
  const suffixed = joinedAt(scan, index + 1) && SUFFIXES.has(textAt(scan, index + 1));
  if (suffixed) return { value, to: index + 2 };
  const next = scan.tokens[index + 1];
  if (next?.joined && next.kind === 'word') return undefined;
  return wholeNumberAt(scan, index, 2) === undefined ? undefined : { value, to: index + 1 };
}

/** *third*, *3rd*, *twenty-first*. */
export function ordinalAt(scan: Scan, index: number): { readonly value: number; readonly to: number } | undefined {
  const word = wordAt(scan, index, 'ordinal');
  if (word) return { value: word.value, to: index + 1 };
  const token = scan.tokens[index];
  if (
    token?.kind === 'number' &&
    token.text.length <= 3 &&
    joinedAt(scan, index + 1) &&
    SUFFIXES.has(textAt(scan, index + 1))
  ) {
    return { value: Number(token.text), to: index + 2 };
  }
  const tens = wordAt(scan, index, 'cardinal');
  const unit = tens && tens.value >= 20 && isHyphen(scan, index + 1) ? wordAt(scan, index + 2, 'ordinal') : undefined;
  return tens && unit && unit.value < 10 ? { value: tens.value + unit.value, to: index + 3 } : undefined;
}
