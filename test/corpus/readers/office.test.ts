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

test('an OpenDocument text is read with its notes below their paragraphs', async () => {
  const body =
    '<text:h>A slow start</text:h><text:p>It cost<text:s/>18<text:note><text:note-citation>*</text:note-citation><text:note-body><text:p>Page 7</text:p></text:note-body></text:note> million.</text:p><text:list><text:list-item><text:p>Boats</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>Cell</text:p></table:table-cell></table:table-row></table:table>';
  const document = await readDocument('a.odt', odtOf(body));
  assert.deepEqual(shown(document), [
    'heading: A slow start',
    'paragraph: It cost 18 million.',
    'paragraph: Page 7',
    'list-item: Boats',
    'table-cell: Cell',
  ]);
  assert.deepEqual(document.blocks[2]?.locator, { paragraph: 2, note: '*' });
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

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationships = (...targets: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(([type, target], index) => `<Relationship Id="rId${index}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

test('notes of a Word document stand below their paragraphs and say so', async () => {
  const note = (kind: string, id: string, text: string, type = '') =>
    `<w:${kind} w:id="${id}"${type && ` w:type="${type}"`}>${paragraph(text)}</w:${kind}>`;
  const file = zipOf({
    'word/document.xml': `<w:document xmlns:w="${W}"><w:body><w:p><w:r><w:t>It cost £56</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r><w:r><w:t> million.</w:t></w:r><w:r><w:endnoteReference w:id="1"/></w:r></w:p>${paragraph('After.')}</w:body></w:document>`,
    'word/footnotes.xml': `<w:footnotes xmlns:w="${W}">${note('footnote', '-1', 'line', 'separator')}${note('footnote', '2', 'In 2021 prices.')}${note('footnote', '3', 'Nowhere.')}</w:footnotes>`,
    'word/endnotes.xml': `<w:endnotes xmlns:w="${W}">${note('endnote', '1', 'Less tax.')}</w:endnotes>`,
  });
  const document = await readDocument('a.docx', file);
  assert.deepEqual(
    document.blocks.map(({ start, end, locator }) => [document.text.slice(start, end), locator]),
    [
      ['It cost £56 million.', { paragraph: 1 }],
      ['In 2021 prices.', { paragraph: 1, note: '1' }],
      ['Less tax.', { paragraph: 1, note: 'e1' }],
      ['After.', { paragraph: 2 }],
    ],
  );
});

test('a raised mark joins no figure, in a Word document, an OpenDocument text and a workbook', async () => {
  const run = (text: string, raised = false) =>
    `<w:r>${raised ? '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>' : ''}<w:t>${text}</w:t></w:r>`;
  const words = `<w:p>${run('£56')}${run('7', true)}${run(' million on 5 km')}${run('2', true)}${run(', the 19')}${run('th', true)}.</w:p>`;
  assert.deepEqual(shown(await readDocument('a.docx', docxOf(words))), ['paragraph: £56 million on 5 km², the 19th']);
  const text = zipOf({
    'content.xml':
      '<office:document-content><office:automatic-styles><style:style style:name="T1"><style:text-properties style:text-position="super 58%"/></style:style></office:automatic-styles><text:p>£56<text:span text:style-name="T1">7</text:span> million<text:span text:style-name="T2">7</text:span></text:p></office:document-content>',
  });
  assert.deepEqual(shown(await readDocument('a.odt', text)), ['paragraph: £56 million7']);
  const sheet = zipOf({
    'xl/workbook.xml': '<workbook><sheets><sheet name="A"/></sheets></workbook>',
    'xl/sharedStrings.xml':
      '<sst><si><r><t>Boats</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></si></sst>',
    'xl/worksheets/sheet1.xml': '<worksheet><row><c t="s"><v>0</v></c></row></worksheet>',
  });
  assert.deepEqual(shown(await readDocument('a.xlsx', sheet)), ['table-cell: Boats']);
});

test('a Word document is found by its relationships, whatever its parts and prefixes are called', async () => {
  const body = `<?xml version="1.0"?><d:document xmlns:d="${W}"><d:body><d:p><d:pPr><d:pStyle d:val="Heading1"/></d:pPr><d:r><d:t>The quay</d:t></d:r></d:p><d:p><d:r><d:t>It sank.</d:t><d:footnoteReference d:id="1"/></d:r></d:p></d:body></d:document>`;
  const notes = `<footnotes xmlns="${W}"><footnote xmlns:x="${W}" x:id="1"><p><r><t>In May.</t></r></p></footnote></footnotes>`;
  const file = zipOf({
    '_rels/.rels': relationships(['officeDocument', '/Content/Main.xml']),
    'content/main.xml': body,
    'content/_rels/main.xml.rels': relationships(['footnotes', '../notes/n.xml']),
    'notes/n.xml': notes,
  });
  assert.deepEqual(shown(await readDocument('a.docx', file)), [
    'heading: The quay',
    'paragraph: It sank.',
    'paragraph: In May.',
  ]);
});

test('a Word document of the strict standard is read', async () => {
  const body = `<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main">${paragraph('It sank.')}</w:document>`;
  assert.deepEqual(shown(await readDocument('a.docx', zipOf({ 'word/document2.xml': body }))), ['paragraph: It sank.']);
});

test('a workbook at the root of its archive, with prefixes of its own, is read sheet by sheet', async () => {
  const X = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const sheet = (value: string) =>
    `<x:worksheet xmlns:x="${X}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>${value}</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`;
  const file = zipOf({
    '_rels/.rels': relationships(['officeDocument', 'workbook.xml']),
    'workbook.xml': `<x:workbook xmlns:x="${X}" xmlns:rel="${OFFICE}"><x:sheets><x:sheet name="Second" rel:id="rId1"/><x:sheet name="First" rel:id="rId0"/></x:sheets></x:workbook>`,
    '_rels/workbook.xml.rels': relationships(['worksheet', 'a.xml'], ['worksheet', 'b.xml']),
    'a.xml': sheet('one'),
    'b.xml': sheet('two'),
  });
  const document = await readDocument('a.xlsx', file);
  assert.deepEqual(
    document.blocks.map(({ start, end, locator }) => `${locator?.sheet} ${document.text.slice(start, end)}`),
    ['Second two', 'First one'],
  );
});

test('names in an archive may be written with backslashes', async () => {
  const file = zipOf({ 'word\\document.xml': `<w:document>${paragraph('It sank.')}</w:document>` });
  assert.deepEqual(shown(await readDocument('a.docx', file)), ['paragraph: It sank.']);
});

test('an OpenDocument text with prefixes of its own is read', async () => {
  const content =
    '<o:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><t:h>The quay</t:h><t:p>It<t:s/>sank.</t:p></o:document-content>';
  assert.deepEqual(shown(await readDocument('a.odt', zipOf({ 'content.xml': content }))), [
    'heading: The quay',
    'paragraph: It sank.',
  ]);
});

test('a dropped capital belongs to its word, and hidden words are not read', async () => {
  const paragraph = (inside: string) => `<w:p>${inside}</w:p>`;
  const run = (text: string, format = '') => `<w:r><w:rPr>${format}</w:rPr><w:t>${text}</w:t></w:r>`;
  const body =
    paragraph(`<w:pPr><w:framePr w:dropCap="drop"/></w:pPr>${run('T')}`) +
    paragraph(`${run('he quay cost 18 ')}${run('secret ', '<w:vanish/>')}${run('million.', '<w:vanish w:val="0"/>')}`);
  const { text } = await readDocument('a.docx', docxOf(body));
  assert.equal(text, 'The quay cost 18 million.');
});
