import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseMarkdown } from '../../../corpus/readers/markdown/parse.ts';
import { readSourceText, readText } from '../../../corpus/readers/read.ts';

/** The prose that a Markdown draft shows, with runs of blanks made one. */
function proseOf(text: string): string {
  return readText('markdown', text).prose.replace(/\s+/g, ' ').trim();
}

const SHOWN: readonly (readonly [string, string, string])[] = [
  ['emphasis marks are blanks', 'A **bold** _word_.', 'A bold word .'],
  ['link targets are no prose', 'See [the report](https://a.example/2019 "Of 7").', 'See the report .'],
  ['a bare address is no prose', 'Read https://a.example/2019/05. Then go.', 'Read . Then go.'],
  ['the words around an address stay', 'Ask (ada@quay.example) or www.quay.example/a_b, now.', 'Ask ( ) or , now.'],
  ['code is no prose', 'Use `42` now.\n\n```\n17 boats\n```\n', 'Use now.'],
  [
    'marks of notes are no prose, notes are',
    'It sank.[^1]\n\n[^1]: Page 12 of the log.',
    'It sank. Page 12 of the log.',
  ],
  ['a raised mark of a note joins no figure', '£56<sup>7</sup> million, £56^7^ million', '£56 million, £56 million'],
  ['raised figures that are none stay', '5 km<sup>2</sup>, 19<sup>th</sup>', '5 km 2 , 19 th'],
  [
    'deleted words and comments of editors are no prose',
    'It cost {--£9m--}{++£8m++} in {~~5~>6~~} years{>>why?<<}.',
    'It cost £8m in 6 years .',
  ],
  ['a comment at the start of a line makes no code', '%% 12 boats %% It cost 5.', 'It cost 5.'],
  ['formulas are no prose', 'Let $x = 5$ and $n$.\n\n$$\ny = 25\n$$\n\nAnd \\(z = 3\\).', 'Let and . And .'],
  ['amounts of money are', 'It cost $5 and $6, $5-$6 or US$7 and $8.', 'It cost $5 and $6, $5-$6 or US$7 and $8.'],
  [
    'code and expressions of MDX are no prose',
    'import A from "a"\n\nexport const n = 5\n\n{/* 99 */}\n\nIt cost {n + 7} pounds.',
    'It cost pounds.',
  ],
  ['braces of a text without code stay', 'It cost {about 7} pounds.', 'It cost {about 7} pounds.'],
  ['templates are no prose', 'It cost {{< figure 5 >}} and {% if 7 %}', 'It cost and'],
  ['a link to the note of a day is no prose', 'See [[2024-05-03]] and [[Note|12 boats]].', 'See and 12 boats .'],
  ['comments are no prose', 'Before <!-- 99 --> after', 'Before after'],
  ['tags are no prose, their content is', '<p data-n="3">Nine <b>boats</b></p>', 'Nine boats'],
  ['scripts are no prose', '<script>let a = 5;</script>\n\nSix.', 'Six.'],
  ['struck-out words are no prose', 'It took ~~nine~~ ten days.', 'It took ten days.'],
  ['citation keys are no prose', 'It fell [@moss2019, p. 14].', 'It fell .'],
  ['a character reference is its character', 'Moss &amp; Sons', 'Moss & Sons'],
  ['an escaped mark is itself', '3 \\* 4', '3 * 4'],
  ['front matter is no prose', '---\ntitle: Ten\n---\n\nText.', 'Text.'],
  ['a lone bracket and asterisk stay', 'a [b] * c', 'a [b] * c'],
  ['a plus or a dollar stays', 'It cost $5 + tax, or 3 < 4.', 'It cost $5 + tax, or 3 < 4.'],
];

for (const [name, text, prose] of SHOWN) test(name, () => assert.equal(proseOf(text), prose));

test('a note says whose it is; what follows it is no note', () => {
  const { prose, blocks } = readText(
    'markdown',
    'It sank.[^log]\n\n[^log]: Page 12 of the log.\n\n    On 4 May.\n\nIt rose.\n',
  );
  assert.deepEqual(
    blocks.map(({ start, end, locator }) => `${prose.slice(start, end).trim()} ${locator?.note ?? ''}`),
    ['It sank. ', 'Page 12 of the log. log', 'On 4 May. log', 'It rose. '],
  );
});

test('a cell of a table has the headings of its row and column', () => {
  const table = '| Harbour | 2021 | 2022 |\n|--|--:|--:|\n| Brno *Point* | 9 | 14 |\n| Bay | 60<sup>1</sup> | 70 |\n';
  const text = `Before.\n\n${table}\nBetween.\n\n| A | B |\n|--|--|\n| x | 5 |\n`;
  for (const { prose, blocks } of [readText('markdown', text), readSourceText('markdown', text)])
    assert.deepEqual(
      blocks.map(
        ({ start, end, context }) =>
          `${prose
            .slice(start, end)
            .replace(/[|\s]+/g, ' ')
            .trim()} | ${context ?? ''}`,
      ),
      [
        'Before. | ',
        'Harbour | ',
        '2021 | ',
        '2022 | ',
        'Brno Point | Harbour',
        '9 | Brno Point, 2021',
        '14 | Brno Point, 2022',
        'Bay | Harbour',
        '60 | Bay, 2021',
        '70 | Bay, 2022',
        'Between. | ',
        'A | ',
        'B | ',
        'x | A',
        '5 | x, B',
      ],
    );
});

test('front matter gives title, author, publisher, dates and address', () => {
  const text = `---
title: "The ferry: a story"
author: [Ada Moss, Ivo Lind]
site: The Quay
published: May 3, 2021
created: 2022-01-02T10:00:00
source: https://quay.example/ferry
---
Text.`;
  assert.deepEqual(readText('markdown', text).metadata, {
    title: 'The ferry: a story',
    author: 'Ada Moss, Ivo Lind',
    publisher: 'The Quay',
    published: '2021-05-03',
    publishedFrom: 'front-matter',
    accessed: '2022-01-02',
    url: 'https://quay.example/ferry',
  });
});

test('front matter that is no YAML is said and the text is read', () => {
  const document = readText('markdown', '---\na: [\n---\n\nText.');
  assert.deepEqual(
    document.problems.map((problem) => problem.code),
    ['metadata'],
  );
  assert.equal(document.prose.trim(), 'Text.');
});

test('blocks have the roles that the mark-up gives them', () => {
  const document = readText(
    'markdown',
    '# Boats\n\nOne.\n\n> Two\n> three.\n\n- Four\n\n## More\n\n| a |\n|---|\n| 5 |\n',
  );
  assert.deepEqual(
    document.blocks.map((block) => [block.role, document.text.slice(block.start, block.end)]),
    [
      ['title', 'Boats'],
      ['paragraph', 'One.'],
      ['quotation', 'Two\n> three.'],
      ['list-item', 'Four'],
      ['heading', 'More'],
      ['table-cell', 'a'],
      ['table-cell', '5'],
    ],
  );
});

test('offsets hold behind a byte order mark, tabs and CRLF', () => {
  const text = '\uFEFF# One\r\n\r\n-\ttwo **three**\r\n';
  const document = readText('markdown', text);
  assert.deepEqual(
    document.blocks.map((block) => document.prose.slice(block.start, block.end).trim()),
    ['One', 'two   three'],
  );
});

test('prose has the length of the text, and shows only what stands there', () => {
  const parts = fc.array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        '**',
        '`',
        '[a](b)',
        '\n',
        '\n\n',
        '> ',
        '- ',
        '<b>',
        '<!--',
        '[^1]',
        '\t',
        '\r\n',
        '|',
        '~~',
        '---\n',
        '\uFEFF',
        '\0',
      ),
    ),
  );
  fc.assert(
    fc.property(parts, fc.constantFrom('markdown', 'plain'), (pieces, format) => {
      const text = pieces.join('');
      const { prose, blocks } = readText(format, text);
      assert.equal(prose.length, text.length);
      let last = 0;
      for (const block of blocks) {
        assert.ok(block.start >= last && block.end > block.start && block.end <= text.length);
        last = block.end;
      }
      if (text.includes('&')) return;
      for (let at = 0; at < text.length; at++) assert.ok(prose[at] === text[at] || prose[at] === ' ');
    }),
  );
});

test('a text read in sections reads as it does whole', () => {
  const lines = fc.constantFrom(
    '',
    '',
    '',
    'A *word* here.',
    'See [a] and [b][a], not [c].',

    '- item',
    '  more',
    '1. one',
    '> said',
    '```',
    '~~~~',
    '    indented',
    '# Head',
    'Under',
    '---',
    '<div>',
    '</div>',
    '<!--',
    '-->',
    '<script>',
    '</script>',
    '| a | b |',
    '|---|---|',
    'It sank.[^1]',

    '\tTab',
    '***',
  );
  fc.assert(
    fc.property(fc.array(lines, { maxLength: 25 }), (written) => {
      // Front matter is read at the top of a file alone, and says nothing here.
      const text = `Text.\n\n[a]: https://a.example\n\n[^1]: Page 7.\n\n${written.join('\n')}\n`;
      const { prose, spans } = parseMarkdown(text);
      const document = readText('markdown', text);
      assert.equal(document.prose, prose);
      assert.equal(document.blocks.length, spans.filter((span) => prose.slice(span.start, span.end).trim()).length);
    }),
    { numRuns: 500 },
  );
});

test('front matter is read at the top alone, and may hold blank lines', () => {
  assert.equal(readText('markdown', '---\ntitle: Quay\n\nauthor: Ada\n---\nText.').metadata.author, 'Ada');
  const text = 'Text.\n\n---\ntitle: Quay\n---\n\nMore.';
  assert.deepEqual(readText('markdown', text).metadata, {});
});

test('marks beyond all measure are letters, and cost little', () => {
  for (const mark of [
    'a*',
    '](',
    '[',
    '1. ',
    '> ',
    '- ',
    '_a',
    '~~b',
    '[a](',
    '<v>1</v>',
    'www.',
    'a@b.c ',
    '---\n',
    '\r\n',
  ]) {
    const text = mark.repeat(20_000);
    assert.equal(readText('markdown', text).prose.length, text.length);
  }
});
