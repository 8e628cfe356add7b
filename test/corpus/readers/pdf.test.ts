import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SourceDocument } from '../../../corpus/document.ts';
import { isDamaged } from '../../../corpus/readers/pdf/damage.ts';
import { readDocument } from '../../../corpus/readers/read.ts';
import { bytesOf, pdfOf } from '../../support/files.ts';

function shown(document: SourceDocument): string[] {
  return document.blocks.map(
    (block) => `${block.locator?.page} ${block.role}: ${document.text.slice(block.start, block.end)}`,
  );
}

test('lines become paragraphs and parted words are joined', async () => {
  const file = pdfOf([
    [
      [20, 72, 720, 'Harbour board votes'],
      [11, 72, 690, 'The harbour board voted on Tuesday to re-'],
      [11, 72, 676, 'build the quay at Ostrava-'],
      [11, 72, 662, 'Bay. It cost 18 million.'],
      [11, 72, 640, 'Nobody spoke'],
      [11, 150, 640, 'against it.'],
    ],
  ]);
  const document = await readDocument('a.pdf', file);
  assert.deepEqual(shown(document), [
    '1 heading: Harbour board votes',
    '1 paragraph: The harbour board voted on Tuesday to rebuild the quay at Ostrava-Bay. It cost 18 million.',
    '1 paragraph: Nobody spoke against it.',
  ]);
  assert.deepEqual(document.metadata, { title: 'The quay', author: 'Ada Moss' });
  assert.deepEqual(document.problems, []);
});

test('an indent begins a paragraph after a sentence end', async () => {
  const file = pdfOf([
    [
      [11, 72, 690, 'The board voted on Tuesday.'],
      [11, 90, 676, 'Nobody spoke against it, and'],
      [11, 72, 662, 'it was late.'],
    ],
  ]);
  assert.deepEqual(shown(await readDocument('a.pdf', file)), [
    '1 paragraph: The board voted on Tuesday.',
    '1 paragraph: Nobody spoke against it, and it was late.',
  ]);
});

test('heads and numbers of pages are furniture', async () => {
  const pages = [1, 2, 3].map((number) => [
    [9, 72, 760, 'The Quay, spring report'] as const,
    [11, 72, 700, `Harbour ${'abc'[number - 1]} counted its boats.`] as const,
    [11, 72, 660, 'It found more than last year.'] as const,
    [11, 72, 620, `Nobody ${'xyz'[number - 1]} was told.`] as const,
    [9, 300, 30, `${number}`] as const,
  ]);
  const document = await readDocument('a.pdf', pdfOf(pages));
  assert.deepEqual(
    shown(document).filter((line) => line.includes('furniture')),
    [1, 2, 3].flatMap((number) => [`${number} furniture: The Quay, spring report`, `${number} furniture: ${number}`]),
  );
});

test('a PDF without a text layer, and pages without one, are said to be so', async () => {
  const scanned = await readDocument('a.pdf', pdfOf([[], []]));
  assert.deepEqual([scanned.text, scanned.problems.map((problem) => problem.code)], ['', ['no-text-layer']]);
  const half = await readDocument('a.pdf', pdfOf([[[11, 72, 700, 'One.']], []]));
  assert.deepEqual(half.problems, [
    { code: 'pages-without-text', message: '1 of the 2 pages of this PDF hold no text and were not read.' },
  ]);
});

test('a protected PDF is said to be one', async () => {
  const encryption = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (${'o'.repeat(32)}) /U (${'u'.repeat(32)}) >> /ID [(a) (a)] `;
  const document = await readDocument('a.pdf', pdfOf([[[11, 72, 700, 'One.']]], encryption));
  assert.deepEqual([document.text, document.problems[0]?.code], ['', 'encrypted']);
});

test('a damaged PDF is said to be one', async () => {
  for (const file of [bytesOf('%PDF-1.7\nnothing'), new Uint8Array()]) {
    const document = await readDocument('a.pdf', file);
    assert.deepEqual([document.text, document.problems[0]?.code], ['', 'damaged']);
  }
});

test('a raised mark of a note joins no figure, an exponent stays', async () => {
  const file = pdfOf([
    [
      [11, 72, 690, 'It cost $56'],
      [6, 131, 694, '7'],
      [11, 137, 690, 'million on 5 km'],
      [6, 215, 694, '2'],
      [11, 222, 690, 'of land.'],
    ],
  ]);
  assert.deepEqual(shown(await readDocument('a.pdf', file)), ['1 paragraph: It cost $56 million on 5 km² of land.']);
});

test('a table is read as rows, each cell with its headings, between the text around it', async () => {
  const rows = [
    ['Harbour', '2021', '2022'],
    ['Ostrava Bay', '14', '15'],
    ['Brno Point', '9', '41'],
  ];
  const file = pdfOf([
    [
      [11, 72, 720, 'The board counted the boats in each harbour.'],
      ...rows.flatMap((row, at) => row.map((cell, column) => [11, 72 + column * 110, 690 - at * 16, cell] as const)),
      [11, 72, 600, 'Nobody spoke against it.'],
    ],
  ]);
  const document = await readDocument('a.pdf', file);
  assert.deepEqual(
    document.blocks.map(({ start, end, context, locator }) => [
      document.text.slice(start, end),
      context ?? '',
      locator?.cell,
    ]),
    [
      ['The board counted the boats in each harbour.', '', undefined],
      ['Harbour', '', 'A1'],
      ['2021', '', 'B1'],
      ['2022', '', 'C1'],
      ['Ostrava Bay', 'Harbour', 'A2'],
      ['14', 'Ostrava Bay, 2021', 'B2'],
      ['15', 'Ostrava Bay, 2022', 'C2'],
      ['Brno Point', 'Harbour', 'A3'],
      ['9', 'Brno Point, 2021', 'B3'],
      ['41', 'Brno Point, 2022', 'C3'],
      ['Nobody spoke against it.', '', undefined],
    ],
  );
});

test('two columns of running text are no table', async () => {
  const lines = ['The board voted on the 4th of', 'May and it was late when', 'the last of them went home.'];
  const file = pdfOf([
    lines.flatMap((line, at) => [[11, 72, 690 - at * 14, line] as const, [11, 320, 690 - at * 14, line] as const]),
  ]);
  const document = await readDocument('a.pdf', file);
  assert.ok(document.blocks.every(({ role }) => role !== 'table-cell'));
});

test('a text that is set in double lines has paragraphs, and no numbers of its lines', async () => {
  const words = ['The witness said that the quay', 'had been closed since the storm', 'of two winters ago, and that'];
  const lines = Array.from({ length: 12 }, (_, at) => words[at % 3] as string);
  const file = pdfOf([
    lines.flatMap((line, at) => [
      [11, 40, 700 - at * 26, String(at + 1)] as const,
      [11, 90, 700 - at * 26, line] as const,
    ]),
  ]);
  assert.deepEqual(shown(await readDocument('a.pdf', file)), [`1 paragraph: ${lines.join(' ')}`]);
});

test('pages whose text comes out damaged are counted', async () => {
  const good = [[11, 72, 690, 'The board voted on Tuesday to rebuild the quay, and nobody spoke against it.'] as const];
  const mute = [
    [
      11,
      72,
      690,
      'Th brd vtd n Tsdy t rbld th qy, whch th strm dstryd tw wntrs g, nd nbdy spk gnst t ftr tht.',
    ] as const,
  ];
  const document = await readDocument('a.pdf', pdfOf([good, mute, good, mute]));
  assert.deepEqual(
    document.problems.map(({ code, message }) => [code, message.split(':')[0]]),
    [['pages-damaged', '2 of 4 pages could not be read well']],
  );
  assert.deepEqual((await readDocument('a.pdf', pdfOf([good, good]))).problems, []);
});

test('characters that no text holds are damage', () => {
  assert.equal(isDamaged('The \u0001\u0002oard v\u0003ted on Tuesday to rebuild it.'), true);
  assert.equal(isDamaged('The \ue001\ue002oard v\ue003ted on Tuesday to rebuild it.'), true);
  assert.equal(isDamaged('The \ufffd\ufffdoard v\ufffdted on Tuesday to rebuild it.'), true);
  assert.equal(isDamaged('The board voted on Tuesday\tto rebuild it.\n'), false);
  assert.equal(isDamaged('Krk, Brno, Plzeň, Trst, čtvrt: the board voted on Tuesday to rebuild the quay there'), false);
  assert.equal(isDamaged('\u0001'), false);
});

test('capitals, abbreviations and figures are no damage', async () => {
  const page = [
    [11, 72, 690, 'NHS TSB DFID GCHQ BBC 14 19 22 (2021) Mr Mrs Dr vs. pp. 12 ff. of the CBS, NBC, HMRC, DWP'] as const,
  ];
  assert.deepEqual((await readDocument('a.pdf', pdfOf([page]))).problems, []);
});

test('the day that a first page states', async () => {
  const dayOf = async (...lines: string[]) =>
    (await readDocument('a.pdf', pdfOf([lines.map((line, at) => [11, 72, 700 - at * 20, line] as const)]))).metadata
      .published;
  assert.equal(
    await dayOf('Case 1:20-cv-01234 Document 15 Filed 05/04/21 Page 1 of 9', 'The board voted.'),
    '2021-05-04',
  );
  assert.equal(await dayOf('Harbour report', 'May 4, 2021', 'The board voted.'), '2021-05-04');
  assert.equal(await dayOf('Decided: 4 May 2021', 'The board voted.'), '2021-05-04');
  assert.equal(await dayOf('The board voted on May 4, 2021.'), undefined);
  assert.equal(await dayOf('May 4, 2021', 'May 5, 2021'), undefined);
});
