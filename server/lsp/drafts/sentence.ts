import type { SourceDocument, Span } from '../../../corpus/document.ts';
import { sentencesOf } from '../../engine/language/sentences.ts';

/** A block longer than this is looked at in a window, so that one endless line costs no more than a long paragraph. */
const WINDOW = 4000;

/** The sentence around an offset, as it stands in the prose of a document; the empty span at the offset outside all prose. */
export function sentenceAt(document: SourceDocument, offset: number): Span {
  const block = document.blocks.find((candidate) => candidate.start <= offset && offset <= candidate.end);
  if (!block) return { start: offset, end: offset };
  const from = Math.max(block.start, offset - WINDOW);
  const to = Math.min(block.end, offset + WINDOW);
  const sentences = sentencesOf(document.prose.slice(from, to), from);
  const around = sentences.findLast((sentence) => sentence.start <= offset);
  if (!around) return { start: offset, end: offset };
  // The blanks behind a sentence still belong to it while it is the last one: the writer may be about to go on.
  const isLast = around === sentences.at(-1);
  return offset <= around.end || isLast
    ? { start: around.start, end: Math.max(around.end, offset) }
    : { start: offset, end: offset };
}

/** Whether two spans touch. */
export function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
