import { readCardinal, readDenominator } from './cardinal.ts';
import type { Numeral } from './numeral.ts';
import { pointAfterFraction } from './points.ts';
import { isDash, type Token, tokenAt } from './tokens.ts';
import { type Atom, atomOf, FRACTION_WORDS, VULGAR_FRACTIONS } from './words.ts';

/** How far a share named as a simple fraction may be from the exact one: *a quarter* for 26 percent. */
const SHARE_TOLERANCE = 0.025;

function fraction(value: number, denominator: number, next: number, written: 'digits' | 'words'): Numeral {
  const tolerance = written === 'words' ? Math.min(SHARE_TOLERANCE, 0.25 / denominator) : 0.5 / denominator / 100;
  return { value, next, tolerance, form: 'fraction', written, scalePower: 0, mantissa: value };
}

/** `3/15`, `1/2` directly after a number in digits; a date or a name (9/11, 24/7) is left alone. */
export function readSlashed(tokens: readonly Token[], at: number, numerator: string): Numeral | undefined {
  const slash = tokenAt(tokens, at);
  const digits = tokenAt(tokens, at + 1);
  if (slash.text !== '/' || slash.spaced || digits.kind !== 'digits' || digits.spaced) return undefined;
  const top = Number(numerator);
  const bottom = Number(digits.text);
  if (!(top < bottom) || bottom > 1000 || digits.text.startsWith('0') || (top === 9 && bottom === 11)) return undefined;
  return fraction(top / bottom, bottom, at + 2, 'digits');
}

/** A number with a fraction after it: *five and a half*, `1½`, `2 1/2`; with a scale, *six million and two thirds*. */
export function readMixed(tokens: readonly Token[], whole: Numeral): Numeral | undefined {
  const found = fractionAfterWhole(tokens, whole);
  if (!found) return undefined;
  const scaleAtom = scaleAt(tokens, found.next);
  if (scaleAtom) {
    const scale = 10 ** (scaleAtom.power ?? 0);
    const value = whole.scalePower > 0 ? whole.value + found.value * scale : (whole.value + found.value) * scale;
    return {
      ...whole,
      value,
      next: found.next + 1,
      tolerance: scale / 20,
      scalePower: scaleAtom.power ?? 0,
      mantissa: value / scale,
    };
  }
  const unit = 10 ** whole.scalePower;
  const value = whole.value + found.value * unit;
  return {
    ...whole,
    value,
    next: found.next,
    tolerance: whole.scalePower > 0 ? unit / 20 : 0.05,
    mantissa: value / unit,
  };
}

function fractionAfterWhole(tokens: readonly Token[], whole: Numeral): Numeral | undefined {
  const token = tokenAt(tokens, whole.next);
  const vulgar = VULGAR_FRACTIONS.get(token.text);
  if (vulgar) return fraction(vulgar[0] / vulgar[1], vulgar[1], whole.next + 1, 'digits');
  if (token.kind === 'digits' && whole.written === 'digits' && token.start - tokenAt(tokens, whole.next - 1).end === 1)
    return readSlashed(tokens, whole.next + 1, token.text);
  if (isDash(token)) return readHyphened(tokens, whole.next);
  if (token.lower !== 'and') return undefined;
  const slashed = tokenAt(tokens, whole.next + 1);
  if (slashed.kind === 'digits') return readSlashed(tokens, whole.next + 2, slashed.text);
  return readSimpleFraction(tokens, whole.next + 1) ?? readCountedFraction(tokens, whole.next + 1);
}

/** *-and-a-half* behind *two*. */
function readHyphened(tokens: readonly Token[], at: number): Numeral | undefined {
  const joined = (index: number) => isDash(tokenAt(tokens, index)) && !tokenAt(tokens, index).spaced;
  if (!joined(at) || tokenAt(tokens, at + 1).lower !== 'and' || !joined(at + 2)) return undefined;
  if (tokenAt(tokens, at + 3).lower !== 'a' || !joined(at + 4)) return undefined;
  return readSimpleFraction(tokens, at + 5);
}

/** *A half*, *a quarter* after *and*; a scale that follows belongs to the whole. */
function readSimpleFraction(tokens: readonly Token[], at: number): Numeral | undefined {
  const wordAt = tokenAt(tokens, at).lower === 'a' ? at + 1 : at;
  const parts = FRACTION_WORDS.get(tokenAt(tokens, wordAt).lower);
  return parts === undefined ? undefined : fraction(1 / parts, parts, wordAt + 1, 'words');
}

function readCountedFraction(tokens: readonly Token[], at: number): Numeral | undefined {
  const numerator = readCardinal(tokens, at);
  if (!numerator || numerator.ordinal || numerator.value > 99) return undefined;
  return shareOf(tokens, numerator.value, numerator.next);
}

/** A fraction in words whose numerator has been read: *two-thirds*, *three quarters*, *one fifth*. */
export function readFractionAfter(tokens: readonly Token[], numerator: Numeral): Numeral | undefined {
  return shareOf(tokens, numerator.value, numerator.next);
}

function shareOf(tokens: readonly Token[], numerator: number, at: number): Numeral | undefined {
  const wordAt = isDash(tokenAt(tokens, at)) ? at + 1 : at;
  const denominator = readDenominator(tokens, wordAt, numerator === 1);
  if (denominator) return fraction(numerator / denominator.value, denominator.value, denominator.next, 'words');
  const parts = FRACTION_WORDS.get(tokenAt(tokens, wordAt).lower);
  if (parts === undefined || (numerator !== 1 && !(parts === 4 && numerator === 3))) return undefined;
  const share = fraction(numerator / parts, parts, wordAt + 1, 'words');
  return ofScale(tokens, share) ?? share;
}

/** A fraction without a numerator in words: *half*, *a quarter*, *a third of*, *half a million*, `½`. */
export function readBareFraction(tokens: readonly Token[], at: number): Numeral | undefined {
  const vulgar = VULGAR_FRACTIONS.get(tokenAt(tokens, at).text);
  if (vulgar) return fraction(vulgar[0] / vulgar[1], vulgar[1], at + 1, 'digits');
  const article = /^an?$/.test(tokenAt(tokens, at).lower);
  const wordAt = article ? at + 1 : at;
  const parts = FRACTION_WORDS.get(tokenAt(tokens, wordAt).lower);
  if (parts !== undefined) {
    const share = fraction(1 / parts, parts, wordAt + 1, 'words');
    const scaled = ofScale(tokens, share);
    if (scaled || tokenAt(tokens, wordAt).lower === 'half') return scaled ?? share;
    if (pointAfterFraction(tokens, wordAt + 1) !== undefined) return share;
    return article && isShareEnd(tokens, wordAt + 1) ? share : undefined;
  }
  const denominator = readDenominator(tokens, wordAt, true);
  if (!denominator || !isShareEnd(tokens, denominator.next)) return undefined;
  if (!article && tokenAt(tokens, denominator.next).lower !== 'of') return undefined;
  if (!article && tokenAt(tokens, at - 1).kind === 'word') return undefined;
  return fraction(1 / denominator.value, denominator.value, denominator.next, 'words');
}

/** *Half a million*, *a quarter of a million*, *half-million*, *half a dozen*. */
function ofScale(tokens: readonly Token[], share: Numeral): Numeral | undefined {
  let at = share.next;
  if (tokenAt(tokens, at).lower === 'of' || isDash(tokenAt(tokens, at))) at++;
  if (tokenAt(tokens, at).lower === 'a') at++;
  const atom = scaleAt(tokens, at);
  if (!atom) return undefined;
  const value = share.value * atom.value;
  return {
    ...share,
    value,
    next: at + 1,
    tolerance: Math.min(atom.value / 20, value / 10),
    form: 'cardinal',
    scalePower: atom.power ?? 0,
    mantissa: share.value,
  };
}

function scaleAt(tokens: readonly Token[], at: number): Atom | undefined {
  const atom = atomOf(tokenAt(tokens, at).lower);
  return atom && !atom.ordinal && !atom.plural && (atom.kind === 'scale' || atom.kind === 'dozen') ? atom : undefined;
}

/** *A third* is a share where no noun follows that it could number: *a third of them*, *by a third.* */
function isShareEnd(tokens: readonly Token[], at: number): boolean {
  const token = tokenAt(tokens, at);
  if (token.kind !== 'word') return !isDash(token);
  return /^(?:of|in|on|to|from|since|over|by|at|for|this|last|were|was|are|is|have|had|said|say|more|less|fewer|higher|lower|larger|smaller|and|or|compared|than)$/.test(
    token.lower,
  );
}
