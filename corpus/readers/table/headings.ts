import { type Unit, unitIn } from './units.ts';
import { YearsOfTable } from './years.ts';

/** A table as rows of cells; missing cells are empty. */
export type Rows = readonly (readonly string[])[];

const LONGEST_HEADING = 80;
const LABEL_COLUMNS = 3;
const LONGEST_TITLE = 150;
const FIGURES_ARE = /^(?:all )?(?:figures|values|amounts|numbers)(?: are)? (?=in )/i;
/** Columns whose figures have no unit, whatever the title says. */
const RANK = /^(?:rank|place|position|no\.?|number|#|id|code|page)$/i;
/** How far down a table its headings may begin, and how many rows of them there may be. */
const FIRST_ROWS = 40;
const MOST_HEADING_ROWS = 3;
const WHEN = /^(?:years?|dates?|months?|quarters?|periods?|weeks?|seasons?|days?)\b/i;
const NUMERIC = /^[(<>~≈]{0,2}[$€£¥+−–-]{0,3}[$€£¥]?\s?\d[\d\s.,:/%€$£¥)−–-]{0,30}[*†‡a-e]?$/;
/** What a column or row of figures is often of: a year, a season, a quarter, a month. */
const TIME =
  /^(?:(?:19|20)\d{2}(?:\s?[-–/]\s?(?:\d{2}|\d{4}))?[a-z*†]?|[QH][1-4]\s?[-–/]?\s?['’]?(?:\d{2}|\d{4})?|FY\s?['’]?\d{2,4}|(?:19|20)\d{2}\s?[QH][1-4]|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?[\s-]?['’]?(?:\d{2}|\d{4})?)$/i;

/** What the headings of a cell say of it. */
export interface CellHeadings {
  /** The words at the head of its row and column, parted by commas; empty for headings themselves. */
  readonly context: string;
  /** What the heading of its column says that its figures are in. */
  readonly unit: Unit | undefined;
  /** Whether a cell that looks like a year is a figure like the others of its row and column. */
  readonly isFigure: boolean;
}

export type HeadingsOf = (row: number, column: number) => CellHeadings;

const NONE: CellHeadings = { context: '', unit: undefined, isFigure: false };

/**
 * Finds the headings of a table. Titles, notes and units may stand above them, groups of columns may have a heading of
 * their own, and a table may begin anew below a blank row. `known` is how many rows at the top are headings for certain,
 * `titles` are what stands above the table, the nearest last. A figure has the unit of its column, else of its row, else of the title.
 */
export function headingsOf(rows: Rows, known = 0, titles: readonly string[] = []): HeadingsOf {
  const sections = sectionsOf(rows, known, titles);
  const rowLabels = rowLabelsOf(rows, sections);
  const yearLike = new YearsOfTable(rows, (row) => row <= (sections[row]?.last ?? row));
  return (row, column) => {
    const section = sections[row];
    const own = rowLabels[row];
    if (!section || !own || row <= section.last) return NONE;
    const { heading, unit } = section.columns[column] ?? NO_COLUMN;
    const labels = own.filter(({ at }) => at !== column);
    const parts = [...labels.map(({ text }) => text), heading];
    const whole = labels.length === own.length && !RANK.test(heading) ? section.unit : undefined;
    const isFigure = labels.length === own.length && !yearLike.isOfYears(row, column);
    return { context: parts.filter(Boolean).join(', '), unit: unit ?? labels.at(-1)?.unit ?? whole, isFigure };
  };
}

/** A stretch of rows with the same headings. */
interface Section {
  /** The last row of its headings; one before its first row where it has none. */
  readonly last: number;
  readonly columns: readonly Column[];
  /** What all of its figures are in, by its title. */
  readonly unit: Unit | undefined;
}

/** The heading of a column without its unit, as it stands, and the unit. */
interface Column {
  readonly written: string;
  readonly heading: string;
  readonly unit: Unit | undefined;
}

const NO_COLUMN: Column = { written: '', heading: '', unit: undefined };

/** For each row the section that it belongs to. */
function sectionsOf(rows: Rows, known: number, titles: readonly string[]): Section[] {
  const sections: Section[] = [];
  let from = 0;
  let before: Section | undefined;
  for (let at = 0; at <= rows.length; at++) {
    const blank = at < rows.length && filled(rows[at] ?? []) === 0;
    if (at < rows.length && !(blank && startsAnew(rows, at + 1))) continue;
    const heads = known > 0 && from === 0 ? range(0, Math.min(known, rows.length)) : headingRows(rows, from, at);
    const last = heads.at(-1) ?? from - 1;
    const section: Section =
      heads.length === 0 && before
        ? { ...before, last }
        : { last, columns: columnsOf(rows, heads), unit: titleUnit(rows, heads[0] ?? from, titles) };
    for (let row = from; row < Math.min(at + 1, rows.length); row++) sections.push(section);
    before = section;
    from = at + 1;
  }
  return sections;
}

/** What the title or a note above the headings says that all figures are in: *Spending (£m)*, *Figures in thousands*. */
function titleUnit(rows: Rows, heads: number, titles: readonly string[]): Unit | undefined {
  let unit: Unit | undefined;
  for (let at = heads - 1; at >= 0 && !unit && filled(rows[at] ?? []) <= 1; at--)
    unit = unitOfTitle(rows[at]?.find(Boolean));
  return unit ?? titles.map(unitOfTitle).findLast(Boolean);
}

function unitOfTitle(text = ''): Unit | undefined {
  return text.length > LONGEST_TITLE ? undefined : unitIn(text.trim().replace(FIGURES_ARE, '')).unit;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

function filled(row: readonly string[]): number {
  return row.reduce((count, cell) => count + (cell.trim() ? 1 : 0), 0);
}

function figures(row: readonly string[]): number {
  return row.reduce((count, cell) => count + (isFigure(cell) ? 1 : 0), 0);
}

function isFigure(cell: string): boolean {
  const text = cell.trim();
  return NUMERIC.test(text) && !TIME.test(text);
}

/** Whether a table has headings of its own below a blank row: two words or more before any figure. */
function startsAnew(rows: Rows, from: number): boolean {
  for (let at = from; at < Math.min(from + FIRST_ROWS, rows.length); at++) {
    const row = rows[at] ?? [];
    if (figures(row) > 0) return false;
    if (filled(row) >= 2) return true;
  }
  return false;
}

/** The rows that head the figures of a stretch of rows, or its first row of words where it has no figures. */
function headingRows(rows: Rows, from: number, to: number): number[] {
  const body = rows.slice(from, to);
  const counts = body.map(figures).filter((count) => count > 0);
  const usual = counts.sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
  const first = body.slice(0, FIRST_ROWS).findIndex((row) => usual > 0 && figures(row) * 2 >= usual);
  if (first < 0) {
    const words = body.slice(0, FIRST_ROWS).findIndex((row) => row.filter(isWords).length >= 2);
    return words < 0 ? [] : [from + words];
  }
  const heads: number[] = [];
  for (let at = first - 1; at >= 0 && heads.length < MOST_HEADING_ROWS; at--) {
    const row = body[at] ?? [];
    const cells = filled(row);
    if (figures(row) > 0) break;
    if (cells >= 2 || (cells === 1 && heads.length === 0 && !row[0]?.trim())) heads.unshift(from + at);
    else if (heads.length > 0) break;
  }
  return heads;
}

function isWords(cell: string): boolean {
  const text = cell.trim();
  return text !== '' && (!NUMERIC.test(text) || TIME.test(text));
}

/** The heading of each column; a heading above several of them belongs to each. */
function columnsOf(rows: Rows, heads: readonly number[]): Column[] {
  const width = Math.max(0, ...heads.map((head) => rows[head]?.length ?? 0));
  return Array.from({ length: width }, (_, column) => {
    const parts = heads.map((head, order) => {
      const row = rows[head] ?? [];
      const own = cut(row[column] ?? '');
      return own || order === heads.length - 1 ? own : groupOf(row, column);
    });
    const said = [...new Set(parts.filter(Boolean))];
    const units = said.map(unitIn);
    const unit = units.findLast((part) => part.unit !== undefined)?.unit;
    return {
      written: said.join(', '),
      heading: units
        .map((part) => part.heading)
        .filter(Boolean)
        .join(', '),
      unit,
    };
  });
}

function groupOf(row: readonly string[], column: number): string {
  for (let at = column; at > 0; at--) if (row[at]?.trim()) return cut(row[at] ?? '');
  return '';
}

function cut(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, LONGEST_HEADING);
}

interface Label {
  readonly at: number;
  readonly text: string;
  /** What the figures of the row are in. */
  readonly unit?: Unit | undefined;
}

/** What says what each row is about, undefined for one that is itself a heading or a note: the words in its first columns, its time, and the heading of its group of rows. */
function rowLabelsOf(rows: Rows, sections: readonly Section[]): (Label[] | undefined)[] {
  let group: Label[] = [];
  let above: Label | undefined;
  return rows.map((row, index) => {
    const section = sections[index];
    if (!section || index <= section.last || filled(row) === 0) {
      [group, above] = [[], undefined];
      return undefined;
    }
    const only = row[0]?.trim() ?? '';
    if (only && filled(row) === 1 && figures(row) === 0) {
      const heads = only.length <= LONGEST_HEADING && !/[.!?]$/.test(only);
      [group, above] = [heads ? [{ at: -1, text: only.replace(/:$/, '') }] : [], undefined];
      return undefined;
    }
    const own = row.flatMap((cell, at) =>
      isLabel(row, at, section.columns[at]?.written ?? '') ? [labelOf(cell, at)] : [],
    );
    const first = own[0]?.at === 0 ? own[0] : undefined;
    // A label that goes for several rows is written once.
    const shared = !only && own.length > 0 && above ? [{ at: -1, text: above.text }] : [];
    if (first) above = first;
    return [...group, ...shared, ...own];
  });
}

function labelOf(cell: string, at: number): Label {
  const { heading, unit } = unitIn(cut(cell));
  return { at, text: heading || cut(cell), unit };
}

/** Whether a cell says what its row is about: words in the first columns, or the time that the row stands for. */
function isLabel(row: readonly string[], column: number, heading: string): boolean {
  const text = row[column]?.trim() ?? '';
  if (!text || text.length > LONGEST_HEADING) return false;
  if (WHEN.test(heading.trim())) return true;
  if (TIME.test(text)) return column === 0 && row.slice(1).some(isFigure);
  return column < LABEL_COLUMNS && !NUMERIC.test(text);
}
