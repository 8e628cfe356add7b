import type { Claim } from '../kind.ts';
import type { Quantity } from './amount.ts';
import { alternativeOf, conversionOf, convert } from './convert.ts';
import { formatNumber, styleOf } from './format.ts';
import type { Numeral } from './numeral.ts';
import { readQuantity } from './quantity.ts';
import { rangeFrom, rightAt, scoreFrom, shareFrom } from './range.ts';
import { spell } from './spell.ts';
import { isDash, type Token, tokenAt, tokensOf } from './tokens.ts';
import { readVague } from './vague.ts';
import type { NumberValue } from './value.ts';

type NumberClaim = Claim<'number', NumberValue>;

/**
 * The source's figure in the draft's own style, to stand in place of `draft.text`: its unit, its scale, its digits or
 * words, its capital. Undefined where the sentence around could not carry it.
 */
export function rewordNumber(draft: NumberClaim, source: NumberClaim): string | undefined {
  const conversion = alternativeOf(source, draft) ?? conversionOf(source, draft);
  if (!conversion || conversion.loose) return undefined;
  const value = convert(source.value, conversion, draft.value.unit);
  const tokens = tokensOf(draft.text);
  if (draft.value.unit === 'score') return rewordScore(tokens, draft.text, value);
  const vague = readVague(tokens, 0);
  if (vague && vague.noun !== 'age') return rewordVague(draft, source, value);
  const quantity = readQuantity(tokens, 0, draft.text);
  if (!quantity || 'skipTo' in quantity) return undefined;
  if (shareFrom(tokens, quantity, draft.text)) return isShare(source.text) ? cased(source.text, draft.text) : undefined;
  if (quantity.numeral.form === 'fraction')
    return isFractionOrPercent(source) ? cased(source.text, draft.text) : undefined;
  const rounded = conversion.converted ? significant(value, source) : value;
  const target = { draft, source, tokens, quantity };
  const range = rangeFrom(tokens, quantity, draft.text) ?? betweenFrom(tokens, quantity, draft.text);
  if (range) return rewordRange(target, range, rounded);
  if (Math.abs(quantity.low) !== quantity.numeral.value)
    return draft.value.unit === source.value.unit ? source.text : undefined;
  return rewordSingle(target, rounded);
}

interface Target {
  readonly draft: NumberClaim;
  readonly source: NumberClaim;
  readonly tokens: readonly Token[];
  readonly quantity: Quantity;
}

function figureOf({ low, high }: NumberValue): number {
  return low ?? high ?? 0;
}

function isShare(text: string): boolean {
  const tokens = tokensOf(text);
  const quantity = readQuantity(tokens, 0, text);
  return quantity !== undefined && !('skipTo' in quantity) && shareFrom(tokens, quantity, text) !== undefined;
}

function isFractionOrPercent({ value, text }: NumberClaim): boolean {
  return (value.unit === 'ratio' && !isShare(text)) || value.unit === 'percent';
}

/** Another text's words with a capital where the draft has one. */
function cased(text: string, like: string): string {
  const first = text[0] ?? '';
  const capital = /^\p{Lu}/u.test(like);
  if (!/^\p{L}/u.test(first)) return text;
  return (capital ? first.toUpperCase() : first.toLowerCase()) + text.slice(1);
}

/** *Twice* takes any count of times; other figures without a numeral take only their like. */
function rewordVague(draft: NumberClaim, source: NumberClaim, value: NumberValue): string | undefined {
  const count = value.low === value.high ? value.low : null;
  if (draft.value.noun === 'time' && count !== null && count > 2)
    return cased(`${spell(count) ?? count} times`, draft.text);
  return readVague(tokensOf(source.text), 0) ? cased(source.text, draft.text) : undefined;
}

/** A converted figure has as many digits as the source wrote, and two at least. */
function significant(value: NumberValue, source: NumberClaim): NumberValue {
  const digits = Math.max(2, String(figureOf(source.value)).replace(/\D|0+$/g, '').length);
  const round = (n: number | null) => (n === null ? null : Number(n.toPrecision(Math.min(digits, 15))));
  return { ...value, low: round(value.low), high: round(value.high) };
}

function rewordScore(tokens: readonly Token[], text: string, value: NumberValue): string | undefined {
  const quantity = readQuantity(tokens, 0, text);
  if (!quantity || 'skipTo' in quantity || value.low === null || value.high === null) return undefined;
  const dash = tokens.find((token) => isDash(token) && token.start > 0)?.text ?? (/ to /.test(text) ? ' to ' : '-');
  const score = scoreFrom(tokens, quantity);
  const losing = score ? score.points[0] < score.points[1] : false;
  const [first, second] = losing === value.low < value.high ? [value.low, value.high] : [value.high, value.low];
  return `${first}${dash}${second}`;
}

/** *5 and 7 million* stands after a *between* that is not part of the claim. */
function betweenFrom(tokens: readonly Token[], quantity: Quantity, text: string): Quantity | undefined {
  if (tokenAt(tokens, quantity.next).lower !== 'and') return undefined;
  const right = readQuantity(tokens, quantity.next + 1, text);
  return right && !('skipTo' in right) && right.next === tokens.length ? right : undefined;
}

/** Where the numeral of a quantity stands in the draft's text, scale words included. */
function numeralSpan(tokens: readonly Token[], { numeral, numeralAt }: Quantity): [number, number] {
  return [tokenAt(tokens, numeralAt).start, tokenAt(tokens, numeral.next - 1).end];
}

function formatted(
  { draft, source }: Target,
  span: readonly [number, number],
  numeral: Numeral,
  value: number,
  scaleFollows = false,
): string | undefined {
  const money = /^[A-Z]{3}$/.test(draft.value.unit) && !scaleFollows;
  return formatNumber(value, styleOf(draft.text.slice(span[0], span[1]), numeral, money), /\d/.test(source.text));
}

function rewordSingle(target: Target, value: NumberValue): string | undefined {
  const { draft, quantity } = target;
  const span = numeralSpan(target.tokens, quantity);
  if (value.low !== null && value.high !== null && value.low !== value.high) return rangeInPlace(target, span, value);
  const figure = figureOf(value);
  const text = formatted(target, span, quantity.numeral, Math.abs(figure));
  if (text === undefined) return undefined;
  const head = signed(draft.text.slice(0, span[0]), figure);
  return head + text + plural(draft.text.slice(span[1]), quantity.numeral.value, figure);
}

function signed(head: string, figure: number): string {
  const negative = /^(?:[-−–]|minus |negative )/i.exec(head)?.[0];
  if (figure >= 0) return negative ? head.slice(negative.length) : head;
  return negative ? head : `-${head}`;
}

/** Where a draft with one figure faces a range: *3–4* takes the number's place, its unit stays. */
function rangeInPlace(target: Target, span: readonly [number, number], value: NumberValue): string | undefined {
  const { draft, quantity } = target;
  if (value.approximate && value.tolerance === undefined) return undefined;
  const style = styleOf(draft.text.slice(span[0], span[1]), quantity.numeral, false);
  const { scale, ...bare } = style;
  const ends = [value.low!, value.high!].map((end) => (scale ? Number(`${end}e${-scale.power}`) : end));
  const low = formatNumber(ends[0]!, bare, true);
  const high = formatNumber(ends[1]!, bare, true);
  if (low === undefined || high === undefined || style.ordinal) return undefined;
  const words = style.written === 'words' ? ' to ' : '–';
  return (
    draft.text.slice(0, span[0]) +
    low +
    words +
    high +
    (scale ? scale.gap + scale.text : '') +
    draft.text.slice(span[1])
  );
}

function rewordRange(target: Target, right: Quantity, value: NumberValue): string | undefined {
  const { draft, tokens, quantity } = target;
  const rightStart = readQuantity(tokens, rightAt(tokens, quantity), draft.text);
  if (!rightStart || 'skipTo' in rightStart || value.low === null || value.high === null) return undefined;
  const left = numeralSpan(tokens, quantity);
  const end = numeralSpan(tokens, rightStart);
  if (value.low === value.high) return undefined;
  const carried = quantity.numeral.scalePower === 0 && right.numeral.scalePower > 0;
  const first = formatted(
    target,
    left,
    quantity.numeral,
    carried ? Number(`${value.low}e${-right.numeral.scalePower}`) : value.low,
    carried,
  );
  const second = formatted(target, end, rightStart.numeral, value.high);
  if (first === undefined || second === undefined) return undefined;
  return draft.text.slice(0, left[0]) + first + draft.text.slice(left[1], end[0]) + second + draft.text.slice(end[1]);
}

/** *One mile* → *five miles*: the unit's own number follows the figure. Hyphened and abbreviated units stay. */
function plural(unit: string, before: number, after: number): string {
  const word = /^(\s+)(\p{L}{4,}|foot|feet)(.*)$/u.exec(unit);
  if (!word || (before === 1) === (after === 1) || /^(?:percent|per)/i.test(word[2]!)) return unit;
  const [, gap, name, rest] = word as unknown as [string, string, string, string];
  if (after === 1) return gap + (name === 'feet' ? 'foot' : name.replace(/(?<=ch)es$|s$/, '')) + rest;
  return (
    gap +
    (name === 'foot'
      ? 'feet'
      : name === 'inch'
        ? 'inches'
        : /s$|^(?:yuan|yen|baht|celsius|fahrenheit)$/i.test(name)
          ? name
          : `${name}s`) +
    rest
  );
}
