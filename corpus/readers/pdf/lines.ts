/** A run of characters as the PDF places it. Measures are in points; `y` grows upwards. */
export interface PdfItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of the type. */
  readonly size: number;
}

/** A line of type. */
export interface PdfLine {
  text: string;
  readonly x: number;
  readonly y: number;
  end: number;
  size: number;
}

/** How far two runs may differ in height and be on one line, and how far apart words are, in heights of type. */
const SAME_LINE = 0.4;
const WORD_GAP = 0.15;
const COLUMN_GAP = 3;

/** Puts runs together into lines, in the order in which the file shows them, which follows its columns. */
export function linesOfPage(items: readonly PdfItem[]): PdfLine[] {
  const lines: PdfLine[] = [];
  for (const item of items) {
    if (!item.text) continue;
    const line = lines.at(-1);
    if (line && continues(line, item)) {
      const gap = item.x - line.end > WORD_GAP * item.size && !/\s$/.test(line.text) && !/^\s/.test(item.text);
      line.text += (gap ? ' ' : '') + item.text;
      line.end = item.x + item.width;
      line.size = Math.max(line.size, item.size);
    } else if (item.text.trim()) {
      lines.push({ text: item.text, x: item.x, y: item.y, end: item.x + item.width, size: item.size });
    }
  }
  return lines.filter((line) => line.text.trim());
}

function continues(line: PdfLine, item: PdfItem): boolean {
  const size = Math.max(line.size, item.size, 1);
  if (Math.abs(line.y - item.y) > SAME_LINE * size) return false;
  return item.x >= line.end - size && item.x - line.end <= COLUMN_GAP * size;
}

/** How far below each other the lines of one paragraph may be, in heights of type. */
const LINE_GAP = 1.75;
const INDENT = 0.9;
const SIZE_CHANGE = 1.12;

/** Puts lines together into paragraphs: a gap, an indent, another size of type or a new column begins one. */
export function paragraphsOfPage(lines: readonly PdfLine[]): PdfLine[][] {
  const paragraphs: PdfLine[][] = [];
  let last: PdfLine | undefined;
  for (const line of lines) {
    if (last && belongs(last, line)) paragraphs.at(-1)?.push(line);
    else paragraphs.push([line]);
    last = line;
  }
  return paragraphs;
}

function belongs(last: PdfLine, line: PdfLine): boolean {
  const size = Math.max(last.size, line.size, 1);
  const step = last.y - line.y;
  const amidSentence = /[\p{Ll},;-]$/u.test(last.text.trimEnd()) && /^\s*\p{Ll}/u.test(line.text);
  // A sentence runs on at the top of the next column.
  if (step < 0 || step > LINE_GAP * size) return step < 0 && amidSentence;
  if (Math.max(last.size, line.size) > SIZE_CHANGE * Math.min(last.size, line.size)) return false;
  const indented = line.x - last.x > INDENT * size && line.x - last.x < 6 * size;
  return amidSentence || !indented || !/[.!?…:]["'”’)\]]{0,2}\s*$/.test(last.text);
}

/**
 * The text of a paragraph. A word parted at the end of a line is joined again; where the hyphen stays in a compound
 * (a capital or a figure follows) so does the hyphen.
 */
export function textOfLines(lines: readonly PdfLine[]): string {
  let text = '';
  for (const line of lines) {
    const next = line.text.trim();
    if (/\p{L}[\u00ad\u2010-]$/u.test(text)) {
      text = /^\p{Ll}/u.test(next) && !text.endsWith('\u2010') ? text.slice(0, -1) + next : text + next;
    } else text += (text ? ' ' : '') + next;
  }
  return text.replace(/\u00ad/g, '').replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'));
}
