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

function paragraphOf({ prose }: SourceDocument, { start, end, role }: SourceDocument['blocks'][number]): Paragraph {
  const runs = [{ start, end, text: prose.slice(start, end) }];
  return { ...PARTS[role], runs };
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
