import assert from 'node:assert/strict';
import type { SourceDocument } from '../../corpus/document.ts';

const ROW = /^(\S+)?\s*(?:<(.+?)>)?\s*\|(?: (.*))?$/;

/** The text of a page drawn with the role of each line in its margin: `furniture | Home`, `comment <Ivo> | Nice.` */
export function pageOf(drawing: string): string {
  return rowsOf(drawing)
    .map((row) => row.text)
    .join('\n');
}

/** Checks that a reader gives each line of a drawn page the role in its margin; a margin without a word is a blank line. */
export function expectRoles(drawing: string, read: (text: string) => SourceDocument): void {
  const document = read(pageOf(drawing));
  const found = document.blocks.map((block) => ({
    role: block.role,
    speaker: block.speaker ?? '',
    text: document.text.slice(block.start, block.end),
  }));
  const expected = rowsOf(drawing)
    .filter((row) => row.text.trim())
    .map((row) => ({ role: row.role, speaker: row.speaker, text: row.text.trim() }));
  assert.deepEqual(found, expected);
}

function rowsOf(drawing: string): { role: string; speaker: string; text: string }[] {
  const lines = drawing.replace(/^\n/, '').replace(/\n[ \t]*$/, '');
  return lines.split('\n').map((line) => {
    const row = ROW.exec(line.trim());
    assert.ok(row, `no page row: ${line}`);
    return { role: row[1] ?? '', speaker: row[2] ?? '', text: row[3] ?? '' };
  });
}
