import type { Node, Parent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import type { Block, BlockRole, Problem, SourceDocument, SourceMetadata, Span } from '../document.ts';
import type { TextFormat } from './format.ts';
import { LIMITS } from './limits.ts';
import { showMarkdownText } from './markdown-text.ts';
import { showBetweenTags } from './markup.ts';
import { blankAddresses, Mask } from './mask.ts';
import { metadataOfYaml } from './metadata.ts';
import { readPlain } from './plain.ts';

/** Markdown as CommonMark and GitHub define it, with footnotes and YAML front matter. */
export const markdown: TextFormat = {
  name: 'markdown',
  title: 'Markdown',
  extensions: ['md', 'markdown', 'mdown', 'mkd', 'mdx', 'qmd', 'rmd'],
  media: ['text/markdown', 'markdown', 'mdx'],
  kind: 'text',
  inProcess: true,
  // A source is shown without its mark-up, and keeps its offsets: blanks stand where mark-up was.
  read: (text) => {
    const document = readMarkdown(text);
    return { ...document, text: document.prose };
  },
  draft: readMarkdown,
};

/** What is gathered while walking the tree. */
interface Walk {
  readonly text: string;
  readonly mask: Mask;
  /** Length of the byte order mark, which the parser does not count. */
  readonly shift: number;
  readonly spans: (Span & { role: BlockRole })[];
  readonly problems: Problem[];
  metadata: SourceMetadata;
}

/** Reads Markdown; offsets are those of the file. Code, link targets, footnote markers and mark-up are no prose. */
export function readMarkdown(text: string): SourceDocument {
  if (text.length > LIMITS.markdownLength) return tooLong(text);
  const shift = text.startsWith('\uFEFF') ? 1 : 0;
  const walk: Walk = { text, mask: new Mask(text, false), shift, spans: [], problems: [], metadata: {} };
  const tree = fromMarkdown(text, {
    extensions: [gfm(), frontmatter(['yaml', 'toml'])],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml', 'toml'])],
  });
  for (const node of tree.children) visitBlock(walk, node, 'paragraph');
  blankAddresses(walk.mask, text, { start: 0, end: text.length });
  const prose = walk.mask.toString();
  return { text, prose, blocks: blocksOf(prose, walk.spans), metadata: walk.metadata, problems: walk.problems };
}

function tooLong(text: string): SourceDocument {
  const message = 'This Markdown file is longer than 2 million characters and was read as plain text.';
  return { ...readPlain(text), problems: [{ code: 'too-long', message }] };
}

function visitBlock(walk: Walk, node: RootContent, role: BlockRole): void {
  if (node.type === 'yaml') readFrontMatter(walk, node.value);
  else if (node.type === 'heading')
    addBlock(walk, node, node.depth === 1 && walk.spans.length === 0 ? 'title' : 'heading');
  else if (node.type === 'paragraph') addBlock(walk, node, role);
  else if (node.type === 'tableCell') addBlock(walk, node, 'table-cell');
  else if (node.type === 'html') addHtml(walk, node, role);
  else if (node.type === 'blockquote') visitChildren(walk, node, 'quotation');
  else if (node.type === 'listItem') visitChildren(walk, node, 'list-item');
  else if (node.type === 'list' || node.type === 'table' || node.type === 'tableRow') visitChildren(walk, node, role);
  // The rest is code, thematic breaks, link definitions and footnotes: no prose.
}

function readFrontMatter(walk: Walk, yaml: string): void {
  const reading = metadataOfYaml(yaml, 'front matter');
  walk.metadata = reading.metadata;
  walk.problems.push(...reading.problems);
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
  return { start: shift + (position?.start.offset ?? 0), end: shift + (position?.end.offset ?? 0) };
}

/** The spans that hold any prose, trimmed to it, in order. */
function blocksOf(prose: string, spans: readonly (Span & { role: BlockRole })[]): Block[] {
  const blocks: Block[] = [];
  for (const { start, end, role } of spans) {
    const part = prose.slice(start, end);
    const from = start + part.length - part.trimStart().length;
    const to = start + part.trimEnd().length;
    if (from < to) blocks.push({ start: from, end: to, role, locator: { paragraph: blocks.length + 1 } });
  }
  return blocks;
}
