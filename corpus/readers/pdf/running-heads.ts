import type { PdfLine } from './lines.ts';

/** How many lines at the top and the foot of a page may be repeated on every page. */
const EDGE = 2;
const FEWEST_PAGES = 3;

/**
 * The lines that stand at the top or foot of most pages (the name of the paper, page numbers), figures aside. They
 * are furniture, and sentences run on across them.
 */
export function runningHeads(pages: readonly (readonly PdfLine[])[]): Set<PdfLine> {
  const counts = new Map<string, number>();
  for (const lines of pages)
    for (const shape of new Set(edges(lines).map(shapeOf))) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  const heads = new Set<PdfLine>();
  for (const lines of pages) {
    for (const line of edges(lines)) {
      const repeated = (counts.get(shapeOf(line)) ?? 0) >= Math.max(FEWEST_PAGES, pages.length * 0.4);
      const isNumber = /^\s*(?:page\s)?\d{1,4}(?:\s(?:of|\/)\s\d{1,4})?\s*$/i.test(line.text);
      if (repeated || (isNumber && isAlone(line, lines))) heads.add(line);
    }
  }
  return heads;
}

function edges(lines: readonly PdfLine[]): PdfLine[] {
  const ordered = [...lines].sort((a, b) => b.y - a.y);
  return ordered.length > EDGE * 2 ? [...ordered.slice(0, EDGE), ...ordered.slice(-EDGE)] : ordered.slice(0, 0);
}

/** Whether nothing stands beside a line: a number in the last row of a table is no page's. */
function isAlone(line: PdfLine, lines: readonly PdfLine[]): boolean {
  return lines.every((other) => other === line || Math.abs(other.y - line.y) > line.size * 0.5);
}

function shapeOf(line: PdfLine): string {
  return line.text.replace(/\d+/g, '0').replace(/\s+/g, ' ').trim().toLowerCase();
}
