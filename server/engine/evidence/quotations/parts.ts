import { type Word, wordsOf } from '../../language/words.ts';
import { comparableWords } from './editing/comparable.ts';

/** A stretch of a quotation that must stand in the source as it is. */
export interface QuotationPart {
  readonly words: readonly Word[];
  /** What stands before it in the draft: an ellipsis, words in brackets, or nothing. */
  readonly after?: 'ellipsis' | 'brackets';
}

/** A gap: three dots, also in brackets, or an insertion in brackets longer than the first letter of a word. */
const GAP =
  /[[(]\s?(?:\.{3}|…|\. \. \.)\s?[\])]|\.{3,4}|…|\. \. \.|\[[^[\]]{2,80}\]|\[\w\](?!\p{L})|\((?=\p{L})[^()]{2,60}\)/gu;
/** The changed first letter of a word: *[I]f*. */
const LETTER = /\[(\p{L})\](?=\p{L})/gu;

/** The parts of a quotation's text, which starts at `offset`, in order. */
export function quotationParts(text: string, offset: number): QuotationPart[] {
  const parts: QuotationPart[] = [];
  let last = 0;
  let after: QuotationPart['after'];
  const push = (to: number) => {
    const words = comparableWords(wordsWithLetters(text.slice(last, to), offset + last), text, offset);
    if (words.length > 0) parts.push({ words, ...(after ? { after } : {}) });
  };
  for (const match of text.matchAll(GAP)) {
    push(match.index);
    after = /\p{L}/u.test(match[0]) ? 'brackets' : 'ellipsis';
    last = match.index + match[0].length;
  }
  push(text.length);
  return parts;
}

/** Words with `[I]f` read as one; offsets stay those of the text. */
function wordsWithLetters(text: string, offset: number): Word[] {
  if (!text.includes('[')) return wordsOf(text, offset);
  const closed = text.replace(LETTER, (_, letter: string) => `\u0001${letter}\u0001`);
  const merged: Word[] = [];
  for (const word of wordsOf(closed, offset)) {
    const before = merged.at(-1);
    if (before && word.start === before.end + 1 && closed[before.end - offset] === '\u0001') {
      merged[merged.length - 1] = {
        start: before.start,
        end: word.end,
        text: before.text + word.text,
        key: before.key + word.key,
      };
    } else merged.push(word);
  }
  return merged;
}
