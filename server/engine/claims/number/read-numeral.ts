import { readCardinal, sumFrom } from './cardinal.ts';
import { type NotANumber, readDigits, runEnd } from './digits.ts';
import { readBareFraction, readFractionAfter, readMixed, readSlashed } from './fraction.ts';
import { isMetres } from './metres.ts';
import { cardinal, type Numeral } from './numeral.ts';
import { isDash, type Token, tokenAt } from './tokens.ts';
import { atomOf, shortScaleOf } from './words.ts';

/** Reads the number at `at`, in digits or words; `money` allows *€1.2 m* with its scale set apart. */
export function readNumeral(
  tokens: readonly Token[],
  at: number,
  text: string,
  money = false,
): Numeral | NotANumber | undefined {
  const token = tokenAt(tokens, at);
  if (token.kind === 'digits') return readDigitNumeral(tokens, at, at, text, money);
  if (token.text === '.' && tokenAt(tokens, at + 1).kind === 'digits' && !tokenAt(tokens, at + 1).spaced)
    return readDigitNumeral(tokens, at + 1, at, text, money);
  return readWordNumeral(tokens, at);
}

function readDigitNumeral(
  tokens: readonly Token[],
  digitsAt: number,
  at: number,
  text: string,
  money: boolean,
): Numeral | NotANumber {
  const number = readDigits(tokens, digitsAt, text);
  if ('skipTo' in number) return number;
  if (digitsAt > at && number.mantissa.includes('.')) return { skipTo: number.next };
  const mantissa = digitsAt > at ? `0.${number.mantissa}` : number.mantissa;
  const power = readPower(tokens, number.next, Number(mantissa));
  if (power) return power;
  const slashed = readSlashed(tokens, number.next, mantissa);
  if (slashed) return slashed;
  const slash = tokenAt(tokens, number.next);
  if (slash.text === '/' && !slash.spaced && tokenAt(tokens, number.next + 1).kind === 'digits')
    return { skipTo: runEnd(tokens, digitsAt) };
  const plain = cardinal(mantissa, 0, number.next, 'digits');
  return withScale(tokens, readMixed(tokens, plain) ?? plain, mantissa, money);
}

/** `10^6`: a power, as science writes it. */
function readPower(tokens: readonly Token[], at: number, base: number): Numeral | undefined {
  if (tokenAt(tokens, at).text !== '^' || tokenAt(tokens, at).spaced) return undefined;
  const sign = /^[-−+]$/.test(tokenAt(tokens, at + 1).text) ? 1 : 0;
  const digits = tokenAt(tokens, at + 1 + sign);
  if (digits.kind !== 'digits' || digits.spaced || digits.text.length > 2) return undefined;
  const exponent = Number(digits.text) * (sign && tokenAt(tokens, at + 1).text !== '+' ? -1 : 1);
  const value = base ** exponent;
  if (!Number.isFinite(value)) return undefined;
  return {
    value,
    next: at + 2 + sign,
    tolerance: 0,
    form: 'cardinal',
    written: 'digits',
    scalePower: 0,
    mantissa: value,
  };
}

/** Takes in what scales a number in digits: `k`, `bn`, *million*, *hundred thousand*, the ordinal's `th`, *point one*. */
function withScale(tokens: readonly Token[], plain: Numeral, mantissa: string, money: boolean): Numeral {
  const next = tokenAt(tokens, plain.next);
  if (next.kind === 'word' && !next.spaced) {
    if (/^(?:st|nd|rd|th)$/.test(next.lower)) return { ...plain, next: plain.next + 1, form: 'ordinal' };
    const other = isAttachedCode(tokens, plain.next) || (!money && isMetres(tokens, plain.next));
    const power = other ? undefined : money && next.text === 'MM' ? 6 : shortScaleOf(next.text);
    if (power !== undefined) return rescaled(plain, mantissa, power, plain.next + 1);
    return other ? plain : withScaleWords(tokens, plain, mantissa, money);
  }
  if (next.lower === 'point' && next.spaced && tokenAt(tokens, plain.next + 1).kind === 'digits')
    return cardinal(`${mantissa}.${tokenAt(tokens, plain.next + 1).text}`, 0, plain.next + 2, 'digits');
  return withScaleWords(tokens, plain, mantissa, money);
}

/** Whether letters glued to a number run on into a code (24703L202). */
function isAttachedCode(tokens: readonly Token[], at: number): boolean {
  const after = tokenAt(tokens, at + 1);
  return after.kind === 'digits' && !after.spaced;
}

/** *Hundred thousand million* is as far as scale words go on after a number in digits. */
const MOST_SCALE_WORDS = 3;

function withScaleWords(tokens: readonly Token[], plain: Numeral, mantissa: string, money: boolean): Numeral {
  let power = 0;
  let dozens = 1;
  let at = plain.next;
  for (let words = 0; words < MOST_SCALE_WORDS; words++) {
    const wordAt = isDash(tokenAt(tokens, at)) ? at + 1 : at;
    const word = tokenAt(tokens, wordAt);
    const atom = word.kind === 'word' ? atomOf(word.lower) : undefined;
    if (!atom || atom.ordinal || !(atom.kind === 'scale' || atom.kind === 'hundred' || atom.kind === 'dozen')) break;
    power += atom.power ?? 0;
    if (atom.kind === 'dozen') dozens = 12;
    at = wordAt + 1;
  }
  const short = tokenAt(tokens, at);
  if (at === plain.next && short.kind === 'word' && (short.text.length > 1 || money)) {
    const shortPower = short.lower === 'mil' && !money ? undefined : shortScaleOf(short.text);
    if (shortPower !== undefined) return rescaled(plain, mantissa, shortPower, at + 1);
  }
  if (at === plain.next) return plain;
  const scaled = rescaled(plain, mantissa, power, at);
  return withSmallerScales(tokens, dozens > 1 ? { ...scaled, value: scaled.value * dozens } : scaled);
}

function rescaled(plain: Numeral, mantissa: string, power: number, next: number): Numeral {
  const exact = plain.value === Number(mantissa);
  const scaled = cardinal(exact ? mantissa : String(plain.value), power, next, 'digits');
  return plain.form === 'fraction' ? { ...scaled, form: 'cardinal' } : scaled;
}

/** *4 thousand 3 hundred*, *6 crore and two hundred*. */
function withSmallerScales(tokens: readonly Token[], scaled: Numeral): Numeral {
  const half = readMixed(tokens, scaled);
  if (half) return half;
  if (scaled.scalePower === 2) return withUnits(tokens, scaled);
  if (scaled.scalePower < 3) return scaled;
  const digits = tokenAt(tokens, scaled.next);
  const hundred = tokenAt(tokens, scaled.next + 1);
  if (digits.kind === 'digits' && digits.text.length < 3 && hundred.lower === 'hundred')
    return { ...scaled, value: scaled.value + Number(digits.text) * 100, next: scaled.next + 2, tolerance: 50 };
  const part = {
    value: scaled.value,
    next: scaled.next,
    ordinal: false,
    scale: 10 ** scaled.scalePower,
    scalePower: scaled.scalePower,
  };
  const sum = sumFrom(tokens, part, scaled.value);
  return sum.next === scaled.next
    ? scaled
    : { ...scaled, value: sum.value, next: sum.next, tolerance: 0.5 * 10 ** sum.place };
}

/** *3 hundred and one*. */
function withUnits(tokens: readonly Token[], hundreds: Numeral): Numeral {
  if (tokenAt(tokens, hundreds.next).lower !== 'and') return hundreds;
  const rest = readCardinal(tokens, hundreds.next + 1);
  if (!rest || rest.ordinal || rest.value >= 100 || rest.value === 0 || rest.scale > 1) return hundreds;
  return { ...hundreds, value: hundreds.value + rest.value, next: rest.next, tolerance: 0.5 };
}

function readWordNumeral(tokens: readonly Token[], at: number): Numeral | undefined {
  const bare = readBareFraction(tokens, at);
  if (bare) return bare;
  const number = readCardinal(tokens, at);
  if (!number) return undefined;
  const numeral: Numeral = {
    value: number.value,
    next: number.next,
    tolerance: 0.5 * 10 ** number.place,
    form: number.ordinal ? 'ordinal' : 'cardinal',
    written: 'words',
    scalePower: number.scale > 12 ? Math.round(Math.log10(number.scale)) : 0,
    mantissa: number.scale > 12 ? number.value / number.scale : number.value,
  };
  if (number.ordinal) return numeral;
  return readFractionAfter(tokens, numeral) ?? readMixed(tokens, numeral) ?? withSpokenDecimals(tokens, numeral);
}

/** *One point three*, *two hundred point seventy-one*, *two point two five million*. */
function withSpokenDecimals(tokens: readonly Token[], numeral: Numeral): Numeral {
  if (tokenAt(tokens, numeral.next).lower !== 'point') return numeral;
  const decimals = decimalsAt(tokens, numeral.next + 1);
  if (!decimals) return numeral;
  const next = atomOf(tokenAt(tokens, decimals.next).lower);
  const isScaled = next?.kind === 'scale' && !next.ordinal;
  const exact = cardinal(
    `${numeral.value}.${decimals.digits}`,
    isScaled ? (next.power ?? 0) : 0,
    decimals.next,
    'words',
  );
  return isScaled ? { ...exact, next: decimals.next + 1 } : exact;
}

/** Longest run of decimals that is spoken digit by digit. */
const MOST_DECIMALS = 6;

/** *two five*, *zero five*, *seventy-one*: the decimals of a spoken number. */
function decimalsAt(tokens: readonly Token[], at: number): { digits: string; next: number } | undefined {
  let digits = '';
  let next = at;
  for (; digits.length < MOST_DECIMALS; next++) {
    const atom = atomOf(tokenAt(tokens, next).lower);
    if (!atom || atom.ordinal || atom.value > 9) break;
    digits += String(atom.value);
  }
  if (digits) return { digits, next };
  const cardinalPart = readCardinal(tokens, at);
  if (!cardinalPart || cardinalPart.ordinal || cardinalPart.value > 99) return undefined;
  return { digits: String(cardinalPart.value), next: cardinalPart.next };
}
