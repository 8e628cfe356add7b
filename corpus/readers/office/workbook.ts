import { raised } from '../raised.ts';
import { readXml } from '../xml.ts';
import { builtInFormat, formatOfCode, type Shown, shownNumber } from './number-format.ts';
import type { OfficePackage } from './package.ts';

/** A sheet by the name on its tab, as XML. */
export interface Sheet {
  readonly name: string;
  readonly xml: Uint8Array;
}

/** A workbook: its sheets in order, and what they share: strings, number formats, the day from which dates count. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly strings: readonly string[];
  readonly formats: readonly Shown[];
  readonly epoch1904: boolean;
}

const MOST_SHEETS = 1000;

/** Reads the parts of a workbook that its sheets refer to. */
export function workbookOf(file: OfficePackage): Workbook {
  const listed: { name: string; id: string }[] = [];
  let epoch1904 = false;
  const workbook = file.part(file.main);
  if (workbook)
    readXml(workbook, {
      open: (name, attributes) => {
        if (name === 'sheet' && listed.length < MOST_SHEETS)
          listed.push({ name: (attributes['name'] ?? '').slice(0, 100), id: attributes['r:id'] ?? '' });
        if (name === 'workbookPr') epoch1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
      },
    });
  const related = file.related(file.main ?? '');
  const of = (type: string, usual: string): Uint8Array | undefined =>
    file.part(related.find((relation) => relation.type === type)?.target) ?? file.part(usual);
  return {
    sheets: sheetsOf(file, listed),
    strings: sharedStrings(of('sharedstrings', 'xl/sharedStrings.xml')),
    formats: cellFormats(of('styles', 'xl/styles.xml')),
    epoch1904,
  };
}

/** The sheets that the workbook lists, by its relationships; without these, by the numbers in their names. */
function sheetsOf(file: OfficePackage, listed: readonly { name: string; id: string }[]): Sheet[] {
  const targets = new Map(file.related(file.main ?? '').map(({ id, target }) => [id, target]));
  const sheets = listed.flatMap(({ name, id }, index) => {
    const xml = file.part(targets.get(id) ?? `xl/worksheets/sheet${index + 1}.xml`);
    return xml ? [{ name, xml }] : [];
  });
  if (sheets.length > 0) return sheets;
  const numbered = Array.from({ length: MOST_SHEETS }, (_, index) => file.part(`xl/worksheets/sheet${index + 1}.xml`));
  return numbered.flatMap((xml, index) => (xml ? [{ name: listed[index]?.name ?? `Sheet ${index + 1}`, xml }] : []));
}

/** The strings that cells name by number, phonetic readings left out. */
function sharedStrings(xml: Uint8Array | undefined): string[] {
  const strings: string[] = [];
  let text = '';
  let showing = false;
  let phonetic = false;
  let isRaised = false;
  if (xml)
    readXml(xml, {
      open: (name, attributes) => {
        if (name === 'si') text = '';
        if (name === 'rPh') phonetic = true;
        if (name === 'r') isRaised = false;
        if (name === 'vertAlign') isRaised = attributes['val'] === 'superscript';
        if (name === 't') showing = !phonetic;
      },
      text: (part) => {
        if (showing) text += isRaised ? raised(part, text) : part;
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
function cellFormats(xml: Uint8Array | undefined): Shown[] {
  const codes = new Map<number, Shown>();
  const formats: Shown[] = [];
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
