import type { Saying, Table } from './tables.ts';

/** One sentence about a cell, and the figure in it. */
export interface TableSentence {
  readonly text: string;
  readonly value: string;
  /** It is the last of its look in the sentence. */
  readonly isLast?: true;
  readonly style: 'told' | 'free' | 'pair' | 'silent';
  readonly kind: 'right' | 'off' | 'row' | 'column' | 'exchanged' | 'silent';
}

/** All sentences about a table, and those of which it says nothing. */
export function sentencesOf(table: Table): TableSentence[] {
  return [...cellSentences(table), ...pairSentences(table), ...silentSentences(table)];
}

function silentSentences({ silent }: Table): TableSentence[] {
  return silent.map((text) => ({
    text: text.replace(/[<>]/g, ''),
    value: /<(.*)>/.exec(text)![1]!,
    style: 'silent',
    kind: 'silent',
  }));
}

/** Two cells told rightly, one of them off, and each with the other's figure where they are of one sort. */
function pairSentences(table: Table): TableSentence[] {
  return table.pairs.flatMap(({ text, first, second }) => {
    const [one, other] = [first, second].map(([row, column]) => table.rows[row]![column]!) as [string, string];
    const isOfOneSort = first[0] === second[0] || first[1] === second[1];
    const write = (kind: TableSentence['kind'], v: string, w: string): TableSentence[] => {
      const shared = { text: text.replace('[v]', v).replace('[w]', w), style: 'pair' as const, kind };
      return [
        { ...shared, value: v },
        { ...shared, value: w, isLast: true },
      ];
    };
    const [off] = write('off', offBy(one, table), other);
    const [, offLast] = write('off', one, offBy(other, table));
    return [...write('right', one, other), off!, offLast!, ...(isOfOneSort ? write('exchanged', other, one) : [])];
  });
}

/** One sentence about each cell of a table, for each way of telling it and each figure put there. */
function cellSentences(table: Table): TableSentence[] {
  return table.sayings.flatMap((saying) =>
    cellsOf(table, saying).flatMap(([row, column]) =>
      (['told', 'free'] as const).flatMap((style) =>
        valuesOf(table, saying, row, column).map(([kind, value]) => ({
          text: written(table, saying[style], row, column, value),
          value,
          style,
          kind,
        })),
      ),
    ),
  );
}

function cellsOf({ rows, headings }: Table, { rows: some, columns }: Saying): [number, number][] {
  const ofRows = some ?? rows.map((_, at) => at).slice(headings);
  const ofColumns = columns ?? rows[0]!.map((_, at) => at).slice(1);
  return ofRows.flatMap((row) => ofColumns.map((column) => [row, column] as [number, number]));
}

function valuesOf(
  table: Table,
  { across, notDown }: Saying,
  row: number,
  column: number,
): [TableSentence['kind'], string][] {
  const own = table.rows[row]![column]!;
  const values: [TableSentence['kind'], string][] = [
    ['right', own],
    ['off', offBy(own, table)],
  ];
  const body = table.rows.slice(table.headings);
  const below = body[(row - table.headings + 1) % body.length]![column]!;
  if (!notDown && below !== own) values.push(['row', below]);
  const figures = table.rows[row]!.map((cell, at) => [cell, at] as const).filter(
    ([cell, at]) => at > 0 && at !== column && cell !== own && cell.includes('%') === own.includes('%'),
  );
  const beside = figures.find(([, at]) => at > column) ?? figures[0];
  if (across && beside) values.push(['column', beside[0]]);
  return values;
}

/** A figure of the same look that no cell of the table has: the leading digit one more, or two digits exchanged. */
function offBy(value: string, { rows }: Table): string {
  const known = new Set(rows.flat());
  const exchanged = value.replace(/(\d)([.,]?)(\d)/, '$3$2$1');
  if (exchanged !== value && !exchanged.startsWith('0') && !known.has(exchanged)) return exchanged;
  for (let step = 1; step < 10; step++) {
    const raised = value.replace(/\d/, (digit) => String((Number(digit) % 9) + step));
    if (!known.has(raised) && raised !== value) return raised;
  }
  return value;
}

function written({ rows, headings }: Table, saying: string, row: number, column: number, value: string): string {
  const bare = (text: string) => text.replace(/ \(.*\)$/, '');
  const group = rows[0]!.slice(0, column + 1).findLast((cell) => cell !== '') ?? '';
  return saying
    .replace('[row]', bare(rows[row]![0]!))
    .replace('[column]', bare(rows[headings - 1]![column]!))
    .replace('[group]', group.toLowerCase())
    .replace('[v]', value)
    .replace(/the Island/, 'the island');
}
