import type { Problem } from '../../document.ts';

/** Characters that no text holds: controls, signs of private use, and those that stand for what could not be decoded. */
const FOREIGN = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd\ue000-\uf8ff]/g;
const MOST_FOREIGN = 0.03;
const FEWEST_CHARACTERS = 20;
const WORD = /\p{L}{3,}/gu;
const LATIN = /^[A-Za-z\u00c0-\u024f]+$/;
const VOWEL = /[aeiouyà-æè-ïò-öø-üýÿāēīōū]/i;
const FEWEST_WORDS = 12;
const MOST_WITHOUT_VOWELS = 0.3;

/**
 * Whether the text of a page has come out damaged, as it does where a font does not say which characters its glyphs
 * are: it holds characters that no text holds, or words that nobody can say.
 */
export function isDamaged(text: string): boolean {
  const bare = text.replace(/\s+/g, '');
  if (bare.length < FEWEST_CHARACTERS) return false;
  if ((bare.match(FOREIGN)?.length ?? 0) > bare.length * MOST_FOREIGN) return true;
  const words = (text.match(WORD) ?? []).filter((word) => LATIN.test(word) && word !== word.toUpperCase());
  const mute = words.filter((word) => !VOWEL.test(word)).length;
  return words.length >= FEWEST_WORDS && mute > words.length * MOST_WITHOUT_VOWELS;
}

/** What is said of a PDF of whose pages some could not be read well. */
export function damageOf(damaged: number, pages: number): Problem | undefined {
  if (damaged === 0) return undefined;
  const these = pages === 1 ? 'The page of this PDF' : `${damaged} of ${pages} pages`;
  return {
    code: 'pages-damaged',
    message: `${these} could not be read well: the text comes out damaged or incomplete; run text recognition (OCR) over the file.`,
  };
}
