import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SourceDocument } from '../../../corpus/document.ts';
import { formatOfCode, shownNumber } from '../../../corpus/readers/office/number-format.ts';
import { readDocument } from '../../../corpus/readers/read.ts';
import { docxOf, odtOf, xlsxOf, zipOf } from '../../support/files.ts';

function shown(document: SourceDocument): string[] {
  return document.blocks.map((block) => `${block.role}: ${document.text.slice(block.start, block.end)}`);
}

const paragraph = (text: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;

test('paragraphs of a Word document have the roles of their styles', async () => {
  const body = [
    paragraph('The quay', '<w:pStyle w:val="Title"/>'),
    paragraph('A slow start', '<w:pStyle w:val="Heading1"/>'),
    '<w:p><w:r><w:t>It cost 1</w:t></w:r><w:r><w:t xml:space="preserve">8 million</w:t><w:br/><w:t>crowns.</w:t></w:r></w:p>',
    paragraph('Boats', '<w:numPr><w:ilvl w:val="0"/></w:numPr>'),
    paragraph('We waited.', '<w:pStyle w:val="Quote"/>'),
  ].join('');
  const document = await readDocument(
    'a.docx',
    docxOf(body, '<dc:title>Quay</dc:title><dc:creator>Ada Moss</dc:creator>'),
  );
  assert.deepEqual(shown(document), [
    'title: The quay',
    'heading: A slow start',
    'paragraph: It cost 18 million\ncrowns.',
    'list-item: Boats',
    'quotation: We waited.',
  ]);
  assert.deepEqual(document.metadata, { title: 'Quay', author: 'Ada Moss' });
  assert.deepEqual(document.blocks[2]?.locator, { paragraph: 3 });
});

test('deleted words, field codes and second renderings are not read', async () => {
  const body =
    '<w:p><w:del><w:r><w:delText>17</w:delText><w:t>17</w:t></w:r></w:del><w:ins><w:r><w:t>18</w:t></w:r></w:ins><w:r><w:instrText>PAGE 99</w:instrText></w:r><mc:AlternateContent><mc:Choice><w:r><w:t> boats</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t> boats</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>';
  assert.deepEqual(shown(await readDocument('a.docx', docxOf(body))), ['paragraph: 18 boats']);
});

const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;

test('cells of a Word table have their headings', async () => {
  const rows = [
    ['Harbour', 'Boats'],
    ['Ostrava Bay', '14'],
  ].map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`);
  const document = await readDocument('a.docx', docxOf(`<w:tbl>${rows.join('')}</w:tbl>${paragraph('After.')}`));
  const last = document.blocks[3];
  assert.deepEqual(
    [last?.role, last?.context, last?.locator],
    ['table-cell', 'Ostrava Bay, Boats', { sheet: 'Table 1', cell: 'B2' }],
  );
  assert.equal(shown(document).at(-1), 'paragraph: After.');
});

test('an OpenDocument text is read without its notes', async () => {
  const body =
    '<text:h>A slow start</text:h><text:p>It cost<text:s/>18<text:note><text:p>Page 7</text:p></text:note> million.</text:p><text:list><text:list-item><text:p>Boats</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>Cell</text:p></table:table-cell></table:table-row></table:table>';
  const document = await readDocument('a.odt', odtOf(body));
  assert.deepEqual(shown(document), [
    'heading: A slow start',
    'paragraph: It cost 18 million.',
    'list-item: Boats',
    'table-cell: Cell',
  ]);
  assert.deepEqual(document.metadata, { title: 'The quay', author: 'Ada Moss' });
});

test('a protected OpenDocument text is said to be one', async () => {
  const document = await readDocument('a.odt', odtOf('', '<manifest:encryption-data/>'));
  assert.equal(document.problems[0]?.code, 'encrypted');
});

test('cells of a workbook show what the sheet shows, with headings and addresses', async () => {
  const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>Date</t></is></c><c r="D1" t="str"><v>Cost</v></c></row>
<row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3" s="1"><v>0.26000000000000001</v></c><c r="C3" s="2"><v>44320</v></c><c r="D3" s="3"><f>A1*2</f><v>1234.5</v></c></row>`;
  const document = await readDocument('a.xlsx', xlsxOf(rows, ['Harbour', 'Share', 'Ostrava Bay']));
  assert.deepEqual(
    document.blocks
      .slice(4)
      .map((block) => [document.text.slice(block.start, block.end), block.context, block.locator?.cell]),
    [
      ['Ostrava Bay', '2021-05-04, Harbour', 'A3'],
      ['26%', 'Ostrava Bay, 2021-05-04, Share', 'B3'],
      ['2021-05-04', 'Ostrava Bay, Date', 'C3'],
      ['€1234.5', 'Ostrava Bay, 2021-05-04, Cost', 'D3'],
    ],
  );
  assert.equal(document.blocks[0]?.locator?.sheet, 'Harbours');
});

test('numbers are shown without the noise of binary fractions', () => {
  assert.equal(shownNumber('0.30000000000000004', 'general', false), '0.3');
  assert.equal(shownNumber('0.07', 'percent', false), '7%');
  assert.equal(shownNumber('4.1E6', 'general', false), '4100000');
  assert.equal(shownNumber('1', 'date', false), '1900-01-01');
  assert.equal(shownNumber('61', 'date', false), '1900-03-01');
  assert.equal(shownNumber('0', 'date', true), '0');
  assert.equal(shownNumber('Infinity', 'general', false), 'Infinity');
});

test('number formats say what a number is', () => {
  assert.equal(formatOfCode('0.0%'), 'percent');
  assert.equal(formatOfCode('yyyy\\-mm\\-dd;@'), 'date');
  assert.deepEqual(formatOfCode('[$€-407]#,##0.00'), { currency: '€' });
  assert.equal(formatOfCode('#,##0 "days"'), 'general');
  assert.equal(formatOfCode('[Red]0'), 'general');
});

test('an archive that is no office file, and an old one, are said to be so', async () => {
  assert.equal((await readDocument('a.docx', zipOf({ 'a.txt': 'a' }))).problems[0]?.code, 'damaged');
  assert.equal((await readDocument('a.xlsx', zipOf({ 'a.txt': 'a' }))).problems[0]?.code, 'damaged');
  const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]);
  assert.equal((await readDocument('a.doc', old)).problems[0]?.code, 'old-office');
});
