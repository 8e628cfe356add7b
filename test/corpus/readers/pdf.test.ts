import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SourceDocument } from '../../../corpus/document.ts';
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
