import type { Span } from '../../../corpus/document.ts';

/** A word, figure or currency sign of a text. `key` is what is compared: lower case, accents, dots and curls folded. */
export interface Word extends Span {
  readonly text: string;
  readonly key: string;
}

const WORD =
  /[$€£¥%&]|\p{N}{1,40}(?:[.,]\p{N}{1,12}){0,12}(?![\p{L}\p{N}])|(?:\p{Lu}\.){2,12}(?!\p{Ll})|[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}]|[\u00ad\u200b-\u200d\u2060\ufeff](?=[\p{L}\p{N}]))*(?:['’ʼ]\p{L}+){0,3}/gu;

/** The same words where all letters and digits are ASCII: ranges of characters are tried several times as fast. */
const ASCII_WORD =
  /[$€£¥%&]|[0-9]{1,40}(?:[.,][0-9]{1,12}){0,12}(?![A-Za-z0-9])|(?:[A-Z]\.){2,12}(?![a-z])|[A-Za-z0-9]+(?:['’][A-Za-z]+){0,3}/g;
const NOT_ASCII = /[^\x00-\x7f‘’“”–—…€£¥]/;

/**
 * The words of a text that starts at `offset`. A hyphen or dash parts words; so *first-order* meets *first order*. A soft
 * hyphen or a blank of no width inside a word does not: nobody sees it.
 */
export function wordsOf(text: string, offset = 0): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(NOT_ASCII.test(text) ? WORD : ASCII_WORD)) {
    const start = offset + match.index;
    words.push({ start, end: start + match[0].length, text: match[0], key: wordKey(match[0]) });
  }
  return words;
}

const known = new WeakMap<Span, readonly Word[]>();

/** The words of a sentence, found once for each. */
export function wordsIn(sentence: Span & { readonly text: string }): readonly Word[] {
  const before = known.get(sentence);
  if (before) return before;
  const words = wordsOf(sentence.text, sentence.start);
  known.set(sentence, words);
  return words;
}

/** The form under which two spellings of one word are the same. */
export function wordKey(word: string): string {
  if (word === '%') return 'percent';
  if (word === '&') return 'and';
  if (/^[A-Za-z]+$/.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}.,]/gu, (mark) => (mark === '.' && /\d/.test(word) ? '.' : ''))
    .replace(/[’ʼ]/g, "'")
    .toLowerCase();
}

const FUNCTION_WORDS = new Set(
  `a about after again all also although am an and any are as at be because been before being but by can could did do does
  for from had has have he her here hers him his how i if in into is it its itself just me more most my no nor not of on
  or our out over own same she should so some such than that the their them then there these they this those through to
  too under up upon very was we were what when where which while who whom whose why will with would you your yours
  said says say i'm i've we're we've it's that's they're they've he's she's don't doesn't didn't isn't aren't wasn't won't can't`.split(
    /\s+/,
  ),
);

/** Whether a word carries no content of its own. */
export function isFunctionWord(key: string): boolean {
  return FUNCTION_WORDS.has(key);
}
