import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSourceText, readText } from '../../../corpus/readers/read.ts';

/** The prose of each block of a draft, with runs of blanks made one. */
function blocks(format: string, text: string): string[] {
  const { prose, blocks } = readText(format, text);
  assert.equal(prose.length, text.length);
  return blocks.map((block) => prose.slice(block.start, block.end).replace(/\s+/g, ' ').trim());
}

test('LaTeX: commands, comments, formulas and references are no prose', () => {
  const text = String.raw`\documentclass{article}
\usepackage[utf8]{inputenc}
\begin{document}
\section{A slow start}\label{sec:2}

The quay cost \$18~million, or 26\,\% more~\cite[p.~14]{moss2019}, % not 17
she said: ${'``'}We \emph{waited}.'' It took $14$ boats and $x^2$ days.\footnote{In 2019.}

\begin{equation} a = 5 \end{equation}
\end{document}`;
  assert.deepEqual(blocks('latex', text), [
    'A slow start',
    'The quay cost $18 million, or 26 % more , she said: “ We waited .” It took 14 boats and days.',
    'In 2019.',
  ]);
});

test('AsciiDoc: attributes, listings, macros and marks are no prose', () => {
  const text = `= The quay
:revdate: 2021-05-04

// 99 boats
The quay cost *18* million, see https://quay.example/7[the _report_].footnote:[Page 7.]

----
int a = 5;
----

* One {counter} boat
* Two <<x,boats>>
`;
  assert.deepEqual(blocks('asciidoc', text), [
    'The quay',
    'The quay cost 18 million, see the report .',
    'Page 7.',
    'One boat Two boats',
  ]);
});

test('reStructuredText: directives, roles, targets and marks are no prose', () => {
  const text = `The quay
========

:date: 2021-05-04

The quay cost **18** million, see \`the report <https://quay.example/7>\`_ [1]_ and :ref:\`x9\`.

.. image:: 5.png
   :width: 40

   Caption 6

Two \`\`a = 5\`\` boats.

.. [1] Page 7.
`;
  assert.deepEqual(blocks('restructuredtext', text), [
    'The quay',
    'The quay cost 18 million, see the report and .',
    'Two boats.',
    'Page 7.',
  ]);
});

test('a source in these languages keeps its offsets and loses its marks', () => {
  const text = 'The quay cost *18* million.';
  assert.equal(readSourceText('asciidoc', text).text, 'The quay cost  18  million.');
});

test('what is no mark-up stays', () => {
  for (const format of ['latex', 'asciidoc', 'restructuredtext'])
    assert.deepEqual(blocks(format, 'It rose 2 * 3 times, by 14.5 per cent - or (about) 9.'), [
      'It rose 2 * 3 times, by 14.5 per cent - or (about) 9.',
    ]);
});

test('marks without end cost no more than others', () => {
  for (const format of ['latex', 'asciidoc', 'restructuredtext'])
    for (const mark of [
      '$',
      '%',
      '\\begin{figure}',
      '\\[',
      '{',
      '----\n',
      '*a',
      '_',
      '`',
      '.. a\n',
      '  \n',
      '|a',
      '<<',
      'https://[',
      '=\n',
    ])
      readText(format, mark.repeat(20_000));
});

test('raised marks of notes join no figure, exponents stay', () => {
  assert.deepEqual(
    blocks(
      'latex',
      String.raw`\begin{document}It cost £56\textsuperscript{7} million on 5 km\textsuperscript{2}.\end{document}`,
    ),
    ['It cost £56 million on 5 km 2 .'],
  );
  assert.deepEqual(blocks('asciidoc', 'It cost £56^7^ million on 5 km^2^.'), ['It cost £56 million on 5 km^2^.']);
  assert.deepEqual(blocks('restructuredtext', 'It cost £56\\ :sup:`7` million.'), ['It cost £56 million.']);
});

/** The blocks of a draft that are notes, or the rest of them. */
function notesOf(format: string, text: string): (readonly [label: string | undefined, prose: string])[] {
  const { prose, blocks } = readText(format, text);
  assert.equal(prose.length, text.length);
  return blocks.map(({ start, end, locator }) => [locator?.note, prose.slice(start, end).replace(/\s+/g, ' ').trim()]);
}

test('notes at the end of a sentence are blocks where they hang; inside a sentence they stand in brackets', () => {
  const latex = String.raw`It cost 18 million.\footnote{In 2019, by \emph{Moss} \cite{moss}.} It took 14 boats\footnote{Nine were rented.}, and
rope\footnote{Of \textbf{steel}}. The end % \footnote{no}
\footnote{not closed`;
  assert.deepEqual(notesOf('latex', latex), [
    [undefined, 'It cost 18 million.'],
    ['1', 'In 2019, by Moss .'],
    [undefined, 'It took 14 boats (Nine were rented.), and rope'],
    ['3', 'Of steel'],
    [undefined, 'The end not closed'],
  ]);
  const asciidoc =
    'It cost 18 million.footnote:[In 2019, by Moss.] It took 14 boatsfootnote:b[Nine were rented.], and ropefootnote:b[]. It isfootnoteref:[c,14 miles] far.';
  assert.deepEqual(notesOf('asciidoc', asciidoc), [
    [undefined, 'It cost 18 million.'],
    ['1', 'In 2019, by Moss.'],
    [undefined, 'It took 14 boats (Nine were rented.), and rope'],
    [undefined, 'It is ( 14 miles) far.'],
  ]);
});

test('a note of several paragraphs is read as they stand', () => {
  assert.deepEqual(notesOf('latex', 'It sank.\\footnote{In May.\n\nIn June.} So it was.'), [
    [undefined, 'It sank. In May.'],
    [undefined, 'In June. So it was.'],
  ]);
});

test('notes and citations of reStructuredText are blocks, directives are not', () => {
  const text =
    'It cost 18 million. [1]_\n\n.. [1] In 2019, by Moss,\n   who sells 14 boats.\n.. [#b] Nine were rented.\n.. [MOSS2019] A book.\n.. note:: Not 12.\n\nNext.\n';
  assert.deepEqual(notesOf('restructuredtext', text), [
    [undefined, 'It cost 18 million.'],
    ['1', 'In 2019, by Moss, who sells 14 boats.'],
    ['b', 'Nine were rented.'],
    ['MOSS2019', 'A book.'],
    [undefined, 'Next.'],
  ]);
});
