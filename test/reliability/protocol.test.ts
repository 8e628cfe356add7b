import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { serve } from '../../server/lsp/server.ts';
import { fakeCorpora } from '../lsp/support/fake-corpus.ts';
import { plantHarbour } from '../lsp/support/harbour.ts';
import { randomOf } from '../support/random.ts';
import { seed, sized } from '../support/sizes.ts';

const DRAFT = 'file:///work/drafts/ferry.md';
const at = { textDocument: { uri: DRAFT }, position: { line: 0, character: 9 } };

/** What an editor says in a short session; each is one message. */
const SESSION: readonly object[] = [
  { id: 1, method: 'initialize', params: { rootUri: null, capabilities: {}, workspaceFolders: [] } },
  { method: 'initialized', params: {} },
  {
    method: 'textDocument/didOpen',
    params: { textDocument: { uri: DRAFT, languageId: 'markdown', version: 1, text: 'There were 412 in May.\n' } },
  },
  { id: 2, method: 'textDocument/hover', params: at },
  {
    method: 'textDocument/didChange',
    params: {
      textDocument: { uri: DRAFT, version: 2 },
      contentChanges: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 5 } }, text: 'Here' }],
    },
  },
  {
    id: 3,
    method: 'textDocument/codeAction',
    params: { ...at, range: { start: at.position, end: at.position }, context: { diagnostics: [] } },
  },
  { id: 4, method: 'textDocument/diagnostic', params: at },
  { id: 5, method: 'textDocument/codeLens', params: at },
  { id: 6, method: 'textDocument/completion', params: at },
  {
    id: 7,
    method: 'workspace/executeCommand',
    params: {
      command: 'vouch.mark',
      arguments: [{ uri: DRAFT, span: { start: 11, end: 14 }, kind: 'ignored', scope: 'here', reason: '' }],
    },
  },
  { id: 8, method: 'vouch/claims', params: at.textDocument },
  { id: 9, method: 'vouch/sources', params: at.textDocument },
  { method: 'vouch/cursor', params: { uri: DRAFT, position: at.position } },
  { method: 'workspace/didChangeConfiguration', params: { settings: null } },
  { method: '$/cancelRequest', params: { id: 8 } },
  { method: 'textDocument/didClose', params: at },
];

const PIECES = [
  '-1',
  '1e999',
  'null',
  '{"__proto__":{"polluted":1}}',
  '[',
  '"',
  '\\ud800',
  '[['.repeat(3000),
  '\u0000',
];

/** A message on the wire, with its length said before it. */
function framed(body: string): Buffer {
  const bytes = Buffer.from(body);
  return Buffer.concat([Buffer.from(`Content-Length: ${bytes.length}\r\n\r\n`), bytes]);
}

type Random = () => number;
const below = (random: Random, limit: number) => Math.floor(random() * limit);

/** A message with one thing changed in it: a value, its bytes, or the lines that say how long it is. */
function mutated(message: object, random: Random): Buffer {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  switch (below(random, 7)) {
    case 0: {
      const values = [...body.matchAll(/"[^"]*"|\d+/g)];
      const { index, 0: value } = values[below(random, values.length)]!;
      return framed(body.slice(0, index) + PIECES[below(random, PIECES.length)] + body.slice(index + value.length));
    }
    case 1: {
      const bytes = framed(body);
      for (let times = 0; times < 3; times++) bytes[below(random, bytes.length)] = below(random, 256);
      return bytes;
    }
    case 2:
      return framed(body.slice(0, below(random, body.length)));
    case 3:
      return Buffer.from(`Content-Length: ${['999999999999', '-5', 'many', ''][below(random, 4)]}\r\n\r\n${body}`);
    case 4:
      return Buffer.from(`${body}\r\n\r\nContent-Length: 2\r\n\r\n{}`);
    case 5:
      return Buffer.concat([framed(body), framed(body)]);
    default:
      return Buffer.concat([Buffer.from('X-Odd: 1\r\nContent-Type: text/x; charset=utf-8\r\n'), framed(body)]);
  }
}

/** Sends a session, some of its messages mutated, to a server of its own; resolves when all has been taken in. */
async function converse(random: Random): Promise<void> {
  const [toServer, toEditor] = [new PassThrough(), new PassThrough()];
  const reader = new StreamMessageReader(toServer);
  // A message whose end never comes would be waited for, again and again.
  reader.partialMessageTimeout = 0;
  const connection = createConnection(reader, new StreamMessageWriter(toEditor));
  // What the process would end with, were the streams its own.
  connection.onExit(() => {});
  serve(connection, {
    openCorpus: () => fakeCorpora(plantHarbour),
    now: Date.now,
    rulePages: 'file:///docs',
    version: '0',
  });
  toEditor.resume();
  const share = random();
  for (const message of SESSION) {
    toServer.write(
      random() < share ? mutated(message, random) : framed(JSON.stringify({ jsonrpc: '2.0', ...message })),
    );
    if (random() < 0.3) await turn();
  }
  for (let turns = 0; turns < 20; turns++) await turn();
  toServer.end();
}

test(`sessions with broken messages neither end the server nor change what objects are (seed ${seed})`, async (context) => {
  const escaped: unknown[] = [];
  const note = (error: unknown) => escaped.push(error);
  process.on('uncaughtException', note).on('unhandledRejection', note);
  context.after(() => process.off('uncaughtException', note).off('unhandledRejection', note));
  // The protocol's library writes about what it cannot read.
  context.mock.method(console, 'error', () => {});
  const random = randomOf(seed);
  for (let sessions = sized(150, 20_000); sessions > 0; sessions--) {
    await converse(random);
    assert.deepEqual(escaped, [], `${sessions} sessions before the end`);
    assert.deepEqual(Object.keys(Object.prototype), []);
    assert.equal(({} as { polluted?: number }).polluted, undefined);
  }
});
