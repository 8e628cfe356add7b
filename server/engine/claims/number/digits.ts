import { isDash, type Token, tokenAt } from './tokens.ts';

/** A number in digits: `mantissa` is plain decimal notation (`1234.5`), exact. `next` is the index of the token after it. */
interface DigitNumber {
  readonly mantissa: string;
  readonly next: number;
}

/** A run of digits that is no number (a telephone number, a version, a date, a time): reading goes on at `skipTo`. */
export interface NotANumber {
  readonly skipTo: number;
}

/** The longest number in digits that is still a quantity; beyond it stand serial numbers. */
const LONGEST = 21;

/** More groups of digits than this are a list or a serial number. */
const MOST_GROUPS = 8;

function joined(tokens: readonly Token[], at: number, mark: string): boolean {
  const separator = tokenAt(tokens, at);
  const digits = tokenAt(tokens, at + 1);
  return separator.text === mark && !separator.spaced && digits.kind === 'digits' && !digits.spaced;
}

/** How many groups `mark digits` follow directly on each other. */
function groupsAfter(tokens: readonly Token[], at: number, mark: string): string[] {
  const groups: string[] = [];
  for (let j = at; groups.length < MOST_GROUPS && joined(tokens, j, mark); j += 2)
    groups.push(tokenAt(tokens, j + 1).text);
  return groups;
}

/** Whether `first,groups…` is grouping by thousands, or Indian grouping (12,34,567). */
function isGrouping(first: string, groups: readonly string[]): boolean {
  if (first.length > 3 || groups.at(-1)!.length !== 3) return false;
  const inner = groups.slice(0, -1);
  return inner.every((g) => g.length === 3) || (first.length <= 2 && inner.every((g) => g.length === 2));
}

/** The groups of `1 234 567`: blanks count as grouping where they are narrow or unbreakable, or nothing else could be meant. */
function spacedGroups(tokens: readonly Token[], at: number, text: string): string[] {
  const groups: string[] = [];
  let narrow = true;
  for (let j = at + 1; groups.length < MOST_GROUPS; j++) {
    const token = tokenAt(tokens, j);
    const before = tokenAt(tokens, j - 1);
    if (token.kind !== 'digits' || token.text.length !== 3 || token.start !== before.end + 1) break;
    narrow &&= text.charCodeAt(before.end) !== 0x20;
    groups.push(token.text);
  }
  if (!groups.length || tokenAt(tokens, at).text.length > 3 || tokenAt(tokens, at).text.startsWith('0')) return [];
  const after = tokenAt(tokens, at + groups.length + 1);
  if (after.kind === 'digits' && (!after.spaced || after.text.length > 3)) return [];
  const decimalComma = joined(tokens, at + groups.length + 1, ',');
  const clear = narrow || groups.length > 1 || decimalComma || groups[0] === '000';
  return clear ? groups : [];
}

/** The end of a run of digits held together by marks without blanks. */
export function runEnd(tokens: readonly Token[], at: number): number {
  let j = at + 1;
  for (; j < tokens.length; j++) {
    const token = tokenAt(tokens, j);
    if (token.spaced) break;
    if (token.kind === 'digits') continue;
    const next = tokenAt(tokens, j + 1);
    if (!/^[-‐‑–./:,]$/.test(token.text) || next.kind !== 'digits' || next.spaced) break;
  }
  return j;
}

/** Reads the number in digits at `at`, which is a `digits` token. Looks at each token of the run a bounded number of times. */
export function readDigits(tokens: readonly Token[], at: number, text: string): DigitNumber | NotANumber {
  const first = tokenAt(tokens, at).text;
  const commas = groupsAfter(tokens, at + 1, ',');
  if (commas.length && isGrouping(first, commas))
    return withDecimals(tokens, first + commas.join(''), at + 1 + 2 * commas.length, '.', at);
  const dots = groupsAfter(tokens, at + 1, '.');
  if (dots.length > 1 && !isGrouping(first, dots)) return { skipTo: runEnd(tokens, at) };
  const dotGrouped = dots.length > 1 || (dots.length === 1 && isGrouping(first, dots) && joined(tokens, at + 3, ','));
  if (dotGrouped) return withDecimals(tokens, first + dots.join(''), at + 1 + 2 * dots.length, ',', at);
  if (dots.length === 1) return finish(tokens, `${first}.${dots[0]}`, at + 3, at);
  const spaced = spacedGroups(tokens, at, text);
  if (spaced.length) {
    const next = at + 1 + spaced.length;
    return withDecimals(tokens, first + spaced.join(''), next, joined(tokens, next, ',') ? ',' : '.', at);
  }
  if (commas.length === 1 && isDecimalComma(tokens, at)) return finish(tokens, `${first}.${commas[0]}`, at + 3, at);
  return finish(tokens, first, at + 1, at);
}

/** `3,5 %` and `3,5 €`: a decimal comma is read only where a unit makes it clear. */
function isDecimalComma(tokens: readonly Token[], at: number): boolean {
  return tokenAt(tokens, at + 2).text.length <= 2 && /^(?:%|€|‰)$/.test(tokenAt(tokens, at + 3).text);
}

function withDecimals(tokens: readonly Token[], whole: string, next: number, mark: string, at: number) {
  if (!joined(tokens, next, mark)) return finish(tokens, whole, next, at);
  return finish(tokens, `${whole}.${tokenAt(tokens, next + 1).text}`, next + 2, at);
}

/** The number, unless what touches it shows that it is none. */
function finish(tokens: readonly Token[], mantissa: string, next: number, at: number): DigitNumber | NotANumber {
  if (mantissa.length > LONGEST || isBroken(tokens, next)) return { skipTo: runEnd(tokens, at) };
  return { mantissa, next };
}

/** Whether a number that ends before `next` is only part of a time, a date, a telephone number or a serial number. */
function isBroken(tokens: readonly Token[], next: number): boolean {
  if (joined(tokens, next, ':')) return true;
  const mark = tokenAt(tokens, next);
  if (!(isDash(mark) || mark.text === '/') || !joined(tokens, next, mark.text)) return false;
  const digits = tokenAt(tokens, next + 1).text;
  const before = tokenAt(tokens, next - 1).text;
  if (joined(tokens, next + 2, mark.text)) return true;
  return mark.text !== '/' && before.length === 3 && digits.length === 4;
}

/** The end of a telephone number that starts at `at` (`+44 20 …`, `(202) 555-…`, `020 7946 …`), or `at` where none does. */
export function phoneEnd(tokens: readonly Token[], at: number): number {
  const first = tokenAt(tokens, at);
  const before = tokenAt(tokens, at - 1);
  const international = before.text === '+' && !first.spaced;
  const bracketed = before.text === '(' && tokenAt(tokens, at + 1).text === ')' && first.text.length >= 3;
  const trunk = first.text.startsWith('0') && first.text.length >= 3;
  if (!international && !bracketed && !trunk) return at;
  let groups = 0;
  let digits = 0;
  let j = at;
  for (; j < at + LONGEST && groups < MOST_GROUPS; j++) {
    const token = tokenAt(tokens, j);
    if (token.kind === 'digits') {
      groups++;
      digits += token.text.length;
    } else if (!isDash(token) && token.text !== '(' && token.text !== ')') break;
  }
  while (j > at && tokenAt(tokens, j - 1).kind !== 'digits') j--;
  return digits >= 8 && (groups > 1 || international) ? j : at;
}
