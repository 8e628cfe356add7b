import type { Block, Span } from '../../document.ts';

/** A note inside a text: all of its mark-up, what it says, and its mark or number. */
export interface InlineNote extends Span {
  readonly content: Span;
  readonly label: string;
}

/** Finds the notes of a text, in order, none inside another. */
export type NoteFinder = (text: string) => readonly InlineNote[];

/**
 * The notes that a global pattern with indices finds: its group `content` is what they say, `label` their mark; without
 * one they are numbered.
 */
export function notesBy(pattern: RegExp): NoteFinder {
  return (text) =>
    [...text.matchAll(pattern)].map((match, index) => {
      const [start, end] = match.indices!.groups!['content']!;
      const label = match.groups!['label'] || `${index + 1}`;
      return { start: match.index, end: match.index + match[0].length, content: { start, end }, label };
    });
}

const ENDS_SENTENCE = /[.!?…]["'”’)\]]{0,4}\s{0,20}$/;
const STOPS = /^\s{0,4}[.!?…]["'”’)\]]{0,4}(?=\s|$)/;
const REACH = 40;

/**
 * Paragraphs with the notes in them. A note at the end of a sentence is a block of its own, where it hangs; one inside a
 * sentence stays in it, in brackets. The prose has the notes' words without their mark-up.
 */
export function withNotes(
  prose: string,
  blocks: readonly Block[],
  notes: readonly InlineNote[],
): { readonly prose: string; readonly blocks: readonly Block[] } {
  const bracketed: InlineNote[] = [];
  let next = 0;
  const parted = blocks.flatMap((block) => {
    while (next < notes.length && notes[next]!.end <= block.start) next++;
    const inside: InlineNote[] = [];
    while (next < notes.length && notes[next]!.start < block.end) {
      const note = notes[next++]!;
      if (isInside(prose, note.content, block)) inside.push(note);
    }
    if (inside.length === 0) return [block];
    const apart = inside.map((note) => endOfSentenceAt(prose, block, note));
    bracketed.push(...inside.filter((_, index) => apart[index] === undefined));
    return partsOf(prose, block, inside, apart);
  });
  return { prose: inBrackets(prose, bracketed), blocks: parted };
}

/** A note of several paragraphs is in none of them: its words are paragraphs as they stand. */
function isInside(prose: string, content: Span, { start, end }: Span): boolean {
  const text = prose.slice(content.start, content.end);
  const from = content.start + text.length - text.trimStart().length;
  return from >= start && content.start + text.trimEnd().length <= end;
}

/** How many of the characters behind a note end the sentence at whose end it hangs; undefined where it hangs inside one. */
function endOfSentenceAt(prose: string, { start, end }: Span, note: Span): number | undefined {
  const before = prose.slice(Math.max(start, note.start - REACH), note.start);
  const after = prose.slice(note.end, Math.min(end, note.end + REACH));
  const stop = STOPS.exec(after);
  if (stop) return stop[0].length;
  return !before.trim() || !after.trim() || ENDS_SENTENCE.test(before) ? 0 : undefined;
}

function partsOf(
  prose: string,
  block: Block,
  notes: readonly InlineNote[],
  apart: readonly (number | undefined)[],
): Block[] {
  const parts: Block[] = [];
  let from = block.start;
  const add = (start: number, end: number, note?: string): void => {
    const part = prose.slice(start, end);
    const trimmed = { start: start + part.length - part.trimStart().length, end: start + part.trimEnd().length };
    if (trimmed.start >= trimmed.end) return;
    const isNote = note !== undefined;
    const locator = { ...block.locator, ...(isNote && { note }) };
    parts.push({ ...trimmed, role: isNote ? 'paragraph' : block.role, locator });
  };
  for (const [index, note] of notes.entries()) {
    const stop = apart[index];
    if (stop === undefined) continue;
    add(from, note.start);
    add(note.content.start, note.content.end, note.label);
    from = note.end + stop;
  }
  add(from, block.end);
  return parts;
}

function inBrackets(prose: string, notes: readonly InlineNote[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { content } of notes) {
    if (!prose.slice(content.start, content.end).trim() || content.start <= from) continue;
    parts.push(prose.slice(from, content.start - 1), '(', prose.slice(content.start, content.end), ')');
    from = content.end + 1;
  }
  return parts.join('') + prose.slice(from);
}
