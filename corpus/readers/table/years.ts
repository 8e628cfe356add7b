import type { Rows } from './headings.ts';

const YEAR = /^(?:19|20)\d\d$/;
const FIGURE = /^[$£€]?\d[\d,.]*%?$/;
const FEWEST = 2;

interface Tally {
  figures: number;
  years: number;
}

/** Which rows and columns of a table hold years, and which figures that only look like years: 2,075 boats. */
export class YearsOfTable {
  private readonly rows = new Map<number, Tally>();
  private readonly columns = new Map<number, Tally>();

  constructor(rows: Rows, isHeading: (row: number) => boolean) {
    for (const [row, line] of rows.entries()) {
      if (isHeading(row)) continue;
      for (const [column, cell] of line.entries()) {
        const text = cell.trim();
        if (!FIGURE.test(text)) continue;
        count(this.rows, row, YEAR.test(text));
        count(this.columns, column, YEAR.test(text));
      }
    }
  }

  /** Whether the figures of a row or a column are years as far as can be told. */
  isOfYears(row: number, column: number): boolean {
    return [this.rows.get(row), this.columns.get(column)].some(
      (tally) => !tally || tally.figures < FEWEST || tally.years === tally.figures,
    );
  }
}

function count(tallies: Map<number, Tally>, at: number, isYear: boolean): void {
  const tally = tallies.get(at) ?? { figures: 0, years: 0 };
  tallies.set(at, { figures: tally.figures + 1, years: tally.years + (isYear ? 1 : 0) });
}

/** *2075* as the figure that it is. */
export function withoutYear(text: string): string {
  return YEAR.test(text.trim()) ? text.trim().replace(/^(\d)/, '$1,') : text;
}
