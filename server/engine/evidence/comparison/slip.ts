import type { MeasuredClaim } from '../../claims/measured.ts';

/**
 * Whether one figure looks like the other mistyped: a zero too many or too few, digits changed over, one of many digits
 * another, a decimal point out of place, *fourteen* for *four*. Such a likeness seldom comes about by chance between figures for different things.
 */
export function isSlip(draft: MeasuredClaim, source: MeasuredClaim): boolean {
  if (draft.kind === 'date' && source.kind === 'date') return isDateSlip(draft.value.timex, source.value.timex);
  if (draft.kind !== 'number' || source.kind !== 'number') return false;
  const left = draft.value.low ?? draft.value.high;
  const right = source.value.low ?? source.value.high;
  if (left === null || right === null || left === right) return false;
  return (
    isDigitSlip(digitsOf(left), digitsOf(right)) ||
    isTransposed(String(Math.abs(left)), String(Math.abs(right))) ||
    isWordSlip(draft.text, source.text)
  );
}

/** The significant digits: sign, point, exponent and zeros at either end left out. */
function digitsOf(value: number): string {
  return Math.abs(value)
    .toPrecision(12)
    .replace(/e.*$/, '')
    .replace('.', '')
    .replace(/^0+|0+$/g, '');
}

/** The same digits in another magnitude (of two digits or more, or tenfold), or two neighbouring digits changed over. */
function isDigitSlip(left: string, right: string): boolean {
  return left === right || isTransposed(left, right) || isShuffled(left, right) || isOneDigitOff(left, right);
}

/** Three digits or more in another order. */
function isShuffled(left: string, right: string): boolean {
  return left.length >= 3 && [...left].sort().join('') === [...right].sort().join('');
}

/** Four digits or more, one of them another. */
function isOneDigitOff(left: string, right: string): boolean {
  if (left.length < 4 || left.length !== right.length) return false;
  return [...left].filter((digit, index) => digit !== right[index]).length === 1;
}

function isTransposed(left: string, right: string): boolean {
  if (left.length !== right.length || left.length < 2) return false;
  const at = [...left].findIndex((digit, index) => digit !== right[index]);
  return (
    at >= 0 && left[at] === right[at + 1] && left[at + 1] === right[at] && left.slice(at + 2) === right.slice(at + 2)
  );
}

/** *six* and *sixteen*, *four* and *forty*: words that begin alike. */
function isWordSlip(left: string, right: string): boolean {
  const [a, b] = [left.toLowerCase(), right.toLowerCase()].map((text) => /^[a-z]{3,}/.exec(text)?.[0] ?? '');
  if (!a || !b || a === b) return false;
  return a.slice(0, 3) === b.slice(0, 3) && /(?:teen|ty)$/.test(a) !== /(?:teen|ty)$/.test(b);
}

/** Two digits of a year changed over, or of a day in the same month. */
function isDateSlip(left: string, right: string): boolean {
  if (/^\d{4}$/.test(left) && /^\d{4}$/.test(right)) return isTransposed(left, right);
  const [a, b] = [left, right].map((timex) => /^(?:\d{4}|XXXX)-(\d\d)-(\d\d)$/.exec(timex));
  return !!a && !!b && a[1] === b[1] && isTransposed(a[2]!, b[2]!);
}
