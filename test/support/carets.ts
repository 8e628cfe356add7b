import assert from 'node:assert/strict';

/** Something to be drawn under a text: a span (UTF-16 offsets into the text) and what is said of it. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/**
 * Draws marks under the lines they stand in, as compilers do:
 *
 *     Exports rose to $204 billion in 2023.
 *                     ^^^^^^^^^^^^ number 204000000000 USD
 *                                     ^^^^ date 2023
 *
 * A mark over several lines is drawn under its first, up to the line's end, with `…` after the carets.
 */
export function drawMarks(text: string, marks: readonly Mark[]): string {
  const out: string[] = [];
  let lineStart = 0;
  for (const line of text.split('\n')) {
    out.push(line);
    const lineEnd = lineStart + line.length;
    for (const mark of [...marks].sort((a, b) => a.start - b.start || a.end - b.end)) {
      if (mark.start < lineStart || mark.start > lineEnd) continue;
      const end = Math.min(mark.end, lineEnd);
      const more = mark.end > lineEnd ? '…' : '';
      out.push(
        `${' '.repeat(mark.start - lineStart)}${'^'.repeat(Math.max(1, end - mark.start))}${more} ${mark.message}`.trimEnd(),
      );
    }
    lineStart = lineEnd + 1;
  }
  return out.join('\n');
}

const CARETS = /^\s*\^+(?:…)?(?: .*)?$/;

/** The text of a drawing: what is left when the caret lines are taken out. */
export function textOf(drawing: string): string {
  return unindent(drawing)
    .split('\n')
    .filter((line) => !CARETS.test(line))
    .join('\n');
}

/** Checks that `marksOf` finds in the drawing's text exactly what the drawing shows: spans and messages. */
export function expectDrawing(drawing: string, marksOf: (text: string) => readonly Mark[]): void {
  const expected = unindent(drawing);
  const text = textOf(drawing);
  assert.equal(drawMarks(text, marksOf(text)), expected);
}

/** Takes off the first and last blank line of a template literal and the indentation that all its lines share. */
function unindent(drawing: string): string {
  const lines = drawing
    .replace(/^\n/, '')
    .replace(/\n[ \t]*$/, '')
    .split('\n');
  const indent = Math.min(...lines.filter((line) => line.trim()).map((line) => line.length - line.trimStart().length));
  return lines.map((line) => line.slice(indent).trimEnd()).join('\n');
}
