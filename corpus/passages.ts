import type { Block, Passage, SourceDocument, Span } from './document.ts';

/** Length up to which a block is one passage. */
const LONGEST = 1200;

/** The end of a sentence inside a block: its last characters, then white space, then what may open a sentence. */
const SENTENCE_END = /[.!?…]["'”’)\]]{0,3}(?=\s{1,10}["'“‘([]{0,2}[\p{Lu}\d])/gu;

/**
 * The passages of a document: each block of prose, cut at sentence ends where it is long. Page furniture is left out;
 * readers' comments stay and are named so. For each passage `document.text.slice(start, end) === text`.
 */
export function passagesOf(document: SourceDocument): Passage[] {
  const passages: Passage[] = [];
  for (const block of document.blocks) {
    if (block.role === 'furniture') continue;
    for (const span of cutLong(document.text, block)) passages.push(passageOf(document.text, block, span));
  }
  return passages;
}

function passageOf(text: string, block: Block, span: Span): Passage {
  return {
    start: span.start,
    end: span.end,
    text: text.slice(span.start, span.end),
    role: block.role,
    ...(block.locator && { locator: block.locator }),
    ...(block.speaker !== undefined && { speaker: block.speaker }),
    ...(block.context !== undefined && { context: block.context }),
  };
}

/** Cuts a block into stretches of at most about `LONGEST` characters that end with sentences, blanks trimmed off. */
function cutLong(text: string, block: Span): Span[] {
  const whole = trimmed(text, block);
  if (!whole) return [];
  if (whole.end - whole.start <= LONGEST) return [whole];
  const spans: Span[] = [];
  let from = whole.start;
  while (from < whole.end) {
    const to = whole.end - from <= LONGEST ? whole.end : cutBefore(text, from, Math.min(from + LONGEST, whole.end));
    const span = trimmed(text, { start: from, end: to });
    if (span) spans.push(span);
    from = to;
  }
  return spans;
}

/** The last sentence end before `limit`, else the last blank, else `limit`, never inside a surrogate pair. */
function cutBefore(text: string, from: number, limit: number): number {
  const part = text.slice(from, limit);
  let end = 0;
  for (const match of part.matchAll(SENTENCE_END)) end = match.index + match[0].length;
  if (end === 0) end = Math.max(part.lastIndexOf(' '), part.lastIndexOf('\n'));
  if (end > 0) return from + end;
  const unit = text.charCodeAt(limit - 1);
  return unit >= 0xd800 && unit <= 0xdbff && limit - 1 > from ? limit - 1 : limit;
}

function trimmed(text: string, span: Span): Span | undefined {
  const part = text.slice(span.start, span.end);
  const start = span.start + part.length - part.trimStart().length;
  const end = span.start + part.trimEnd().length;
  return start < end ? { start, end } : undefined;
}
