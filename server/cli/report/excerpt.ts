import type { Span } from '../../../corpus/document.ts';
import { printable } from '../streams.ts';

/** One line of a text with the marked part set apart, ready to print: control characters are visible, tabs are blanks. */
export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** Characters that one column is given: a letter with many combining marks takes one column. */
const MOST_CHARACTERS = 8;

/**
 * The line around a span, cut at words to about `width` columns so that the span stays in sight. What is cut off is
 * shown as `…`; a span over several lines is shown up to the end of its first.
 */
export function excerptOf(text: string, span: Span, width: number): Excerpt {
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const nextBreak = text.indexOf('\n', span.start);
  const lineEnd = nextBreak < 0 ? text.length : nextBreak;
  const markedEnd = Math.min(span.end, lineEnd);
  const whole = printable(text.slice(span.start, markedEnd));
  const cut = columnsOf(whole) > width - 4;
  const marked = shortened(whole, width - 4) + (span.end > lineEnd ? '…' : '');
  const room = Math.max(0, width - columnsOf(marked));
  // A line may be as long as the file: no more of it is looked at than could be shown.
  const near = MOST_CHARACTERS * width;
  const before = printable(text.slice(Math.max(lineStart, span.start - near), span.start)).trimStart();
  // What follows a value that is itself cut would read as its end.
  const after = cut ? '' : printable(text.slice(markedEnd, Math.min(lineEnd, markedEnd + near)).trimEnd());
  // The words after the value get what the words before it leave, and the other way about.
  const beforeRoom = Math.max(Math.ceil(room / 2), room - columnsOf(after));
  const cutBefore = lastWords(before, beforeRoom);
  return { before: cutBefore, marked, after: firstWords(after, room - columnsOf(cutBefore)) };
}

/** A text cut to at most `width` columns, with `…` where something was cut off. */
export function shortened(text: string, width: number): string {
  return columnsOf(text) <= width ? text : `${text.slice(0, Math.max(1, width - 1))}…`;
}

function firstWords(text: string, width: number): string {
  if (columnsOf(text) <= width) return text;
  const cut = text.slice(0, Math.max(0, width - 1));
  const blank = cut.lastIndexOf(' ');
  return `${blank > 0 ? cut.slice(0, blank + 1) : cut}…`;
}

function lastWords(text: string, width: number): string {
  if (columnsOf(text) <= width) return text;
  const cut = text.slice(Math.max(0, text.length - Math.max(0, width - 1)));
  const blank = cut.indexOf(' ');
  return `…${blank >= 0 ? cut.slice(blank) : cut}`;
}

const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uFF01-\uFF60]/u;
const NARROWLESS = /[\p{M}\p{Cf}]/u;

/** How many columns of a terminal a text takes: East Asian and emoji characters two, combining marks none. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += NARROWLESS.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return columns;
}
