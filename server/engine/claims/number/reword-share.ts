import type { Claim } from '../kind.ts';
import { readQuantity } from './quantity.ts';
import { shareFrom } from './range.ts';
import { spell } from './spell.ts';
import { tokenAt, tokensOf } from './tokens.ts';
import type { NumberValue } from './value.ts';

type NumberClaim = Claim<'number', NumberValue>;

/** How far a share may be from the simple fraction that is said for it. */
const NEAR = 0.015;

/** The denominators of simple fractions, the most usual first. */
const DENOMINATORS = [2, 3, 4, 5, 10];
const NAMES: ReadonlyMap<number, string> = new Map([
  [3, 'third'],
  [4, 'quarter'],
  [5, 'fifth'],
  [10, 'tenth'],
]);

function simplest(share: number, denominators: readonly number[]): readonly [number, number] | undefined {
  for (const denominator of denominators) {
    const numerator = Math.round(share * denominator);
    if (numerator < 1 || numerator >= denominator) continue;
    if (Math.abs(numerator / denominator - share) <= NEAR) return [numerator, denominator];
  }
  return undefined;
}

/** Another text's words with a capital where the draft has one. */
export function cased(text: string, like: string): string {
  const first = text[0] ?? '';
  if (!/^\p{L}/u.test(first)) return text;
  return (/^\p{Lu}/u.test(like) ? first.toUpperCase() : first.toLowerCase()) + text.slice(1);
}

/** *Three-quarters* as *two-thirds*, with the draft's hyphen or blank and its article; the source's words where no simple fraction is near. */
export function rewordFraction(draft: NumberClaim, source: NumberClaim, share: number): string | undefined {
  const simple = simplest(share, DENOMINATORS);
  if (!simple)
    return source.value.unit === 'percent' || source.value.unit === 'ratio'
      ? cased(source.text, draft.text)
      : undefined;
  const [numerator, denominator] = simple;
  if (denominator === 2) return cased('half', draft.text);
  const name = NAMES.get(denominator)!;
  const gap = /^\p{L}+ \p{L}+$/u.test(draft.text) && !/^an? /i.test(draft.text) ? ' ' : '-';
  const text =
    numerator === 1
      ? /^one\b/i.test(draft.text)
        ? `one${gap}${name}`
        : `a ${name}`
      : `${spell(numerator)}${gap}${name}s`;
  return cased(text, draft.text);
}

/** *One in four* as *one in five*: the draft's own way of saying it with other numbers. */
export function rewordCountedShare(draft: NumberClaim, source: NumberClaim, share: number): string | undefined {
  const tokens = tokensOf(draft.text);
  const left = readQuantity(tokens, 0, draft.text);
  if (!left || 'skipTo' in left) return undefined;
  const right = shareFrom(tokens, left, draft.text);
  // *Three in ten* becomes *two in ten*, *one in four* *one in five*.
  const own = left.low > 1 && right ? simplest(share, [right.numeral.value]) : undefined;
  const pair = own ?? nearest(share, left.low) ?? simplest(share, [2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 100]);
  if (!right || !pair || /^\d+%/.test(draft.text))
    return isCounted(source.text) ? cased(source.text, draft.text) : undefined;
  const write = (value: number, start: number, end: number) =>
    /\d/.test(draft.text.slice(start, end))
      ? `${value}`
      : cased(spell(value) ?? `${value}`, draft.text.slice(start, end));
  const [a, b] = [tokenAt(tokens, 0), tokenAt(tokens, left.next - 1)];
  const [c, d] = [tokenAt(tokens, right.numeralAt), tokenAt(tokens, right.next - 1)];
  return (
    write(pair[0], a.start, b.end) +
    draft.text.slice(b.end, c.start) +
    write(pair[1], c.start, d.end) +
    draft.text.slice(d.end)
  );
}

/** The same numerator with another denominator: *one in five* for a fifth. */
function nearest(share: number, numerator: number): readonly [number, number] | undefined {
  const denominator = Math.round(numerator / share);
  if (!(denominator > numerator) || denominator > 100) return undefined;
  return Math.abs(numerator / denominator - share) <= Math.min(NEAR, 0.06 * share)
    ? [numerator, denominator]
    : undefined;
}

function isCounted(text: string): boolean {
  const tokens = tokensOf(text);
  const quantity = readQuantity(tokens, 0, text);
  return quantity !== undefined && !('skipTo' in quantity) && shareFrom(tokens, quantity, text) !== undefined;
}

/** *A quarter point* as *half a point*; parts of a point that have no name in figures. */
export function rewordPart(text: string, value: number): string {
  const unit = /(?:percentage[\s-]+)?points?$|per\s?cent$|percent$/i.exec(text)?.[0] ?? 'percentage points';
  const joined = /(?:half|quarter)-/i.test(text) && !/-quarters?/i.test(text);
  const one = unit.replace(/points$/i, 'point');
  const words = (part: string) => cased(part, text);
  const article = /^an? /i.test(text) ? `${text.slice(0, text.indexOf(' ') + 1)}` : '';
  if (joined && value === 0.5) return `${article}${article ? 'half' : words('half')}-${one}`;
  if (joined && value === 0.25) return `${article}${article ? 'quarter' : words('quarter')}-${one}`;
  if (value === 0.5) return words(`half a ${one}`);
  if (value === 0.25) return words(`a quarter of a ${one}`);
  if (value === 0.75) return words(`three-quarters of a ${one}`);
  return /point/i.test(unit) ? `${value} percentage ${value === 1 ? 'point' : 'points'}` : `${value} ${unit}`;
}

const SCALES: ReadonlyMap<string, number> = new Map([
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

/** *Half a million* as *a quarter of a million*; undefined where the draft writes no part of a scale or the figure is none. */
export function partOfScale(text: string, { low, high }: NumberValue): string | undefined {
  const scale = /^(?:half|(?:an?|three)[\s-]quarters? of|quarter of) an? (million|billion|trillion)(.*)$/i.exec(text);
  const size = SCALES.get(scale?.[1]?.toLowerCase() ?? '');
  if (!scale || !size || low === null || low !== high) return undefined;
  const words =
    low === size / 2
      ? 'half a'
      : low === size / 4
        ? 'a quarter of a'
        : low === 0.75 * size
          ? 'three-quarters of a'
          : undefined;
  return words === undefined ? undefined : cased(`${words} ${scale[1]}${scale[2]}`, text);
}
