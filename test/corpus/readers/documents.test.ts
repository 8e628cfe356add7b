import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SourceDocument } from '../../../corpus/document.ts';
import { readDocument } from '../../../corpus/readers/read.ts';
import { bytesOf } from '../../support/files.ts';

const read = (name: string, text: string) => readDocument(name, bytesOf(text));

function spoken(document: SourceDocument): string[] {
  return document.blocks.map(
    (block) => `${block.locator?.time} ${block.speaker ?? '?'}: ${document.text.slice(block.start, block.end)}`,
  );
}

test('RTF: paragraphs, escapes, code pages, and nothing of its tables and headers', async () => {
  const file = String.raw`{\rtf1\ansi\ansicpg1250{\fonttbl{\f0 Arial;}}{\info{\title The quay}{\author Ada Moss}}{\header Page 9}
\pard It cost \'8018 million\par{\*\generator Word 7;}Caf\u233?\~is \ldblquote shut\rdblquote .\par \bullet  Boats{\footnote 12}\par{\pict\bin4 }}{{} last \{x\}}`;
  const document = await read('a.rtf', file);
  assert.deepEqual(
    document.blocks.map((block) => document.text.slice(block.start, block.end)),
    ['It cost €18 million', 'Café is “shut”.', '• Boats', '12', 'last {x}'],
  );
  assert.deepEqual(document.metadata, { title: 'The quay', author: 'Ada Moss' });
});

test('RTF: a note is read where its mark stands, and a raised mark joins no figure', async () => {
  const file = String.raw`{\rtf1\ansi It cost \'a356{\super\chftn}{\footnote\pard\plain {\super\chftn} In {\i 2021} prices.\par Less tax.} million.\par
It cost \'a356{\super 7} million on 5 km{\super 2}.\par}`;
  const document = await read('a.rtf', file);
  assert.deepEqual(
    document.blocks.map(({ start, end, locator }) => [document.text.slice(start, end), locator]),
    [
      ['It cost £56 million.', { paragraph: 1 }],
      ['In 2021 prices.', { paragraph: 1, note: '1' }],
      ['Less tax.', { paragraph: 1, note: '1' }],
      ['It cost £56 million on 5 km².', { paragraph: 2 }],
    ],
  );
});

test('RTF: cells of a table have their headings', async () => {
  const row = (cells: readonly string[]) =>
    String.raw`\trowd\cellx3000\cellx6000 ${cells.map((cell) => String.raw`\pard\intbl ${cell}\cell `).join('')}\row`;
  const document = await read(
    'a.rtf',
    String.raw`{\rtf1 Before.\par ${row(['Harbour', 'Boats'])} ${row(['Ostrava Bay', '14'])}\pard After.\par}`,
  );
  assert.deepEqual(
    document.blocks.map(
      ({ start, end, context, role }) => `${role} ${document.text.slice(start, end)} | ${context ?? ''}`,
    ),
    [
      'paragraph Before. | ',
      'table-cell Harbour | ',
      'table-cell Boats | ',
      'table-cell Ostrava Bay | Harbour',
      'table-cell 14 | Ostrava Bay, Boats',
      'paragraph After. | ',
    ],
  );
});

test('WebVTT: speakers, times, tags taken out, sentences put together', async () => {
  const file = `WEBVTT

1
00:00:01.000 --> 00:00:03.000
<v Ada Moss>It cost <i>eighteen</i>

00:00:03.000 --> 00:00:05.000 align:start
<v Ada Moss>million crowns.

00:01:05.000 --> 00:01:06.000
<v Ivo Lind>It did not.
`;
  assert.deepEqual(spoken(await read('a.vtt', file)), [
    '00:00:01 Ada Moss: It cost eighteen million crowns.',
    '00:01:05 Ivo Lind: It did not.',
  ]);
});

test('SubRip: names in capitals before a colon speak', async () => {
  const file = `1\r\n00:00:01,000 --> 00:00:03,000\r\nADA MOSS: It cost 18 million.\r\n- IVO: No.\r\n\r\n2\r\n01:00:04,000 --> 01:00:05,000\r\nAs I said: no.\r\n`;
  assert.deepEqual(spoken(await read('a.srt', file)), [
    '00:00:01 ADA MOSS: It cost 18 million.',
    '00:00:01 IVO: No. As I said: no.',
  ]);
});

const CUES = ['It cost eighteen million.', 'It was not planned.', 'Nobody knew.', 'We asked.'];
const srt = (cues: readonly string[]): string =>
  cues.map((text, at) => `${at + 1}\n00:00:0${at},000 --> 00:00:0${at + 1},000\n${text}\n`).join('\n');

test('SubRip is read as subtitles, however many cues it has and whatever it is called', async () => {
  for (const name of ['a.srt', 'a.txt']) {
    const document = await read(name, srt(CUES));
    assert.deepEqual(spoken(document), [`00:00:00 ?: ${CUES.join(' ')}`]);
  }
});

test('rolling captions are read once', async () => {
  const rolling = CUES.map(
    (text, at) =>
      `${at > 0 ? `${CUES[at - 1]}\n` : ''}<00:00:01.100><c>${text}</c>\n\n${at}\n00:00:0${at},900 --> 00:00:0${at},950\n${text}`,
  );
  assert.deepEqual(spoken(await read('a.srt', srt(rolling))), [`00:00:00 ?: ${CUES.join(' ')}`]);
});

test('captions that grow word by word are read once', async () => {
  const growing = [
    'We',
    'We have',
    'We have nine',
    'We have nine boats.',
    'We have nine boats.\nNo more.',
    'No more.\nNot',
  ];
  assert.deepEqual(spoken(await read('a.srt', srt(growing))), ['00:00:00 ?: We have nine boats. No more. Not']);
});

test('what is said twice is read twice', async () => {
  assert.deepEqual(spoken(await read('a.srt', srt(['No.', 'No.', 'I said no.', 'Why?']))), [
    '00:00:00 ?: No. No. I said no. Why?',
  ]);
});

test('text as Whisper writes it', async () => {
  const file = '[00:00.000 --> 00:06.000]  It cost eighteen million.\n[00:06.000 --> 00:09.000]  It was not planned.\n';
  for (const name of ['a.txt', 'a.srt'])
    assert.deepEqual(spoken(await read(name, file)), ['00:00:00 ?: It cost eighteen million. It was not planned.']);
  assert.deepEqual(spoken(await read('a.txt', '[00:00 --> 00:06] Nine boats.\n[00:06 --> 00:09] No more.')), [
    '00:00:00 ?: Nine boats. No more.',
  ]);
});

test('text as Teams writes it has speakers', async () => {
  const file =
    '0:0:0.0 --> 0:0:3.400\nAda Moss\nIt cost eighteen million.\n\n0:0:3.400 --> 0:1:6.0\nIvo Lind\nIt did not.\n';
  assert.deepEqual(spoken(await read('a.txt', file)), [
    '00:00:00 Ada Moss: It cost eighteen million.',
    '00:00:03 Ivo Lind: It did not.',
  ]);
});

test('a log keeps its times of day', async () => {
  const file = '22:14 First call to the quay.\n22:31 Two boats out.\n23:05 One of them back.\n23:40 Search ended.';
  const document = await read('a.txt', file);
  assert.equal(document.text, file);
  assert.equal(document.blocks.length, 4);
});

for (const [name, file] of [
  ['times without brackets or names', 'Interview\n\n0:01 It cost 18 million.\n0:05 All of it.\n1:02:03 Yes.'],
] as const)
  test(`a recording with ${name}`, async () => {
    assert.deepEqual(spoken(await read('a.txt', file)), [
      'undefined ?: Interview',
      '00:00:01 ?: It cost 18 million. All of it. Yes.',
    ]);
  });

for (const [name, file] of [
  [
    'name before time',
    'Interview\n\nAda Moss  00:01\nIt cost 18 million.\nAll of it.\n\nIvo Lind  00:09\nNo.\n\nAda Moss  01:02:03\nYes.',
  ],
  [
    'time before name',
    'Interview\n\n[00:00:01] Ada Moss: It cost 18 million.\nAll of it.\n[00:00:09] Ivo Lind: No.\n[01:02:03] Ada Moss: Yes.',
  ],
  [
    'time in brackets',
    'Interview\n\nAda Moss (00:01): It cost 18 million.\nAll of it.\nIvo Lind (00:09): No.\nAda Moss (01:02:03): Yes.',
  ],
] as const)
  test(`a transcript with ${name}`, async () => {
    const document = await read('talk.txt', file);
    assert.deepEqual(spoken(document), [
      'undefined ?: Interview',
      '00:00:01 Ada Moss: It cost 18 million. All of it.',
      '00:00:09 Ivo Lind: No.',
      '01:02:03 Ada Moss: Yes.',
    ]);
  });

test('RTF: paragraphs as TextEdit ends them, what is hidden or deleted, and what stands in for nested tables', async () => {
  const file = String.raw`{\rtf1\ansi
{\listtext	\uc0\u8226 	}It cost 18 million.\
Nobody {\v secretly }paid{\deleted  it}.\
\
{\nonesttables 99 boats\par}The end.}`;
  const { text, blocks } = await readDocument('a.rtf', bytesOf(file));
  assert.deepEqual(
    blocks.map(({ start, end }) => text.slice(start, end)),
    ['It cost 18 million.', 'Nobody paid.', 'The end.'],
  );
});

test('mail: lines that the mail program broke are paragraphs again, what is quoted too; a signature keeps its lines', async () => {
  const body = [
    'The quay cost 18 million crowns, the town said, which is more than the',
    'Averil council had planned in March 2019.',
    '',
    'Best,',
    'Ada Moss',
    '12 Quay Road',
    '',
    'On Mon, 3 May 2021, Ivo Lind wrote:',
    '> How much did the quay cost? I have heard 15 million from someone in',
    '> Averil.',
    '>> The old question that the harbour master put in the spring of the',
    '>> year.',
  ];
  const file = `From: Ada <a@b.example>\r\nSubject: Quay\r\n\r\n${body.join('\r\n')}\r\n`;
  const { text, blocks } = await readDocument('a.eml', bytesOf(file));
  assert.deepEqual(
    blocks.map(({ start, end }) => text.slice(start, end).replace(/\s*\n/g, '|')),
    [
      `${body[0]}|${body[1]}`,
      'Best,',
      'Ada Moss',
      '12 Quay Road',
      body[7],
      'How much did the quay cost? I have heard 15 million from someone in|Averil.',
      'The old question that the harbour master put in the spring of the|year.',
    ],
  );
});

test('mail: the body, who sent it, and that attachments were not read', async () => {
  const file = `From: Ada Moss <ada@quay.example>\r\nSubject: =?utf-8?Q?The_qu=C3=A4y?=\r\nDate: Tue, 4 May 2021 23:30:00 -0400\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nIt cost =A318 million.\r\n--b\r\nContent-Type: image/png\r\nContent-Disposition: attachment; filename=a.png\r\n\r\nx\r\n--b--\r\n`;
  const document = await read('a.eml', file);
  assert.equal(document.text.trim(), 'It cost £18 million.');
  assert.deepEqual(document.metadata, {
    title: 'The quäy',
    author: 'Ada Moss',
    published: '2021-05-04',
    publishedFrom: 'header',
  });
  assert.deepEqual(
    document.problems.map((problem) => problem.code),
    ['attachments'],
  );
});

test('a page saved as MHTML: its text, its address, the day it was saved', async () => {
  const file = `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://quay.example/wall\r\nSubject: Quay\r\nDate: Wed, 5 May 2021 10:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><body><p class=3D"a">It cost 18 million.</p></body></html>\r\n--b--\r\n`;
  const document = await read('a.mhtml', file);
  assert.equal(document.text, 'It cost 18 million.');
  assert.deepEqual(document.metadata, { title: 'Quay', accessed: '2021-05-05', url: 'https://quay.example/wall' });
});

test('lists of references, in CSL-JSON and BibTeX', async () => {
  const csl = JSON.stringify([
    {
      type: 'article',
      title: 'The quay',
      author: [{ given: 'Ada', family: 'Moss' }],
      'container-title': 'Harbours',
      issued: { 'date-parts': [[2021, 5, 4]] },
      URL: 'https://quay.example',
    },
  ]);
  const bibtex =
    '@article{moss, author = {Moss, Ada and {Lind}, Ivo}, title = "The {Q}uay", journal = {Harbours}, year = 2021}\n@comment{x}';
  assert.equal((await read('a.json', csl)).text, 'Ada Moss. The quay. Harbours, 2021-05-04. https://quay.example');
  assert.equal((await read('a.bib', bibtex)).text, 'Moss, Ada, Lind, Ivo. The Quay. Harbours, 2021');
});

test('JSON that holds no references is said to be so', async () => {
  assert.equal((await read('a.json', '{"a":[1,2]}')).problems[0]?.code, 'not-citations');
  assert.equal((await read('a.json', '{"a":')).problems[0]?.code, 'damaged');
  assert.equal((await read('a.bib', 'nothing')).problems[0]?.code, 'damaged');
});
