import type { Locator } from '../../document.ts';
import { LIMITS } from '../limits.ts';
import type { TextBuilder } from '../text-builder.ts';
import { headingsOf, type Rows } from './headings.ts';
import { shownCell } from './units.ts';

/** Where a cell is found again, from the letters of its column and the number of its row. */
export type PlaceOf = (column: string, row: number) => Locator;

/** Cells of a sheet or a numbered table, or of a file that is one table. */
export function ofSheet(sheet?: string): PlaceOf {
  return (column, row) => ({ ...(sheet !== undefined && { sheet }), cell: `${column}${row}` });
}

/**
 * Adds the cells of a table as blocks. The words at the head of a cell's row and column are its context, so that
 * *14* can be found and understood as *Ostrava Bay, Boats*; a year in the row is one of them, and a figure is
 * written with the unit that its heading gives it. `known` is
 * how many rows are headings for certain.
 */
export function addTable(builder: TextBuilder, rows: Rows, place: PlaceOf = ofSheet(), known = 0): void {
  const headings = headingsOf(rows, known, builder.titles);
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
      const locator = place(columnName(column), row + 1);
      const said = headings(row, column);
      builder.add(shownCell(value, said), { role: 'table-cell', locator, context: said.context });
    }
  }
}

/** The letters of a column counted from 0: A, B, …, Z, AA. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}
