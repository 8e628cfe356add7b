import {
  BorderStyle,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  type IParagraphOptions,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { visible } from '../lsp/text/visible.ts';
import { type LayoutBlock, layoutOf, type Run } from './layout/layout.ts';
import { type MarkedRun, runMarker } from './layout/marked-runs.ts';
import type { FactCheckReport, ReportedClaim } from './report.ts';
import { countsInWords, coverageLines, momentInWords, noteLines } from './wording.ts';

/** Who the comments are by. */
const AUTHOR = 'Vouch';

/** How far in a paragraph stands for each list or quotation around it, in twentieths of a point. */
const INDENT = 560;

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
];

/** The draft as a Word document (Office Open XML) with one comment a claim. */
export async function annotatedDocx(report: FactCheckReport): Promise<Uint8Array> {
  const placed = new Set<number>();
  const marker = runMarker(report.claims);
  const line = (runs: readonly Run[]) => marker(runs).flatMap((run) => runChildren(run, placed));
  const body = layoutOf(report.document, report.format).flatMap((block) => blockChildren(block, line));
  const { metadata } = report.document;
  const document = new Document({
    title: printed(metadata.title ?? report.name),
    creator: AUTHOR,
    comments: { children: report.claims.map((claim) => commentOn(claim, report.made)) },
    sections: [{ children: [...body, ...unplaced(report, placed), ...about(report)] }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function commentOn(claim: ReportedClaim, made: string) {
  return {
    id: claim.number,
    author: AUTHOR,
    initials: 'V',
    date: new Date(made),
    children: noteLines(claim).map((note) => new Paragraph({ children: [new TextRun(printed(note))] })),
  };
}

function runChildren(run: MarkedRun, placed: Set<number>): ParagraphChild[] {
  const { opens, closes, strong, emphasis, struck, code, link, text } = run;
  const words = new TextRun({
    text: printed(text),
    ...(strong && { bold: true }),
    ...(emphasis && { italics: true }),
    ...(struck && { strike: true }),
    ...(code && { font: 'Courier New' }),
    ...(link && { style: 'Hyperlink' }),
  });
  const isAddress = link && /^(?:https?|mailto):/i.test(link);
  return [
    ...opens.map(({ number }) => new CommentRangeStart(number)),
    isAddress ? new ExternalHyperlink({ link: printed(link).trim(), children: [words] }) : words,
    ...closes.flatMap((claim) => closing(claim, placed)),
  ];
}

function closing({ number }: ReportedClaim, placed: Set<number>): ParagraphChild[] {
  placed.add(number);
  return [new CommentRangeEnd(number), new TextRun({ children: [new CommentReference(number)] })];
}

function blockChildren(block: LayoutBlock, line: (runs: readonly Run[]) => ParagraphChild[]): (Paragraph | Table)[] {
  if (block.kind === 'table') return [tableOf(block.rows.map((row) => row.map(line))), new Paragraph('')];
  const { kind, level = 2, depth, marker, isQuotation, runs } = block;
  const options: IParagraphOptions = {
    children: [...(marker ? [new TextRun(printed(`${marker} `))] : []), ...line(runs)],
    spacing: { after: 120, ...(kind === 'heading' && { before: 240 }) },
    ...(kind === 'heading' && { heading: HEADINGS[Math.min(level, 6) - 1]! }),
    ...(depth > 0 && { indent: { left: INDENT * Math.min(depth, 8) } }),
    ...(isQuotation && { border: { left: { style: BorderStyle.SINGLE, size: 12, space: 8, color: 'A0A0A0' } } }),
  };
  return [new Paragraph(options)];
}

function tableOf(rows: readonly (readonly ParagraphChild[][])[]): Table {
  const width = Math.max(1, ...rows.map((row) => row.length));
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (row, index) =>
        new TableRow({
          tableHeader: index === 0,
          children: Array.from(
            { length: width },
            (_, column) => new TableCell({ children: [new Paragraph({ children: row[column] ?? [] })] }),
          ),
        }),
    ),
  });
}

/** Claims in parts of the draft that are not printed keep their comments all the same. */
function unplaced({ claims }: FactCheckReport, placed: Set<number>): Paragraph[] {
  const left = claims.filter(({ number }) => !placed.has(number));
  if (left.length === 0) return [];
  const children = left.flatMap((claim) => [
    new CommentRangeStart(claim.number),
    new TextRun(printed(claim.finding.claim.text)),
    ...closing(claim, placed),
    new TextRun('  '),
  ]);
  return [heading('Claims in parts that are not shown'), new Paragraph({ children })];
}

function about(report: FactCheckReport): Paragraph[] {
  const lines = [`Checked with Vouch on ${momentInWords(report.made)}: ${countsInWords(report) || 'no claims'}.`];
  return [
    heading('Fact-check'),
    ...lines.map((text) => new Paragraph(printed(text))),
    heading('What this check does not cover'),
    ...coverageLines(report).map((text) => new Paragraph({ text: printed(text), bullet: { level: 0 } })),
  ];
}

function heading(text: string): Paragraph {
  return new Paragraph({ text, heading: HeadingLevel.HEADING_2, spacing: { before: 240, after: 120 } });
}

/** Characters that XML 1.0 has no place for, beside those that `visible` shows. */
const NOT_XML = /[\uFFFE\uFFFF]/g;

/** Text that may stand in XML, control characters made visible, blanks as one blank. */
function printed(text: string): string {
  return visible(text).toWellFormed().replace(NOT_XML, '\uFFFD');
}
