import { type HeadingsOf, headingsOf } from '../table/headings.ts';
import { type Unit, withUnit } from '../table/units.ts';
import type { RoleSpan } from './parse.ts';

/** A Markdown text with its tables read. */
export interface ReadTables {
  readonly prose: string;
  readonly spans: readonly RoleSpan[];
  /** By the number of the table. */
  readonly headings: readonly HeadingsOf[];
}

/** The headings of each table; its first row is one of them by the rules of Markdown. */
export function headingsOfTables(prose: string, spans: readonly RoleSpan[]): HeadingsOf[] {
  const tables: { readonly rows: string[][]; readonly titles: readonly string[] }[] = [];
  let [heading, last] = ['', ''];
  for (const { start, end, role, cell } of spans) {
    if (!cell) {
      last = prose.slice(start, end).trim();
      if (role === 'heading' || role === 'title') heading = last;
      continue;
    }
    tables[cell.table] ??= { rows: [], titles: [heading, last] };
    const { rows } = tables[cell.table]!;
    rows[cell.row] ??= [];
    rows[cell.row]![cell.column] = shownIn(prose, start, end);
  }
  return tables.map(({ rows, titles }) => headingsOf(rows, 1, titles));
}

function shownIn(prose: string, start: number, end: number): string {
  return prose.slice(start, end).replace(/[|]/g, ' ').trim();
}

/**
 * The text with each figure in the unit that its headings give it, written into the blanks beside it, so that all offsets
 * stay; where they are too few, the figure stays as it is.
 */
export function withUnits({ prose, spans, headings }: ReadTables): Pick<ReadTables, 'prose' | 'spans'> {
  const parts: string[] = [];
  const widened: RoleSpan[] = [];
  let done = 0;
  for (const span of spans) {
    const { start, end, cell } = span;
    const unit = cell && headings[cell.table]?.(cell.row, cell.column).unit;
    const text = unit ? shownIn(prose, start, end) : '';
    const from = text ? prose.indexOf(text, start) : start;
    const written = unit ? shortened(unit) : NO_UNIT;
    if (unit && withUnit(text, unit) !== text && hasRoom(prose, done, from, from + text.length, written)) {
      parts.push(prose.slice(done, from - written.before.length), written.before, text, written.after);
      const last = from + text.length + written.after.length;
      widened.push({ ...span, start: Math.max(start, done), end: Math.max(end, last) });
      done = last;
    } else widened.push({ ...span, start: Math.max(start, Math.min(done, end)) });
  }
  return { prose: parts.join('') + prose.slice(done), spans: widened };
}

const NO_UNIT: Unit = { before: '', after: '' };

/** Whether blanks stand where a unit would, and one more on either side. What stands before `done` is taken. */
function hasRoom(prose: string, done: number, from: number, to: number, { before, after }: Unit): boolean {
  const [first, last] = [from - before.length - 1, to + after.length + 1];
  return first >= done && BLANK.test(prose.slice(first, from)) && BLANK.test(prose.slice(to, last));
}

const BLANK = /^ *$/;

const SHORT = new Map([[' hectares', ' ha']]);

/** *£18m* takes less room than *£18 million*, and says the same. */
function shortened({ before, after }: Unit): Unit {
  const scale = /^ (?:(m)illion|([bt])r?illion|thousand)$/.exec(after);
  if (before && scale) return { before, after: scale[1] ?? (scale[2] ? `${scale[2]}n` : 'k') };
  return { before, after: SHORT.get(after) ?? after };
}
