/** Short forms of speech and what they stand for: papers write *it's* and *it is* of the same words. */

const WHOLE: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    "won't": ['will', 'not'],
    "can't": ['can', 'not'],
    cannot: ['can', 'not'],
    "shan't": ['shall', 'not'],
    "let's": ['let', 'us'],
    "y'all": ['you', 'all'],
    gonna: ['going', 'to'],
    wanna: ['want', 'to'],
    gotta: ['got', 'to'],
    kinda: ['kind', 'of'],
    sorta: ['sort', 'of'],
    lemme: ['let', 'me'],
    gimme: ['give', 'me'],
    "c'mon": ['come', 'on'],
  }),
);

const ENDINGS: readonly (readonly [string, string])[] = [
  ["n't", 'not'],
  ["'ll", 'will'],
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'m", 'am'],
];

/** After these words *'s* is a verb; after a name it may as well be a possessive. */
const BEFORE_IS = new Set(
  'it he she that this there here what who where how when why everything everybody everyone nobody nothing something'.split(
    ' ',
  ),
);

/** The words that a contraction stands for, by its key; undefined for any other word. */
export function expandedContraction(key: string): readonly string[] | undefined {
  const whole = WHOLE.get(key);
  if (whole || !key.includes("'")) return whole;
  for (const [ending, word] of ENDINGS)
    if (key.endsWith(ending) && key.length > ending.length) return [key.slice(0, -ending.length), word];
  return key.endsWith("'s") && BEFORE_IS.has(key.slice(0, -2)) ? [key.slice(0, -2), 'is'] : undefined;
}

/** What *'d* and *'s* may stand for where the words before do not tell. */
const OPEN_ENDINGS: readonly (readonly [RegExp, ReadonlySet<string>])[] = [
  [/'d$/, new Set(['had', 'would', 'did'])],
  [/'s$/, new Set(['is', 'has'])],
];

/** Whether one word is the contraction of two: *she'd* of *she had*, *the mayor's* of *the mayor is*. */
export function isContractionOf(short: readonly string[], long: readonly string[]): boolean {
  const [word] = short;
  if (short.length !== 1 || long.length !== 2 || !word) return false;
  return OPEN_ENDINGS.some(
    ([ending, verbs]) => ending.test(word) && word.replace(ending, '') === long[0] && verbs.has(long[1]!),
  );
}
