import type { PdfCell, PdfLine } from './lines.ts';

/** A part of a page: lines of running text, or a table as rows of cells. */
export type PagePart = { readonly lines: readonly PdfLine[] } | { readonly rows: readonly (readonly string[])[] };

interface Row {
  readonly lines: readonly PdfLine[];
  readonly cells: readonly PdfCell[];
  readonly y: number;
  readonly size: number;
}

const SAME_LINE = 0.4;
/** How far below each other rows of one table may be, in heights of type. */
const ROW_GAP = 4;
const FEWEST_ROWS = 3;
const FEWEST_FIGURES = 0.3;
const LONGEST_CELL = 60;
const FIGURE = /^[(<>~]{0,2}[$€£¥+−–-]{0,3}\s?\d[\d\s.,:/%€$£¥)−–-]{0,20}[*†‡a-e]?$|^[–—-]$/;

/**
 * Parts a page into its tables and the rest. A table is a run of rows of several short cells, a fair share of them
 * figures, that stand below each other.
 */
export function partsOfPage(lines: readonly PdfLine[]): PagePart[] {
  const parts: PagePart[] = [];
  let open: Row[] = [];
  let prose: PdfLine[] = [];
  const close = (): void => {
    if (isTable(open)) {
      if (prose.length > 0) parts.push({ lines: prose });
      prose = [];
      parts.push({ rows: columnsOf(open) });
    } else prose.push(...open.flatMap((row) => row.lines));
    open = [];
  };
  for (const row of rowsOf(lines)) {
    const last = open.at(-1);
    if (row.cells.length < 2 || (last && !isBelow(last, row))) close();
    if (row.cells.length < 2) prose.push(...row.lines);
    else open.push(row);
  }
  close();
  if (prose.length > 0) parts.push({ lines: prose });
  return parts;
}

/** Lines of one height that follow each other are one row. */
function rowsOf(lines: readonly PdfLine[]): Row[] {
  const groups: PdfLine[][] = [];
  for (const line of lines) {
    const last = groups.at(-1)?.at(-1);
    const beside =
      last && Math.abs(last.y - line.y) <= SAME_LINE * Math.max(last.size, line.size) && line.x >= last.end;
    if (beside) groups.at(-1)?.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => ({
    lines: group,
    cells: group.flatMap((line) => line.cells),
    y: group[0]?.y ?? 0,
    size: Math.max(...group.map((line) => line.size), 1),
  }));
}

function isBelow(last: Row, row: Row): boolean {
  const step = last.y - row.y;
  return step > 0 && step <= ROW_GAP * Math.max(last.size, row.size);
}

function isTable(rows: readonly Row[]): boolean {
  if (rows.length < FEWEST_ROWS) return false;
  const cells = rows.flatMap((row) => row.cells.slice(1));
  const figures = cells.filter((cell) => FIGURE.test(cell.text.trim())).length;
  const long = cells.filter((cell) => cell.text.length > LONGEST_CELL).length;
  return figures >= cells.length * FEWEST_FIGURES && long === 0;
}

/** The rows with each cell in its column; the row with the most cells tells where the columns are. */
function columnsOf(rows: readonly Row[]): string[][] {
  const widest = rows.reduce((best, row) => (row.cells.length > best.cells.length ? row : best));
  const columns = widest.cells.map(({ x, end }) => ({ x, end }));
  // Headings and longer figures make a column wider.
  for (const row of rows)
    if (row.cells.length === columns.length)
      row.cells.forEach((cell, index) => {
        const column = columns[index];
        if (!column) return;
        column.x = Math.min(column.x, cell.x);
        column.end = Math.max(column.end, cell.end);
      });
  return rows.map((row) => {
    const line = columns.map(() => '');
    for (const cell of row.cells) {
      const at = nearest(columns, cell);
      line[at] = [line[at], cell.text.trim()].filter(Boolean).join(' ');
    }
    return line;
  });
}

function nearest(columns: readonly { readonly x: number; readonly end: number }[], cell: PdfCell): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  columns.forEach((column, index) => {
    const overlap = Math.min(column.end, cell.end) - Math.max(column.x, cell.x);
    const apart = Math.abs((column.x + column.end) / 2 - (cell.x + cell.end) / 2);
    const distance = overlap > 0 ? -overlap : apart;
    if (distance < least) [best, least] = [index, distance];
  });
  return best;
}
