import type { Rows } from './headings.ts';

/** Figures as most of Europe writes them, and as English does: `1.200,5` and `1,200.5`. */
const CONTINENTAL =
  /^[+−–-]?(?:[$€£]\s?)?(?:\d{1,3}(?:\.\d{3})+,\d{1,6}|\d{1,9},\d{1,2}|\d{1,9},\d{4,6}|0,\d{1,6})\s?[%€]?$/;
const ENGLISH =
  /^[+−–-]?(?:[$€£]\s?)?(?:\d{1,3}(?:,\d{3})+(?:\.\d{1,6})?|\d{1,9}\.\d{1,2}|\d{1,9}\.\d{4,6}|0\.\d{1,6})\s?[%€]?$/;
/** What may be either: `12.000`. */
const GROUPED = /^[+−–-]?(?:[$€£]\s?)?\d{1,3}(?:\.\d{3})+\s?[%€]?$/;
const MOST_LOOKED_AT = 20_000;

/**
 * The rows of a table with figures in the English way, where its columns are parted by semicolons or tabs and its
 * figures have a decimal comma. A table that has figures of both ways, or of neither, stays as it is.
 */
export function withDecimalPoints(rows: Rows, delimiter: string): Rows {
  if (delimiter === ',' || !isContinental(rows, delimiter)) return rows;
  return rows.map((row) => row.map(pointed));
}

function isContinental(rows: Rows, delimiter: string): boolean {
  let commas = 0;
  let grouped = 0;
  let looked = 0;
  for (const row of rows) {
    for (const cell of row) {
      const text = cell.trim();
      if (ENGLISH.test(text)) return false;
      if (CONTINENTAL.test(text)) commas++;
      else if (GROUPED.test(text)) grouped++;
      if (++looked > MOST_LOOKED_AT) return commas > 0;
    }
  }
  // Where commas part nothing, points in groups of three are no decimals.
  return commas > 0 || (delimiter === ';' && grouped >= 2);
}

function pointed(cell: string): string {
  const text = cell.trim();
  if (!CONTINENTAL.test(text) && !GROUPED.test(text)) return cell;
  return cell.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'));
}
