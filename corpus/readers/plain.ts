import type { Block, SourceDocument } from '../document.ts';
import { withoutFurniture } from '../furniture/furniture.ts';
import type { TextFormat } from './format.ts';
import { proseWithoutAddresses } from './mask.ts';
import { isListItem, type Line, linesOf, paragraphsOf } from './paragraphs.ts';

/** Plain text, and the text of pages that have lost their structure. */
export const plain: TextFormat = {
  name: 'plain',
  title: 'text',
  extensions: ['txt', 'text', 'log'],
  media: ['text/plain', 'plaintext'],
  kind: 'text',
  inProcess: true,
  read: (text) => withoutFurniture(readPlain(text)),
  draft: readPlain,
};

/** Reads text without mark-up: its paragraphs are blocks, web addresses are not prose. */
export function readPlain(text: string): SourceDocument {
  const blocks = paragraphsOf(linesOf(text)).map((lines, index): Block => blockOf(lines, index + 1));
  return { text, prose: proseWithoutAddresses(text), blocks, metadata: {}, problems: [] };
}

function blockOf(lines: readonly Line[], paragraph: number): Block {
  const first = lines[0] as Line;
  const last = lines.at(-1) as Line;
  return {
    start: first.start + first.indent,
    end: last.start + last.text.trimEnd().length,
    role: isListItem(first.text) ? 'list-item' : 'paragraph',
    locator: { paragraph },
  };
}
