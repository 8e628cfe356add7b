import type { Block, SourceDocument } from '../document.ts';
import { withoutFurniture } from '../furniture/furniture.ts';
import type { TextFormat } from './format.ts';
import { proseWithoutAddresses } from './mask.ts';
import { isListItem, type Line, linesOf, paragraphsOf } from './paragraphs.ts';
import { lineNumbersOf } from './plain/numbered-lines.ts';

/** Plain text, and the text of pages that have lost their structure. */
export const plain: TextFormat = {
  name: 'plain',
  title: 'text',
  extensions: ['txt', 'text', 'log'],
  media: ['text/plain', 'plaintext'],
  kind: 'text',
  inProcess: true,
  read: readSource,
  draft: (text) => readPlain(text),
};

/** A source: without the numbers of its lines, parted from what stands around an article. */
function readSource(text: string): SourceDocument {
  const numbers = lineNumbersOf(linesOf(text));
  return numbers ? readNumbered(text, numbers) : withoutFurniture(readPlain(text));
}

/** A text whose lines are numbered: the numbers are blanks, and its paragraphs go on over its lines. */
function readNumbered(text: string, numbers: ReadonlyMap<Line, number>): SourceDocument {
  let plain = '';
  let from = 0;
  for (const [line, end] of numbers) {
    plain += text.slice(from, line.start) + ' '.repeat(end);
    from = line.start + end;
  }
  plain += text.slice(from);
  const paragraphs: Line[][] = [];
  for (const line of linesOf(plain)) {
    if (!line.text.trim()) continue;
    const open = paragraphs.at(-1);
    if (open && !OPENS.test(line.text)) open.push(line);
    else paragraphs.push([line]);
  }
  const blocks = paragraphs.map((lines, index) => blockOf(lines, index + 1));
  return { text: plain, prose: proseWithoutAddresses(plain), blocks, metadata: {}, problems: [] };
}

/** What opens a paragraph of a hearing: a question, an answer, a speaker, what the clerk notes in brackets. */
const OPENS =
  /^\s*(?:[QA][.:]?\s{1,8}\S|(?:THE\s)?(?:[A-Z]{2,4}\.\s)?[A-Z][A-Z.'’-]{1,30}(?:\s[A-Z][A-Z.'’-]{0,30}){0,4}:|BY\s[A-Z]|[([])/;

/** Reads text without mark-up: its paragraphs are blocks, web addresses are not prose. */
export function readPlain(text: string, ends: 'line' | 'mail' = 'line'): SourceDocument {
  const blocks = paragraphsOf(linesOf(text), ends).map((lines, index): Block => blockOf(lines, index + 1));
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
