import type { Attributes } from './elements.ts';

/** What a cell of a table is given: the words at the head of its row and column. */
interface Cell {
  readonly text: string;
  context?: string;
}

interface Table {
  row: number;
  column: number;
  rowHeading: string;
  readonly columnHeadings: Map<number, string>;
}

const LONGEST_HEADING = 80;
const MOST_COLUMNS = 1000;

/** Gives each cell of a page's tables its row and column headings while the page is read. */
export class Tables {
  private readonly open_: Table[] = [];

  open(name: string, attributes: Attributes): void {
    const table = this.open_.at(-1);
    if (name === 'table') this.open_.push({ row: -1, column: -1, rowHeading: '', columnHeadings: new Map() });
    else if (name === 'tr' && table) {
      table.row++;
      table.column = -1;
      table.rowHeading = '';
    } else if ((name === 'td' || name === 'th') && table) {
      table.column += 1;
      const span = Number(attributes['colspan'] ?? 1);
      this.span = span > 1 && span < MOST_COLUMNS ? span - 1 : 0;
    }
  }

  private span = 0;

  close(name: string): void {
    const table = this.open_.at(-1);
    if (name === 'table') this.open_.pop();
    else if ((name === 'td' || name === 'th') && table) {
      table.column += this.span;
      this.span = 0;
    }
  }

  /** Notes the text of the cell being read, which is a heading in the first row or column, and has headings elsewhere. */
  add(cell: Cell): void {
    const table = this.open_.at(-1);
    if (!table || table.column > MOST_COLUMNS) return;
    const context = [table.rowHeading, table.columnHeadings.get(table.column)].filter(Boolean).join(', ');
    if (table.row > 0 && context) cell.context = context;
    if (cell.text.length > LONGEST_HEADING) return;
    if (table.row <= 0) table.columnHeadings.set(table.column, cell.text);
    else if (table.column === 0) table.rowHeading = cell.text;
  }
}
