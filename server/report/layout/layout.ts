import type { BlockRole, SourceDocument, Span } from '../../../corpus/document.ts';
import { formatFor } from '../../../corpus/readers/formats.ts';
import { markdownLayout } from './markdown-layout.ts';

/** A stretch of a draft as it is printed. `text` is what a reader sees of `start`..`end`; both are the draft's own offsets. */
export interface Run extends Span {
  readonly text: string;
  readonly strong?: true;
  readonly emphasis?: true;
  readonly struck?: true;
  readonly code?: true;
  /** Address that the words lead to, as the draft writes it. */
  readonly link?: string;
}

/** A paragraph of a draft with its part in it. */
export interface Paragraph {
  readonly kind: 'heading' | 'paragraph' | 'code';
  /** Level of a heading, 1 to 6. */
  readonly level?: number;
  /** What stands before an item of a list: `•` or `3.`. */
  readonly marker?: string;
  /** How far in it stands: lists and quotations in it count one each. */
  readonly depth: number;
  readonly isQuotation?: true;
  readonly runs: readonly Run[];
}

export interface Table {
  readonly kind: 'table';
  /** Cells by row, the first being the heading. */
  readonly rows: readonly (readonly (readonly Run[])[])[];
}

export type LayoutBlock = Paragraph | Table;

/** A draft as a person reads it: Markdown by its own rules, everything else as the paragraphs that were read in it. */
export function layoutOf(document: SourceDocument, format: string): LayoutBlock[] {
  return formatFor(format)?.name === 'markdown'
    ? markdownLayout(document.text)
    : document.blocks.map((block) => paragraphOf(document, block));
}

function paragraphOf(document: SourceDocument, block: SourceDocument['blocks'][number]): Paragraph {
  return { ...PARTS[block.role], runs: shownRuns(document, block) };
}

/** Mark-up that ends a line, where other mark-up stands between letters without a blank: HTML's and LaTeX's. */
const ENDS_LINE = /^(?:<br\b|\\\\)/i;

/** What of a block is shown, in runs: a reader blanks mark-up, and puts the character for a reference to it. */
function shownRuns({ text, prose }: SourceDocument, { start, end }: Span): Run[] {
  const runs: Run[] = [];
  for (let at = start; at < end; ) {
    const from = at;
    if (text[at] === prose[at]) {
      while (at < end && text[at] === prose[at]) at += 1;
      runs.push({ start: from, end: at, text: text.slice(from, at) });
      continue;
    }
    while (at < end && text[at] !== prose[at] && (at === from || /\s/.test(prose[at]!))) at += 1;
    const words = prose.slice(from, at);
    const isBlank = words.includes('\u00A0') || ENDS_LINE.test(text.slice(from, at));
    const shown = words.trim() || (isBlank ? ' ' : '');
    if (shown) runs.push({ start: from, end: at, text: shown });
  }
  return runs;
}

const PARAGRAPH = { kind: 'paragraph', depth: 0 } as const;
const PARTS: Readonly<Record<BlockRole, Omit<Paragraph, 'runs'>>> = {
  title: { kind: 'heading', level: 1, depth: 0 },
  heading: { kind: 'heading', level: 2, depth: 0 },
  paragraph: PARAGRAPH,
  'list-item': { kind: 'paragraph', marker: '•', depth: 1 },
  quotation: { kind: 'paragraph', depth: 1, isQuotation: true },
  'table-cell': PARAGRAPH,
  caption: PARAGRAPH,
  comment: PARAGRAPH,
  furniture: PARAGRAPH,
};
