import { raised } from '../raised.ts';

/** A run of characters as the PDF places it. Measures are in points; `y` grows upwards. */
export interface PdfItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of the type. */
  readonly size: number;
}

/** A stretch of a line without a gap as wide as between columns. */
export interface PdfCell {
  text: string;
  readonly x: number;
  end: number;
}

/** A line of type. */
export interface PdfLine {
  text: string;
  readonly x: number;
  readonly y: number;
  end: number;
  size: number;
  readonly cells: PdfCell[];
}

/** How far two runs may differ in height and be on one line, and how far apart words are, in heights of type. */
const SAME_LINE = 0.4;
const WORD_GAP = 0.15;
const CELL_GAP = 1;
const COLUMN_GAP = 3;
/** Raised characters are smaller, and stand higher by some of the type's height. */
const RAISED_SIZE = 0.82;
const RAISED_LEAST = 0.12;
const RAISED_MOST = 0.75;

/** Puts runs together into lines, in the order in which the file shows them, which follows its columns. */
export function linesOfPage(items: readonly PdfItem[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let blank = false;
  let mark: PdfItem[] = [];
  const settle = (after: string): void => {
    const line = lines.at(-1);
    const text = mark.map((item) => item.text).join('');
    const last = mark.at(-1);
    mark = [];
    if (line && last) addRaised(line, raised(text, line.text, after), last.x + last.width);
  };
  for (const item of items) {
    const line = lines.at(-1);
    if (!item.text.trim()) {
      blank ||= item.text !== '';
      continue;
    }
    if (line && isRaised(line, item)) {
      mark.push(item);
    } else {
      const open = line !== undefined && continues(line, item);
      settle(open ? item.text : '');
      if (open) append(line, item, blank);
      else lines.push(lineOf(item));
    }
    blank = false;
  }
  settle('');
  return lines;
}

function lineOf({ text, x, y, width, size }: PdfItem): PdfLine {
  return { text, x, y, end: x + width, size, cells: [{ text, x, end: x + width }] };
}

/** Raised characters stand right behind what they belong to; a mark of a note takes its room and says nothing. */
function addRaised(line: PdfLine, text: string, end: number): void {
  line.text += text;
  line.end = Math.max(line.end, end);
  const cell = line.cells.at(-1);
  if (!cell) return;
  cell.text += text;
  cell.end = line.end;
}

function append(line: PdfLine, item: PdfItem, blank: boolean): void {
  const distance = item.x - line.end;
  const parted = /\s$/.test(line.text) || /^\s/.test(item.text);
  const gap = !parted && (blank || distance > WORD_GAP * item.size);
  line.text += (gap ? ' ' : '') + item.text;
  const cell = line.cells.at(-1);
  if (cell && distance <= CELL_GAP * item.size) {
    cell.text += (gap ? ' ' : '') + item.text;
    cell.end = item.x + item.width;
  } else line.cells.push({ text: item.text, x: item.x, end: item.x + item.width });
  line.end = item.x + item.width;
  line.size = Math.max(line.size, item.size);
}

function isRaised(line: PdfLine, item: PdfItem): boolean {
  const rise = item.y - line.y;
  if (item.size > RAISED_SIZE * line.size || rise < RAISED_LEAST * line.size || rise > RAISED_MOST * line.size)
    return false;
  return item.x >= line.end - line.size && item.x - line.end <= line.size;
}

function continues(line: PdfLine, item: PdfItem): boolean {
  const size = Math.max(line.size, item.size, 1);
  if (Math.abs(line.y - item.y) > SAME_LINE * size) return false;
  return item.x >= line.end - size && item.x - line.end <= COLUMN_GAP * size;
}

/** How far below each other the lines of one paragraph may be, in heights of type. */
const LINE_GAP = 1.75;
/** In a text that is set wider, as drafts and court papers are, how far above its usual step, and how wide at most. */
const USUAL_GAP = 1.15;
const WIDEST_GAP = 3.2;
const INDENT = 0.9;
const SIZE_CHANGE = 1.12;

/** Puts lines together into paragraphs: a gap, an indent, another size of type or a new column begins one. */
export function paragraphsOfPage(lines: readonly PdfLine[]): PdfLine[][] {
  const gap = gapOf(lines);
  const paragraphs: PdfLine[][] = [];
  let last: PdfLine | undefined;
  for (const line of lines) {
    if (last && belongs(last, line, gap)) paragraphs.at(-1)?.push(line);
    else paragraphs.push([line]);
    last = line;
  }
  return paragraphs;
}

const FEWEST_STEPS = 6;

/** How far below each other lines of one paragraph are at most on a page, in heights of type. */
function gapOf(lines: readonly PdfLine[]): number {
  const steps = lines
    .slice(1)
    .map((line, index) => ((lines[index]?.y ?? 0) - line.y) / Math.max(line.size, 1))
    .filter((step) => step > 0.5)
    .sort((a, b) => a - b);
  const usual = steps[Math.floor(steps.length / 2)] ?? 0;
  return steps.length >= FEWEST_STEPS && usual <= WIDEST_GAP ? Math.max(LINE_GAP, usual * USUAL_GAP) : LINE_GAP;
}

function belongs(last: PdfLine, line: PdfLine, gap: number): boolean {
  const size = Math.max(last.size, line.size, 1);
  const step = last.y - line.y;
  const amidSentence = /[\p{Ll},;-]$/u.test(last.text.trimEnd()) && /^\s*\p{Ll}/u.test(line.text);
  // A sentence runs on at the top of the next column.
  if (step < 0 || step > gap * size) return step < 0 && amidSentence;
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
