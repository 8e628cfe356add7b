import type { FootnoteDefinition, Node, Parent, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { BlockRole, Span } from '../../document.ts';
import { showBetweenTags } from '../markup.ts';
import { Mask, proseWithoutAddresses } from '../mask.ts';
import { raised } from '../raised.ts';
import { DIALECT } from './dialect.ts';
import { showMarkdownText } from './inline-text.ts';
import { tamed } from './tamed.ts';

/** A stretch of a text that is a block, if it holds any prose. */
export interface RoleSpan extends Span {
  readonly role: BlockRole;
  /** The label of the note that it belongs to. */
  readonly note?: string;
  /** Where it is a cell: its table, row and column, each counted from 0. */
  readonly cell?: CellPlace;
}

/** Where in a text's tables a cell stands. */
export interface CellPlace {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** What Markdown says: its prose, the places of its blocks, its front matter. Offsets are from its start. */
export interface MarkdownReading {
  readonly prose: string;
  readonly spans: readonly RoleSpan[];
  readonly frontMatter: string | undefined;
  /** How many tables it has. */
  readonly tables: number;
}

interface Walk {
  readonly text: string;
  readonly shift: number;
  readonly mask: Mask;
  readonly spans: RoleSpan[];
  frontMatter: string | undefined;
  tables: number;
  note: string | undefined;
}

/** Parses Markdown. `before` is Markdown that stands above it and is not read: definitions that it refers to. */
export function parseMarkdown(text: string, before = ''): MarkdownReading {
  const shift = before.length;
  const walk: Walk = {
    text,
    shift,
    mask: new Mask(text, false),
    spans: [],
    frontMatter: undefined,
    tables: 0,
    note: undefined,
  };
  const tree = fromMarkdown(before + tamed(text), DIALECT);
  for (const node of tree.children) if (spanOf(walk, node).start >= 0) visitBlock(walk, node, 'paragraph');
  return {
    prose: proseWithoutAddresses(walk.mask.toString()),
    spans: walk.spans,
    frontMatter: walk.frontMatter,
    tables: walk.tables,
  };
}

function visitBlock(walk: Walk, node: RootContent, role: BlockRole): void {
  if (node.type === 'yaml') walk.frontMatter ??= node.value;
  else if (node.type === 'heading') addBlock(walk, node, node.depth === 1 ? 'title' : 'heading');
  else if (node.type === 'paragraph') addBlock(walk, node, role);
  else if (node.type === 'html') addHtml(walk, node, role);
  else if (node.type === 'blockquote') visitChildren(walk, node, 'quotation');
  else if (node.type === 'listItem') visitChildren(walk, node, 'list-item');
  else if (node.type === 'list') visitChildren(walk, node, role);
  else if (node.type === 'table') visitTable(walk, node);
  else if (node.type === 'footnoteDefinition') visitNote(walk, node);
  // The rest is code, thematic breaks and link definitions: no prose.
}

function visitTable(walk: Walk, table: Table): void {
  table.children.forEach((line, row) => {
    line.children.forEach((cell, column) => {
      addBlock(walk, cell, 'table-cell', { table: walk.tables, row, column });
    });
  });
  walk.tables++;
}

function visitNote(walk: Walk, note: FootnoteDefinition): void {
  walk.note = note.label ?? note.identifier;
  visitChildren(walk, note, 'paragraph');
  walk.note = undefined;
}

function addHtml(walk: Walk, node: Node, role: BlockRole): void {
  showBetweenTags(walk.mask, walk.text, spanOf(walk, node));
  walk.spans.push({ ...spanOf(walk, node), role });
}

function visitChildren(walk: Walk, node: Parent, role: BlockRole): void {
  for (const child of node.children) visitBlock(walk, child, role);
}

function addBlock(walk: Walk, node: Parent, role: BlockRole, cell?: CellPlace): void {
  const note = walk.note === undefined ? {} : { note: walk.note };
  walk.spans.push({ ...spanOf(walk, node), role, ...note, ...(cell && { cell }) });
  visitInlines(walk, node);
}

/** What stands between tags that raise it is left out where it is the mark of a note. */
function visitInlines(walk: Walk, node: Parent): void {
  let mark = 0;
  node.children.forEach((child, index) => {
    if (mark > 0) mark--;
    else {
      mark = noteMarkAt(walk, node.children, index);
      if (mark === 0) visitInline(walk, child);
    }
  });
}

/** How many nodes behind the one at `index` make up a raised mark of a note: `<sup>`, figures, `</sup>`. */
function noteMarkAt(walk: Walk, nodes: readonly Node[], index: number): number {
  const [open, content, close] = nodes.slice(index, index + 3) as readonly (Node & { value?: string })[];
  if (open?.type !== 'html' || content?.type !== 'text' || close?.type !== 'html') return 0;
  if (!/^<sup\b/i.test(open.value ?? '') || !/^<\/sup\b/i.test(close.value ?? '')) return 0;
  const { start } = spanOf(walk, open);
  const { end } = spanOf(walk, close);
  const before = walk.text.slice(Math.max(0, start - 40), start);
  return raised(content.value ?? '', before, walk.text.slice(end, end + 2)) === '' ? 2 : 0;
}

function visitInline(walk: Walk, node: RootContent): void {
  if (node.type === 'text') showMarkdownText(walk.mask, walk.text, spanOf(walk, node));
  // Struck-out words are no longer said.
  if (node.type === 'delete' || !('children' in node)) return;
  visitInlines(walk, node);
}

function spanOf({ shift }: Walk, { position }: Node): Span {
  return { start: (position?.start.offset ?? 0) - shift, end: (position?.end.offset ?? 0) - shift };
}
