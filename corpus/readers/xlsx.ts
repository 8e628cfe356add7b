import type { Problem } from '../document.ts';
import { ReadingFailure } from './failure.ts';
import type { BinaryFormat } from './format.ts';
import { LIMITS } from './limits.ts';
import { openPackage } from './office/package.ts';
import { propertiesOf } from './office/properties.ts';
import { cellsOf, type SheetCell, workbookOf } from './office/workbook.ts';
import { addTable, ofSheet } from './table/cells.ts';
import { TextBuilder } from './text-builder.ts';

const PARTS = {
  main: /(?:^|\/)workbook\d{0,3}\.xml$/,
  wanted: new Set(['worksheet', 'sharedstrings', 'styles', 'core-properties']),
  names: /^docprops\/core\.xml$|(?:^|\/)(?:sharedstrings|styles)\.xml$|(?:^|\/)worksheets\/sheet\d{1,4}\.xml$/,
};
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
    const file = openPackage(bytes, 'Excel', PARTS);
    const workbook = workbookOf(file);
    const builder = new TextBuilder();
    if (workbook.sheets.length === 0)
      throw new ReadingFailure('damaged', 'This file is no Excel workbook: it has no sheets.');
    for (const { name, xml } of workbook.sheets) {
      const cells = cellsOf(xml, workbook, LIMITS.cells);
      if (cells.some(isFarOut)) builder.problem(FAR_OUT);
      addTable(builder, rowsOf(cells), ofSheet(name));
    }
    if (builder.empty) builder.problem({ code: 'empty', message: 'This workbook holds no text or figures.' });
    const properties = file.related('').find(({ type }) => type === 'core-properties')?.target;
    return builder.finish(propertiesOf(file.part(properties) ?? file.part('docProps/core.xml')));
  },
};

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
