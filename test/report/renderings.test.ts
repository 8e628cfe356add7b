import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { readDocument, readText } from '../../corpus/readers/read.ts';
import type { ReviewedFinding } from '../../server/lsp/review/claim-state.ts';
import { annotatedDocx } from '../../server/report/annotated-docx.ts';
import { annotatedMarkdown } from '../../server/report/annotated-markdown.ts';
import { checkingCopy } from '../../server/report/checking-copy.ts';
import { checkLog } from '../../server/report/log.ts';
import type { FactCheckReport } from '../../server/report/report.ts';
import { quayDraft, reportOn } from './support/matter.ts';

/** The claims with a tick of Ada Wren's on the last one. */
const ticked = (reason: string) => (claims: readonly ReviewedFinding[]) =>
  claims.map(
    (claim, index): ReviewedFinding =>
      index < claims.length - 1
        ? claim
        : {
            finding: claim.finding,
            state: 'confirmed',
            mark: {
              kind: 'checked',
              scope: 'here',
              document: 'draft.md',
              selector: { type: 'TextQuoteSelector', exact: '', prefix: '', suffix: '' },
              sources: [],
              reason,
              by: 'Ada Wren',
              made: '2031-03-04T10:00:00.000Z',
            },
          },
  );

test('the annotated Markdown is the draft with a footnote on each claim, and says what is not covered', async () => {
  const text = annotatedMarkdown(await reportOn(quayDraft, { marked: ticked('asked the choir') }));
  assert.ok(
    text.startsWith(
      quayDraft
        .replace('421 metres', '421 metres[^vouch-1]')
        .replace('€18.5 million.', '€18.5 million.[^vouch-2]')
        .replace('€9,300.', '€9,300.[^vouch-3]')
        .trimEnd(),
    ),
    text,
  );
  const notes = text.split('\n').filter((line) => line.startsWith('[^vouch-'));
  assert.equal(notes.length, 3);
  assert.match(
    notes[0]!,
    /^\[\^vouch-1\]: ✗ Contradicted: .*412 metres.* · Differs: Quay News, 2 March 2031, para\\?\. 1: “The new quay .* · Suggestion: Change “421 metres” to “412 metres”/,
  );
  assert.match(notes[2]!, /Checked by hand by Ada Wren on 4 March 2031: asked the choir$/);
  assert.match(text, /\*\*What this check does not cover\*\*\n\n- 1 sentence of 4 holds no number/);
});

test('an annotated draft can be annotated again, and one with Windows line ends keeps them', async () => {
  const once = annotatedMarkdown(await reportOn(quayDraft));
  const twice = annotatedMarkdown(await reportOn(once));
  assert.match(twice, /421 metres\[\^vouch-1\]\[\^vouch2-1\]|421 metres\[\^vouch2-1\]\[\^vouch-1\]/);
  const windows = annotatedMarkdown(await reportOn(quayDraft.replaceAll('\n', '\r\n')));
  assert.doesNotMatch(windows, /[^\r]\n/);
});

test('a note stands behind a link that holds its claim, and behind emphasis', async () => {
  const text = annotatedMarkdown(
    await reportOn('The new quay is [412 metres long](https://x.example) and cost **€18.5 million**.\n'),
  );
  assert.match(
    text,
    /\[412 metres long\]\(https:\/\/x\.example\)\[\^vouch-1\] and cost \*\*€18\.5 million\*\*\.\[\^vouch-2\]/,
  );
});

test('a draft of another format becomes Markdown that shows the same', async () => {
  const text = annotatedMarkdown(
    await reportOn('<h1>The quay</h1><p>It is *412* metres &lt;long&gt;.</p>', { format: 'html' }),
  );
  assert.match(text, /^## The quay\n\nIt is \\\*412\[\^vouch-1\]\\\* metres &lt;long&gt;\.\n/);
});

test('what a source says is no mark-up in any of the reports', async () => {
  const evil = 'The new quay is <img src=x onerror=alert(1)> [412](javascript:x) metres | long, \u202Eit says.';
  const report = await reportOn('The new quay is 421 metres long.\n', {
    sources: [{ text: evil, publisher: '<script>x</script>', path: '/desk/drafts/<b>.txt' }],
  });
  const html = checkingCopy(report);
  assert.doesNotMatch(html, /<script|<img|<b>/);
  const markdown = readText('markdown', annotatedMarkdown(report));
  assert.doesNotMatch(markdown.text, /[^\\]\]\(javascript|<img/);
  for (const text of [html, annotatedMarkdown(report), checkLog(report)]) assert.doesNotMatch(text, /\u202E/);
});

interface Docx {
  readonly document: string;
  readonly comments: string;
  readonly bytes: Uint8Array;
}

async function docx(report: FactCheckReport): Promise<Docx> {
  const bytes = await annotatedDocx(report);
  const files = unzipSync(bytes);
  const part = (name: string) => strFromU8(files[name]!);
  return { document: part('word/document.xml'), comments: part('word/comments.xml'), bytes };
}

const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;
const textOf = (xml: string) => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1]).join('');

test('the Word document is the draft with one comment a claim, anchored at its words', async () => {
  const { document, comments, bytes } = await docx(await reportOn(quayDraft, { marked: ticked('asked the choir') }));
  assert.equal(count(comments, /<w:comment /g), 3);
  for (const mark of [/<w:commentRangeStart /g, /<w:commentRangeEnd /g, /<w:commentReference /g])
    assert.equal(count(document, mark), 3);
  const anchored = /<w:commentRangeStart w:id="1"\/>(.*?)<w:commentRangeEnd w:id="1"\/>/.exec(document)?.[1] ?? '';
  assert.equal(textOf(anchored), '421 metres');
  const first = /<w:comment w:id="1"[^>]*>(.*?)<\/w:comment>/.exec(comments)?.[1] ?? '';
  assert.match(
    textOf(first),
    /Contradicted.*Quay News, 2 March 2031, para\. 1: “The new quay at Marrow Haven is 412 metres long\.”/,
  );
  assert.match(comments, /w:author="Vouch"/);
  // Our own reader is a second opinion on the whole file.
  const read = await readDocument('draft.docx', bytes);
  assert.deepEqual(read.problems, []);
  assert.match(read.text, /The new quay at Marrow Haven is 421 metres long\. It cost €18\.5 million\./);
  assert.match(read.text, /What this check does not cover/);
});

test('claims inside each other, in a heading, a list, a table and a link are all anchored', async () => {
  const text = `# Quay of 412 metres

- "It took 99 days," said **Ada** Wren.

| boats | [9 crates](https://x.example) |
|---|---|
| 7 boats | 3 June 2030 |
`;
  const report = await reportOn(text);
  const { document, comments } = await docx(report);
  assert.ok(report.claims.length >= 6);
  assert.equal(count(comments, /<w:comment /g), report.claims.length);
  assert.equal(count(document, /<w:commentRangeStart /g), report.claims.length);
  assert.equal(count(document, /<w:commentReference /g), report.claims.length);
});

/** XML 1.0, production 2: what a document may not hold. */
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;

test('control characters in a name, a draft or a reason do not break the Word document', async () => {
  const odd = 'The new quay is 421 metres long. It was late\u0001,\u0000 said \uD800 Ada\u0007 Wren\uFFFF.\n';
  const report = await reportOn(odd, {
    sources: [{ text: 'The new quay is 412 metres long.', publisher: 'Quay\u0002 News\u001B[2J\uFFFE' }],
    marked: ticked('asked\u0003 \uDC00 them'),
    name: 'od\u0004d.md',
  });
  const { document, comments, bytes } = await docx(report);
  for (const xml of [document, comments]) {
    assert.doesNotMatch(xml, NOT_XML);
    assert.ok(xml.isWellFormed());
  }
  assert.match(textOf(comments), /Quay\[U\+0002\] News\[U\+001B\]\[2J/);
  assert.deepEqual((await readDocument('draft.docx', bytes)).problems, []);
});

type Row = Record<string, string>;
const rowsOf = (report: FactCheckReport): Row[] => parse(checkLog(report), { columns: true, bom: true }) as Row[];

test('the log has a row for each claim: verdict, source, place, quote, who ticked it, why and when', async () => {
  const [first, second, third] = rowsOf(await reportOn(quayDraft, { marked: ticked('asked the choir') }));
  assert.deepEqual(
    [first!['number'], first!['line'], first!['column'], first!['claim'], first!['verdict'], first!['rule']],
    ['1', '6', '33', '421 metres', 'refuted', 'number-mismatch'],
  );
  assert.deepEqual(
    [
      first!['source'],
      first!['publisher'],
      first!['published'],
      first!['file'],
      first!['place'],
      first!['quote'],
      first!['stance'],
    ],
    [
      'The new quay',
      'Quay News',
      '2031-03-02',
      '../sources/quay-news.md',
      'para. 1',
      'The new quay at Marrow Haven is 412 metres long.',
      'refutes',
    ],
  );
  assert.equal(second!['verdict'], 'supported');
  assert.equal(second!['ticked by'], '');
  assert.deepEqual(
    [third!['state'], third!['verdict'], third!['ticked by'], third!['ticked as'], third!['reason'], third!['when']],
    ['Confirmed', 'not-enough-evidence', 'Ada Wren', 'checked', 'asked the choir', '2031-03-04T10:00:00.000Z'],
  );
});

test('a cell that a spreadsheet would run is made harmless, and one with commas, quotes and line breaks survives', async () => {
  const reason = '=HYPERLINK("http://x.example","a, b")\nnext';
  const [row] = rowsOf(await reportOn('The choir raised €9,300.\n', { marked: ticked(reason) }));
  assert.equal(row!['reason'], '\'=HYPERLINK("http://x.example","a, b") next');
  assert.equal(row!['claim'], '€9,300');
});

test('the checking copy has numbered marks, the claims, the sources with the passages, and grey for what is not checked', async () => {
  const html = checkingCopy(await reportOn(quayDraft, { marked: ticked('asked the choir') }));
  assert.match(html, /<span class="claim contradicted">421 metres<\/span><sup><a href="#claim-1"[^>]*>✗1<\/a><\/sup>/);
  assert.match(html, /<tr id="claim-1" class="contradicted">.*differs: S1, para\. 1/);
  assert.match(html, /<article id="source-1"><h3>S1 · The new quay<\/h3>/);
  assert.match(
    html,
    /<blockquote[^>]*><p>The new quay at Marrow Haven is <b class="value">412 metres<\/b> long\.<\/p>/,
  );
  assert.match(html, /<span class="unchecked">The sun was out\.<\/span>/);
  assert.match(html, /Checked by hand by Ada Wren on 4 March 2031: asked the choir<\/em><\/td><td class="tick">☑/);
  const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
  const targets = [...html.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]);
  assert.deepEqual(
    targets.filter((target) => !ids.has(target)),
    [],
  );
  // It must not reach for anything outside itself.
  assert.doesNotMatch(html, /<(?:script|link|img|iframe)|url\(|@import|src=/);
});
