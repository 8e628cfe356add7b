import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { TextEdit as LspTextEdit, TextDocumentEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { workspaceEdit } from '../../server/lsp/actions/edits.ts';
import { evidenceIn, type FakeCorpus, sourceRecord } from './support/fake-corpus.ts';
import { MODERN } from './support/fake-editor.ts';
import { harbour, plantHarbour, startOnHarbour } from './support/harbour.ts';

const { draft } = harbour;
const sentence = 'In May the ferry carried 412 passengers and 99 crates.\n';
const NOTE =
  '[^harbour-gazette-2024]: “Ferry opens”, Harbour Gazette, 3 June 2024, <https://gazette.example/ferry>, p. 3\n';

test('the actions for a wrong figure, in the order in which a writer reaches for them', async () => {
  const editor = await startOnHarbour();
  await editor.open(draft, sentence);
  const actions = await editor.actions(draft, '412');
  assert.deepEqual(
    actions.map(({ title, isPreferred }) => `${isPreferred ? '* ' : ''}${title}`),
    [
      '* Change “412” to “421” (Harbour Gazette, 3 June 2024)',
      'Change “412” to “421” (Harbour Gazette, 3 June 2024) and cite',
      'Show evidence in Harbour Gazette, 3 June 2024',
      'Not the same thing (wrong match)…',
      'Ignore “412” here…',
      'Ignore “412” in this document…',
      'Ignore “412” everywhere…',
    ],
  );
  assert.ok(actions.every(({ kind }) => kind === 'quickfix'));
  await editor.stop();
});

test('changing puts the right words in place of the wrong ones', async () => {
  const editor = await startOnHarbour();
  await editor.open(draft, sentence);
  const { edit } = await editor.action(draft, '412', /^Change .*2024\)$/);
  assert.equal(editor.applied(draft, edit!), sentence.replace('412', '421'));
  await editor.stop();
});

test('changing and citing does both at once', async () => {
  const editor = await startOnHarbour();
  await editor.open(draft, sentence);
  const { edit } = await editor.action(draft, '412', /and cite$/);
  assert.equal(
    editor.applied(draft, edit!),
    `In May the ferry carried 421[^harbour-gazette-2024] passengers and 99 crates.\n\n${NOTE}`,
  );
  await editor.stop();
});

test('changing and citing as a link makes the right words a link', async () => {
  const editor = await startOnHarbour({ settings: { citationStyle: 'inline-link' } });
  await editor.open(draft, sentence);
  const { edit } = await editor.action(draft, '412', /and cite$/);
  assert.equal(editor.applied(draft, edit!), sentence.replace('412', '[421](https://gazette.example/ferry)'));
  await editor.stop();
});

test('a confirmed claim has quick fixes of its own: it can be cited, shown and attributed', async () => {
  const editor = await startOnHarbour();
  await editor.open(draft, sentence);
  const actions = await editor.actions(draft, 'May');
  assert.deepEqual(
    actions.map(({ title }) => title),
    [
      'Cite Harbour Gazette, 3 June 2024',
      'Show evidence in Harbour Gazette, 3 June 2024',
      'Attribute to Harbour Gazette, 3 June 2024',
    ],
  );
  assert.ok(actions.every(({ kind }) => kind === 'quickfix'));
  assert.equal(
    editor.applied(draft, actions[0]!.edit!),
    `In May[^harbour-gazette-2024] the ferry carried 412 passengers and 99 crates.\n\n${NOTE}`,
  );
  assert.equal(editor.applied(draft, actions[2]!.edit!), sentence.replace('May', 'May, according to Harbour Gazette,'));
  await editor.stop();
});

test('an edit for a text that has moved on is refused by the editor', async () => {
  const editor = await startOnHarbour();
  await editor.open(draft, sentence);
  const { edit } = await editor.action(draft, '412', /^Change/);
  await editor.edit(draft, 0, 0, 'x');
  assert.throws(() => editor.applied(draft, edit!), /another version/);
  await editor.stop();
});

test('an editor without versioned edits gets plain ones', async () => {
  const capabilities = { ...MODERN, workspace: { ...MODERN.workspace, workspaceEdit: {} } };
  const editor = await startOnHarbour({ capabilities });
  await editor.open(draft, sentence);
  const { edit } = await editor.action(draft, '412', /^Change/);
  assert.deepEqual(Object.keys(edit!), ['changes']);
  assert.equal(editor.applied(draft, edit!), sentence.replace('412', '421'));
  await editor.stop();
});

function plantTwo(corpus: FakeCorpus): void {
  plantHarbour(corpus);
  const other = sourceRecord('other', { publisher: 'Quay Radio' });
  const evidence = [harbour.refuting, evidenceIn('It carried 430.', 'It carried 430.', '430', other, 'refutes')];
  const [first] = corpus.planted;
  const code = 'number-mismatch' as const;
  corpus.planted = [
    { ...first!, finding: { ...first!.finding, evidence, replacements: ['421', '430'] } },
    {
      words: '77',
      finding: { verdict: 'refuted', code, message: 'wrong', evidence: [harbour.refuting], replacements: ['78'] },
    },
    {
      words: 'so said Bo',
      finding: {
        kind: 'attribution',
        verdict: 'refuted',
        code: 'misattributed',
        message: 'wrong',
        evidence: [harbour.refuting],
        replacements: ['so said Al'],
      },
    },
  ];
}

test('where two corrections are possible none is preferred, and both are told apart by their source', async () => {
  const editor = await startOnHarbour({ plant: plantTwo });
  await editor.open(draft, sentence);
  const changes = (await editor.actions(draft, '412')).filter(({ title }) => /^Change .*(2024|Radio)\)$/.test(title));
  assert.deepEqual(
    changes.map(({ title, isPreferred }) => [title, isPreferred]),
    [
      ['Change “412” to “421” (Harbour Gazette, 3 June 2024)', undefined],
      ['Change “412” to “430” (Quay Radio)', undefined],
    ],
  );
  await editor.stop();
});

test('saving a file never rewrites its facts: nothing is offered as a fix on saving', async () => {
  const editor = await startOnHarbour({ plant: plantTwo });
  await editor.open(draft, 'There were 412 and 77 and 77, so said Bo.\n');
  for (const kind of ['source', 'source.fixAll', 'source.fixAll.vouch', 'source.organizeImports', 'refactor']) {
    assert.deepEqual(await editor.actions(draft, '77', [kind]), []);
  }
  assert.ok((await editor.actions(draft, '77', ['quickfix'])).length > 0);
  await editor.stop();
});

test('many claims are put right at once: figures and dates that leave no choice', async () => {
  const editor = await startOnHarbour({ plant: plantTwo });
  await editor.open(draft, 'There were 412 and 77, so said Bo.\n\nIn all, 77.\n');
  const corrections = await editor.connection.sendRequest<
    { text: string; newText: string; kind: string; range: { start: { line: number } }; source: { name: string } }[]
  >('vouch/corrections', { uri: draft });
  assert.deepEqual(
    corrections.map(({ text, newText, kind, range, source }) => [text, newText, kind, range.start.line, source.name]),
    [
      ['77', '78', 'number', 0, 'Harbour Gazette, 3 June 2024'],
      ['77', '78', 'number', 2, 'Harbour Gazette, 3 June 2024'],
    ],
  );
  await editor.stop();
});

test('a link of the hover writes what the quick fix of the same name would, and nothing once the draft has changed', async () => {
  const editor = await startOnHarbour();
  await editor.open(draft, sentence);
  const start = sentence.indexOf('412');
  const request = { uri: draft, span: { start, end: start + 3 }, what: 'change', index: 0 };
  const apply = (argument: unknown) =>
    editor.connection.sendRequest('workspace/executeCommand', { command: 'vouch.apply', arguments: [argument] });
  editor.answer = (method) => (method === 'workspace/applyEdit' ? { applied: true } : null);
  await apply(request);
  const { edit } = (await editor.heardOf('workspace/applyEdit')) as { edit: Parameters<typeof editor.applied>[1] };
  assert.equal(editor.applied(draft, edit), sentence.replace('412', '421'));
  const heard = editor.heard.length;
  for (const wrong of [{ ...request, index: 5 }, { ...request, span: { start: 0, end: 2 } }, { uri: 7 }, null]) {
    await apply(wrong);
  }
  const since = editor.heard.slice(heard).map(({ method }) => method);
  assert.ok(!since.includes('workspace/applyEdit'));
  assert.ok(since.includes('window/showMessageRequest'));
  await editor.stop();
});

test('a draft that is not saved has no place for marks, and offers none', async () => {
  const editor = await startOnHarbour();
  await editor.open('untitled:Untitled-1', sentence);
  const titles = (await editor.actions('untitled:Untitled-1', '412')).map(({ title }) => title);
  assert.ok(titles.some((title) => title.startsWith('Change')));
  assert.ok(!titles.some((title) => /Ignore|wrong match/.test(title)));
  await editor.stop();
});

test('showing evidence opens the passage', async () => {
  const editor = await startOnHarbour();
  await editor.open(draft, sentence);
  await editor.choose(await editor.action(draft, '412', /^Show evidence/));
  const shown = (await editor.heardOf('window/showDocument')) as { uri: string; selection: unknown };
  assert.match(shown.uri, /^vouch-source:/);
  await editor.stop();
});

test('nothing but files and sources is ever opened', async () => {
  const editor = await startOnHarbour();
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  for (const uri of ['https://evil.example', 'command:evil', 'vscode://evil', 7]) {
    await editor.connection.sendRequest('workspace/executeCommand', {
      command: 'vouch.showEvidence',
      arguments: [{ uri, range }],
    });
  }
  assert.deepEqual(
    editor.heard.filter(({ method }) => method === 'window/showDocument'),
    [],
  );
  await editor.stop();
});

test('a fix touches no character outside its span', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', '\n', '\r\n', '😀', 'é', '\u2028', '\u202E', ' ') });
  fc.assert(
    fc.property(texts, texts, texts, texts, (before, wrong, after, right) => {
      const document = TextDocument.create('file:///d.md', 'markdown', 4, `${before}|${wrong}|${after}`);
      const start = before.length;
      const end = start + wrong.length + 2;
      const edit = workspaceEdit(document, [{ start, end, newText: right }], true);
      const [change] = edit.documentChanges as TextDocumentEdit[];
      assert.equal(change!.textDocument.version, 4);
      assert.equal(TextDocument.applyEdits(document, change!.edits as LspTextEdit[]), before + right + after);
    }),
    { numRuns: 5000 },
  );
});
