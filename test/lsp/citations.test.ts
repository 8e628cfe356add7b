import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { SourceMetadata } from '../../corpus/document.ts';
import { citationStyle, cite } from '../../server/lsp/citations/cite.ts';
import { bibliographyOf, citeInPandoc, entriesOf } from '../../server/lsp/citations/pandoc.ts';
import { endOfPhrase } from '../../server/lsp/citations/place.ts';
import { type CitationStyleName, draftLanguage } from '../../server/lsp/citations/style.ts';
import type { ClaimItem } from '../../server/lsp/overview/protocol.ts';
import { evidenceIn, type FakeCorpus, sourceRecord } from './support/fake-corpus.ts';
import { harbour, plantHarbour, startOnHarbour } from './support/harbour.ts';

const FERRY: SourceMetadata = {
  title: 'Ferry opens',
  publisher: 'Harbour Gazette',
  author: 'Ida Thorn',
  published: '2024-06-03',
  url: 'https://gazette.example/ferry',
};

interface Case {
  readonly style: Exclude<CitationStyleName, 'pandoc'>;
  readonly language: string;
  readonly locator?: string;
  readonly metadata?: SourceMetadata;
  readonly words?: string;
}

/** The text with a citation of the words, as the quick fix makes it. */
function cited(text: string, { style, language, locator = '', metadata = FERRY, words = '421' }: Case): string {
  const start = text.indexOf(words);
  assert.ok(start >= 0);
  const evidence = evidenceIn(words, words, words, sourceRecord('ferry', metadata), 'supports');
  const request = { evidence, locator, text, language: draftLanguage(language), start, end: start + words.length };
  return applied(text, cite(style, request));
}

function applied(text: string, edits: readonly { start: number; end: number; newText: string }[]): string {
  const backwards = [...edits].sort((a, b) => b.start - a.start || b.end - a.end);
  return backwards.reduce(
    (result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end),
    text,
  );
}

const NOTE =
  '[^harbour-gazette-2024]: Ida Thorn, “Ferry opens”, Harbour Gazette, 3 June 2024, <https://gazette.example/ferry>';

test('Markdown: a footnote behind the punctuation, its text at the end', () => {
  assert.equal(
    cited('It carried 421.\n', { style: 'footnote', language: 'markdown', locator: 'p. 3' }),
    `It carried 421.[^harbour-gazette-2024]\n\n${NOTE}, p. 3\n`,
  );
});

test('Markdown: a text without a line end gets one', () => {
  assert.equal(
    cited('It carried 421 people', { style: 'footnote', language: 'markdown' }),
    `It carried 421[^harbour-gazette-2024] people\n\n${NOTE}\n`,
  );
});

test('Markdown: a source cited twice is one footnote, and its pages join', () => {
  const once = cited('It carried 421. It sank 3 times.\n', {
    style: 'footnote',
    language: 'markdown',
    locator: 'p. 3',
  });
  const twice = cited(once, { style: 'footnote', language: 'markdown', locator: 'p. 7', words: 'sank 3' });
  assert.equal(
    twice,
    `It carried 421.[^harbour-gazette-2024] It sank 3[^harbour-gazette-2024] times.\n\n${NOTE}, p. 3; p. 7\n`,
  );
  assert.equal(cited(twice, { style: 'footnote', language: 'markdown', locator: 'p. 7' }), twice);
});

test('Markdown: another source of that publisher and year gets a name of its own', () => {
  const first = cited('It carried 421 and 99.\n', { style: 'footnote', language: 'markdown' });
  const other = { ...FERRY, title: 'Ferry closes', url: 'https://gazette.example/closes' };
  const second = cited(first, { style: 'footnote', language: 'markdown', metadata: other, words: '99' });
  assert.match(second, /99\.\[\^harbour-gazette-2024-2\]\n/);
  assert.match(second, /2024\]: Ida[^\n]+\n\[\^harbour-gazette-2024-2\]: Ida/);
});

test('Markdown: the marker stands behind emphasis, links and quotation marks that close', () => {
  const marked = (text: string) => cited(text, { style: 'footnote', language: 'markdown' }).split('\n')[0];
  assert.equal(marked('It carried **421**, they say.'), 'It carried **421**,[^harbour-gazette-2024] they say.');
  assert.equal(
    marked('See [421](https://x.example "a title") now.'),
    'See [421](https://x.example "a title")[^harbour-gazette-2024] now.',
  );
  assert.equal(marked('“It carried 421,” he said.'), '“It carried 421,”[^harbour-gazette-2024] he said.');
  assert.equal(marked('He saw 421 **bold** men.'), 'He saw 421[^harbour-gazette-2024] **bold** men.');
});

test('a citation goes behind the noun that a number counts, and does not break the phrase', () => {
  const place = (text: string, noun?: string) => {
    const end = text.indexOf('421') + 3;
    const at = endOfPhrase(text, end, noun);
    return `${text.slice(0, at)}|${text.slice(at)}`;
  };
  assert.equal(place('It employs 421 people in Leeds.', 'person'), 'It employs 421 people| in Leeds.');
  assert.equal(place('It has 421 new electric buses.', 'bus'), 'It has 421 new electric buses|.');
  assert.equal(place('It has 421 ferries, they say.', 'ferry'), 'It has 421 ferries|, they say.');
  for (const [text, noun] of [
    ['It employs 421 people.', undefined],
    ['It employs 421, people say.', 'person'],
    ['In 421 the old city of men fell.', 'man'],
    ['There were 421 **people**.', 'person'],
    ['There were 421', 'person'],
  ] as const) {
    assert.equal(place(text, noun), text.replace('421', '421|'), text);
  }
});

test('Markdown: lines keep their ends', () => {
  const text = cited('It carried 421.\r\nAnd so on.\r\n', { style: 'footnote', language: 'markdown' });
  assert.doesNotMatch(text, /[^\r]\n/);
});

test('Markdown: what a source says of itself is no mark-up in the footnote', () => {
  const metadata = { title: 'A *bold* [claim](https://evil.example) <b>', published: '2024' };
  assert.match(
    cited('It carried 421.\n', { style: 'footnote', language: 'markdown', metadata }),
    /“A \\\*bold\\\* \\\[claim\\\]\(https:\/\/evil\.example\) \\<b\\>”, 2024\n$/,
  );
});

test('Markdown: the other styles', () => {
  const styled = (style: Case['style']) => cited('It carried 421.\n', { style, language: 'markdown' });
  assert.equal(styled('parenthesis'), 'It carried 421 (Harbour Gazette, 3 June 2024).\n');
  assert.equal(styled('inline-link'), 'It carried [421](https://gazette.example/ferry).\n');
  assert.equal(
    styled('comment'),
    'It carried 421. <!-- source: Ida Thorn, “Ferry opens”, Harbour Gazette, 3 June 2024, https://gazette.example/ferry -->\n',
  );
  assert.equal(
    styled('criticmarkup'),
    'It carried 421.{>>source: Ida Thorn, “Ferry opens”, Harbour Gazette, 3 June 2024, https://gazette.example/ferry<<}\n',
  );
});

test('a source without an address cannot be linked to, and gets a footnote', () => {
  const { url: _, ...metadata } = FERRY;
  assert.match(
    cited('It carried 421.\n', { style: 'inline-link', language: 'markdown', metadata }),
    /421\.\[\^harbour/,
  );
  const dangerous = { ...FERRY, url: 'javascript:alert(1)' };
  assert.doesNotMatch(
    cited('It carried 421.\n', { style: 'inline-link', language: 'markdown', metadata: dangerous }),
    /javascript/,
  );
});

test('plain text: a parenthesis by default, numbered notes if asked for', () => {
  assert.equal(citationStyle('auto', 'plain', false), 'parenthesis');
  const once = cited('It carried 421.\n', { style: 'footnote', language: 'plaintext' });
  assert.equal(
    once,
    'It carried 421. [1]\n\n[1] Ida Thorn, “Ferry opens”, Harbour Gazette, 3 June 2024, https://gazette.example/ferry\n',
  );
});

test('LaTeX: a footnote with a label, then a reference to it', () => {
  const once = cited('It carried 421. It sank.\n', { style: 'footnote', language: 'latex' });
  assert.equal(
    once,
    'It carried 421.\\footnote{\\label{fn:harbour-gazette-2024}Ida Thorn, “Ferry opens”, Harbour Gazette, 3 June 2024, \\url{https://gazette.example/ferry}} It sank.\n',
  );
  assert.match(
    cited(once, { style: 'footnote', language: 'latex', words: 'sank' }),
    /sank\.\\footref\{fn:harbour-gazette-2024\}\n$/,
  );
});

test('LaTeX: a comment stands at the end of its line, and marks of TeX are escaped', () => {
  assert.match(
    cited('It carried 421 men\nand one.\n', { style: 'comment', language: 'latex' }),
    /^It carried 421 men % source: [^\n]+\nand one\.\n$/,
  );
  const metadata = { publisher: 'Salt & Sons 100%', published: '2024' };
  assert.equal(
    cited('It carried 421.\n', { style: 'parenthesis', language: 'latex', metadata }),
    'It carried 421 (Salt \\& Sons 100\\%, 2024).\n',
  );
});

test('AsciiDoc: a named footnote, then its name alone', () => {
  const once = cited('It carried 421. It sank.\n', { style: 'footnote', language: 'asciidoc' });
  assert.match(once, /^It carried 421\.footnote:harbour-gazette-2024\[Ida Thorn, [^\]]+\] It sank\.\n$/);
  assert.match(
    cited(once, { style: 'footnote', language: 'asciidoc', words: 'sank' }),
    /sank\.footnote:harbour-gazette-2024\[\]\n$/,
  );
});

test('reStructuredText: a footnote with a label', () => {
  assert.equal(
    cited('It carried 421.\n', { style: 'footnote', language: 'restructuredtext' }),
    'It carried 421. [#harbour-gazette-2024]_\n\n.. [#harbour-gazette-2024] Ida Thorn, “Ferry opens”, Harbour Gazette, 3 June 2024, https://gazette.example/ferry\n',
  );
});

test('Pandoc: without a bibliography a key would lead nowhere, so a footnote stands in', () => {
  assert.equal(citationStyle('pandoc', 'markdown', false), 'footnote');
  assert.equal(citationStyle('pandoc', 'markdown', true), 'pandoc');
  assert.equal(citationStyle('auto', 'markdown', false), 'footnote');
});

test('HTML: a comment, or a link', () => {
  assert.equal(citationStyle('footnote', 'html', false), 'comment');
  assert.equal(
    cited('<p>It carried 421.</p>\n', { style: 'inline-link', language: 'html' }),
    '<p>It carried <a href="https://gazette.example/ferry">421</a>.</p>\n',
  );
  const metadata = { title: 'End --> <script>', published: '2024' };
  assert.equal(
    cited('<p>It carried 421.</p>\n', { style: 'comment', language: 'html', metadata }),
    '<p>It carried 421.</p> <!-- source: “End – script”, 2024 -->\n',
  );
});

test('Pandoc: a key from the bibliography, or a new entry for it', () => {
  const text = 'It carried 421.\n';
  const evidence = evidenceIn('421', '421', '421', sourceRecord('ferry', FERRY), 'supports');
  const request = { evidence, locator: 'p. 3', text, language: 'markdown' as const, start: 11, end: 14 };
  const known = citeInPandoc(request, '@article{thorn24,\n  title = {Ferry opens},\n}\n');
  assert.equal(applied(text, known.edits), 'It carried 421 [@thorn24, p. 3].\n');
  assert.equal(known.newEntry, undefined);
  const unknown = citeInPandoc(request, '@book{other,\n  title = {Other},\n}\n');
  assert.equal(applied(text, unknown.edits), 'It carried 421 [@harbour-gazette-2024, p. 3].\n');
  assert.equal(
    unknown.newEntry,
    '\n@online{harbour-gazette-2024,\n  title = {Ferry opens},\n  author = {Ida Thorn},\n  publisher = {Harbour Gazette},\n  date = {2024-06-03},\n  url = {https://gazette.example/ferry},\n}\n',
  );
});

test('the bibliography is the one that front matter names', () => {
  assert.equal(bibliographyOf('---\ntitle: x\nbibliography: refs/all.bib\n---\n'), 'refs/all.bib');
  assert.equal(bibliographyOf('---\nbibliography: [a.json, b.bib]\n---\n'), 'b.bib');
  assert.equal(bibliographyOf('---\nbibliography: [oh\n---\n'), undefined);
  assert.equal(bibliographyOf('bibliography: x.bib\n'), undefined);
  assert.deepEqual(
    entriesOf('@a{one, x}\n% no\n@b{two,\n}').map(({ key }) => key),
    ['one', 'two'],
  );
});

test('no citation takes away or changes a character of the draft, except a link, which takes the claim in', () => {
  const styles = fc.constantFrom<Case['style']>('footnote', 'parenthesis', 'comment', 'criticmarkup');
  const languages = fc.constantFrom('markdown', 'plaintext', 'latex', 'asciidoc', 'restructuredtext', 'html');
  const text = fc.string({
    unit: fc.constantFrom('a', ' ', '\n', '\r\n', '.', '*', '[', ']', '(', ')', '^', '"', '<', '/b>', '€', '😀'),
  });
  fc.assert(
    fc.property(text, text, styles, languages, (before, after, style, language) => {
      const draft = `${before}421${after}`;
      const evidence = evidenceIn('421', '421', '421', sourceRecord('ferry', FERRY), 'supports');
      const request = {
        evidence,
        locator: '',
        text: draft,
        language: draftLanguage(language),
        start: before.length,
        end: before.length + 3,
      };
      for (const edit of cite(style, request)) {
        assert.equal(edit.start, edit.end);
        assert.ok(edit.start >= request.end);
        assert.notEqual(draft.slice(edit.start - 1, edit.start + 1), '\r\n');
      }
    }),
    { numRuns: 2000 },
  );
});

test('that the day of a source in the note that cites it is found nowhere is not said; of anything else in a note it is', async () => {
  const notFound = (words: string) => ({
    words,
    finding: { verdict: 'not-enough-evidence', message: 'Not found.', evidence: [] } as const,
  });
  const plant = (corpus: FakeCorpus) => {
    plantHarbour(corpus);
    corpus.planted = [notFound('3 June 2024'), notFound('99')];
  };
  const editor = await startOnHarbour({ plant });
  const { draft } = harbour;
  const notes = [
    '[^a]: “Ferry opens”, Harbour Gazette, 3 June 2024, p. 99',
    '[^b]: Held on 3 June 2024.',
    '[^c]: “Ferry closes”, Harbour Gazette, 3 June 2024',
  ];
  await editor.open(draft, `It was on 3 June 2024.[^a]\n\n${notes.join('\n')}\n`);
  const items = await editor.connection.sendRequest<ClaimItem[]>('vouch/claims', { uri: draft });
  assert.deepEqual(
    items.map(({ text, range }) => `${range.start.line}: ${text}`),
    ['0: 3 June 2024', '2: 99', '3: 3 June 2024', '4: 3 June 2024'],
  );
  await editor.stop();
});
