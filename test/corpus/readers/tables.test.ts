import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDocument } from '../../../corpus/readers/read.ts';
import { columnName } from '../../../corpus/readers/table/cells.ts';
import { bytesOf } from '../../support/files.ts';

async function cells(text: string, name = 'a.csv'): Promise<string[]> {
  const document = await readDocument(name, bytesOf(text));
  return document.blocks.map(
    (block) => `${block.locator?.cell} ${document.text.slice(block.start, block.end)} | ${block.context ?? ''}`,
  );
}

test('cells have the words at the head of their row and column', async () => {
  assert.deepEqual(await cells('Harbour,Boats\n"Bay, Ostrava",14\nBrno Point,9\n'), [
    'A1 Harbour | ',
    'B1 Boats | ',
    'A2 Bay, Ostrava | Harbour',
    'B2 14 | Bay, Ostrava, Boats',
    'A3 Brno Point | Harbour',
    'B3 9 | Brno Point, Boats',
  ]);
});

test('a title above the headings is no heading; a year in the row is one of its words', async () => {
  assert.deepEqual((await cells('Boats in the bay;;\nHarbour;Year;Boats\nBrno;2021;1 400\n')).slice(-3), [
    'A3 Brno | 2021, Harbour',
    'B3 2021 | Brno, Year',
    'C3 1 400 | Brno, 2021, Boats',
  ]);
});

test('tabs and bars part columns too', async () => {
  for (const sign of ['\t', '|', ';', ','])
    assert.deepEqual(await cells(`Harbour${sign}Boats\nBrno${sign}9`), [
      'A1 Harbour | ',
      'B1 Boats | ',
      'A2 Brno | Harbour',
      'B2 9 | Brno, Boats',
    ]);
});

test('a table of figures alone has no headings', async () => {
  assert.deepEqual(await cells('1,2\n3,4'), ['A1 1 | ', 'B1 2 | ', 'A2 3 | ', 'B2 4 | ']);
});

test('headings with names of object members are text like others', async () => {
  assert.deepEqual((await cells('__proto__,constructor\nBrno,9')).at(-1), 'B2 9 | Brno, constructor');
});

test('quotation marks that are not closed are said, and the table is read', async () => {
  const document = await readDocument('a.csv', bytesOf('Harbour,Boats\n"Brno,9\nBay,14'));
  assert.deepEqual(
    document.problems.map((problem) => problem.code),
    ['quotes'],
  );
  assert.match(document.text, /14/);
});

test('columns are named as in a spreadsheet', () => {
  assert.deepEqual([0, 25, 26, 701, 702].map(columnName), ['A', 'Z', 'AA', 'ZZ', 'AAA']);
});
