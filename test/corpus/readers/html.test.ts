import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { SourceDocument } from '../../../corpus/document.ts';
import { readDocument, readSourceText, readText } from '../../../corpus/readers/read.ts';

const ARTICLE = `<p>The harbour board voted on Tuesday to rebuild the northern quay, which a storm destroyed two winters ago.</p>
<p>It will cost &pound;18 million, the board said in a statement that it sent to reporters after the vote.</p>
<p>Nobody spoke against it, although the engineers had warned that half of the wall could not be saved.</p>`;

const OTHER = `<p>The mayor, who had asked for a bridge in place of the quay, left the hall before the vote was counted.</p>
<p>Her office said on Wednesday that the town would pay its share, and that it would be the last one.</p>`;

function shown(document: SourceDocument): string[] {
  return document.blocks.map((block) => `${block.role}: ${document.text.slice(block.start, block.end)}`);
}

const source = (html: string) => readSourceText('html', html);

test('the article is told from what the page puts around it', () => {
  const page = `<!doctype html><html><head><title>Quay to be rebuilt</title><style>p{}</style></head>
<body class="has-sidebar comments"><header><a href="/">The Quay</a></header><nav><ul><li><a href="/n">News</a></li></ul></nav>
<main><article><h1>Quay to be rebuilt</h1>${ARTICLE}
<div class="related-stories"><p>Fourteen boats sank in the great storm of 2019.</p></div></article></main>
<aside><p>Ferry fares rise by 9 percent from next week, the company says.</p></aside>
<section id="comments"><div class="comment-author">Petra Novak</div><p>It cost 25 million last time.</p></section>
<footer>© 2021 The Quay</footer><script>var a = 18;</script></body></html>`;
  const document = source(page);
  assert.deepEqual(
    shown(document).filter((line) => !line.startsWith('furniture')),
    [
      'title: Quay to be rebuilt',
      'paragraph: The harbour board voted on Tuesday to rebuild the northern quay, which a storm destroyed two winters ago.',
      'paragraph: It will cost £18 million, the board said in a statement that it sent to reporters after the vote.',
      'paragraph: Nobody spoke against it, although the engineers had warned that half of the wall could not be saved.',
      'comment: Petra Novak',
      'comment: It cost 25 million last time.',
    ],
  );
  assert.equal(document.blocks.find((block) => block.role === 'comment')?.speaker, 'Petra Novak');
});

test('a class name does not take away most of the text', () => {
  const document = source(`<body><div class="menu"><p>Short.</p>${ARTICLE}</div></body>`);
  assert.equal(document.blocks.filter((block) => block.role === 'paragraph').length, 4);
});

test('text is told by its density where no element says what it is', () => {
  const page = `<body><div><div><p>Ferry fares rise by 9 percent from next week, the company says.</p></div>
<div><h1>Quay to be rebuilt</h1><div><p>The board stands by it.</p><div>${ARTICLE}${OTHER}</div></div></div>
<ul><li>Fourteen boats sank.</li></ul></div></body>`;
  assert.deepEqual(
    shown(source(page)).filter((line) => !line.startsWith('furniture')),
    [
      'title: Quay to be rebuilt',
      'paragraph: The board stands by it.',
      'paragraph: The harbour board voted on Tuesday to rebuild the northern quay, which a storm destroyed two winters ago.',
      'paragraph: It will cost £18 million, the board said in a statement that it sent to reporters after the vote.',
      'paragraph: Nobody spoke against it, although the engineers had warned that half of the wall could not be saved.',
      'paragraph: The mayor, who had asked for a bridge in place of the quay, left the hall before the vote was counted.',
      'paragraph: Her office said on Wednesday that the town would pay its share, and that it would be the last one.',
    ],
  );
});

test('a short report beside long terms of use is read', () => {
  const terms = `${ARTICLE}${OTHER}`.repeat(4).replaceAll('board', 'company');
  const page = `<body><div><h1>Quay to be rebuilt</h1><div><p>The board voted on Tuesday to rebuild the quay at last.</p><p>Nobody in the hall spoke against it that evening.</p></div></div><div>${terms}</div></body>`;
  assert.ok(shown(source(page)).includes('paragraph: The board voted on Tuesday to rebuild the quay at last.'));
});

test('an article in two halves is read whole', () => {
  const page = `<body><div><div>${ARTICLE}</div><div>${OTHER}</div></div></body>`;
  assert.equal(shown(source(page)).filter((line) => line.startsWith('paragraph')).length, 5);
});

test('a page that its system puts into a form is read', () => {
  const page = `<body><form id="aspnet">${ARTICLE}</form></body>`;
  assert.equal(shown(source(page)).filter((line) => line.startsWith('paragraph')).length, 3);
});

test('headlines of other pages below the article are none of it, subheads are', () => {
  const page = `<body><h1>Quay to be rebuilt</h1><h2>The vote</h2>${ARTICLE}<h2>What it costs</h2>${OTHER}
<h3><a href="/1">Ferry fares rise by 9 percent</a></h3><p>They rise from next week.</p>
<h3><a href="/2">Fourteen boats sank</a></h3><p>It was a storm.</p><h3>More of the bay</h3></body>`;
  assert.deepEqual(
    shown(source(page)).filter((line) => /^(?:title|heading)|^(?!furniture).*(?:They rise|a storm\.)/.test(line)),
    ['title: Quay to be rebuilt', 'heading: The vote', 'heading: What it costs'],
  );
});

test('a heading that is not closed does not make headings of what follows', () => {
  const page = `<body><h2>The vote<p>Nine boats.</p><p>Two cranes.</p></body>`;
  assert.deepEqual(shown(source(page)).slice(1), ['paragraph: Nine boats.', 'paragraph: Two cranes.']);
});

test('old pages part paragraphs by line breaks', () => {
  const document = source('<body>The quay is closed.<br><br>Nobody knows<br>why.<BR> <br>It opens in May.');
  assert.deepEqual(shown(document), [
    'paragraph: The quay is closed.',
    'paragraph: Nobody knows\nwhy.',
    'paragraph: It opens in May.',
  ]);
});

test('a cell of a table has the headings of its row and column', () => {
  const table = `<table><tr><th>Harbour</th><th>Boats</th><th>Crew</th></tr>
<tr><th>Ostrava Bay</th><td>14</td><td>60</td></tr><tr><td colspan="2">Brno Point</td><td>9</td></tr></table>`;
  const contexts = source(table).blocks.map((block) => block.context ?? '');
  assert.deepEqual(contexts, [
    '',
    '',
    '',
    'Harbour',
    'Ostrava Bay, Boats',
    'Ostrava Bay, Crew',
    'Harbour',
    'Brno Point, Crew',
  ]);
});

test('headings over groups of columns, cells over several rows, and headings that are years', () => {
  const table = `<table><thead><tr><td></td><th colspan="2">Boats</th><th>Crew</th></tr><tr><th>Harbour</th><th>2021</th><th>2022</th><th>2022</th></tr></thead>
<tr><td rowspan="2">Bay</td><td>14</td><td>15</td><td>60</td></tr><tr><td>7</td><td>8</td><td>9</td></tr></table>`;
  const cells = source(table).blocks.map(({ start, end, context }) => [source(table).text.slice(start, end), context]);
  assert.deepEqual(
    cells.slice(-6),
    [
      ['14', 'Bay, Boats, 2021'],
      ['15', 'Bay, Boats, 2022'],
      ['60', 'Bay, Crew, 2022'],
      ['7', 'Bay, Boats, 2021'],
      ['8', 'Bay, Boats, 2022'],
      ['9', 'Bay, Crew, 2022'],
    ].slice(-6),
  );
});

const METADATA: readonly (readonly [string, string, object])[] = [
  [
    'Open Graph',
    `<meta property="og:title" content="Quay &amp; wall"><meta property="og:site_name" content="The Quay">
<meta property="article:published_time" content="2021-05-04T23:30:00-04:00"><meta name="author" content="Ada Moss">
<link rel="canonical" href="https://quay.example/wall">`,
    {
      title: 'Quay & wall',
      publisher: 'The Quay',
      published: '2021-05-04',
      publishedFrom: 'page-data',
      author: 'Ada Moss',
      url: 'https://quay.example/wall',
    },
  ],
  [
    'JSON-LD',
    `<script type="application/ld+json">{"@graph":[{"@type":"WebPage","headline":"Page"},{"@type":"NewsArticle",
"headline":"Quay rebuilt","datePublished":"2021-05-04","author":[{"name":"Ada Moss"},{"name":"Ivo Lind"}],"publisher":{"name":"The Quay"}}]}</script>`,
    {
      title: 'Quay rebuilt',
      publisher: 'The Quay',
      published: '2021-05-04',
      publishedFrom: 'page-data',
      author: 'Ada Moss, Ivo Lind',
    },
  ],
  [
    'broken JSON-LD',
    `<script type="application/ld+json">{"@type":</script><title>Quay | The Bay News</title>`,
    { title: 'Quay | The Bay News' },
  ],
  [
    'a title with the site after it',
    '<title>Harbour board votes | The Bay News</title>',
    { title: 'Harbour board votes' },
  ],
  [
    'a title with a dash of its own',
    '<title>Harbour board votes - again</title>',
    { title: 'Harbour board votes - again' },
  ],
  [
    'an address that is none',
    '<link rel="canonical" href="javascript:alert(1)"><meta name="author" content="https://a.example/x">',
    {},
  ],
  [
    'the comment of SingleFile',
    `<!--
 Page saved with SingleFile
 url: https://quay.example/wall?a=1
 saved date: Wed May 05 2021 10:00:00 GMT+0200 (Central European Summer Time)
--><meta property="og:url" content="https://elsewhere.example/">`,
    { url: 'https://quay.example/wall?a=1', accessed: '2021-05-05' },
  ],
];

for (const [name, head, metadata] of METADATA)
  test(`metadata from ${name}`, () =>
    assert.deepEqual(source(`<html><head>${head}</head><body></body>`).metadata, metadata));

test('a page states its encoding', async () => {
  const bytes = new Uint8Array(Buffer.from('<meta charset="iso-8859-2"><p>Brno \xe8eho</p>', 'latin1'));
  const document = await readDocument('page.html', bytes);
  assert.equal(document.text, 'Brno čeho');
  assert.deepEqual(document.problems, []);
});

test('a draft in HTML keeps the offsets of its file', () => {
  const text =
    '<p class="a>b">Nine <b>boats</b> &ndash; or <code>10</code>?</p><ul><li>One<!-- 2 --></ul><style>p{}</style>3 < 4';
  const { prose, blocks } = readText('html', text);
  assert.equal(prose.replace(/ +/g, ' ').trim(), 'Nine boats – or ? One 3 < 4');
  assert.equal(prose.indexOf('boats'), text.indexOf('boats'));
  assert.deepEqual(
    blocks.map((block) => [block.role, text.slice(block.start, block.end)]),
    [
      ['paragraph', 'Nine <b>boats</b> &ndash; or <code>10</code>?'],
      ['list-item', 'One'],
      ['paragraph', '3 < 4'],
    ],
  );
});

test('a page nested without end is read to a depth, and that is said', () => {
  const document = source(`<p>Before.</p>${'<div>'.repeat(100_000)}deep${'</span>'.repeat(100_000)}`);
  assert.deepEqual(shown(document), ['paragraph: Before.']);
  assert.deepEqual(
    document.problems.map((problem) => problem.code),
    ['too-deep'],
  );
});

test('any soup of tags is read as a source and as a draft', () => {
  const pieces = [
    '<p>',
    '</p>',
    '<table>',
    '<td>',
    '</tr>',
    '<!--',
    '-->',
    '<script>',
    '</script>',
    '<a href="',
    '">',
    '&amp',
    '&#0;',
    '<',
    '<br>',
    'x. ',
  ];
  const soups = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 5 })));
  fc.assert(
    fc.property(soups, (soup) => {
      const text = soup.join('');
      const draft = readText('html', text);
      assert.equal(draft.prose.length, text.length);
      const document = source(text);
      for (const block of document.blocks) assert.ok(document.text.slice(block.start, block.end).trim() !== '');
    }),
  );
});
