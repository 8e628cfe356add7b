import type { Span } from '../document.ts';

/** A line without its break. `indent` is its leading white space in characters. */
export interface Line extends Span {
  readonly text: string;
  readonly indent: number;
}

const BREAK = /\r\n|[\n\r\u2028\u2029\f]/g;
const BULLET = /^\s*(?:[•‣◦▪·*–—-]|\d{1,3}[.)]|\([a-z\d]{1,3}\))\s+/;

/** Width up to which a text may have been wrapped by hand or by a mail program. */
const WIDEST_WRAP = 100;
const NARROWEST_WRAP = 45;

/** The lines of a text, blank ones included. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const match of text.matchAll(BREAK)) {
    lines.push(lineOf(text, start, match.index));
    start = match.index + match[0].length;
  }
  lines.push(lineOf(text, start, text.length));
  return lines;
}

function lineOf(text: string, start: number, end: number): Line {
  const line = text.slice(start, end);
  return { start, end, text: line, indent: line.length - line.trimStart().length };
}

/** Whether a line opens a list item. */
export function isListItem(line: string): boolean {
  return BULLET.test(line);
}

/**
 * The paragraphs of a text without mark-up, as runs of lines. A line is a paragraph of its own, unless the text was
 * wrapped: then lines are joined up to a blank line, a list item, or a line that was broken earlier than it had to be.
 * With `blank-line` lines are joined in any case; in `mail` wherever they are as long as mail programs make them.
 */
export function paragraphsOf(lines: readonly Line[], ends: 'line' | 'mail' | 'blank-line' = 'line'): Line[][] {
  const groups = groupsOf(lines);
  if (ends === 'blank-line') return groups.flatMap(partedByItems);
  const width = wrapWidth(groups);
  const least = ends === 'mail' ? MAIL_WRAP : width;
  return groups.flatMap((group) => joinWrapped(group, group.some(isUnwrapped) ? width : least || width));
}

/** The least column at which mail is wrapped: shorter lines are addresses, lists and greetings. */
const MAIL_WRAP = 60;

function isUnwrapped({ text }: Line): boolean {
  return text.trimEnd().length > WIDEST_WRAP && /\S\s+\S/.test(text);
}

/** In languages of mark-up a paragraph goes on to a blank line or to the next item of a list. */
function partedByItems(group: readonly Line[]): Line[][] {
  const paragraphs: Line[][] = [];
  for (const line of group) {
    const open = paragraphs.at(-1);
    if (open && !isListItem(line.text)) open.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

/** Runs of lines that are not blank. */
function groupsOf(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  let open: Line[] | undefined;
  for (const line of lines) {
    if (!line.text.trim()) {
      open = undefined;
    } else if (open) {
      open.push(line);
    } else {
      open = [line];
      groups.push(open);
    }
  }
  return groups;
}

const SENTENCE_END = /[.!?…:]["'”’)\]]{0,3}\s{0,10}$/;

/**
 * The column at which a text was wrapped, or 0 where it was not. A wrapped line was broken because the next word
 * would not have fitted, most often amid a sentence; in a text that has a line for each sentence neither holds. Lines of
 * less than half the width (addresses, signatures) say nothing of it.
 */
function wrapWidth(groups: readonly Line[][]): number {
  const lines = groups.flat().map(({ text }) => text.trim());
  const long = lines.filter((text) => text.length > WIDEST_WRAP);
  // A long web address is a line that could not be wrapped.
  if (long.some((text) => !ADDRESS_LINE.test(text))) return 0;
  const lengths = groups.flat().map((line) => line.text.trimEnd().length);
  const width = lengths.reduce((longest, length) => (length > WIDEST_WRAP ? longest : Math.max(longest, length)), 0);
  if (width < NARROWEST_WRAP) return 0;
  let breaks = 0;
  let forced = 0;
  let amidSentence = 0;
  for (const group of groups) {
    for (let at = 0; at + 1 < group.length; at++) {
      if (isListItem(group[at + 1]?.text ?? '') || isShort(group[at] as Line, width)) continue;
      breaks++;
      if (!SENTENCE_END.test(group[at]?.text ?? '')) amidSentence++;
      if (wasForced(group[at] as Line, group[at + 1] as Line, width)) forced++;
    }
  }
  return breaks >= 2 && forced >= breaks * 0.6 && amidSentence >= breaks * 0.5 ? width : 0;
}

function isShort({ text }: Line, width: number): boolean {
  return text.trimEnd().length < width / 2;
}

/** Little but a web address. */
const ADDRESS_LINE = /^[^\n]{0,40}?(?:https?:\/\/|www\.)\S+[>)\].]{0,3}$/;

/** Whether the next line's first word would have reached past the width: wrapped text is ragged by a word or so. */
function wasForced(line: Line, next: Line, width: number): boolean {
  const length = line.text.trimEnd().length;
  const word = /^\s*(\S{1,100})/.exec(next.text)?.[1] ?? '';
  return length + 1 + word.length > width - 3 && !isListItem(next.text);
}

/** Whether a line goes on in the next: it was broken amid a sentence, and the next begins with no capital. */
function runsOn(line: Line, next: Line): boolean {
  const { length } = line.text.trim();
  return length >= NARROWEST_WRAP && length <= WIDEST_WRAP && AMID.test(line.text) && /^\s*\p{Ll}{2}/u.test(next.text);
}

const AMID = /[\p{Ll}\p{N},]\s*$/u;

function joinWrapped(group: readonly Line[], width: number): Line[][] {
  const paragraphs: Line[][] = [];
  let last: Line | undefined;
  for (const line of group) {
    const joins =
      last &&
      !ADDRESS_LINE.test(line.text.trim()) &&
      (runsOn(last, line) || (width > 0 && wasForced(last, line, width)));
    if (joins) paragraphs.at(-1)?.push(line);
    else paragraphs.push([line]);
    last = line;
  }
  return paragraphs;
}
