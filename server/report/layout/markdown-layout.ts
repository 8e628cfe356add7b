import type { Node, Parent, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { decodeReference } from '../../../corpus/readers/character-reference.ts';
import { LIMITS } from '../../../corpus/readers/limits.ts';
import { definitionsFor, labelsOf } from '../../../corpus/readers/markdown/definitions.ts';
import { DIALECT } from '../../../corpus/readers/markdown/dialect.ts';
import { sectionsOf } from '../../../corpus/readers/markdown/sections.ts';
import { tamed } from '../../../corpus/readers/markdown/tamed.ts';
import type { LayoutBlock, Paragraph, Run } from './layout.ts';

/** Where a section of the draft starts in it, and in what was parsed for it. */
interface Section {
  readonly text: string;
  readonly shift: number;
}

/** The part that a block plays, and how far in it stands. */
type Part = Pick<Paragraph, 'depth' | 'isQuotation' | 'marker'>;
type Style = Omit<Run, 'text' | 'start' | 'end'>;

/** The blocks of a Markdown draft as they are printed. Front matter and the targets of links are left out; nothing else is. */
export function markdownLayout(text: string): LayoutBlock[] {
  if (text.length > LIMITS.markdownLength) return plainParagraphs(text);
  const labels = labelsOf(text);
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  return sectionsOf(text, start).flatMap((span) => {
    const part = text.slice(span.start, span.end);
    const definitions = definitionsFor(part, labels);
    // Only at the top of a file is a block between dashes front matter.
    const before = definitions || (span.start !== start && /^(?:---|\+\+\+)/.test(part) ? '\n' : '');
    const section = { text, shift: span.start - before.length };
    const tree = fromMarkdown(before + tamed(part), DIALECT);
    return tree.children
      .filter((node) => spanOf(section, node).start >= span.start)
      .flatMap((node) => blocksOf(section, node, { depth: 0 }));
  });
}

/** A draft that is too long to be read as Markdown, by its blank lines. */
function plainParagraphs(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const { 0: words, index } of text.matchAll(/[^\n]+(?:\n(?![ \t\r]*\n)[^\n]+)*/g)) {
    if (!words.trim()) continue;
    const runs = [{ start: index, end: index + words.length, text: words }];
    paragraphs.push({ kind: 'paragraph', depth: 0, runs });
  }
  return paragraphs;
}

function blocksOf(section: Section, node: RootContent, part: Part): LayoutBlock[] {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', level: node.depth, depth: 0, runs: runsOf(section, node.children) }];
    case 'paragraph':
      return [{ kind: 'paragraph', ...part, runs: runsOf(section, node.children) }];
    case 'blockquote':
      return inside(section, node, { depth: part.depth + 1, isQuotation: true });
    case 'list':
      return node.children.flatMap((item, index) => {
        const marker = node.ordered ? `${(node.start ?? 1) + index}.` : '•';
        const [first, ...rest] = inside(section, item, { ...part, depth: part.depth + 1 });
        return first ? [{ ...first, ...(first.kind === 'paragraph' && { marker }) }, ...rest] : [];
      });
    case 'table':
      return [
        { kind: 'table', rows: node.children.map((row) => row.children.map((cell) => runsOf(section, cell.children))) },
      ];
    case 'footnoteDefinition': {
      const [first, ...rest] = inside(section, node, part);
      return first
        ? [{ ...first, ...(first.kind === 'paragraph' && { marker: `[${node.identifier}]` }) }, ...rest]
        : [];
    }
    case 'code':
      return [{ kind: 'code', depth: part.depth, runs: [{ ...spanOf(section, node), text: node.value, code: true }] }];
    case 'html':
      return [{ kind: 'paragraph', ...part, runs: verbatim(section, node) }];
    default:
      // Front matter, rules between sections, and the targets of links.
      return [];
  }
}

function inside(section: Section, node: Parent, part: Part): LayoutBlock[] {
  return node.children.flatMap((child) => blocksOf(section, child, part));
}

function runsOf(section: Section, nodes: readonly PhrasingContent[], style: Style = {}): Run[] {
  return nodes.flatMap((node) => inlineRuns(section, node, style));
}

function inlineRuns(section: Section, node: PhrasingContent, style: Style): Run[] {
  const span = spanOf(section, node);
  switch (node.type) {
    case 'text':
      return shownRuns(section.text, span, style);
    case 'strong':
      return runsOf(section, node.children, { ...style, strong: true });
    case 'emphasis':
      return runsOf(section, node.children, { ...style, emphasis: true });
    case 'delete':
      return runsOf(section, node.children, { ...style, struck: true });
    case 'link':
      return runsOf(section, node.children, { ...style, link: node.url });
    case 'linkReference':
      return runsOf(section, node.children, style);
    case 'inlineCode':
      return [{ ...span, text: node.value, ...style, code: true }];
    case 'image':
    case 'imageReference':
      return [{ ...span, text: `[image: ${node.alt ?? ''}]`, ...style }];
    case 'footnoteReference':
      return [{ ...span, text: `[${node.identifier}]`, ...style }];
    case 'break':
      return [{ ...span, text: '\n', ...style }];
    default:
      return verbatim(section, node);
  }
}

/** Mark-up of another language stands as it is. */
function verbatim(section: Section, node: Node): Run[] {
  const span = spanOf(section, node);
  return [{ ...span, text: section.text.slice(span.start, span.end) }];
}

/** What Markdown writes otherwise than it shows: escapes, character references, and the bars of a quotation at a line's start. */
const WRITTEN = /\\([!-/:-@[-`{-~])|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});|\r?\n[ \t>]*/g;

/** Text as it is shown, in runs each of which knows what of the draft it shows. */
function shownRuns(text: string, { start, end }: { start: number; end: number }, style: Style): Run[] {
  const runs: Run[] = [];
  const add = (from: number, to: number, shown: string) => {
    if (from < to) runs.push({ start: from, end: to, text: shown, ...style });
  };
  let at = start;
  for (const match of text.slice(start, end).matchAll(WRITTEN)) {
    const from = start + match.index;
    const to = from + match[0].length;
    add(at, from, text.slice(at, from));
    add(from, to, match[1] ?? (match[0].startsWith('&') ? decodeReference(match[0]) : ' '));
    at = to;
  }
  add(at, end, text.slice(at, end));
  return runs;
}

function spanOf({ shift }: Section, { position }: Node): { start: number; end: number } {
  return { start: (position?.start.offset ?? 0) + shift, end: (position?.end.offset ?? 0) + shift };
}
