import type { Problem } from '../document.ts';
import { readArchive } from './archive.ts';
import { ReadingFailure } from './failure.ts';
import type { BinaryFormat } from './format.ts';
import { LIMITS } from './limits.ts';
import { propertiesOf } from './office/properties.ts';
import { cellsOf, type SheetCell, workbookOf } from './office/workbook.ts';
import { addTable } from './table/cells.ts';
import { TextBuilder } from './text-builder.ts';

const SHARED = new Set(['xl/workbook.xml', 'xl/sharedStrings.xml', 'xl/styles.xml', 'docProps/core.xml']);
const SHEET = /^xl\/worksheets\/sheet(\d{1,4})\.xml$/;
const LAST_COLUMN = 1000;

/** Excel workbooks (Office Open XML, ECMA-376). */
export const xlsx: BinaryFormat = {
  name: 'xlsx',
  title: 'Excel',
  extensions: ['xlsx', 'xlsm', 'xltx'],
  media: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  kind: 'binary',
  inProcess: false,
  sniff: (head) => head.startsWith('PK\x03\x04'),
  read: async (bytes) => {
    const files = readArchive(bytes, (name) => SHARED.has(name) || SHEET.test(name), 'Excel');
    const workbook = workbookOf(files);
    const builder = new TextBuilder();
    const sheets = [...files.keys()].filter((name) => SHEET.test(name)).sort((a, b) => sheetNumber(a) - sheetNumber(b));
    if (sheets.length === 0) throw new ReadingFailure('damaged', 'This file is no Excel workbook: it has no sheets.');
    for (const [index, name] of sheets.entries()) {
      const cells = cellsOf(files.get(name) as Uint8Array, workbook, LIMITS.cells);
      if (cells.some(isFarOut)) builder.problem(FAR_OUT);
      addTable(builder, rowsOf(cells), workbook.sheetNames[index] ?? `Sheet ${index + 1}`);
    }
    if (builder.empty) builder.problem({ code: 'empty', message: 'This workbook holds no text or figures.' });
    return builder.finish(propertiesOf(files.get('docProps/core.xml')));
  },
};

function sheetNumber(name: string): number {
  return Number(SHEET.exec(name)?.[1] ?? 0);
}

const FAR_OUT: Problem = {
  code: 'truncated',
  message: 'Cells past column 1,000 or row 500,000 of this workbook were not read.',
};

function isFarOut({ column, row }: SheetCell): boolean {
  return column >= LAST_COLUMN || row >= LIMITS.cells;
}

function rowsOf(cells: readonly SheetCell[]): string[][] {
  const rows: string[][] = [];
  for (const { column, row, text } of cells.filter((cell) => !isFarOut(cell))) {
    while (rows.length <= row) rows.push([]);
    const line = rows[row] as string[];
    while (line.length < column) line.push('');
    line[column] = text;
  }
  return rows;
}
