import type { SourceDocument, SourceMetadata } from '../document.ts';
import { ReadingFailure } from './failure.ts';
import type { BinaryFormat } from './format.ts';
import { LIMITS } from './limits.ts';
import type { MutableMetadata } from './metadata.ts';
import { damageOf, isDamaged } from './pdf/damage.ts';
import { dayOfPdf } from './pdf/day.ts';
import { withoutLineNumbers } from './pdf/line-numbers.ts';
import { linesOfPage, type PdfItem, type PdfLine, paragraphsOfPage, textOfLines } from './pdf/lines.ts';
import { runningHeads } from './pdf/running-heads.ts';
import { partsOfPage } from './pdf/tables.ts';
import { addTable } from './table/cells.ts';
import { TextBuilder } from './text-builder.ts';

/** PDF files with a text layer. */
export const pdf: BinaryFormat = {
  name: 'pdf',
  title: 'PDF',
  extensions: ['pdf'],
  media: ['application/pdf'],
  kind: 'binary',
  inProcess: false,
  sniff: (head) => head.slice(0, 1024).includes('%PDF-'),
  read: readPdf,
};

/** What is used of pdf.js. */
interface PdfFile {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPage>;
  getMetadata(): Promise<{ info: object }>;
}

interface PdfPage {
  getTextContent(): Promise<{ items: readonly object[] }>;
  getOperatorList(): Promise<{ fnArray: readonly number[] }>;
  cleanup(): unknown;
}

/** A page as it was read, and how much is drawn on it that is no text. */
interface ReadPage {
  readonly lines: readonly PdfLine[];
  readonly drawn: 'little' | 'picture' | 'outlines';
}

async function readPdf(bytes: Uint8Array): Promise<SourceDocument> {
  const file = await openPdf(bytes);
  const builder = new TextBuilder();
  const count = Math.min(file.numPages, LIMITS.pages);
  if (file.numPages > count)
    builder.problem({
      code: 'truncated',
      message: `This PDF has ${file.numPages} pages; only the first ${count} were read.`,
    });
  const pages: ReadPage[] = [];
  for (let number = 1; number <= count; number++) pages.push(await pageOf(file, number));
  const lines = pages.map((page) => withoutLineNumbers(page.lines));
  addPages(builder, lines);
  reportEmptyPages(builder, lines);
  reportDamage(builder, pages);
  const metadata = await metadataOf(file);
  return builder.finish({ ...dayOfPdf(lines), ...metadata });
}

async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  const { getDocumentProxy } = await import('unpdf');
  try {
    // The library takes the buffer over. Scripts and fonts of the file are not run; the network is not used.
    return await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      enableXfa: false,
      stopAtErrors: false,
      verbosity: 0,
    });
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      throw new ReadingFailure('encrypted', 'This PDF is protected by a password and could not be read.');
    throw error;
  }
}

/** One page; a page that cannot be read is an empty one, and counted as such. */
async function pageOf(file: PdfFile, number: number): Promise<ReadPage> {
  try {
    const page = await file.getPage(number);
    const { items } = await page.getTextContent();
    const lines = linesOfPage(items.flatMap(itemOf));
    const drawn = lines.length > 0 && wordCount(lines) < FEW_WORDS ? await drawnOn(page) : 'little';
    page.cleanup();
    return { lines, drawn };
  } catch {
    return { lines: [], drawn: 'little' };
  }
}

/** Up to how many words a page holds little text, and from how many drawn shapes on these may be letters. */
const FEW_WORDS = 15;
const MANY_SHAPES = 400;
/** Operators of pdf.js that paint a picture, and that draw a shape. */
const PICTURES = new Set([82, 83, 84, 85, 86, 87, 88, 89, 90]);
const SHAPE = 91;

function wordCount(lines: readonly PdfLine[]): number {
  return lines.reduce((count, line) => count + line.text.trim().split(/\s+/).length, 0);
}

async function drawnOn(page: PdfPage): Promise<ReadPage['drawn']> {
  const { fnArray } = await page.getOperatorList();
  if (fnArray.filter((operator) => operator === SHAPE).length >= MANY_SHAPES) return 'outlines';
  return fnArray.some((operator) => PICTURES.has(operator)) ? 'picture' : 'little';
}

/** Says how many pages came out damaged: unreadable text, letters drawn as shapes, or mostly pages with a picture alone. */
function reportDamage(builder: TextBuilder, pages: readonly ReadPage[]): void {
  const pictures = pages.filter(({ drawn }) => drawn === 'picture').length;
  const scanned = pictures >= 2 && pictures * 2 >= pages.length;
  const damaged = pages.filter(
    ({ lines, drawn }) =>
      drawn === 'outlines' || (scanned && drawn === 'picture') || isDamaged(lines.map(({ text }) => text).join('\n')),
  );
  const problem = damageOf(damaged.length, pages.length);
  if (problem) builder.problem(problem);
}

function itemOf(item: object): PdfItem[] {
  if (!('str' in item) || typeof item.str !== 'string' || !('transform' in item) || !Array.isArray(item.transform))
    return [];
  const [a, b, , d, x, y] = item.transform.map(Number) as [number, number, number, number, number, number];
  const width = 'width' in item ? Number(item.width) : 0;
  const text = 'hasEOL' in item && item.hasEOL && !item.str ? '' : item.str;
  return [{ text, x, y, width, size: Math.hypot(a, b) || Math.abs(d) || 1 }];
}

function addPages(builder: TextBuilder, pages: readonly (readonly PdfLine[])[]): void {
  const heads = runningHeads(pages);
  const sizes = pages
    .flat()
    .map((line) => line.size)
    .sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  for (const [index, lines] of pages.entries()) {
    const locator = { page: index + 1 };
    for (const head of lines.filter((line) => heads.has(line))) builder.add(head.text, { role: 'furniture', locator });
    for (const part of partsOfPage(lines.filter((line) => !heads.has(line)))) {
      if ('rows' in part) addTable(builder, part.rows, (column, row) => ({ ...locator, cell: `${column}${row}` }));
      else addText(builder, part.lines, { usual, page: index + 1 });
    }
  }
}

function addText(
  builder: TextBuilder,
  lines: readonly PdfLine[],
  { usual, page }: { readonly usual: number; readonly page: number },
): void {
  for (const paragraph of paragraphsOfPage(lines)) {
    const text = textOfLines(paragraph);
    const heading = (paragraph[0]?.size ?? 0) > usual * 1.15 && text.length <= 200;
    builder.add(text, {
      role: heading ? 'heading' : /^\s*[•‣▪]\s/.test(text) ? 'list-item' : 'paragraph',
      locator: { page },
    });
  }
}

function reportEmptyPages(builder: TextBuilder, pages: readonly (readonly PdfLine[])[]): void {
  const empty = pages.filter((lines) => lines.length === 0).length;
  if (builder.empty)
    builder.problem({
      code: 'no-text-layer',
      message: 'This PDF holds pictures of pages and no text; run text recognition (OCR) over it first.',
    });
  else if (empty > 0)
    builder.problem({
      code: 'pages-without-text',
      message: `${empty} of the ${pages.length} pages of this PDF hold no text and were not read.`,
    });
}

/** Title and author from the file's properties. Its dates are those of the file, not of publication. */
async function metadataOf(file: PdfFile): Promise<SourceMetadata> {
  const metadata: MutableMetadata = {};
  const { info } = await file.getMetadata().catch(() => ({ info: {} }));
  const title = 'Title' in info ? String(info.Title).trim() : '';
  const author = 'Author' in info ? String(info.Author).trim() : '';
  if (title && !/^(?:untitled|microsoft word|document\d*$)|\.(?:docx?|indd|qxd|pdf|pptx?|xlsx?)$/i.test(title))
    metadata.title = title.slice(0, 500);
  if (author && !/^(?:user|admin(?:istrator)?|unknown|owner)$/i.test(author)) metadata.author = author.slice(0, 500);
  return metadata;
}
