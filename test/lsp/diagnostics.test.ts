import assert from 'node:assert/strict';
import test from 'node:test';
import { LSPErrorCodes, type PublishDiagnosticsParams } from 'vscode-languageserver/node';
import { drawMarks } from '../support/carets.ts';
import type { FakeCorpus } from './support/fake-corpus.ts';
import { MODERN } from './support/fake-editor.ts';
import { harbour, plantHarbour, startOnHarbour } from './support/harbour.ts';

const { draft } = harbour;
const sentence = 'In May the ferry carried 412 passengers and 99 crates.\n';
const drawn = `In May the ferry carried 412 passengers and 99 crates.
                         ^^^ number-mismatch: The draft says 412; Harbour Gazette says 421.
`;
const PUSHED = { ...MODERN, textDocument: { hover: { contentFormat: ['markdown' as const] } } };

test('a contradiction is marked; what is confirmed or not found is not', async () => {
  const editor = await startOnHarbour();
  await editor.open(draft, sentence);
  assert.equal(drawMarks(sentence, await editor.marks(draft)), drawn);
  await editor.stop();
});

test('a mark leads to the page of its rule and to the passage', async () => {
  const editor = await startOnHarbour();
  await editor.open(draft, sentence);
  const report = await editor.pull(draft);
  const [item] = report.kind === 'full' ? report.items : [];
  assert.equal(item?.codeDescription?.href, 'file:///docs/rules/number-mismatch.md');
  const [related] = item?.relatedInformation ?? [];
  assert.equal(related?.location.uri, 'vouch-source:/harbour/Ferry%20opens%20(text)');
  assert.equal(related?.message, 'Harbour Gazette, 3 June 2024: The ferry carried 421 passengers that day.');
  await editor.stop();
});

test('the same findings are not sent twice', async () => {
  const editor = await startOnHarbour();
  await editor.open(draft, sentence);
  const first = await editor.pull(draft);
  const second = await editor.pull(draft, first.resultId);
  assert.deepEqual(second, { kind: 'unchanged', resultId: first.resultId });
  await editor.edit(draft, sentence.indexOf('412'), sentence.indexOf('412') + 3, '421');
  const third = await editor.pull(draft, first.resultId);
  assert.deepEqual(third.kind === 'full' && third.items, []);
  await editor.stop();
});

test('an editor that does not ask is told, with the version, and told of nothing on closing', async () => {
  const editor = await startOnHarbour({ capabilities: PUSHED });
  await editor.open(draft, sentence);
  const pushed = (await editor.heardOf('textDocument/publishDiagnostics')) as PublishDiagnosticsParams;
  assert.equal(pushed.version, 1);
  assert.equal(drawMarks(sentence, editor.marksOf(draft, pushed.diagnostics)), drawn);
  const since = editor.heard.length;
  await editor.connection.sendNotification('textDocument/didClose', { textDocument: { uri: draft } });
  const closed = (await editor.heardOf('textDocument/publishDiagnostics', since)) as PublishDiagnosticsParams;
  assert.deepEqual(closed.diagnostics, []);
  await editor.stop();
});

test('after many quick edits only the last version is told of', async () => {
  const editor = await startOnHarbour({ capabilities: PUSHED });
  await editor.open(draft, sentence);
  for (let count = 0; count < 20; count += 1) await editor.edit(draft, sentence.length - 1, sentence.length - 1, 'x');
  await editor.heardOf('textDocument/publishDiagnostics');
  const pushed = editor.heard.filter(({ method }) => method === 'textDocument/publishDiagnostics');
  assert.deepEqual(
    pushed.map(({ params }) => (params as PublishDiagnosticsParams).version),
    [21],
  );
  await editor.stop();
});

test('nothing new is marked in the sentence being typed, until typing pauses', async () => {
  let time = 0;
  const editor = await startOnHarbour({ now: () => time });
  await editor.open(draft, 'The ferry carried 41 people. It was 412 days late.\n');
  const elsewhere = await editor.marks(draft);
  await editor.edit(draft, 20, 20, '2');
  assert.equal(editor.text(draft).slice(18, 21), '412');
  assert.deepEqual(
    (await editor.marks(draft)).map(({ start }) => start),
    elsewhere.map(({ start }) => start + 1),
  );
  time = 1000;
  assert.deepEqual(
    (await editor.marks(draft)).map(({ start }) => start),
    [18, 37],
  );
  await editor.stop();
});

test('when typing pauses, the editor is asked to look again', async () => {
  const editor = await startOnHarbour({ now: Date.now, settings: { typingPause: 100 } });
  await editor.open(draft, 'The ferry carried 41 people.\n');
  await editor.edit(draft, 20, 20, '2');
  assert.deepEqual(await editor.marks(draft), []);
  await editor.heardOf('workspace/diagnostic/refresh');
  assert.equal((await editor.marks(draft)).length, 1);
  await editor.stop();
});

test('what was marked before stays marked while its sentence is typed in', async () => {
  const editor = await startOnHarbour();
  await editor.open(draft, 'The ferry carried 412 people.\n');
  assert.equal((await editor.marks(draft)).length, 1);
  await editor.edit(draft, 28, 28, ' o');
  assert.equal((await editor.marks(draft)).length, 1);
  await editor.stop();
});

test('what is right again is unmarked at once', async () => {
  const editor = await startOnHarbour();
  await editor.open(draft, 'The ferry carried 412 people.\n');
  await editor.marks(draft);
  await editor.edit(draft, 19, 21, '21');
  assert.deepEqual(await editor.marks(draft), []);
  await editor.stop();
});

test('the sentence is checked when the cursor leaves it', async () => {
  const editor = await startOnHarbour();
  await editor.open(draft, 'The ferry carried 41 people. It was late.\n');
  await editor.edit(draft, 20, 20, '2');
  assert.deepEqual(await editor.marks(draft), []);
  await editor.connection.sendNotification('vouch/cursor', { uri: draft, position: { line: 0, character: 35 } });
  assert.equal((await editor.marks(draft)).length, 1);
  await editor.stop();
});

test('what is pasted is not being typed', async () => {
  const editor = await startOnHarbour();
  await editor.open(draft, 'The ferry.\n');
  await editor.edit(draft, 9, 9, ' carried 412 passengers on its very first day at sea');
  assert.equal((await editor.marks(draft)).length, 1);
  await editor.stop();
});

test('settings choose how severe a rule is, and whether it is shown', async () => {
  const editor = await startOnHarbour({ settings: { severity: { 'number-mismatch': 'error' }, notFound: 'hint' } });
  await editor.open(draft, sentence);
  const shown = await editor.pull(draft);
  assert.deepEqual(shown.kind === 'full' && shown.items.map(({ severity }) => severity), [1, 4]);
  editor.settings = { severity: { 'number-mismatch': 'off' } };
  await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  assert.deepEqual(await editor.marks(draft), []);
  await editor.stop();
});

test('settings of the wrong form are as good as none', async () => {
  const settings = { severity: { 'number-mismatch': 7 }, typingPause: 'long', corpusFolders: 'x', enabled: 'no' };
  const editor = await startOnHarbour({ settings });
  await editor.open(draft, sentence);
  assert.equal((await editor.marks(draft)).length, 1);
  await editor.stop();
});

test('nothing is checked where checking is switched off', async () => {
  const editor = await startOnHarbour({ settings: { enabled: false } });
  await editor.open(draft, sentence);
  assert.deepEqual(await editor.marks(draft), []);
  await editor.stop();
});

test('what a source hides in its words is shown in the message', async () => {
  const plant = (corpus: FakeCorpus) => {
    plantHarbour(corpus);
    const [first] = corpus.planted;
    corpus.planted = [{ ...first!, finding: { ...first!.finding, message: 'says \u202E124\u0007\nand more' } }];
  };
  const editor = await startOnHarbour({ plant });
  await editor.open(draft, sentence);
  assert.deepEqual(
    (await editor.marks(draft)).map(({ message }) => message),
    ['number-mismatch: says [U+202E]124[U+0007] and more'],
  );
  await editor.stop();
});

test('new sources are announced, and the drafts are checked anew', async () => {
  let corpus: FakeCorpus | undefined;
  const editor = await startOnHarbour({
    plant: (opened) => {
      corpus = opened;
    },
  });
  await editor.open(draft, sentence);
  assert.deepEqual(await editor.marks(draft), []);
  plantHarbour(corpus!);
  corpus!.generation += 1;
  corpus!.listener.changed();
  await editor.heardOf('workspace/diagnostic/refresh');
  assert.equal((await editor.marks(draft)).length, 1);
  await editor.stop();
});

test('a check that fails is logged, and the next one works', async () => {
  let corpus: FakeCorpus | undefined;
  const plant = (opened: FakeCorpus) => {
    plantHarbour(opened);
    opened.fails = true;
    corpus = opened;
  };
  const editor = await startOnHarbour({ plant, settings: { typingPause: 0 } });
  await editor.open(draft, sentence);
  assert.deepEqual(await editor.marks(draft), []);
  assert.match(JSON.stringify(await editor.heardOf('window/logMessage')), /planted failure/);
  corpus!.fails = false;
  await editor.edit(draft, 0, 0, 'x');
  assert.equal((await editor.marks(draft)).length, 1);
  await editor.stop();
});

test('a request that is cancelled is not worked on', async () => {
  let corpus: FakeCorpus | undefined;
  const editor = await startOnHarbour({
    plant: (opened) => {
      corpus = opened;
    },
  });
  await editor.open(draft, sentence);
  await editor.pull(draft);
  const before = corpus!.checks;
  await editor.edit(draft, 0, 0, 'x');
  const { CancellationTokenSource } = await import('vscode-languageserver/node');
  const cancelling = new CancellationTokenSource();
  const asked = editor.connection.sendRequest(
    'textDocument/diagnostic',
    { textDocument: { uri: draft } },
    cancelling.token,
  );
  cancelling.cancel();
  await assert.rejects(
    asked,
    ({ code }) => code === LSPErrorCodes.ServerCancelled || code === LSPErrorCodes.RequestCancelled,
  );
  assert.equal(corpus!.checks, before);
  await editor.stop();
});

test('a long draft is checked in slices, and given up when it changes meanwhile', async () => {
  let corpus: FakeCorpus | undefined;
  const plant = (opened: FakeCorpus) => {
    plantHarbour(opened);
    corpus = opened;
  };
  const editor = await startOnHarbour({ plant, settings: { typingPause: 0 } });
  await editor.open(draft, sentence);
  await editor.pull(draft);
  const paragraphs = Array.from(
    { length: 200 },
    (_, index) => `Paragraph ${index}: ${'the ferry sailed on '.repeat(20)}412.`,
  );
  const long = `${paragraphs.join('\n\n')}\n`;
  const before = corpus!.checks;
  await editor.edit(draft, 0, sentence.length, long);
  const asked = editor.pull(draft);
  while (corpus!.checks === before) await new Promise((resolve) => setImmediate(resolve));
  await editor.edit(draft, 0, 0, 'x');
  await assert.rejects(asked, ({ code, data }) => code === LSPErrorCodes.ServerCancelled && data.retriggerRequest);
  const givenUp = corpus!.checks - before;
  assert.ok(givenUp < 20, `${givenUp} slices were checked in vain`);
  assert.equal((await editor.marks(draft)).length, 200);
  await editor.stop();
});

test('a source that is open in the editor is not checked against itself', async () => {
  const folder = await import('node:fs').then(({ mkdtempSync }) => mkdtempSync('/tmp/vouch-'));
  const { mkdirSync, rmSync } = await import('node:fs');
  mkdirSync(`${folder}/sources`);
  const editor = await startOnHarbour({ folders: [`file://${folder}`] });
  await editor.open(`file://${folder}/sources/notes.md`, sentence);
  assert.deepEqual(await editor.marks(`file://${folder}/sources/notes.md`), []);
  await editor.open(`file://${folder}/draft.md`, sentence);
  assert.equal((await editor.marks(`file://${folder}/draft.md`)).length, 1);
  await editor.stop();
  rmSync(folder, { recursive: true });
});

test('only the files that are named as drafts are checked, where some are named', async () => {
  const editor = await startOnHarbour({ settings: { drafts: ['drafts/**', '*.md'] } });
  const marksOf = async (uri: string) => {
    await editor.open(uri, 'The ferry carried 412 passengers.\n');
    return (await editor.marks(uri)).length;
  };
  assert.equal(await marksOf('file:///work/drafts/2025/ferry.md'), 1);
  assert.equal(await marksOf('file:///work/top.md'), 1);
  assert.equal(await marksOf('file:///work/notes/ferry.md'), 0);
  assert.equal(await marksOf('untitled:Untitled-1'), 1);
  await editor.stop();
});
