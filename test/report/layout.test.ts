import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readText } from '../../corpus/readers/read.ts';
import { type LayoutBlock, layoutOf, type Run } from '../../server/report/layout/layout.ts';
import { runMarker } from '../../server/report/layout/marked-runs.ts';
import { reportOn } from './support/matter.ts';

const layout = (text: string, format = 'markdown') => layoutOf(readText(format, text), format);
const runsOf = (block: LayoutBlock): readonly Run[] => (block.kind === 'table' ? block.rows.flat(2) : block.runs);
const shown = (block: LayoutBlock): string =>
  runsOf(block)
    .map(({ text }) => text)
    .join('');

test('Markdown is laid out as it is read: headings, lists, quotations, tables, code and notes', () => {
  const text = [
    '---\ntitle: T\n---',
    '# One *two*',
    'A **b** ~~c~~ `d` [e](https://x.example) \\$5 &amp; f[^n]',
    '> q\n> r',
    '- i\n  - j',
    '2. k',
    '| l | m |\n|---|---|\n| n | o |',
    '```\np\n```',
    '[^n]: s',
    '',
  ].join('\n\n');
  const seen = layout(text).map((block) => {
    const { kind, level, depth, marker, isQuotation } = { level: 0, marker: '', depth: 0, ...block } as never as Record<
      string,
      unknown
    >;
    return [kind, level, depth, marker, Boolean(isQuotation), shown(block)];
  });
  assert.deepEqual(seen, [
    ['heading', 1, 0, '', false, 'One two'],
    ['paragraph', 0, 0, '', false, 'A b c d e $5 & f[n]'],
    ['paragraph', 0, 1, '', true, 'q r'],
    ['paragraph', 0, 1, '•', false, 'i'],
    ['paragraph', 0, 2, '•', false, 'j'],
    ['paragraph', 0, 1, '2.', false, 'k'],
    ['table', 0, 0, '', false, 'lmno'],
    ['code', 0, 0, '', false, 'p'],
    ['paragraph', 0, 0, '[n]', false, 's'],
  ]);
  const [, paragraph] = layout(text);
  const styles = runsOf(paragraph!).filter(({ strong, struck, code, link }) => strong || struck || code || link);
  assert.deepEqual(
    styles.map(({ text: words, strong, struck, code, link }) => [words, strong, struck, code, link]),
    [
      ['b', true, undefined, undefined, undefined],
      ['c', undefined, true, undefined, undefined],
      ['d', undefined, undefined, true, undefined],
      ['e', undefined, undefined, undefined, 'https://x.example'],
    ],
  );
});

test('a draft that is no Markdown is laid out by its paragraphs, mark-up left out', () => {
  const html = '<h1>Quay</h1><p>It&#39;s <b>412</b>&nbsp;m<i>et</i>res<br>long &amp; wide.</p>';
  assert.deepEqual(
    layout(html, 'html').map((block) => [block.kind, shown(block).replace(/\s+/g, ' ').trim()]),
    [
      ['heading', 'Quay'],
      ['paragraph', "It's 412 metres long & wide."],
    ],
  );
});

const pieces = fc.constantFrom(
  'The quay is 412 metres long. ',
  '"We built 99 boats," said Ada Wren. ',
  '**',
  '_',
  '\n\n',
  '# ',
  '> ',
  '- ',
  '[9 crates](u)',
  '`7`',
  '\\$',
  '&amp;',
  '| 5 | 6 |\n',
  '|---|---|\n',
  '```\n',
  '<b>',
  '\u0007',
  '😀',
  '[^1]',
  '\n',
);

test('whatever the draft, its words come out in order, and each claim that is printed opens and closes once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(pieces, { maxLength: 24 }), async (parts) => {
      const text = parts.join('');
      const report = await reportOn(text);
      const marker = runMarker(report.claims, report.coverage.unchecked);
      const runs = layoutOf(report.document, 'markdown').flatMap((block) =>
        block.kind === 'table' ? block.rows.flat().flatMap(marker) : marker(block.runs),
      );
      const opened = runs.flatMap(({ opens }) => opens.map(({ number }) => number));
      const closed = runs.flatMap(({ closes }) => closes.map(({ number }) => number));
      assert.deepEqual(
        opened.toSorted((a, b) => a - b),
        closed.toSorted((a, b) => a - b),
      );
      assert.equal(new Set(opened).size, opened.length);
      for (const [index, run] of runs.entries()) {
        assert.ok(run.start < run.end);
        if (index > 0) assert.ok(runs[index - 1]!.end <= run.start);
        if (run.text.length === run.end - run.start && !run.code && run.text !== ' ')
          assert.equal(run.text, text.slice(run.start, run.end));
      }
    }),
    { numRuns: 150 },
  );
});
