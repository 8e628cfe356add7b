import type { Block, SourceDocument } from '../document.ts';
import { Mask, proseWithoutAddresses } from './mask.ts';
import { type NoteFinder, withNotes } from './notes/inline.ts';
import { isListItem, linesOf, paragraphsOf } from './paragraphs.ts';

/**
 * What a language of mark-up means by a global pattern. Where the pattern asks for indices (`d`) and has a group, what
 * the group matches is prose and what stands around it is not; else nothing of it is. `shows` puts a character in the
 * place of the whole.
 */
export interface MarkRule {
  readonly pattern: RegExp;
  readonly shows?: string;
}

/** Reads a text whose mark-up is taken off by rules, in their order. Offsets are those of the file. */
export function readMarkedText(text: string, rules: readonly MarkRule[], notesOf: NoteFinder): SourceDocument {
  const mask = new Mask(text, true);
  const notes = notesOf(text);
  for (const { pattern, shows } of rules) {
    for (const match of text.matchAll(pattern)) {
      const whole = { start: match.index, end: match.index + match[0].length };
      const kept = match.indices?.slice(1).find((range) => range !== undefined);
      if (shows !== undefined) mask.replace(whole, shows);
      else if (!kept) mask.blank(whole);
      else {
        mask.blank({ start: whole.start, end: kept[0] });
        mask.blank({ start: kept[1], end: whole.end });
      }
    }
  }
  for (const { start, end, content } of notes) {
    mask.blank({ start, end: content.start });
    mask.blank({ start: content.end, end });
  }
  const shown = proseWithoutAddresses(mask.toString());
  const { prose, blocks } = withNotes(shown, blocksOf(shown), notes);
  return { text, prose, blocks, metadata: {}, problems: [] };
}

/** A source is shown without its mark-up, and keeps its offsets. */
export function asSource(document: SourceDocument): SourceDocument {
  return { ...document, text: document.prose };
}

function blocksOf(prose: string): Block[] {
  return paragraphsOf(linesOf(prose), 'blank-line').map((lines, index): Block => {
    const first = lines[0];
    const last = lines.at(-1);
    return {
      start: (first?.start ?? 0) + (first?.indent ?? 0),
      end: (last?.start ?? 0) + (last?.text.trimEnd().length ?? 0),
      role: isListItem(first?.text ?? '') ? 'list-item' : 'paragraph',
      locator: { paragraph: index + 1 },
    };
  });
}
