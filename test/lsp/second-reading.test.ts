import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import { createCrossEncoder } from '../../server/cross-encoder/cross-encoder.ts';
import { CHECKED, type CheckedParams, CLAIMS, type ClaimItem } from '../../server/lsp/overview/protocol.ts';
import { FakeReader } from '../cross-encoder/support/fake-reader.ts';
import { pairOf } from '../cross-encoder/support/pairs.ts';
import { drawMarks } from '../support/carets.ts';
import type { FakeCorpus, Planted } from './support/fake-corpus.ts';
import { type FakeEditor, MODERN } from './support/fake-editor.ts';
import { type HarbourOptions, harbour, plantHarbour, startOnHarbour } from './support/harbour.ts';

const DRAFT = 'The ferry carried 412 passengers. It has 88 berths.\n';

/** By words alone the ferry's figure is not found; read again, a source contradicts it. */
const closeCall = (source: string): Planted => ({
  words: '412',
  finding: { verdict: 'not-enough-evidence', message: '“412” was not found.', evidence: [] },
  closeCall: {
    pair: pairOf('The ferry carried [412] passengers.', source, { question: 'count' }),
    instead: {
      verdict: 'refuted',
      code: 'number-mismatch',
      message: 'The draft says 412; Harbour Gazette says 421.',
      evidence: [harbour.refuting],
      replacements: ['421'],
    },
  },
});
const SOURCE = 'On board the ferry were [421] passengers.';

function plant(corpus: FakeCorpus): void {
  plantHarbour(corpus);
  corpus.planted = [closeCall(SOURCE)];
}

const REFUTED = `\
The ferry carried 412 passengers. It has 88 berths.
                  ^^^ number-mismatch: draft 412 · source 421 (Harbour Gazette, 3 June 2024)
`;

async function start(context: TestContext, options: HarbourOptions = {}): Promise<FakeEditor> {
  const editor = await startOnHarbour({
    plant,
    settings: { typingPause: 0 },
    initialization: { ownClient: true },
    ...options,
  });
  context.after(() => editor.stop());
  return editor;
}

const drawn = async (editor: FakeEditor) => drawMarks(editor.text(harbour.draft), await editor.marks(harbour.draft));

/** A gate that reading waits at. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

const checked = (editor: FakeEditor) =>
  editor.heard.filter(({ method }) => method === CHECKED).map(({ params }) => params as CheckedParams);

test('a draft is marked by words alone at once, and anew when its close calls are read', async (context) => {
  const reader = new FakeReader();
  const { open, opened } = gate();
  reader.before = () => opened;
  const editor = await start(context, { secondReader: createCrossEncoder(reader) });
  await editor.open(harbour.draft, DRAFT);
  assert.equal(await drawn(editor), DRAFT);
  assert.equal(checked(editor).at(-1)?.isBeingRead, true);
  const before = editor.heard.length;
  open();
  await editor.heardOf('workspace/diagnostic/refresh', before);
  assert.equal(await drawn(editor), REFUTED);
  assert.match(await editor.hoverText(harbour.draft, '412'), /carried \*\*421\*\* passengers/);
  const claims = await editor.connection.sendRequest<ClaimItem[]>(CLAIMS, { uri: harbour.draft });
  assert.deepEqual(
    claims.map(({ text, state }) => [text, state]),
    [['412', 'contradicted']],
  );
  assert.equal(checked(editor).at(-1)?.isBeingRead, false);
  assert.deepEqual(checked(editor).at(-1)?.limits, []);
});

test('an editor that is told what is marked is told a second time', async (context) => {
  const { diagnostic, ...textDocument } = MODERN.textDocument!;
  assert.ok(diagnostic);
  const editor = await start(context, {
    secondReader: createCrossEncoder(new FakeReader()),
    capabilities: { ...MODERN, textDocument },
  });
  await editor.open(harbour.draft, DRAFT);
  const published = () => editor.heard.filter(({ method }) => method === 'textDocument/publishDiagnostics');
  for (let wait = 0; wait < 400 && published().length < 2; wait += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  assert.deepEqual(
    published().map(({ params }) => (params as { diagnostics: unknown[] }).diagnostics.length),
    [0, 1],
  );
});

test('reading stops when the draft changes, and what was read is known', async (context) => {
  const reader = new FakeReader();
  const first = gate();
  reader.before = () => (reader.pairs.length === 1 ? first.opened : undefined);
  const sources = [SOURCE, 'On board were [4210] passengers.', 'On board were [42100] passengers.'];
  const editor = await start(context, {
    secondReader: createCrossEncoder(reader),
    plant: (corpus) => {
      plantHarbour(corpus);
      corpus.planted = sources.map(closeCall);
    },
  });
  await editor.open(harbour.draft, DRAFT);
  await editor.marks(harbour.draft);
  assert.equal(reader.pairs.length, 1);
  await editor.edit(harbour.draft, DRAFT.length, DRAFT.length, 'It is new.');
  // Nobody asks for a check yet; that the change has arrived is known from any answer after it.
  await editor.connection.sendRequest('vouch/none').catch(() => null);
  first.open();
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.equal(reader.pairs.length, 1);
  for (let wait = 0; wait < 400 && checked(editor).at(-1)?.isBeingRead !== false; wait += 1) {
    await editor.marks(harbour.draft);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  assert.deepEqual(
    reader.pairs.map(({ source }) => source.value),
    ['421', '4210', '42100'],
  );
});

test('after a small edit marks wait a moment for the second reading, so that they do not flicker, and no longer', async (context) => {
  const reader = new FakeReader();
  let corpus: FakeCorpus | undefined;
  const editor = await start(context, {
    secondReader: createCrossEncoder(reader),
    plant: (made) => {
      plant(made);
      corpus = made;
    },
  });
  await editor.open(harbour.draft, DRAFT);
  await editor.marks(harbour.draft);
  await editor.heardOf('workspace/diagnostic/refresh');
  assert.equal(await drawn(editor), REFUTED);

  corpus!.planted = [closeCall('On board were [4210] passengers.')];
  await editor.edit(harbour.draft, DRAFT.length - 1, DRAFT.length, '');
  assert.equal(await drawn(editor), REFUTED.trimEnd());
  assert.equal(reader.pairs.length, 2);

  const { open, opened } = gate();
  reader.before = () => opened;
  corpus!.planted = [closeCall('On board were [42100] passengers.')];
  const before = editor.heard.length;
  await editor.edit(harbour.draft, DRAFT.length - 1, DRAFT.length - 1, '\n');
  assert.equal(await drawn(editor), DRAFT);
  open();
  await editor.heardOf('workspace/diagnostic/refresh', before);
  assert.equal(await drawn(editor), REFUTED);
});

test('a draft that was closed is read no further', async (context) => {
  const reader = new FakeReader();
  const { open, opened } = gate();
  reader.before = () => opened;
  const editor = await start(context, {
    secondReader: createCrossEncoder(reader),
    plant: (corpus) => {
      plantHarbour(corpus);
      corpus.planted = [closeCall(SOURCE), closeCall('On board were [4210] passengers.')];
    },
  });
  await editor.open(harbour.draft, DRAFT);
  await editor.marks(harbour.draft);
  await editor.connection.sendNotification('textDocument/didClose', { textDocument: { uri: harbour.draft } });
  await editor.pull(harbour.draft);
  open();
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.equal(reader.pairs.length, 1);
});

test('with the setting off nothing is read, and what was read does not count', async (context) => {
  const reader = new FakeReader();
  const editor = await start(context, { secondReader: createCrossEncoder(reader) });
  await editor.open(harbour.draft, DRAFT);
  await editor.marks(harbour.draft);
  await editor.heardOf('workspace/diagnostic/refresh');
  assert.equal(await drawn(editor), REFUTED);
  editor.settings = { typingPause: 0, secondReading: false };
  await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: {} });
  assert.equal(await drawn(editor), DRAFT);
  assert.equal(checked(editor).at(-1)?.isBeingRead, false);
  editor.settings = { typingPause: 0, secondReading: true };
  await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: {} });
  assert.equal(await drawn(editor), REFUTED);
  assert.equal(reader.pairs.length, 1);
});

test('why nothing can be read is said with the draft, which is checked by words alone', async (context) => {
  const reader = new FakeReader();
  reader.fails = 'Close calls were not read a second time: the model is ill.';
  const editor = await start(context, { secondReader: createCrossEncoder(reader) });
  await editor.open(harbour.draft, DRAFT);
  await editor.marks(harbour.draft);
  await editor.heardOf('workspace/diagnostic/refresh');
  assert.equal(await drawn(editor), DRAFT);
  const { limits, isBeingRead } = checked(editor).at(-1)!;
  assert.deepEqual({ limits, isBeingRead }, { limits: [reader.fails], isBeingRead: false });
  assert.equal(reader.pairs.length, 1);
});

test('with the model that ships, a source in other words contradicts the draft', async (context) => {
  const editor = await start(context, { secondReader: createCrossEncoder() });
  await editor.open(harbour.draft, DRAFT);
  assert.equal(await drawn(editor), DRAFT);
  for (let wait = 0; wait < 1200 && checked(editor).at(-1)?.isBeingRead !== false; wait += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    await editor.marks(harbour.draft);
  }
  assert.equal(await drawn(editor), REFUTED);
});
