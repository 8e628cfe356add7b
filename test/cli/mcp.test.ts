import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { ASSISTANT_TOOLS } from '../../server/assistant/tools.ts';
import { draft, source } from './support/story.ts';
import { folderWith, launcher, vouch } from './support/vouch.ts';

const files = { 'sources/quay-news.md': source, 'sources/scan.txt': Uint8Array.of(137, 80, 78, 71, 0, 0, 0, 13) };

// biome-ignore lint/suspicious/noExplicitAny: answers are read as an outside program reads them.
type Json = any;

interface Answer {
  readonly text: string;
  readonly data: Json;
  readonly isError: boolean;
}

/** A real client of the protocol, with the server as a program of its own. */
async function connect(context: TestContext, folder: string, words: readonly string[] = ['--corpus', 'sources']) {
  const cache = join(folder, 'cache');
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [launcher, 'mcp', ...words],
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', XDG_CACHE_HOME: cache },
    stderr: 'ignore',
  });
  const client = new Client({ name: 'desk', version: '1.0.0' });
  await client.connect(transport);
  context.after(() => client.close());
  const call = async (name: string, input: Record<string, unknown> = {}): Promise<Answer> => {
    const { content, structuredContent, isError } = (await client.callTool({ name, arguments: input })) as Json;
    return { text: content[0].text, data: structuredContent, isError: isError === true };
  };
  return { client, call, cache };
}

test('a client is told of three tools that read only, and of how to use them', async (context) => {
  const { client } = await connect(context, folderWith(context, files));
  const { tools } = await client.listTools();
  assert.deepEqual(
    tools.map(({ name }) => name),
    ['check_text', 'find_evidence', 'list_sources'],
  );
  for (const { description, inputSchema, annotations } of tools) {
    assert.match(description ?? '', /\. Reads only\.$|Reads only\.$/);
    assert.equal(inputSchema.type, 'object');
    assert.deepEqual([annotations?.readOnlyHint, annotations?.openWorldHint], [true, false]);
  }
  assert.equal(client.getServerVersion()?.name, 'vouch');
  assert.match(client.getInstructions() ?? '', /check_text/);
});

test('a text is checked: verdicts, passages, fixes, and what is not covered', async (context) => {
  const { call } = await connect(context, folderWith(context, files));
  const { text, data, isError } = await call('check_text', { text: draft });
  assert.equal(isError, false);
  assert.match(text, /^1 contradicted, 1 not found, 1 confirmed\.\n- “421 metres” ✗ Contradicted: .*412 metres/);
  assert.match(text, /What this does not cover:\n- .*\n- 1 source was searched/);
  assert.deepEqual(
    data.claims.map((claim: Json) => [claim.text, claim.verdict]),
    [
      ['421 metres', 'refuted'],
      ['€18.5 million', 'supported'],
      ['€9,300', 'not-enough-evidence'],
    ],
  );
  const [first] = data.claims;
  assert.equal(draft.slice(first.span.start, first.span.end), '421 metres');
  assert.equal(first.evidence[0].quote, 'The new quay at Marrow Haven is 412 metres long.');
  assert.equal(first.evidence[0].source.file, 'quay-news.md');
  assert.deepEqual(first.fixes[0].edits[0].newText.slice(0, 3), '412');
  assert.ok(data.notCovered.some((line: string) => line.startsWith('scan.txt could not be read: ')));
});

test('the day that a text is for resolves its weekdays', async (context) => {
  const { call } = await connect(
    context,
    folderWith(context, { 'sources/log.txt': 'The Petrel sailed on 4 March 2031.\n' }),
  );
  const { data } = await call('check_text', {
    text: 'The Petrel sailed on Tuesday.',
    date: '2031-03-06',
    format: 'plain',
  });
  assert.equal(data.claims[0].value.timex, '2031-03-04');
});

test('evidence is found with its place, best first, as many passages as asked for', async (context) => {
  const more = Array.from({ length: 9 }, (_, index) => `Boat ${index + 1} lay at the quay of Marrow Haven.`).join(
    '\n\n',
  );
  const { call } = await connect(context, folderWith(context, { ...files, 'sources/boats.txt': more }));
  const { data, text } = await call('find_evidence', { claim: 'How much did the new quay cost?' });
  assert.match(data.passages[0].quote, /It cost €18\.5 million\./);
  assert.equal(data.passages[0].source.title, 'The new quay');
  assert.equal(data.passages[0].place, 'para. 1');
  assert.match(text, /^The nearest passages, best first:\n- Quay News, 2 March 2031, para\. 1: “/);
  assert.equal((await call('find_evidence', { claim: 'quay', limit: 7 })).data.passages.length, 7);
  assert.match((await call('find_evidence', { claim: 'zyzzyva' })).text, /^No passage shares a word with this\./);
});

test('the sources are listed with what could not be read, and followed while the server runs', async (context) => {
  const folder = folderWith(context, files);
  const { call } = await connect(context, folder);
  const { data, text } = await call('list_sources');
  assert.deepEqual(
    data.sources.map(({ file, title, published }: Json) => [file, title, published]),
    [['quay-news.md', 'The new quay', '2031-03-02']],
  );
  assert.deepEqual(data.unreadable, [{ file: 'scan.txt', reason: 'This file holds binary data, not text.' }]);
  assert.match(text, /^1 source, and 1 could not be read\./);
  assert.doesNotMatch(JSON.stringify([data, text]), new RegExp(folder));
  writeFileSync(join(folder, 'sources/letter.txt'), 'The choir raised €9,300 for the quay.\n');
  assert.equal((await call('list_sources')).data.count, 2);
  const checked = await call('check_text', { text: 'The choir raised €9,300.' });
  assert.equal(checked.data.claims[0].verdict, 'supported');
  rmSync(join(folder, 'sources/letter.txt'));
  assert.equal((await call('list_sources')).data.count, 1);
});

test('nothing is written, neither among the sources nor in the cache', async (context) => {
  const folder = folderWith(context, files);
  const seen = () =>
    readdirSync(folder, { recursive: true }).map((name) => [name, statSync(join(folder, String(name))).mtimeMs]);
  const before = seen();
  const { call, cache } = await connect(context, folder);
  await call('check_text', { text: draft });
  await call('find_evidence', { claim: 'quay' });
  await call('list_sources');
  assert.deepEqual(seen(), before);
  assert.equal(existsSync(cache), false);
});

const nonsense: { name: string; tool: string; input: Json; says: RegExp }[] = [
  { name: 'no text', tool: 'check_text', input: {}, says: /^check_text needs "text", a text that is not empty\.$/ },
  { name: 'a number for a text', tool: 'check_text', input: { text: 7 }, says: /^check_text needs "text", a text/ },
  { name: 'blanks for a text', tool: 'check_text', input: { text: ' \n' }, says: /^check_text needs "text", a text/ },
  {
    name: 'a text that is too long',
    tool: 'check_text',
    input: { text: 'word '.repeat(40_001) },
    says: /^"text" has 200,005 characters, and check_text takes at most 200,000 at a time: send it in parts\.$/,
  },
  {
    name: 'a day that is none',
    tool: 'check_text',
    input: { text: 'x', date: '2031-02-30' },
    says: /^"date" of check_text is a day such as/,
  },
  {
    name: 'an unknown format',
    tool: 'check_text',
    input: { text: 'x', format: 'pdf' },
    says: /^"format" of check_text is markdown or plain\.$/,
  },
  {
    name: 'a limit that is none',
    tool: 'find_evidence',
    input: { claim: 'x', limit: -1 },
    says: /^"limit" of find_evidence is a whole number from 1 to 20\.$/,
  },
  {
    name: 'an unknown value',
    tool: 'list_sources',
    input: { folder: '/etc' },
    says: /^list_sources has no value named "folder"\.$/,
  },
  {
    name: 'a name that every object has',
    tool: 'find_evidence',
    input: { claim: 'x', constructor: 1 },
    says: /^find_evidence has no value named "constructor"; it has claim, limit\.$/,
  },
];

test('nonsense is answered with one plain sentence each, and the server goes on', async (context) => {
  const { call, client } = await connect(context, folderWith(context, files));
  for (const { name, tool, input, says } of nonsense) {
    const { text, isError } = await call(tool, input);
    assert.match(text, says, name);
    assert.equal(isError, true, name);
  }
  await assert.rejects(client.callTool({ name: 'delete_everything' }), /delete_everything not found/);
  assert.equal((await call('list_sources')).data.count, 1);
});

test('lines that are no messages are refused, and those after them are answered', async (context) => {
  const folder = folderWith(context, files);
  const child = spawn(process.execPath, [launcher, 'mcp', '--corpus', 'sources'], { cwd: folder });
  context.after(() => child.kill());
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => (stdout += chunk));
  child.stderr.on('data', (chunk) => (stderr += chunk));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const hello = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'x', version: '1' } };
  const lines = [
    '\u0000\u0007 not json',
    '[]',
    '7',
    '{"method":"tools/list"}',
    `{"jsonrpc":"2.0","id":1,"method":"${'x'.repeat(4_000_001)}"}`,
    JSON.stringify({ jsonrpc: '2.0', id: 2, method: 'initialize', params: hello }),
    '{"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"list_sources","arguments":[1]}}',
    '{"jsonrpc":"2.0","id":4,"method":"no/such"}',
    '{"jsonrpc":"2.0","id":5,"method":"tools/call","params":{"name":"list_sources"}}',
  ];
  child.stdin.write(`${lines.join('\n')}\n`);
  for (let wait = 0; wait < 600 && !stdout.includes('"id":5'); wait += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  child.stdin.end();
  assert.equal(await ended, 0);
  const answers: Json[] = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const refused = answers.filter(({ id }) => id === null).map(({ error }) => error.message);
  assert.deepEqual(refused, [
    'A line that is not JSON was left out.',
    'A message that is not JSON-RPC 2.0 was left out.',
    'A message that is not JSON-RPC 2.0 was left out.',
    'A message that is not JSON-RPC 2.0 was left out.',
    'A message of more than 4,000,000 characters was left out.',
  ]);
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  assert.match(byId.get(3).error.message, /^A call names one tool and gives its arguments/);
  assert.equal(byId.get(4).error.code, -32601);
  assert.equal(byId.get(5).result.structuredContent.count, 1);
  assert.equal(stderr.trimEnd().split('\n').length, 6);
});

test('without sources, the server says so and serves all the same', async (context) => {
  const folder = folderWith(context, { 'notes.md': 'x\n' });
  const { call } = await connect(context, folder, []);
  const { text, data } = await call('check_text', { text: draft });
  assert.match(text, /There were no sources to check against\./);
  assert.ok(data.claims.every(({ verdict }: Json) => verdict === 'not-enough-evidence'));
  assert.match((await call('list_sources')).text, /^There are no sources to search\./);
});

test('what is not asked for rightly ends with one sentence', async (context) => {
  const folder = folderWith(context, files);
  const cases: [string[], RegExp][] = [
    [['mcp', 'draft.md'], /^"vouch mcp" takes no file, and was given draft\.md; name sources with --corpus\.\n$/],
    [['mcp', '--port', '80'], /^"vouch mcp" has no option --port; [^\n]+\n$/],
    [['mcp', '--corpus', 'nowhere'], /^There is no file or folder of sources at nowhere\.\n$/],
  ];
  for (const [words, says] of cases) {
    const { status, stderr, stdout } = await vouch(words, { folder });
    assert.match(stderr, says);
    assert.deepEqual([status, stdout], [2, '']);
  }
});

test('the configurations that the README shows start the server', async (context) => {
  const folder = folderWith(context, files);
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const blocks = [...readme.matchAll(/^```json\n(.*)\n```$/gm)].map((match) => JSON.parse(match[1]!));
  const servers = blocks.map(({ mcpServers, servers: own }) => (mcpServers ?? own).vouch);
  assert.equal(servers.length, 3);
  for (const { command, args } of servers) {
    assert.deepEqual([command, args[0]], ['vouch', 'mcp']);
    const words = args.slice(1).map((word: string) => word.replace(/^.*\/sources$/, join(folder, 'sources')));
    const { call } = await connect(context, folder, words);
    assert.equal((await call('list_sources')).data.count, 1);
  }
});

test('VS Code is given the same tools under the same names, with an icon and words for the person', () => {
  const read = (name: string) => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));
  const { languageModelTools } = read('package.json').contributes;
  assert.deepEqual(
    languageModelTools.map(({ name, toolReferenceName, modelDescription, inputSchema }: Json) => ({
      name,
      toolReferenceName,
      modelDescription,
      inputSchema,
    })),
    ASSISTANT_TOOLS.map(({ name, description, inputSchema }) => ({
      name: `vouch_${name}`,
      toolReferenceName: `vouch_${name}`,
      modelDescription: description,
      inputSchema,
    })),
  );
  for (const { icon, displayName, userDescription, canBeReferencedInPrompt } of languageModelTools) {
    assert.match(icon, /^\$\([\w-]+\)$/);
    assert.equal(canBeReferencedInPrompt, true);
    for (const name of [displayName, userDescription]) assert.ok(read('package.nls.json')[name.slice(1, -1)]);
  }
});
