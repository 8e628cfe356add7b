import { readXml } from '../xml.ts';
import { builtInFormat, formatOfCode, type Shown, shownNumber } from './number-format.ts';

/** What the sheets of a workbook share: names, strings, number formats, the day from which dates count. */
export interface Workbook {
  readonly sheetNames: readonly string[];
  readonly strings: readonly string[];
  readonly formats: readonly Shown[];
  readonly epoch1904: boolean;
}

type Files = ReadonlyMap<string, Uint8Array>;

/** Reads the parts of a workbook that its sheets refer to. */
export function workbookOf(files: Files): Workbook {
  const sheetNames: string[] = [];
  let epoch1904 = false;
  const workbook = files.get('xl/workbook.xml');
  if (workbook)
    readXml(workbook, {
      open: (name, attributes) => {
        if (name === 'sheet') sheetNames.push((attributes['name'] ?? '').slice(0, 100));
        if (name === 'workbookPr') epoch1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
      },
    });
  return { sheetNames, strings: sharedStrings(files), formats: cellFormats(files), epoch1904 };
}

/** The strings that cells name by number, phonetic readings left out. */
function sharedStrings(files: Files): string[] {
  const strings: string[] = [];
  const xml = files.get('xl/sharedStrings.xml');
  let text = '';
  let showing = false;
  let phonetic = false;
  if (xml)
    readXml(xml, {
      open: (name) => {
        if (name === 'si') text = '';
        if (name === 'rPh') phonetic = true;
        if (name === 't') showing = !phonetic;
      },
      text: (part) => {
        if (showing) text += part;
      },
      close: (name) => {
        if (name === 't') showing = false;
        if (name === 'rPh') phonetic = false;
        if (name === 'si') strings.push(text);
      },
    });
  return strings;
}

/** The number format of each cell style. */
function cellFormats(files: Files): Shown[] {
  const codes = new Map<number, Shown>();
  const formats: Shown[] = [];
  const xml = files.get('xl/styles.xml');
  let inCells = false;
  if (xml)
    readXml(xml, {
      open: (name, attributes) => {
        const id = Number(attributes['numFmtId'] ?? 0);
        if (name === 'numFmt') codes.set(id, formatOfCode(attributes['formatCode'] ?? ''));
        if (name === 'cellXfs') inCells = true;
        if (name === 'xf' && inCells) formats.push(codes.get(id) ?? builtInFormat(id));
      },
      close: (name) => {
        if (name === 'cellXfs') inCells = false;
      },
    });
  return formats;
}

/** The address `BC12` as column and row from 0; undefined for what no sheet can hold. */
function addressOf(reference: string): { column: number; row: number } | undefined {
  const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference);
  if (!match) return undefined;
  let column = 0;
  for (const letter of match[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]) - 1;
  return row >= 0 && row < 1_048_576 && column <= 16_384 ? { column: column - 1, row } : undefined;
}

/** A cell that is not empty. */
export interface SheetCell {
  readonly column: number;
  readonly row: number;
  readonly text: string;
}

/** Reads the cells of one sheet, as many as `most`; formulas count with the value that was stored for them. */
export function cellsOf(xml: Uint8Array, workbook: Workbook, most: number): SheetCell[] {
  const cells: SheetCell[] = [];
  let place: { column: number; row: number } | undefined;
  let row = -1;
  let type = '';
  let style = 0;
  let value = '';
  let showing = false;
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'row') {
        row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']) - 1;
        place = undefined;
      }
      if (name === 'c') {
        // Some writers leave addresses out: then a cell stands right of the one before.
        place = attributes['r'] === undefined ? { column: (place?.column ?? -1) + 1, row } : addressOf(attributes['r']);
        type = attributes['t'] ?? '';
        style = Number(attributes['s'] ?? 0);
        value = '';
      }
      showing = name === 'v' || name === 't';
    },
    text: (part) => {
      if (showing) value += part;
    },
    close: (name) => {
      showing = false;
      if (name !== 'c' || !place || cells.length >= most) return;
      const text = textOf(value, type, style, workbook);
      if (text.trim()) cells.push({ ...place, text });
    },
  });
  return cells;
}

function textOf(value: string, type: string, style: number, workbook: Workbook): string {
  if (type === 's') return workbook.strings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type === 'e') return '';
  return type === '' || type === 'n'
    ? shownNumber(value, workbook.formats[style] ?? 'general', workbook.epoch1904)
    : value;
}
