import { tableOf } from '../table.ts';

/**
 * The lexicon of number words: what a word contributes to a number phrase.
 */

type AtomKind = 'unit' | 'teen' | 'ten' | 'hundred' | 'scale' | 'dozen';

export interface Atom {
  readonly kind: AtomKind;
  readonly value: number;
  /** For powers of ten: the exponent, so that decimals are shifted and not multiplied. */
  readonly power?: number;
  readonly ordinal?: true;
  readonly plural?: true;
}

const UNITS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const TEENS = [
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const UNIT_ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];
const TEEN_ORDINALS = [
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
];

/** Scale words with their powers of ten, plurals and the Indian *lakh* and *crore* included. */
const SCALES: Readonly<Record<string, number>> = {
  thousand: 3,
  million: 6,
  billion: 9,
  trillion: 12,
  quadrillion: 15,
  lakh: 5,
  lac: 5,
  cr: 7,
  lkh: 5,
  crore: 7,
};

const ATOMS = new Map<string, Atom>();

function add(word: string, atom: Atom): void {
  ATOMS.set(word, atom);
}

/** A cardinal word with its ordinal, and the ordinal's plural as in *two-thirds*. */
function addWithOrdinal(word: string, ordinal: string, atom: Atom): void {
  add(word, atom);
  add(ordinal, { ...atom, ordinal: true });
  if (ordinal !== 'second' && ordinal !== 'first') add(`${ordinal}s`, { ...atom, ordinal: true, plural: true });
}

for (const [i, word] of UNITS.entries()) addWithOrdinal(word, UNIT_ORDINALS[i]!, { kind: 'unit', value: i + 1 });
for (const [i, word] of TEENS.entries()) addWithOrdinal(word, TEEN_ORDINALS[i]!, { kind: 'teen', value: i + 10 });
for (const [i, word] of TENS.entries())
  addWithOrdinal(word, `${word.slice(0, -1)}ieth`, { kind: 'ten', value: 10 * (i + 2) });
add('zero', { kind: 'teen', value: 0 });
add('nineth', { kind: 'unit', value: 9, ordinal: true });
add('fourty', { kind: 'ten', value: 40 });
addWithOrdinal('hundred', 'hundredth', { kind: 'hundred', value: 100, power: 2 });
add('hundreds', { kind: 'hundred', value: 100, power: 2, plural: true });
for (const [word, power] of Object.entries(SCALES)) {
  const atom: Atom = { kind: 'scale', value: 10 ** power, power };
  addWithOrdinal(word, `${word}th`, atom);
  add(`${word}s`, { ...atom, plural: true });
}
for (const word of ['dozen', 'dz']) add(word, { kind: 'dozen', value: 12 });
for (const word of ['dozens', 'dzs']) add(word, { kind: 'dozen', value: 12, plural: true });

/** All number words, for tables built once. */
export function numberWords(): string[] {
  return [...ATOMS.keys()];
}

/** The atom that a lower-case word stands for. */
export function atomOf(lower: string): Atom | undefined {
  return ATOMS.get(lower);
}

/** Scale abbreviations, as attached to digits or standing apart after them. Case matters for the single letters. */
const SHORT_SCALES: ReadonlyMap<string, number> = tableOf({
  k: 3,
  K: 3,
  m: 6,
  M: 6,
  mn: 6,
  mln: 6,
  mil: 6,
  mio: 6,
  b: 9,
  B: 9,
  bn: 9,
  bln: 9,
  T: 12,
  tn: 12,
  trn: 12,
  cr: 7,
});

/** The power of ten of a scale abbreviation (`m`, `bn`, `K`); long forms in any case. */
export function shortScaleOf(text: string): number | undefined {
  if (text.length === 1) return SHORT_SCALES.get(text);
  const lower = text.toLowerCase();
  return lower.length > 1 ? SHORT_SCALES.get(lower) : undefined;
}

/** Fraction nouns that are no ordinals. */
export const FRACTION_WORDS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['quarter', 4],
  ['quarters', 4],
]);

/** Vulgar fraction characters. */
export const VULGAR_FRACTIONS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['½', [1, 2]],
  ['⅓', [1, 3]],
  ['⅔', [2, 3]],
  ['¼', [1, 4]],
  ['¾', [3, 4]],
  ['⅕', [1, 5]],
  ['⅖', [2, 5]],
  ['⅗', [3, 5]],
  ['⅘', [4, 5]],
  ['⅙', [1, 6]],
  ['⅚', [5, 6]],
  ['⅐', [1, 7]],
  ['⅛', [1, 8]],
  ['⅜', [3, 8]],
  ['⅝', [5, 8]],
  ['⅞', [7, 8]],
  ['⅑', [1, 9]],
  ['⅒', [1, 10]],
]);
