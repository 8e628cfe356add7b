import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDocument } from '../../../corpus/readers/read.ts';
import { columnName } from '../../../corpus/readers/table/cells.ts';
import { unitIn, withUnit } from '../../../corpus/readers/table/units.ts';
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

test('headings that are years stand over their columns, below a title and a note', async () => {
  const table =
    'Boats in the bay;;\nFigures in thousands;;\n;;\nHarbour;2021;2022\nBrno;9;14\nBay;60;70\n;;\nSource: the harbour board;;\n';
  assert.deepEqual((await cells(table)).slice(2), [
    'A4 Harbour | ',
    'B4 2021 | ',
    'C4 2022 | ',
    'A5 Brno | Harbour',
    'B5 9 thousand | Brno, 2021',
    'C5 14 thousand | Brno, 2022',
    'A6 Bay | Harbour',
    'B6 60 thousand | Bay, 2021',
    'C6 70 thousand | Bay, 2022',
    'A8 Source: the harbour board | ',
  ]);
});

test('a heading over several columns goes for each, and a heading of rows for those below it', async () => {
  const table = ',Boats,,Crew\nHarbour,2021,2022,2022\nNorth:,,,\nBrno,9,14,50\nSouth:,,,\nBay,60,70,80\n';
  assert.deepEqual(
    (await cells(table)).filter((cell) => /^[BD][46] /.test(cell)),
    [
      'B4 9 | North, Brno, Boats, 2021',
      'D4 50 | North, Brno, Crew, 2022',
      'B6 60 | South, Bay, Boats, 2021',
      'D6 80 | South, Bay, Crew, 2022',
    ],
  );
});

test('a table that begins anew below a blank row has headings of its own', async () => {
  const table = 'Harbour,Boats\nBrno,9\n,\nFerry,Tonnes\nAda,70\n';
  assert.deepEqual(
    (await cells(table)).filter((cell) => /^B/.test(cell)),
    ['B1 Boats | ', 'B2 9 | Brno, Boats', 'B4 Tonnes | ', 'B5 70 | Ada, Tonnes'],
  );
});

test('a table whose rows are years', async () => {
  assert.deepEqual(
    (await cells(',Boats,Crew\n2021,9,50\n2022,14,60\n')).filter((cell) => /^[BC]3/.test(cell)),
    ['B3 14 | 2022, Boats', 'C3 60 | 2022, Crew'],
  );
});

test('units in a heading do not keep it from being one', async () => {
  assert.deepEqual(
    (await cells('Harbour,2021 (£m),Share (%)\nBrno,9,14\n')).filter((cell) => /^[BC]2/.test(cell)),
    ['B2 £9 million | Brno, 2021', 'C2 14% | Brno, Share'],
  );
});

/** A heading, a cell below it, and the figure that they mean together. */
const UNITS: readonly (readonly [heading: string, cell: string, meant: string])[] = [
  ['Cost (£m)', '18', '£18 million'],
  ['Cost, $bn', '1.8', '$1.8 billion'],
  ['£000', '18', '£18 thousand'],
  ['Share (per cent)', '14.5', '14.5%'],
  ['Share (%)', '14%', '14%'],
  ['Boats (thousands)', '1,204', '1,204 thousand'],
  ['Length (km)', '-5', '-5 km'],
  ['Cost (£m)', '£18m', '£18m'],
  ['Cost (£m)', 'n/a', 'n/a'],
  ['Height (m)', '5', '5'],
  ['Boats (all)', '5', '5'],
  ['Boats, net', '5', '5'],
];

for (const [heading, cell, meant] of UNITS)
  test(`${JSON.stringify(cell)} below ${JSON.stringify(heading)}`, () =>
    assert.equal(withUnit(cell, unitIn(heading).unit), meant));

test('figures with a decimal comma are read as such where semicolons part the columns', async () => {
  const figures = async (text: string) => (await cells(text)).slice(2).map((cell) => cell.replace(/^\S+ | \|.*$/g, ''));
  assert.deepEqual(await figures('Hafen;Boote\nBrno;12.000\nBay;4,2\n'), ['Brno', '12,000', 'Bay', '4.2']);
  assert.deepEqual(await figures('Hafen;Boote\nBrno;12.000\nBay;1.204\n'), ['Brno', '12,000', 'Bay', '1,204']);
  assert.deepEqual(await figures('Harbour;Boats\nBrno;12.000\nBay;4.2\n'), ['Brno', '12.000', 'Bay', '4.2']);
  assert.deepEqual(await figures('Harbour;Boats\nBrno;12,000\nBay;4,200\n'), ['Brno', '12,000', 'Bay', '4,200']);
  assert.deepEqual(await figures('Harbour,Boats\nBrno,"4,2"\nBay,12.000\n'), ['Brno', '4,2', 'Bay', '12.000']);
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

const figuresOf = async (text: string, name?: string) =>
  (await cells(text, name)).map((cell) => cell.replace(/^\S+ | \|.*$/g, '')).filter((cell) => /\d/.test(cell));

test('a title and a note without columns do not hide what parts the columns', async () => {
  assert.deepEqual((await cells('Boats, by harbour\n\nHarbour;Boats;Crew\n"Bay; west";1,204;50\n')).slice(-3), [
    'A4 Bay; west | Harbour',
    'B4 1,204 | Bay; west, Boats',
    'C4 50 | Bay; west, Crew',
  ]);
});

test('figures have the unit of their column, else of their row, else of the title', async () => {
  assert.deepEqual(await figuresOf('Spending (£m)\n\nHarbour,Quays,Change (%)\nBrno,18.2,4\n'), [
    '£18.2 million',
    '4%',
  ]);
  assert.deepEqual(await figuresOf(',Brno,Bay\nRent (£),780,645\nSchools,21,17\n'), ['£780', '£645', '21', '17']);
  assert.deepEqual(await figuresOf('Spending (£m)\nYear,Rank,Quays\n2029,3,18\n'), ['2029', '3', '£18 million']);
  assert.deepEqual(await figuresOf('All figures are in thousands\nHarbour,Boats\nBrno,14\n'), ['14 thousand']);
  assert.deepEqual(await figuresOf('Boats (all harbours)\nHarbour,Boats\nBrno,14\n'), ['14']);
});

test('a title above a table in a page or a Markdown text gives the unit, the nearest one first', async () => {
  const page = (above: string, caption = '') =>
    `<article><h1>Quays</h1>${above}<table>${caption}<tr><th>Harbour</th><th>Quays</th></tr><tr><td>Brno</td><td>18.2</td></tr></table></article>`;
  assert.deepEqual(await figuresOf(page('<p>Spending (£m)</p>'), 'a.html'), ['£18.2 million']);
  assert.deepEqual(await figuresOf(page('<h2>Spending (£m)</h2><p>By harbour.</p>'), 'a.html'), ['£18.2 million']);
  assert.deepEqual(await figuresOf(page('<h2>Spending (£m)</h2>', '<caption>Length (km)</caption>'), 'a.html'), [
    '18.2 km',
  ]);
  assert.deepEqual(await figuresOf(page('<p>Spending</p>'), 'a.html'), ['18.2']);
});

test('a figure that could pass for a year has a comma where its row and column hold other figures', async () => {
  assert.deepEqual(await figuresOf('Line,Founded,Crew,Boats\nBlue,1988,2075,3\nSound,2011,4310,8\n'), [
    '1988',
    '2,075',
    '3',
    '2011',
    '4310',
    '8',
  ]);
  assert.deepEqual(await figuresOf(',Blue,Sound\nFounded,1988,2011\nCrew,2075,4310\nBoats,3,8\n'), [
    '1988',
    '2011',
    '2,075',
    '4310',
    '3',
    '8',
  ]);
  assert.deepEqual(await figuresOf('Line,Founded\nBlue,1988\nSound,2011\n'), ['1988', '2011']);
});

/** A Markdown table, and what a source shows of its figures: units stand where there are blanks enough. */
const IN_MARKDOWN: readonly (readonly [table: string, shown: readonly string[]])[] = [
  ['| Quay | Cost (£m) |\n|---|---|\n| Brno | 18.2 |\n', ['£18.2m']],
  ['| Quay | Cost (£m) | Crew |\n|---|---|---|\n| Brno | 18.2 | 14 |\n', ['£18.2m', '14']],
  ['|Quay|Cost (£m)|\n|-|-|\n|Brno|18.2|\n', ['18.2']],
  ['| Quay | Share (%) | Catch (tonnes) |\n|---|---|---|\n| Brno | 4 | 912 |\n', ['4%', '912']],
  ['| Quay | Catch (tonnes) |\n|---|---|\n| Brno | 912         |\n', ['912 tonnes']],
];

for (const [table, shown] of IN_MARKDOWN)
  test(`units in Markdown: ${table.split('\n').at(-2)}`, async () => {
    const file = `# Quays\n\n${table}\nThe end.\n`;
    const document = await readDocument('a.md', bytesOf(file));
    assert.equal(document.text.length, file.length);
    assert.equal(document.text.indexOf('The end.'), file.indexOf('The end.'));
    const figures = document.blocks
      .map(({ start, end }) => document.text.slice(start, end))
      .filter((t) => /\d/.test(t));
    assert.deepEqual(figures, shown);
  });
