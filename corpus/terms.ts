/**
 * The words of a text as the index files them: lower case, accents folded, possessive and plural endings off.
 * Draft and source go through the same function, so that both sides of a search meet.
 */

const WORD = /[\p{L}\p{N}]+(?:[.'’\u00ad\u200b-\u200d\u2060\ufeff][\p{L}\p{N}]+)*/gu;

/** The same words in text that is ASCII alone, where ranges of characters are tried several times as fast. */
const ASCII_WORD = /[A-Za-z0-9]+(?:[.'][A-Za-z0-9]+)*/g;
const NOT_ASCII = /[^\x00-\x7f]/;

/** The words of a text that are searched for, as they are written. Linear in the length of the text. */
export function searchWords(text: string): readonly string[] {
  return text.match(NOT_ASCII.test(text) ? WORD : ASCII_WORD) ?? [];
}

/** Search terms of a text in order, with repeats. Linear in the length of the text. */
export function searchTerms(text: string): string[] {
  const terms: string[] = [];
  for (const word of searchWords(text)) {
    const term = searchTerm(word);
    if (term) terms.push(term);
  }
  return terms;
}

/** The form under which the index files one word. */
export function searchTerm(word: string): string {
  const folded = word
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/['’]s?$/u, '')
    .replace(/['’.]/gu, '');
  return stem(folded);
}

/**
 * The plural stripper of Harman, "How effective is suffixing?" (1991): `-ies`, `-es`, `-s` alone, so that
 * *firms* meets *firm* and nothing else is confused.
 */
function stem(word: string): string {
  if (word.length > 4 && word.endsWith('ies') && !/[ae]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && word.endsWith('es') && /(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (word.length > 3 && word.endsWith('s') && !/(?:us|ss|is)$/.test(word)) return word.slice(0, -1);
  return word;
}
