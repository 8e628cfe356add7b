import type { Span } from '../../../../corpus/document.ts';
import { type Word, wordOf } from './lexicon.ts';

/** A word, a run of digits, or one other mark. Offsets are into the text that was cut. */
export interface Token extends Span {
  /** Lower case, with straight apostrophes. */
  readonly text: string;
  readonly kind: 'word' | 'number' | 'mark';
  /** The first letter is a capital. */
  readonly capital: boolean;
  /** Nothing stands between this token and the one before. */
  readonly joined: boolean;
  /** What the word means for dates. */
  readonly word: Word | undefined;
}

const APOSTROPHE = 0x27;
const RIGHT_QUOTE = 0x2019;

/** ASCII letters, and beyond ASCII all of the first plane that is neither blank, punctuation nor sign. */
function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  return !(
    (code >= 0x2000 && code <= 0x2bff) ||
    (code >= 0x3000 && code <= 0x3020) ||
    (code >= 0xd800 && code <= 0xdfff) ||
    code === 0xd7 ||
    code === 0xfeff
  );
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isBlank(code: number): boolean {
  return code <= 0x20 || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f || code === 0x3000;
}

function isApostrophe(code: number): boolean {
  return code === APOSTROPHE || code === RIGHT_QUOTE;
}

/** Where the word that starts at `start` ends: a possessive *'s* is a token of its own, *won't* and *he'll* are not cut. */
function endOfWord(text: string, start: number): number {
  let end = start;
  for (;;) {
    while (end < text.length && isLetter(text.charCodeAt(end))) end++;
    if (!isApostrophe(text.charCodeAt(end)) || !isLetter(text.charCodeAt(end + 1))) return end;
    const possessive = (text.charCodeAt(end + 1) | 0x20) === 0x73 && !isLetter(text.charCodeAt(end + 2));
    if (possessive) return end;
    end++;
  }
}

function wordToken(text: string, start: number, end: number, joined: boolean): Token {
  const raw = text.slice(start, end);
  const lower = raw.toLowerCase();
  const word = end - start <= 12 ? wordOf(lower) : undefined;
  const first = text.charCodeAt(start);
  const capital = first < 0x80 ? first < 0x61 : lower.charCodeAt(0) !== first;
  const plain = lower.includes('\u2019') ? lower.replaceAll('\u2019', "'") : lower;
  return { start, end, text: plain, kind: 'word', capital, joined, word };
}

/** Cuts a text into tokens in one pass. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let last = -1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) {
      at++;
      continue;
    }
    const joined = at === last;
    let end = at + 1;
    if (isLetter(code)) {
      end = endOfWord(text, at);
      tokens.push(wordToken(text, at, end, joined));
    } else if (isDigit(code)) {
      while (end < text.length && isDigit(text.charCodeAt(end))) end++;
      tokens.push({
        start: at,
        end,
        text: text.slice(at, end),
        kind: 'number',
        capital: false,
        joined,
        word: undefined,
      });
    } else {
      // The possessive ending is read as a word of its own.
      const possessive =
        joined && isApostrophe(code) && (text.charCodeAt(at + 1) | 0x20) === 0x73 && !isLetter(text.charCodeAt(at + 2));
      if (possessive) end = at + 2;
      const mark = possessive ? "'s" : text.charAt(at);
      tokens.push({ start: at, end, text: mark, kind: 'mark', capital: false, joined, word: undefined });
    }
    last = end;
    at = end;
  }
  return tokens;
}
