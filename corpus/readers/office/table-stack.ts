import { addTable } from '../table/cells.ts';
import type { TextBuilder } from '../text-builder.ts';

const MOST_COLUMNS = 2000;

/** Gathers the tables of a text document cell by cell; a table inside a cell becomes text of that cell. */
export class TableStack {
  private rows: string[][] = [];
  private depth = 0;
  private cell: string[] = [];
  private tables = 0;
  private readonly builder: TextBuilder;

  constructor(builder: TextBuilder) {
    this.builder = builder;
  }

  get inside(): boolean {
    return this.depth > 0;
  }

  openTable(): void {
    if (this.depth++ === 0) this.rows = [];
  }

  openRow(): void {
    if (this.depth === 1) this.rows.push([]);
  }

  openCell(): void {
    if (this.depth === 1) this.cell = [];
  }

  /** A paragraph inside the cell being read. */
  add(text: string): void {
    if (text) this.cell.push(text);
  }

  closeCell(): void {
    const row = this.rows.at(-1);
    if (this.depth === 1 && row && row.length < MOST_COLUMNS) row.push(this.cell.join('\n'));
  }

  closeTable(): void {
    this.depth = Math.max(0, this.depth - 1);
    if (this.depth > 0) return;
    this.tables++;
    addTable(this.builder, this.rows, `Table ${this.tables}`);
    this.rows = [];
  }
}
