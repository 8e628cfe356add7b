import type { Node, Parent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { BlockRole, Span } from '../../document.ts';
import { showBetweenTags } from '../markup.ts';
import { Mask, proseWithoutAddresses } from '../mask.ts';
import { DIALECT } from './dialect.ts';
import { showMarkdownText } from './inline-text.ts';
import { tamed } from './tamed.ts';

/** A stretch of a text that is a block, if it holds any prose. */
export interface RoleSpan extends Span {
  readonly role: BlockRole;
}

/** What Markdown says: its prose, the places of its blocks, its front matter. Offsets are from its start. */
export interface MarkdownReading {
  readonly prose: string;
  readonly spans: readonly RoleSpan[];
  readonly frontMatter: string | undefined;
}

interface Walk {
  readonly text: string;
  readonly shift: number;
  readonly mask: Mask;
  readonly spans: RoleSpan[];
  frontMatter: string | undefined;
}

/** Parses Markdown. `before` is Markdown that stands above it and is not read: definitions that it refers to. */
export function parseMarkdown(text: string, before = ''): MarkdownReading {
  const shift = before.length;
  const walk: Walk = { text, shift, mask: new Mask(text, false), spans: [], frontMatter: undefined };
  const tree = fromMarkdown(before + tamed(text), DIALECT);
  for (const node of tree.children) if (spanOf(walk, node).start >= 0) visitBlock(walk, node, 'paragraph');
  return { prose: proseWithoutAddresses(walk.mask.toString()), spans: walk.spans, frontMatter: walk.frontMatter };
}

function visitBlock(walk: Walk, node: RootContent, role: BlockRole): void {
  if (node.type === 'yaml') walk.frontMatter ??= node.value;
  else if (node.type === 'heading') addBlock(walk, node, node.depth === 1 ? 'title' : 'heading');
  else if (node.type === 'paragraph') addBlock(walk, node, role);
  else if (node.type === 'tableCell') addBlock(walk, node, 'table-cell');
  else if (node.type === 'html') addHtml(walk, node, role);
  else if (node.type === 'blockquote') visitChildren(walk, node, 'quotation');
  else if (node.type === 'listItem') visitChildren(walk, node, 'list-item');
  else if (node.type === 'list' || node.type === 'table' || node.type === 'tableRow') visitChildren(walk, node, role);
  // The rest is code, thematic breaks, link definitions and footnotes: no prose.
}

function addHtml(walk: Walk, node: Node, role: BlockRole): void {
  showBetweenTags(walk.mask, walk.text, spanOf(walk, node));
  walk.spans.push({ ...spanOf(walk, node), role });
}

function visitChildren(walk: Walk, node: Parent, role: BlockRole): void {
  for (const child of node.children) visitBlock(walk, child, role);
}

function addBlock(walk: Walk, node: Parent, role: BlockRole): void {
  walk.spans.push({ ...spanOf(walk, node), role });
  for (const child of node.children) visitInline(walk, child);
}

function visitInline(walk: Walk, node: RootContent): void {
  if (node.type === 'text') showMarkdownText(walk.mask, walk.text, spanOf(walk, node));
  // Struck-out words are no longer said.
  if (node.type === 'delete' || !('children' in node)) return;
  for (const child of node.children) visitInline(walk, child);
}

function spanOf({ shift }: Walk, { position }: Node): Span {
  return { start: (position?.start.offset ?? 0) - shift, end: (position?.end.offset ?? 0) - shift };
}
