import type { SourceDocument, SourceMetadata } from '../document.ts';
import { ReadingFailure } from './failure.ts';
import type { BinaryFormat } from './format.ts';
import { LIMITS } from './limits.ts';
import type { MutableMetadata } from './metadata.ts';
import { linesOfPage, type PdfItem, type PdfLine, paragraphsOfPage, textOfLines } from './pdf/lines.ts';
import { runningHeads } from './pdf/running-heads.ts';
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
  getPage(number: number): Promise<{ getTextContent(): Promise<{ items: readonly object[] }>; cleanup(): unknown }>;
  getMetadata(): Promise<{ info: object }>;
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
  const pages: PdfLine[][] = [];
  for (let number = 1; number <= count; number++) pages.push(await linesOf(file, number));
  addPages(builder, pages);
  reportEmptyPages(builder, pages);
  return builder.finish(await metadataOf(file));
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

/** The lines of one page; a page that cannot be read is an empty one, and counted as such. */
async function linesOf(file: PdfFile, number: number): Promise<PdfLine[]> {
  try {
    const page = await file.getPage(number);
    const { items } = await page.getTextContent();
    page.cleanup();
    return linesOfPage(items.flatMap(itemOf));
  } catch {
    return [];
  }
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
    for (const paragraph of paragraphsOfPage(lines.filter((line) => !heads.has(line)))) {
      const text = textOfLines(paragraph);
      const heading = (paragraph[0]?.size ?? 0) > usual * 1.15 && text.length <= 200;
      builder.add(text, { role: heading ? 'heading' : /^\s*[•‣▪]\s/.test(text) ? 'list-item' : 'paragraph', locator });
    }
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
