import { headingsOf } from '../table/headings.ts';
import { shownCell } from '../table/units.ts';
import type { Attributes } from './elements.ts';

interface Cell {
  text: string;
  context?: string;
}

interface PlacedCell {
  readonly block: Cell;
  readonly row: number;
  readonly column: number;
}

interface Table {
  row: number;
  /** The place of the cell being read. */
  column: number;
  /** How many columns the cell being read takes. */
  span: number;
  readonly rows: string[][];
  readonly cells: PlacedCell[];
  /** For each column how many rows a cell above still covers, and what it says. */
  readonly covered: Map<number, { rows: number; text: string }>;
  down: number;
  /** Rows at the top that hold headings alone. */
  heads: number;
  headsOnly: boolean;
  /** What stands above it, and its caption. */
  readonly titles: string[];
}

const MOST_COLUMNS = 1000;
const MOST_SPANNED = 100;
const LONGEST_HEADING = 120;

/** Gives each cell of a page's tables its row and column headings once its table is read. */
export class Tables {
  private readonly open_: Table[] = [];

  /** `above` are the last heading and the last block before the element. */
  open(name: string, attributes: Attributes, above: () => readonly string[]): void {
    if (name === 'table') this.open_.push(newTable([...above()]));
    const table = this.open_.at(-1);
    if (!table) return;
    if (name === 'tr') openRow(table);
    else if (name === 'td' || name === 'th') openCell(table, name, attributes);
  }

  close(name: string): void {
    const table = this.open_.at(-1);
    if (!table) return;
    if (name === 'table') {
      this.open_.pop();
      finish(table);
    } else if (name === 'td' || name === 'th') closeCell(table);
  }

  /** Notes a block of the cell that is being read. */
  add(block: Cell): void {
    const table = this.open_.at(-1);
    if (!table || table.row < 0 || table.column < 0 || table.column > MOST_COLUMNS) return;
    const row = table.rows[table.row] as string[];
    row[table.column] = [row[table.column], block.text].filter(Boolean).join(' ').slice(0, LONGEST_HEADING);
    table.cells.push({ block, row: table.row, column: table.column });
  }

  /** What a caption says of the table that is being read. */
  caption(text: string): void {
    this.open_.at(-1)?.titles.push(text);
  }

  /** Tables that are not closed where the page ends. */
  end(): void {
    for (let table = this.open_.pop(); table; table = this.open_.pop()) finish(table);
  }
}

function newTable(titles: string[]): Table {
  return {
    row: -1,
    column: -1,
    span: 1,
    rows: [],
    cells: [],
    covered: new Map(),
    down: 0,
    heads: 0,
    headsOnly: true,
    titles,
  };
}

function openRow(table: Table): void {
  if (table.row >= 0 && table.headsOnly && table.heads === table.row) table.heads++;
  table.row++;
  table.column = -1;
  table.span = 1;
  table.headsOnly = true;
  table.rows.push([]);
}

function openCell(table: Table, name: string, attributes: Attributes): void {
  if (table.row < 0) openRow(table);
  if (name === 'td') table.headsOnly = false;
  table.column += table.column < 0 ? 1 : table.span;
  while (takeCovered(table)) table.column++;
  table.span = spanOf(attributes['colspan']);
  table.down = spanOf(attributes['rowspan']) - 1;
  const row = table.rows[table.row] as string[];
  while (row.length <= table.column && row.length < MOST_COLUMNS) row.push('');
}

/** A cell that reaches down into this row says the same here. */
function takeCovered(table: Table): boolean {
  const above = table.covered.get(table.column);
  if (!above) return false;
  const row = table.rows[table.row] as string[];
  while (row.length <= table.column) row.push('');
  row[table.column] = above.text;
  if (--above.rows <= 0) table.covered.delete(table.column);
  return true;
}

function closeCell(table: Table): void {
  if (table.row < 0 || table.column < 0 || table.column > MOST_COLUMNS) return;
  const row = table.rows[table.row] as string[];
  const text = row[table.column] ?? '';
  for (let at = 1; at < table.span; at++) row[table.column + at] = table.headsOnly ? text : '';
  if (table.down > 0)
    for (let at = 0; at < table.span; at++) table.covered.set(table.column + at, { rows: table.down, text });
}

function finish(table: Table): void {
  const filled = Array.from(table.rows, (row) => Array.from(row, (cell) => cell ?? ''));
  // A table all of whose cells are headings has none: its maker liked bold type.
  const known = table.heads < filled.length ? table.heads : 0;
  if (known === 0 && !holdsFigures(filled)) return;
  const headings = headingsOf(filled, known, table.titles);
  for (const { block, row, column } of table.cells) {
    const said = headings(row, column);
    if (said.context) block.context = said.context;
    block.text = shownCell(block.text, said);
  }
}

const FEWEST_FIGURES = 2;

/** Old pages use tables to lay out anything; those that hold figures are tables. */
function holdsFigures(rows: readonly (readonly string[])[]): boolean {
  return rows.flat().filter((cell) => /^\D{0,3}\d[\d\s.,]*\D{0,3}$/.test(cell.trim())).length >= FEWEST_FIGURES;
}

function spanOf(value: string | undefined): number {
  const span = Number(value ?? 1);
  return span > 1 && span < MOST_COLUMNS ? Math.min(Math.floor(span), MOST_SPANNED) : 1;
}
