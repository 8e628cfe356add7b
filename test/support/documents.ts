import assert from 'node:assert/strict';
import type { SourceDocument } from '../../corpus/document.ts';
import { passagesOf } from '../../corpus/passages.ts';

/** Checks what holds for every document, whatever file it was read from. */
export function checkDocument(document: SourceDocument): void {
  const { text, prose, blocks, problems } = document;
  assert.equal(prose.length, text.length);
  let last = 0;
  for (const block of blocks) {
    assert.ok(
      block.start >= last && block.end > block.start && block.end <= text.length,
      'blocks are in order and inside',
    );
    last = block.end;
  }
  for (const problem of problems) assert.match(problem.message, /^[A-Z0-9][^\n]{10,200}\.$/);
  for (const passage of passagesOf(document)) assert.equal(text.slice(passage.start, passage.end), passage.text);
  assert.deepEqual(Object.keys(Object.prototype), []);
}
