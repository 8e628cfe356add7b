import type { Locator } from '../../document.ts';
import { LIMITS } from '../limits.ts';
import type { TextBuilder } from '../text-builder.ts';

/** A table as rows of cells; missing cells are empty. */
export type Rows = readonly (readonly string[])[];

const LONGEST_HEADING = 80;
const LABEL_COLUMNS = 3;
const WHEN = /^(?:years?|dates?|months?|quarters?|periods?|weeks?|seasons?)\b/i;
const NUMERIC = /^[($€£¥+−–-]{0,3}\d[\d\s.,:/%€$£¥)−–-]{0,30}$/;

/**
 * Adds the cells of a table as blocks. The words at the head of a cell's row and column are its context, so that
 * *14* can be found and understood as *Ostrava Bay, Boats*; a year in the row is one of them.
 */
export function addTable(builder: TextBuilder, rows: Rows, sheet?: string): void {
  const head = headingRow(rows);
  const headings = rows[head] ?? [];
  let cells = 0;
  for (const [row, line] of rows.entries()) {
    for (const [column, value] of line.entries()) {
      if (!value.trim()) continue;
      if (++cells > LIMITS.cells || builder.full) {
        builder.problem({
          code: 'truncated',
          message: `This table is very large; only its first ${LIMITS.cells.toLocaleString('en')} cells were read.`,
        });
        return;
      }
      const locator: Locator = { ...(sheet !== undefined && { sheet }), cell: `${columnName(column)}${row + 1}` };
      const context = row > head ? contextOf(line, headings, column) : '';
      builder.add(value, { role: 'table-cell', locator, context });
    }
  }
}

/** The first row with two words or more in it; −1 where no row has. A title may stand above it. */
function headingRow(rows: Rows): number {
  return rows
    .slice(0, 20)
    .findIndex((row) => row.filter((cell) => cell.trim() && !NUMERIC.test(cell.trim())).length >= 2);
}

function contextOf(row: readonly string[], headings: readonly string[], column: number): string {
  const labels = row.filter((cell, at) => at !== column && isLabel(cell, headings[at] ?? '', at));
  return [...labels, headings[column] ?? '']
    .map((label) => label.trim().slice(0, LONGEST_HEADING))
    .filter(Boolean)
    .join(', ');
}

/** Whether a cell says what its row is about: words in the first columns, or the time that the row stands for. */
function isLabel(cell: string, heading: string, column: number): boolean {
  const text = cell.trim();
  if (!text || text.length > LONGEST_HEADING) return false;
  return WHEN.test(heading.trim()) || (column < LABEL_COLUMNS && !NUMERIC.test(text));
}

/** The letters of a column counted from 0: A, B, …, Z, AA. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}
