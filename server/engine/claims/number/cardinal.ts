import { isDash, type Token, tokenAt } from './tokens.ts';
import { type Atom, atomOf } from './words.ts';

/** A whole number in words. `place`: the power of ten of the last place that the words name. */
interface WordNumber {
  readonly value: number;
  readonly next: number;
  readonly place: number;
  readonly ordinal: boolean;
  /** The value of the last scale word, 1 where there is none. */
  readonly scale: number;
}

/** No phrase of more words than this is one number: keeps reading linear whatever comes. */
const MOST_PARTS = 12;

/** Beyond it whole numbers are no longer exact. */
const LARGEST_SCALE = 1e12;

interface Part {
  readonly value: number;
  readonly next: number;
  readonly ordinal: boolean;
}

/** The atom at an index; plural ordinals (*fifths*) are left to fractions. */
function atomAt(tokens: readonly Token[], at: number): Atom | undefined {
  const token = tokenAt(tokens, at);
  const atom = token.kind === 'word' ? atomOf(token.lower) : undefined;
  return atom?.ordinal && atom.plural ? undefined : atom;
}

/** The index after a hyphen between two number words (*twenty-six*), or the index itself. */
function afterHyphen(tokens: readonly Token[], at: number): number {
  return isDash(tokenAt(tokens, at)) && atomAt(tokens, at + 1) ? at + 1 : at;
}

function part(atom: Atom, value: number, next: number): Part {
  return { value, next, ordinal: atom.ordinal === true };
}

/** Tens, teens and units: *twenty-six*, *fourteen*, *nine*. */
function readBelowHundred(tokens: readonly Token[], at: number): Part | undefined {
  const atom = atomAt(tokens, at);
  if (!atom || !(atom.kind === 'unit' || atom.kind === 'teen' || atom.kind === 'ten')) return undefined;
  if (atom.kind === 'ten' && !atom.ordinal) {
    const next = afterHyphen(tokens, at + 1);
    const unit = atomAt(tokens, next);
    if (unit?.kind === 'unit') return part(unit, atom.value + unit.value, next + 1);
  }
  return part(atom, atom.value, at + 1);
}

/** The denominator of a fraction at `at`: *thirds*, *thirty-fifths*, *hundredths*; *third* where one part is meant. */
export function readDenominator(tokens: readonly Token[], at: number, singular: boolean): Part | undefined {
  const ten = atomAt(tokens, at);
  const hyphened = ten?.kind === 'ten' && !ten.ordinal && isDash(tokenAt(tokens, at + 1));
  const lastAt = hyphened ? at + 2 : at;
  const token = tokenAt(tokens, lastAt);
  const last = token.kind === 'word' ? atomOf(token.lower) : undefined;
  if (!last?.ordinal || (!last.plural && !singular) || token.lower === 'second' || token.lower === 'first')
    return undefined;
  return part(last, (hyphened ? ten.value : 0) + last.value, lastAt + 1);
}

/** *Three twenty*, *two fifty five*: hundreds left out, as in speech. */
function readSpokenHundreds(tokens: readonly Token[], head: Part): Part | undefined {
  if (head.value > 9 || head.value < 1 || head.ordinal || isDash(tokenAt(tokens, head.next))) return undefined;
  if (atomAt(tokens, head.next)?.kind !== 'ten') return undefined;
  const rest = readBelowHundred(tokens, head.next)!;
  if (isDash(tokenAt(tokens, rest.next))) return undefined;
  return { ...rest, value: head.value * 100 + rest.value };
}

/** A group below a thousand: *two hundred and fifty-four*, *twelve hundred*, *a hundred*. */
function readGroup(tokens: readonly Token[], at: number): Part | undefined {
  let hundredAt = at;
  let hundreds = 1;
  const head = readBelowHundred(tokens, at);
  if (head) {
    if (head.ordinal) return head;
    const spoken = readSpokenHundreds(tokens, head);
    if (spoken) return spoken;
    hundredAt = afterHyphen(tokens, head.next);
    hundreds = head.value;
  }
  const hundred = atomAt(tokens, hundredAt);
  if (hundred?.kind !== 'hundred' || (hundred.plural && !head)) return head;
  const whole = part(hundred, hundreds * 100, hundredAt + 1);
  if (hundred.ordinal) return whole;
  const restAt = tokenAt(tokens, whole.next).lower === 'and' ? whole.next + 1 : afterHyphen(tokens, whole.next);
  const rest = readBelowHundred(tokens, restAt);
  if (!rest || rest.value === 0 || startsOwnNumber(tokens, rest, restAt > whole.next)) return whole;
  return { ...rest, value: whole.value + rest.value };
}

/** *Three hundred and two hundred*, *a hundred and two fifths*: what follows *and* is a number of its own. */
function startsOwnNumber(tokens: readonly Token[], rest: Part, afterAnd: boolean): boolean {
  const kind = atomAt(tokens, rest.next)?.kind;
  if (afterAnd) return kind === 'hundred' || kind === 'dozen' || startsDenominator(tokens, rest);
  return isDash(tokenAt(tokens, rest.next)) && isPluralOrdinal(tokens, rest.next + 1);
}

/** Whether a number is followed by the denominator of a fraction. */
function startsDenominator(tokens: readonly Token[], { next, value }: Part): boolean {
  const at = isDash(tokenAt(tokens, next)) ? next + 1 : next;
  return isPluralOrdinal(tokens, at) || (value === 3 && tokenAt(tokens, at).lower === 'quarters');
}

function isPluralOrdinal(tokens: readonly Token[], at: number): boolean {
  const atom = atomOf(tokenAt(tokens, at).lower);
  return atom?.ordinal === true && atom.plural === true;
}

/** A part with the product of its scale words (1 and power 0 where there are none). */
interface Scaled extends Part {
  readonly scale: number;
  readonly scalePower: number;
}

/** A group with its scale words: *two hundred thousand*, *hundred million*, *two dozen*. */
function readScaled(tokens: readonly Token[], at: number): Scaled | undefined {
  const group = readGroup(tokens, at);
  let next = group ? group.next : at;
  let scale = 1;
  let scalePower = 0;
  let last: Atom | undefined;
  while (!group?.ordinal && !last?.ordinal) {
    const scaleAt = afterHyphen(tokens, next);
    const atom = atomAt(tokens, scaleAt);
    if (atom?.kind !== 'scale' && atom?.kind !== 'dozen') break;
    if (last && (atom.value <= 12 || last.kind === 'dozen' || scale > LARGEST_SCALE)) break;
    if (!group && atom.plural) break;
    scale *= atom.value;
    scalePower += atom.power ?? 0;
    last = atom;
    next = scaleAt + 1;
  }
  if (!group && !last) return undefined;
  const value = (group?.value ?? 1) * scale;
  if (last) return { ...part(last, value, next), scale, scalePower };
  return { ...group!, scale, scalePower };
}

/** Reads the whole number in words at `at`: cardinal or ordinal, up to the quadrillions. */
export function readCardinal(tokens: readonly Token[], at: number): WordNumber | undefined {
  let start = at;
  const article = tokenAt(tokens, at).lower;
  if (article === 'a' || article === 'an') {
    start = at + 1;
    const kind = atomAt(tokens, start)?.kind;
    if (kind !== 'hundred' && kind !== 'scale' && kind !== 'dozen') return undefined;
  }
  const first = readScaled(tokens, start);
  return first && sumFrom(tokens, first, first.value);
}

/** Adds the smaller scales that follow: *million two hundred thousand and five*. */
export function sumFrom(tokens: readonly Token[], first: Scaled, value: number): WordNumber {
  let total = value;
  let last: Scaled = first;
  for (let parts = 0; parts < MOST_PARTS && last.scale >= 1000 && !last.ordinal; parts++) {
    const and = tokenAt(tokens, last.next).lower === 'and';
    const rest = readScaled(tokens, and ? last.next + 1 : afterHyphen(tokens, last.next));
    if (
      !rest ||
      rest.value === 0 ||
      rest.value >= last.scale ||
      (and && (rest.scale === 12 || startsDenominator(tokens, rest)))
    )
      break;
    total += rest.value;
    last = rest;
  }
  return {
    value: total,
    next: last.next,
    place: last.scale > 1 ? last.scalePower : last.value % 100 === 0 && last.value > 0 ? 2 : 0,
    ordinal: last.ordinal,
    scale: last.scale,
  };
}
