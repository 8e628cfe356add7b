import { readFileSync } from 'node:fs';

/**
 * A table of a shape that journalists are sent, and sentences about its cells. All matters and names are invented.
 * `told` sentences use the words of the headings, `free` ones say it in other words, as people do.
 */
export interface Table {
  readonly id: string;
  /** Stands above the table as a paragraph, or as the heading of the page. */
  readonly title: string;
  /** Rows of headings first. */
  readonly rows: readonly (readonly string[])[];
  readonly headings: number;
  readonly sayings: readonly Saying[];
  /** Sentences about two cells each: `[v]` and `[w]` are the first's and the second's figure. */
  readonly pairs: readonly Pair[];
  /** Sentences about the same people and places of which the table says nothing; the figure is in angle brackets. */
  readonly silent: readonly string[];
}

/** Two cells, by row and column, that one sentence tells. */
export interface Pair {
  readonly text: string;
  readonly first: readonly [row: number, column: number];
  readonly second: readonly [row: number, column: number];
}

/** How the cells of some columns (or rows) are told. `[row]` and `[column]` are the headings without their units, `[v]` is the cell. */
export interface Saying {
  readonly columns?: readonly number[];
  readonly rows?: readonly number[];
  readonly told: string;
  readonly free: string;
  /** Another column's figure would answer the same sort of question. */
  readonly across?: true;
  /** Another row's figure would not. */
  readonly notDown?: true;
}

export const TABLES: readonly Table[] = readFileSync(new URL('tables.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Table);
