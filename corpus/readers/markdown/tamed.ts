/**
 * How many marks of each sort a paragraph may have before the rest are taken for letters. The parser's cost grows as
 * the square of these, and of how deep lists and quotations are nested; no text that a person writes comes near.
 */
const MOST_BRACKETS = 400;
const MOST_EMPHASIS = 800;
const DEEPEST = 30;

const NESTING = /^(?:[ \t]{0,8}(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))/;
const BRACKET = /[[\]]/g;
const EMPHASIS = /[*_~]/g;
const PARAGRAPH = /\n[ \t\r]*(?=\n)/;

/** The text at the same length, with letters in place of the marks that are too many. */
export function tamed(text: string): string {
  const counted = text
    .split(PARAGRAPH)
    .every((part) => count(part, BRACKET) <= MOST_BRACKETS && count(part, EMPHASIS) <= MOST_EMPHASIS);
  const flat = text.replace(/[^\n]+/g, tamedLine);
  return counted ? flat : tamedMarks(flat);
}

function count(text: string, mark: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(mark)) found++;
  return found;
}

/** Marks of lists and quotations past a depth become letters. */
function tamedLine(line: string): string {
  let at = 0;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const mark = NESTING.exec(line.slice(at, at + 24));
    if (!mark) return line;
    at += mark[0].length;
  }
  return line.slice(0, at) + line.slice(at).replace(/[>\-*+.)]/g, 'x');
}

function tamedMarks(text: string): string {
  const keepFirst = (part: string, mark: RegExp, most: number): string => {
    let seen = 0;
    return part.replace(mark, (sign) => (seen++ < most ? sign : 'x'));
  };
  return text
    .split(/(\n[ \t\r]*(?=\n))/)
    .map((part) => keepFirst(keepFirst(part, BRACKET, MOST_BRACKETS), EMPHASIS, MOST_EMPHASIS))
    .join('');
}
