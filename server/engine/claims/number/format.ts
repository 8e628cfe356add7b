import type { Numeral } from './numeral.ts';
import { ordinalEnding, spell, spellOrdinal } from './spell.ts';
import { atomOf, shortScaleOf } from './words.ts';

/** How a draft writes a number: taken from the number that stands there. */
interface NumberStyle {
  readonly written: 'digits' | 'words';
  readonly ordinal: boolean;
  /** The draft's own figure. */
  readonly value: number;
  readonly capitalised: boolean;
  /** The figure is a number of millions or the like, its decimals spoken: *two point two million*. */
  readonly spoken: boolean;
  /** What separates thousands: empty where the draft writes them without. */
  readonly grouping: string;
  readonly decimals: number;
  /** The scale as written, with the blank or hyphen before it: ` billion`, `bn`, `K`. */
  readonly scale?: { readonly text: string; readonly gap: string; readonly power: number };
  /** What stands before *dozen* where the draft counts by dozens: a blank or a hyphen. */
  readonly dozens?: string;
  /** Amounts of money without a scale show their hundredths in full. */
  readonly money: boolean;
}

/** Reads the style off the words of a number. */
export function styleOf(text: string, numeral: Numeral, money: boolean): NumberStyle {
  const digits = /^[\d.,'  ]*\d/.exec(text)?.[0] ?? '';
  const tail = numeral.written === 'digits' ? /^([\s  -]*)([A-Za-z]+)$/.exec(text.slice(digits.length)) : null;
  const power = tail ? scalePower(tail[2]!) : undefined;
  return {
    written: numeral.written,
    ordinal: numeral.form === 'ordinal',
    value: numeral.value,
    capitalised: /^\p{Lu}/u.test(text),
    spoken: / point /i.test(text),
    grouping: /\d([,  ])\d{3}/.exec(digits)?.[1] ?? (/\d{4}/.test(digits) ? '' : ','),
    decimals: /[.,](\d+)$/.exec(digits.replace(/[,  ]\d{3}/g, ''))?.[1]?.length ?? 0,
    money,
    ...dozensOf(text),
    ...(tail && power !== undefined ? { scale: { gap: tail[1]!, text: tail[2]!, power } } : {}),
  };
}

function dozensOf(text: string): Pick<NumberStyle, 'dozens'> {
  const gap = /[\s-]dozen$/i.exec(text)?.[0].charAt(0);
  return gap === undefined ? {} : { dozens: gap };
}

function scalePower(word: string): number | undefined {
  const atom = atomOf(word.toLowerCase());
  return atom?.kind === 'scale' && !atom.ordinal ? atom.power : shortScaleOf(word);
}

/** Scale words and signs of one manner of writing, largest first: what a figure too large or small moves to. */
const FAMILIES: readonly (readonly string[])[] = [
  ['trillion', 'billion', 'million', 'thousand'],
  ['tn', 'bn', 'm', 'k'],
  ['tn', 'bn', 'mn', 'k'],
  ['T', 'B', 'M', 'K'],
];

/** A figure written as the draft writes numbers; undefined where no wording is safe. `sourceInDigits`: the source writes digits. */
export function formatNumber(value: number, style: NumberStyle, sourceInDigits: boolean): string | undefined {
  if (value < 0) return undefined;
  if (style.ordinal) return formatOrdinal(value, style, sourceInDigits);
  if (style.dozens !== undefined && value >= 12 && value % 12 === 0 && value < 240)
    return `${cased(value === 12 ? 'a' : spell(value / 12)!, style)}${style.dozens}dozen`;
  if (style.written === 'words' && !(style.value < 10 && value >= 10 && sourceInDigits && !style.capitalised)) {
    const words = spell(value);
    if (words) return cased(words, style);
    const scaled = spokenScale(value, style);
    if (scaled) return scaled;
  }
  if (style.scale) return formatScaled(value, style);
  const fixed = style.money && style.decimals !== 1 && !Number.isInteger(value) ? value.toFixed(2) : plain(value);
  return grouped(fixed, style.grouping);
}

/** *Two point three million* for a draft that speaks its decimals, *2.3 million* for one that writes a scale in words. */
function spokenScale(value: number, style: NumberStyle): string | undefined {
  const scale = FAMILIES[0]!.find((word) => value >= 10 ** scalePower(word)!);
  if (scale === undefined || scale === 'thousand') return undefined;
  const mantissa = plain(Number(`${value}e${-scalePower(scale)!}`));
  const [whole, decimals] = mantissa.split('.') as [string, string | undefined];
  if (!decimals || decimals.length > 3 || !style.spoken)
    return decimals && decimals.length <= 3 ? `${mantissa} ${scale}` : undefined;
  const digits = [...decimals].map((digit) => spell(Number(digit)));
  return cased(`${spell(Number(whole))} point ${digits.join(' ')} ${scale}`, style);
}

function formatOrdinal(value: number, style: NumberStyle, sourceInDigits: boolean): string | undefined {
  if (!Number.isInteger(value)) return undefined;
  const words =
    style.written === 'words' && !(value >= 10 && style.value < 10 && sourceInDigits) ? spellOrdinal(value) : undefined;
  if (words) return cased(words, style);
  return `${grouped(String(value), style.grouping)}${ordinalEnding(value)}`;
}

function cased(words: string, { capitalised }: NumberStyle): string {
  return capitalised ? capitalise(words) : words;
}

function capitalise(words: string): string {
  return words[0]!.toUpperCase() + words.slice(1);
}

/** Decimal notation without an exponent. */
function plain(value: number): string {
  return Math.abs(value) < 1e21 && (Math.abs(value) >= 1e-6 || value === 0)
    ? String(value)
    : value.toFixed(20).replace(/\.?0+$/, '');
}

function grouped(text: string, separator: string): string {
  const [whole, decimals] = text.split('.') as [string, string | undefined];
  const parts: string[] = [];
  for (let end = whole.length; end > 0; end -= 3) parts.unshift(whole.slice(Math.max(0, end - 3), end));
  return parts.join(separator) + (decimals ? `.${decimals}` : '');
}

function formatScaled(value: number, style: NumberStyle): string {
  const { text, gap, power } = style.scale!;
  const has = (word: string) => FAMILIES.find((words) => words.includes(word));
  const family = has(text) ?? has(text.toLowerCase());
  const candidates = [text, ...(family ?? []).filter((word) => word !== text)];
  for (const word of candidates) {
    const own = word === text ? power : scalePower(word)!;
    const exact = Number(`${value}e${-own}`);
    const mantissa = rounded(exact, style, gap === '' && text.length <= SHORT_SCALE);
    if (word !== text && exact < 1) continue;
    if (mantissa >= 1 && mantissa < 1000) return `${plain(mantissa)}${gap}${matchCase(word, text)}`;
  }
  return grouped(plain(value), ',');
}

function matchCase(word: string, like: string): string {
  return /^\p{Lu}\p{Ll}/u.test(like) ? capitalise(word) : word;
}

/** Letters of the longest abbreviation of a scale: *mln*. */
const SHORT_SCALE = 3;

/** Share of a figure that rounding to the draft's decimals may take off a short headline figure. */
const HEADLINE_ROUNDING = 0.03;

/** The figure with no more decimals than a reader of this text expects. */
function rounded(mantissa: number, style: NumberStyle, attached: boolean): number {
  const decimals = plain(mantissa).split('.')[1]?.length ?? 0;
  const short = Number(mantissa.toFixed(style.decimals));
  if (attached && Math.abs(short - mantissa) <= HEADLINE_ROUNDING * mantissa) return short;
  if (decimals <= Math.max(2, style.decimals)) return mantissa;
  return Math.abs(short - mantissa) <= HEADLINE_ROUNDING * mantissa ? short : Number(mantissa.toPrecision(3));
}
