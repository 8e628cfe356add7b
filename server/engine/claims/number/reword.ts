import type { Claim } from '../kind.ts';
import type { Quantity } from './amount.ts';
import { alternativeOf, conversionOf, convert } from './convert.ts';
import { decadeAgeIn, rewordDecadeAge } from './decade-age.ts';
import { type DoubleUnit, doubleUnitAfter } from './double-unit.ts';
import { formatNumber, styleOf } from './format.ts';
import type { Numeral } from './numeral.ts';
import { readQuantity } from './quantity.ts';
import { rangeFrom, rightAt, shareFrom } from './range.ts';
import { inDraftDigits, rewordFeet } from './reword-measure.ts';
import { rewordScore } from './reword-score.ts';
import { cased, partOfScale, rewordCountedShare, rewordFraction, rewordPart } from './reword-share.ts';
import { spell } from './spell.ts';
import { type Token, tokenAt, tokensOf } from './tokens.ts';
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
  const tokens = tokensOf(inContext(draft));
  if (draft.value.unit === 'score') return rewordScore(draft.text, draft.value, value);
  if (decadeAgeIn(draft.text)) return rewordDecadeAge(draft.text, value);
  const vague = readVague(tokens, 0);
  if (vague && vague.noun !== 'age') return rewordVague(draft, source, value);
  const quantity = readQuantity(tokens, 0, inContext(draft));
  if (!quantity || 'skipTo' in quantity) return undefined;
  if (shareFrom(tokens, quantity, draft.text)) return rewordCountedShare(draft, source, figureOf(value));
  if (quantity.numeral.form === 'fraction') {
    if (/^perc/.test(quantity.unit)) return rewordPart(draft.text, figureOf(value));
    return quantity.unit === 'ratio' ? rewordFraction(draft, source, figureOf(value)) : undefined;
  }
  const rounded = conversion.converted ? inDraftDigits(value, draft) : value;
  const double = doubleUnitAfter(tokens, quantity, draft.text);
  if (double) return rewordDouble(draft, source, quantity, double);
  const target = { draft, source, tokens, quantity };
  const range = rangeFrom(tokens, quantity, draft.text) ?? betweenFrom(tokens, quantity, draft.text);
  if (range) return rewordRange(target, range, rounded);
  const part = partOfScale(draft.text, rounded);
  if (part) return part;
  if (Math.abs(quantity.low) === quantity.numeral.value) return rewordSingle(target, rounded);
  if (draft.value.unit === '[in_i]' && value.low !== null && value.low === value.high)
    return rewordFeet(draft.text, value.low);
  return draft.value.unit === source.value.unit ? source.text : undefined;
}

/** *1.8m* is a million where nothing says that it is a length. */
function inContext({ text, value }: NumberClaim): string {
  return value.unit === 'm' && /\dm$/.test(text) ? `${text} long` : text;
}

/** *36C (97F)*: either figure in its own unit. */
function rewordDouble(
  draft: NumberClaim,
  source: NumberClaim,
  quantity: Quantity,
  { second }: DoubleUnit,
): string | undefined {
  const tokens = tokensOf(draft.text);
  const [end, start] = [tokenAt(tokens, quantity.next - 1).end, tokenAt(tokens, second.first).start];
  const last = tokenAt(tokens, second.next - 1).end;
  const part = (text: string, { low, high, unit, tolerance }: Quantity): NumberClaim => ({
    ...draft,
    text,
    value: { low, high, unit, tolerance },
  });
  const one = rewordNumber(part(draft.text.slice(0, end), quantity), source);
  const other = rewordNumber(part(draft.text.slice(start, last), second), source);
  if (one === undefined || other === undefined) return undefined;
  return one + draft.text.slice(end, start) + other + draft.text.slice(last);
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

/** *Twice* takes any count of times; other figures without a numeral take only their like. */
function rewordVague(draft: NumberClaim, source: NumberClaim, value: NumberValue): string | undefined {
  const count = value.low === value.high ? value.low : null;
  if (draft.value.noun === 'time' && count !== null && count > 2)
    return cased(`${spell(count) ?? count} times`, draft.text);
  return readVague(tokensOf(source.text), 0) ? cased(source.text, draft.text) : undefined;
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
