import { parse } from 'csv-parse/sync';
import type { SourceDocument } from '../document.ts';
import type { TextFormat } from './format.ts';
import { addTable } from './table/cells.ts';
import { withDecimalPoints } from './table/decimal-comma.ts';
import { TextBuilder } from './text-builder.ts';

/** Tables as text, whatever parts their columns. */
export const csv: TextFormat = {
  name: 'csv',
  title: 'CSV',
  extensions: ['csv', 'tsv', 'tab'],
  media: ['text/csv', 'text/tab-separated-values', 'csv', 'tsv'],
  kind: 'text',
  inProcess: true,
  read: readCsv,
};

const DELIMITERS = [',', ';', '\t', '|'];
const LONGEST_RECORD = 1_000_000;
const MOST_ROWS = 200_000;

function readCsv(text: string): SourceDocument {
  const builder = new TextBuilder();
  const delimiter = delimiterOf(text);
  let rows = parseRows(text, delimiter, '"');
  if (!rows) {
    builder.problem({
      code: 'quotes',
      message: 'The quotation marks in this table are not closed; it was read without regard to them.',
    });
    rows = parseRows(text, delimiter, null) ?? [];
  }
  if (rows.length > MOST_ROWS)
    builder.problem({ code: 'truncated', message: 'This table is very large; only its first 200,000 rows were read.' });
  addTable(builder, withDecimalPoints(rows.slice(0, MOST_ROWS), delimiter));
  return builder.finish();
}

function parseRows(text: string, delimiter: string, quote: '"' | null): string[][] | undefined {
  try {
    return parse(text, {
      delimiter,
      quote,
      bom: true,
      to: MOST_ROWS + 1,
      relax_column_count: true,
      relax_quotes: quote !== null,
      max_record_size: LONGEST_RECORD,
    });
  } catch {
    return undefined;
  }
}

/**
 * The sign that parts the columns: the one that as many lines as may be have equally often. What stands in quotation marks
 * parts nothing, and titles and notes above the table need have none.
 */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n|\n|\r/)
    .slice(0, 40)
    .map((line) => line.replace(/"[^"]*"/g, ''))
    .filter(Boolean);
  const score = (delimiter: string): number => {
    const counts = Map.groupBy(lines, (line) => line.split(delimiter).length - 1);
    counts.delete(0);
    return Math.max(0, ...[...counts].map(([count, { length }]) => length * 100 + Math.min(99, count)));
  };
  return DELIMITERS.reduce((best, next) => (score(next) > score(best) ? next : best));
}
