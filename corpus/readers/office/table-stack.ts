import { addTable, ofSheet } from '../table/cells.ts';
import type { TextBuilder } from '../text-builder.ts';

const MOST_COLUMNS = 2000;

/** Gathers the tables of a text document cell by cell; a table inside a cell becomes text of that cell. */
export class TableStack {
  private rows: string[][] = [];
  private depth = 0;
  private cell: string[] = [];
  private span = 1;
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
    if (this.depth !== 1) return;
    this.cell = [];
    this.span = 1;
  }

  /** How many columns the cell being read takes. */
  spanCell(columns: number): void {
    if (this.depth === 1 && columns > 1) this.span = Math.min(columns, MOST_COLUMNS);
  }

  /** A paragraph inside the cell being read. */
  add(text: string): void {
    if (text) this.cell.push(text);
  }

  closeCell(): void {
    const row = this.rows.at(-1);
    if (this.depth !== 1 || !row || row.length >= MOST_COLUMNS) return;
    row.push(this.cell.join('\n'));
    for (let at = 1; at < this.span; at++) row.push('');
    this.span = 1;
  }

  closeTable(): void {
    this.depth = Math.max(0, this.depth - 1);
    if (this.depth > 0) return;
    this.tables++;
    addTable(this.builder, this.rows, ofSheet(`Table ${this.tables}`));
    this.rows = [];
  }
}
