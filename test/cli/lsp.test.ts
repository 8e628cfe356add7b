import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { test } from 'node:test';
import { launcher, vouch } from './support/vouch.ts';

const framed = (content: object): string => {
  const json = JSON.stringify({ jsonrpc: '2.0', ...content });
  return `Content-Length: ${Buffer.byteLength(json)}\r\n\r\n${json}`;
};

/** Starts the server, says hello, and takes leave as an editor does. */
async function greet(nodeWords: readonly string[]): Promise<{ status: number | null; answers: string }> {
  const child = spawn(process.execPath, [...nodeWords, launcher, 'lsp', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  let answers = '';
  const answered = (id: number) =>
    new Promise<void>((resolve) => {
      const listen = (chunk: Buffer) => {
        answers += chunk.toString();
        if (!answers.includes(`"id":${id}`)) return;
        child.stdout.off('data', listen);
        resolve();
      };
      child.stdout.on('data', listen);
    });
  child.stdin.write(
    framed({ id: 101, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } }),
  );
  await answered(101);
  child.stdin.write(framed({ method: 'initialized', params: {} }) + framed({ id: 102, method: 'shutdown' }));
  await answered(102);
  child.stdin.write(framed({ method: 'exit' }));
  return { status: await ended, answers };
}

for (const [name, nodeWords] of Object.entries({
  'this Node': [],
  'the project’s own Node': ['--no-experimental-sqlite'],
})) {
  test(`the language server speaks on stdin and stdout, under ${name}`, async () => {
    const { status, answers } = await greet(nodeWords);
    assert.match(answers, /^Content-Length: \d+\r\n\r\n\{/);
    assert.match(answers, /"serverInfo":\{"name":"Vouch"/);
    assert.equal(status, 0);
  });
}

test('the language server takes no file', async () => {
  const { status, stderr } = await vouch(['lsp', '--stdio', 'draft.md']);
  assert.deepEqual([status, stderr], [2, '"vouch lsp" takes no file, and was given draft.md.\n']);
});
