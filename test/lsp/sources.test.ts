import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import type { Diagnostic, Location } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { sourceIdOf, sourceUri } from '../../server/lsp/sources/locations.ts';
import { evidenceIn, type FakeCorpus, sourceRecord } from './support/fake-corpus.ts';
import { type FakeEditor, MODERN } from './support/fake-editor.ts';
import { harbour, startOnHarbour } from './support/harbour.ts';
import { Story } from './support/story.ts';

const { draft } = harbour;
const pages = 'On the first page nothing happened.\fOn the second page 421 people came.\fOn the third they left.';

const lines = pages.replaceAll('\f', '\n');

/** A source of three pages, whose second contradicts the draft. */
function plantPages(corpus: FakeCorpus, path?: string): void {
  const source = sourceRecord('report 1/2', { title: 'Report', author: 'Bo Lund', published: '2024-02-01' }, path);
  const passages = pages.split('\f').map((text, index) => {
    const start = pages.indexOf(text);
    return { start, end: start + text.length, text, role: 'paragraph' as const, locator: { page: index + 1 } };
  });
  corpus.store.add(source, passages);
  const evidence = [evidenceIn(pages, 'On the second page 421 people came.', '421', source, 'refutes')];
  corpus.planted = [
    { words: '412', finding: { verdict: 'refuted', code: 'number-mismatch', message: 'wrong', evidence } },
  ];
}

async function relatedLocation(editor: FakeEditor): Promise<Location | undefined> {
  await editor.open(draft, 'There were 412.\n');
  const report = await editor.pull(draft);
  const items: Diagnostic[] = report.kind === 'full' ? report.items : [];
  return items[0]?.relatedInformation?.[0]?.location;
}

test('a source that is no text opens as text, with page marks, at the passage', async () => {
  const editor = await startOnHarbour({ plant: plantPages });
  const location = (await relatedLocation(editor))!;
  const { text } = await editor.connection.sendRequest<{ text: string }>('workspace/textDocumentContent', {
    uri: location.uri,
  });
  assert.equal(
    text,
    `Report
    Bo Lund · 1 February 2024

Page 1
    On the first page nothing happened.

Page 2
    On the second page 421 people came.

Page 3
    On the third they left.
`,
  );
  const document = TextDocument.create(location.uri, 'plaintext', 1, text);
  assert.equal(document.getText(location.range), 'On the second page 421 people came.');
  await editor.stop();
});

test('the original opens at the page on which a line of its text stands', async () => {
  const editor = await startOnHarbour({ plant: (corpus) => plantPages(corpus, '/work/report.pdf') });
  const { uri, range } = (await relatedLocation(editor))!;
  const original = (line?: number) => editor.connection.sendRequest('vouch/original', { uri, ...(line && { line }) });
  const file = 'file:///work/report.pdf';
  assert.deepEqual(await original(range.start.line), { uri: file, page: 2 });
  assert.deepEqual(await original(range.start.line - 1), { uri: file, page: 2 });
  assert.deepEqual(await original(), { uri: file });
  await editor.stop();
});

test('headings stand in the margin, paragraphs under their place, cells of a table each on a line', async () => {
  const passages: Parameters<FakeCorpus['store']['add']>[1][number][] = [];
  let end = 0;
  const passage = (text: string, rest: Partial<(typeof passages)[number]>) => {
    passages.push({ start: end, end: end + text.length, text, role: 'paragraph', ...rest });
    end += text.length + 1;
  };
  passage('The ferry', { role: 'title' });
  passage('It began\nin May.', {});
  passage('We were 421.', { locator: { time: '00:01:02' }, speaker: 'Ida Thorn' });
  passage('421', { role: 'table-cell', locator: { cell: 'B2' }, context: 'May, Passengers' });
  passage('430', { role: 'table-cell', locator: { cell: 'B3' }, context: 'June, Passengers' });
  passage('12', { role: 'table-cell', locator: { sheet: 'Crew', cell: 'A2' }, context: 'Deck' });
  passage('15', { role: 'table-cell', locator: { sheet: 'Crew', cell: 'A3' }, context: 'Deck' });
  const source = sourceRecord('talk', { title: 'Talk' });
  const editor = await startOnHarbour({ plant: (corpus) => corpus.store.add(source, passages) });
  await editor.open(draft, 'Nothing.\n');
  await editor.pull(draft);
  const uri = sourceUri(source);
  const { text } = await editor.connection.sendRequest<{ text: string }>('workspace/textDocumentContent', { uri });
  assert.equal(
    text,
    `Talk

The ferry

    It began in May.

00:01:02
    Ida Thorn: We were 421.

B2  May, Passengers: 421
B3  June, Passengers: 430

Crew
A2  Deck: 12
A3  Deck: 15
`,
  );
  await editor.stop();
});

test('a text whose lines run out of the window is laid out; one with short lines is the file itself', async () => {
  const long = `${'word '.repeat(60)}\n${pages}`;
  for (const [text, scheme] of [
    [long, 'vouch-source'],
    [lines, 'file'],
  ] as const) {
    const story = new Story({ 'notes.txt': text });
    const source = sourceRecord('notes', { title: 'Notes' }, story.path('notes.txt'));
    const editor = await startOnHarbour({
      plant: (corpus) => {
        const evidence = [evidenceIn(text, 'On the second page 421 people came.', '421', source, 'refutes')];
        corpus.store.add(source, [{ start: 0, end: text.length, text, role: 'paragraph' }]);
        corpus.planted = [
          { words: '412', finding: { verdict: 'refuted', code: 'number-mismatch', message: 'wrong', evidence } },
        ];
      },
    });
    assert.equal(new URL((await relatedLocation(editor))!.uri).protocol, `${scheme}:`);
    await editor.stop();
    story.remove();
  }
});

test('a text source opens in its own file', async () => {
  const story = new Story({ 'notes.txt': lines });
  const editor = await startOnHarbour({ plant: (corpus) => plantPages(corpus, story.path('notes.txt')) });
  const location = (await relatedLocation(editor))!;
  assert.equal(location.uri, story.uri('notes.txt'));
  const document = TextDocument.create('', '', 1, lines);
  assert.equal(document.getText(location.range), 'On the second page 421 people came.');
  await editor.stop();
  story.remove();
});

test('a text source that has changed or gone since opens as it was indexed', async () => {
  const story = new Story({ 'notes.txt': 'Something else altogether stands here now.' });
  for (const name of ['notes.txt', 'gone.txt']) {
    const editor = await startOnHarbour({ plant: (corpus) => plantPages(corpus, story.path(name)) });
    assert.match((await relatedLocation(editor))!.uri, /^vouch-source:/);
    await editor.stop();
  }
  story.remove();
});

test('a saved page is not shown as its tags', async () => {
  const story = new Story({ 'page.html': pages });
  const editor = await startOnHarbour({ plant: (corpus) => plantPages(corpus, story.path('page.html')) });
  const location = (await relatedLocation(editor))!;
  assert.match(location.uri, /^vouch-source:.*page\.html%20\(text\)$/);
  const original = { uri: story.uri('page.html') };
  assert.deepEqual(await editor.connection.sendRequest('vouch/original', { uri: location.uri }), original);
  await editor.stop();
  story.remove();
});

test('an editor that cannot ask for texts is sent to the file', async () => {
  const { textDocumentContent: _, ...workspace } = MODERN.workspace!;
  const capabilities = { ...MODERN, workspace };
  const editor = await startOnHarbour({ plant: (corpus) => plantPages(corpus, '/work/report.pdf'), capabilities });
  assert.deepEqual(await relatedLocation(editor), {
    uri: 'file:///work/report.pdf',
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  });
  await editor.stop();
});

test('what a person says of a source is kept beside it, and what stood there stays', async () => {
  const story = new Story({ 'notes.txt': lines, 'notes.txt.yml': '# from the desk\nauthor: Bo Lund\ntitle: Old\n' });
  const editor = await startOnHarbour({ plant: (corpus) => plantPages(corpus, story.path('notes.txt')) });
  await editor.open(draft, 'There were 412.\n');
  const describe = (description: object) =>
    editor.connection.sendRequest('vouch/describe', { uri: draft, id: 'report 1/2', ...description });
  assert.equal(await describe({ title: ' A  new\ntitle: "x"', published: '3 May 2025' }), null);
  const sidecar = () => readFileSync(story.path('notes.txt.yml'), 'utf8');
  assert.equal(sidecar(), `# from the desk\nauthor: Bo Lund\ntitle: 'A new title: "x"'\npublished: 2025-05-03\n`);
  assert.equal(await describe({ title: '', publisher: 'Quay Radio' }), null);
  assert.equal(sidecar(), '# from the desk\nauthor: Bo Lund\npublished: 2025-05-03\npublisher: Quay Radio\n');
  assert.match(String(await describe({ published: 'soon' })), /^“soon” is not understood as a date/);
  assert.match(String(await describe({ published: 'soon', isTrial: true })), /^“soon” is not understood as a date/);
  assert.equal(await describe({ published: '2020', isTrial: true }), null);
  story.write('notes.txt.yml', '- a list\n');
  assert.match(String(await describe({ title: 'x' })), /^notes\.txt\.yml is there already/);
  assert.equal(sidecar(), '- a list\n');
  await editor.stop();
  story.remove();
});

test('what cannot be kept beside a source is said in one sentence', async () => {
  const editor = await startOnHarbour({ plant: (corpus) => plantPages(corpus, '/nowhere/notes.txt') });
  await editor.open(draft, 'There were 412.\n');
  const describe = (id: unknown) => editor.connection.sendRequest('vouch/describe', { uri: draft, id, title: 'x' });
  assert.equal(await describe('report 1/2'), 'notes.txt.yml could not be written (ENOENT).');
  for (const id of ['other', '../report 1/2', 7, null]) {
    assert.match(String(await describe(id)), /^(?:This source has no file|What you said)/);
  }
  await editor.stop();
});

test('only sources are served, whatever is asked for', async () => {
  const editor = await startOnHarbour({ plant: plantPages });
  await editor.open(draft, 'There were 412.\n');
  await editor.pull(draft);
  const content = (uri: string) => editor.connection.sendRequest('workspace/textDocumentContent', { uri });
  for (const uri of ['file:///etc/passwd', 'vouch-source:/', 'vouch-source:/%E0%A4%A/x', 'x'])
    assert.equal(await content(uri), null);
  const missing = { text: 'This source is no longer among the sources.\n' };
  assert.deepEqual(await content('vouch-source:/..%2F..%2Fetc%2Fpasswd/passwd'), missing);
  assert.equal(await editor.connection.sendRequest('vouch/original', { uri: 'vouch-source:/none/x' }), null);
  await editor.stop();
});

test('the address of a source names it, whatever its name holds', () => {
  for (const id of ['a', 'a/b', 'a b?c#d', 'ä%20', '../x', '/abs/path.pdf']) {
    assert.equal(sourceIdOf(sourceUri(sourceRecord(id, { title: 'x/y?z#' }))), id);
  }
});

test('the sources of a draft are listed with what rests on each', async () => {
  const editor = await startOnHarbour({ plant: plantPages });
  await editor.open(draft, 'There were 412, again 412.\n');
  const result = await editor.connection.sendRequest<{
    sources: { name: string; refutes: number; supports: number }[];
  }>('vouch/sources', { uri: draft });
  assert.deepEqual(
    result.sources.map(({ name, refutes, supports }) => ({ name, refutes, supports })),
    [{ name: 'Report, 1 February 2024', refutes: 2, supports: 0 }],
  );
  await editor.stop();
});
