import type { Span } from '../../../../corpus/document.ts';

/** `word`: letters (apostrophes inside included) · `digits`: ASCII digits alone · `mark`: one character of anything else. */
type TokenKind = 'word' | 'digits' | 'mark';

/** A token of raw text. Offsets are UTF-16 units into the text that was cut. */
export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
  readonly lower: string;
  /** A blank stands before it, or nothing does. */
  readonly spaced: boolean;
  /** It is the first token of its line. */
  readonly opensLine: boolean;
}

const OTHER = 0;
const BLANK = 1;
const LETTER = 2;
const DIGIT = 3;
const APOSTROPHE = 4;
const NEWLINE = 5;

/** What stands before the first token and after the last. */
const NO_TOKEN: Token = { kind: 'mark', start: 0, end: 0, text: '', lower: '', spaced: true, opensLine: false };

const CLASSES = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[A-Za-z]/.test(character)) return LETTER;
  if (/[0-9]/.test(character)) return DIGIT;
  if (/[\n\r]/.test(character)) return NEWLINE;
  if (/\s/.test(character)) return BLANK;
  return character === "'" ? APOSTROPHE : OTHER;
});

/** The class of a UTF-16 unit. Outside ASCII, letters are told from punctuation by block: enough for the scripts of Europe. */
function classOf(code: number): number {
  if (code < 128) return CLASSES[code]!;
  if (code === 0x2019) return APOSTROPHE;
  if (code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f || code === 0x3000) return BLANK;
  if (code === 0x2028 || code === 0x2029) return NEWLINE;
  if (code < 0xc0 || code === 0xd7 || code === 0xf7) return code === 0xb5 ? LETTER : OTHER;
  return code < 0x2000 || (code >= 0x3040 && code < 0xd800) ? LETTER : OTHER;
}

/** The end of the word that starts at `from`: letters, and apostrophes with a letter on either side. */
function wordEnd(text: string, from: number): number {
  let at = from + 1;
  for (; at < text.length; at++) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === LETTER) continue;
    if (kind !== APOSTROPHE || at + 1 >= text.length || classOf(text.charCodeAt(at + 1)) !== LETTER) break;
  }
  return at;
}

function digitsEnd(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && classOf(text.charCodeAt(at)) === DIGIT) at++;
  return at;
}

/** The end of a mark: a surrogate pair is one mark. */
function markEnd(text: string, from: number): number {
  const pair = (text.charCodeAt(from) & 0xfc00) === 0xd800 && (text.charCodeAt(from + 1) & 0xfc00) === 0xdc00;
  return from + (pair ? 2 : 1);
}

/** Whether an address (e-mail or URL) is under way at a mark: the whole run up to the next blank is then no prose. */
function isAddressMark(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 0x40) return at > 0 && classOf(text.charCodeAt(at - 1)) === LETTER;
  return code === 0x3a && text.charCodeAt(at + 1) === 0x2f && text.charCodeAt(at + 2) === 0x2f;
}

/** Cuts a text into tokens in one pass. Blanks are left out; e-mail addresses and URLs become one mark each. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let chunk = 0;
  let spaced = true;
  let opensLine = true;
  let at = 0;
  while (at < text.length) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === BLANK || kind === NEWLINE) {
      spaced = true;
      opensLine ||= kind === NEWLINE;
      at++;
      continue;
    }
    if (spaced) chunk = tokens.length;
    const start = at;
    if (kind === LETTER) at = wordEnd(text, at);
    else if (kind === DIGIT) at = digitsEnd(text, at);
    else if (isAddressMark(text, at)) {
      at = chunkEnd(text, at);
      const first = tokens[chunk];
      tokens.length = Math.min(chunk, tokens.length);
      tokens.push(mark(text, first?.start ?? start, at, first?.opensLine ?? opensLine));
      spaced = opensLine = false;
      continue;
    } else at = markEnd(text, at);
    const slice = text.slice(start, at);
    if (kind === LETTER)
      tokens.push({ kind: 'word', start, end: at, text: slice, lower: slice.toLowerCase(), spaced, opensLine });
    else
      tokens.push({
        kind: kind === DIGIT ? 'digits' : 'mark',
        start,
        end: at,
        text: slice,
        lower: slice,
        spaced,
        opensLine,
      });
    spaced = opensLine = false;
  }
  return tokens;
}

function chunkEnd(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === BLANK || kind === NEWLINE) break;
  }
  return at;
}

function mark(text: string, start: number, end: number, opensLine: boolean): Token {
  const slice = text.slice(start, end);
  return { kind: 'mark', start, end, text: slice, lower: slice, spaced: true, opensLine };
}

/** The token at an index, or a token of nothing outside the text. */
export function tokenAt(tokens: readonly Token[], index: number): Token {
  return tokens[index] ?? NO_TOKEN;
}

const DASHES = new Set(['-', '‐', '‑', '‒', '–', '—', '−']);

/** A hyphen, dash or minus sign of any width. */
export function isDash(token: Token): boolean {
  return DASHES.has(token.text);
}

/** A word written with a first capital, or all capitals. */
export function isCapitalised(token: Token): boolean {
  if (token.kind !== 'word') return false;
  const first = token.text[0]!;
  return first !== first.toLowerCase();
}
