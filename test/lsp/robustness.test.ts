import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import fc from 'fast-check';
import type { Diagnostic } from 'vscode-languageserver/node';
import { readDocument } from '../../corpus/readers/read.ts';
import { indexedCorpora } from '../../server/lsp/corpus/open.ts';
import { OpenDocuments } from '../../server/lsp/drafts/documents.ts';
import { randomOf } from '../support/random.ts';
import { FakeEditor, MODERN } from './support/fake-editor.ts';
import { harbour, startOnHarbour } from './support/harbour.ts';

const { draft } = harbour;
const sample = new URL('../../corpus/sample/', import.meta.url);

function startOnSample(): Promise<FakeEditor> {
  return FakeEditor.start({
    server: {
      openCorpus: () => indexedCorpora(undefined, readDocument),
      now: () => 0,
      rulePages: 'file:///docs/rules',
      version: '0.0.0',
    },
    folders: [sample.href],
    settings: { typingPause: 0 },
  });
}

async function itemsOf(editor: FakeEditor, uri: string): Promise<Diagnostic[]> {
  const report = await editor.pull(uri);
  return report.kind === 'full' ? report.items : [];
}

/** Waits until the sources are read: the draft as it stands has things wrong in it. */
async function ready(editor: FakeEditor, uri: string): Promise<void> {
  for (let wait = 0; wait < 200; wait += 1) {
    const { sources } = await editor.connection.sendRequest<{ sources: unknown[] }>('vouch/sources', { uri });
    if (sources.length > 5) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The sources of the sample story were never read.');
}

const PIECES = [
  'x',
  '6',
  '621 metres',
  '. ',
  '\n\n',
  '\r\n',
  '"',
  '“',
  '😀',
  '\u202E',
  'On 3 May 2025 ',
  '€86.4 million',
  '- ',
  '**',
  ' ',
];

test('after any edits the findings are those of a fresh server', async () => {
  const uri = new URL('draft.md', sample).href;
  const editor = await startOnSample();
  await editor.open(uri, readFileSync(new URL('draft.md', sample), 'utf8'));
  await ready(editor, uri);
  const random = randomOf(7);
  for (let round = 0; round < 4; round += 1) {
    for (let edit = 0; edit < 12; edit += 1) {
      const { length } = editor.text(uri);
      const start = Math.floor(random() * length);
      const end = Math.min(length, start + Math.floor(random() * 12));
      await editor.edit(uri, start, end, PIECES[Math.floor(random() * PIECES.length)]!);
      if (edit % 3 === 0) await editor.pull(uri);
    }
    const fresh = await startOnSample();
    await fresh.open(uri, editor.text(uri));
    await ready(fresh, uri);
    assert.deepEqual(await itemsOf(editor, uri), await itemsOf(fresh, uri), `round ${round}`);
    await fresh.stop();
  }
  await editor.stop();
});

test('every mark stands exactly over the words of its claim, whatever characters are around', async () => {
  const editor = await startOnHarbour();
  const odd = [
    '😀',
    '👩‍👩‍👧',
    'é',
    'e\u0301',
    '\u202Eabc\u202C',
    '\u00A0',
    '\u2009',
    '\u2028',
    '٣٤',
    '\uD800',
    '\r\n',
    '\r',
    '\n',
    '\uFEFF',
    'مرحبا',
  ];
  for (const [index, before] of odd.entries()) {
    const uri = `file:///work/odd-${index}.md`;
    const text = `${before}x ${before} 412 ${before}`;
    await editor.open(uri, text);
    const [mark] = await editor.marks(uri);
    // A byte that is no character on its own does not come through the protocol; its replacement has the same length.
    assert.equal(editor.text(uri).slice(mark!.start, mark!.end), '412', JSON.stringify(before));
  }
  await editor.stop();
});

test('changes that come late, twice or for a document that is not open are left out', async () => {
  const editor = await startOnHarbour();
  await editor.open(draft, 'There were 412.\n');
  const change = (version: number, text: string, uri = draft) =>
    editor.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ text }],
    });
  await change(1, 'old\n');
  await change(5, 'Later there were 412.\n');
  await change(4, 'older\n');
  await change(9, 'x\n', 'file:///work/not-open.md');
  const report = await editor.pull(draft);
  assert.deepEqual(report.kind === 'full' && report.items.map(({ range }) => range.start.character), [17]);
  await editor.stop();
});

test('documents follow any series of edits as the editor does', () => {
  const piece = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\r\n', '😀', '\uD83D', '\u2028', 'é') });
  const edits = fc.array(fc.record({ from: fc.nat(40), length: fc.nat(8), text: piece }), { maxLength: 12 });
  fc.assert(
    fc.property(piece, edits, (text, series) => {
      const documents = new OpenDocuments(() => 0);
      const { text: document } = documents.open('file:///d.md', 'markdown', 0, text);
      let expected = text;
      for (const [index, { from, length, text: put }] of series.entries()) {
        const range = { start: document.positionAt(from), end: document.positionAt(from + length) };
        const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
        expected = expected.slice(0, start) + put + expected.slice(end);
        assert.ok(documents.change('file:///d.md', index + 1, [{ range, text: put }]));
      }
      assert.equal(documents.get('file:///d.md')?.text.getText(), expected);
    }),
    { numRuns: 2000 },
  );
});

const POSITIONS = [
  { line: -1, character: -5 },
  { line: 1e9, character: 1e9 },
  { line: 0, character: 1.5 },
  { line: 'x' },
  null,
];

test('nothing that is sent brings the server down', async () => {
  const editor = await startOnHarbour();
  await editor.open(draft, 'There were 412.\n');
  const documents: unknown[] = [
    { uri: draft },
    { uri: 'file:///work/none.md' },
    { uri: '' },
    { uri: 7 },
    { uri: '%%%' },
    null,
  ];
  const methods = ['hover', 'codeAction', 'diagnostic', 'codeLens', 'completion'];
  for (const method of methods) {
    for (const textDocument of documents) {
      for (const position of POSITIONS) {
        const range = { start: position, end: position };
        const asked = editor.connection.sendRequest(`textDocument/${method}`, {
          textDocument,
          position,
          range,
          context: { diagnostics: [] },
        });
        await asked.catch(() => {});
      }
    }
  }
  for (const method of [
    'vouch/claims',
    'vouch/sources',
    'vouch/inspect',
    'vouch/rebuild',
    'vouch/original',
    'vouch/evidence',
    'vouch/corrections',
    'vouch/checkText',
    'vouch/none',
  ]) {
    for (const parameters of [null, {}, { uri: 7 }, JSON.parse('{"__proto__": {"polluted": true}}')]) {
      await editor.connection.sendRequest(method, parameters).catch(() => {});
    }
  }
  for (const position of POSITIONS) await editor.connection.sendNotification('vouch/cursor', { uri: draft, position });
  await editor.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: draft, version: 8 },
    contentChanges: [{ range: { start: POSITIONS[1], end: POSITIONS[0] }, text: 'x' }],
  });
  assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  await editor.open('file:///work/still.md', 'There were 412.\n');
  assert.equal((await editor.marks('file:///work/still.md')).length, 1);
  await editor.stop();
});

test('what is longer than a book is checked as far as it goes, and that is said', async () => {
  const editor = await startOnHarbour();
  const paragraph = `${'All was quiet on the water. '.repeat(40)}\n\n`;
  const text = `There were 412.\n\n${paragraph.repeat(2000)}There were 412.\n`;
  await editor.open(draft, text);
  assert.equal((await editor.marks(draft)).length, 1);
  const seen = await editor.connection.sendRequest<string>('vouch/inspect', { uri: draft });
  assert.match(seen, /Only the first 999,[\d,]+ of the draft's 2,2[\d,]+ characters were checked/);
  await editor.stop();
});

test('what is shown of a draft: its coverage, its claims, and all there is to know', async () => {
  const editor = await startOnHarbour({ initialization: { ownClient: true } });
  await editor.open(draft, 'In May there were 412 and 99, TK.\n');
  const claims = await editor.connection.sendRequest<{ state: string; text: string }[]>('vouch/claims', { uri: draft });
  assert.deepEqual(
    claims.map(({ state, text }) => `${text}: ${state}`),
    ['May: confirmed', '412: contradicted', '99: not-found', 'TK: to-come'],
  );
  const checked = (await editor.heardOf('vouch/checked')) as { counts: Record<string, number> };
  assert.deepEqual(checked.counts, {
    confirmed: 1,
    contradicted: 1,
    disputed: 0,
    'not-found': 1,
    'on-author': 0,
    ignored: 0,
    toCome: 1,
  });
  assert.match(
    await editor.connection.sendRequest<string>('vouch/inspect', { uri: draft }),
    /- Claims: 3: 1 contradicted · 1 not found · 1 confirmed · 1 to come \(TK\)\n/,
  );
  await editor.stop();
});

test('the keys of sources are completed where a note is being written', async () => {
  const editor = await startOnHarbour();
  const text = 'There were 412 [^\n';
  await editor.open(draft, text);
  await editor.pull(draft);
  const items = await editor.connection.sendRequest<{ label: string; additionalTextEdits: { newText: string }[] }[]>(
    'textDocument/completion',
    { textDocument: { uri: draft }, position: { line: 0, character: 17 } },
  );
  assert.deepEqual(
    items.map(({ label }) => label),
    ['harbour-gazette-2024'],
  );
  assert.match(items[0]!.additionalTextEdits[0]!.newText, /^\n\[\^harbour-gazette-2024\]: “Ferry opens”/);
  const none = { textDocument: { uri: draft }, position: { line: 0, character: 5 } };
  assert.deepEqual(await editor.connection.sendRequest('textDocument/completion', none), []);
  await editor.stop();
});

test('how far the first check of a long draft is, and what is left out of it, is shown while it goes on', async () => {
  const editor = await startOnHarbour({ capabilities: { ...MODERN, window: { workDoneProgress: true } } });
  const told: Progress[] = [];
  editor.connection.onUnhandledProgress((params) => told.push(params as Progress));
  const uri = 'file:///work/drafts/long%20story.md';
  await editor.open(uri, `${'All was quiet on the water. '.repeat(40)}\n\n`.repeat(1000));
  await editor.pull(uri);
  const kinds = told.map(({ value }) => value.kind);
  assert.deepEqual([kinds[0], kinds.at(-1)], ['begin', 'end']);
  assert.equal(told[0]?.value.title, 'Vouch checks long story.md');
  const [limit] = new Set(told.flatMap(({ value }) => value.message ?? []));
  assert.match(limit!, /^Only the first 999,\d+ of the draft's 1,122,000 characters were checked\.$/);
  const shares = told.flatMap(({ value }) => value.percentage ?? []);
  assert.deepEqual(
    shares,
    shares.toSorted((a, b) => a - b),
  );
  assert.ok(shares.length > 10);
  await editor.stop();
});

interface Progress {
  readonly value: {
    readonly kind: string;
    readonly title?: string;
    readonly message?: string;
    readonly percentage?: number;
  };
}
