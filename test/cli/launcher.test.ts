import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import manifest from '../../package.json' with { type: 'json' };
import { draft, source } from './support/story.ts';
import { folderWith, launcher, project, vouch } from './support/vouch.ts';

/** Makes this Node one without SQLite; the Node that the launcher starts instead is not told. */
const withoutSqlite = ['--no-experimental-sqlite'];

/** A folder with the launcher alone, as a clone has it before anything is installed. */
function bareClone(context: Parameters<typeof folderWith>[0]): string {
  const folder = folderWith(context, {});
  mkdirSync(join(folder, 'bin'));
  cpSync(launcher, join(folder, 'bin', 'vouch.mjs'));
  return folder;
}

test('the version is that of the package', async () => {
  assert.deepEqual(await vouch(['--version']), { status: 0, stdout: `vouch ${manifest.version}\n`, stderr: '' });
});

test('help is printed wherever it is asked for', async () => {
  const runs = await Promise.all([['--help'], ['-h'], ['help'], ['check', '--help']].map((words) => vouch(words)));
  for (const { status, stdout, stderr } of runs) {
    assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
    assert.match(stdout, /vouch check \[--corpus PATH\]\.\.\./);
    assert.match(stdout, /vouch batch \[--archive URL\] \[--no-second-reading\]\n/);
    assert.match(stdout, /vouch lsp --stdio\n/);
    assert.ok(stdout.split('\n').every((line) => line.length <= 110));
  }
});

for (const [words, sentence] of [
  [[], 'Say what to do, such as "vouch check draft.md"; "vouch --help" lists it.'],
  [['chek', 'draft.md'], 'Vouch has no command chek; "vouch --help" lists what there is.'],
  [['--fast'], 'Vouch has no option --fast; "vouch --help" lists what there is.'],
  [['toString'], 'Vouch has no command toString; "vouch --help" lists what there is.'],
  [['lsp'], 'The language server speaks on stdin and stdout alone: run "vouch lsp --stdio".'],
] as const) {
  test(`"vouch ${words.join(' ')}" is answered with one sentence and status 2`, async () => {
    assert.deepEqual(await vouch(words), { status: 2, stdout: '', stderr: `${sentence}\n` });
  });
}

test('under a Node without SQLite the project’s own Node runs it, input and status passed on', async (context) => {
  const folder = folderWith(context, { 'draft.md': draft, 'sources/quay-news.md': source });
  const check = await vouch(['check', 'draft.md'], { folder, nodeWords: withoutSqlite });
  assert.deepEqual([check.status, check.stderr], [1, '']);
  const input = `${JSON.stringify({ id: 'c1', sources: [], draft: { text: '' } })}\n`.repeat(3000);
  const batch = await vouch(['batch'], { input, nodeWords: withoutSqlite });
  assert.equal(batch.stdout, '{"id":"c1","claims":[]}\n'.repeat(3000));
});

test('where there is no such Node, the one that is needed is named', async (context) => {
  const bare = bareClone(context);
  const run = await vouch(['--version'], { launcher: join(bare, 'bin', 'vouch.mjs'), nodeWords: withoutSqlite });
  assert.deepEqual(run, {
    status: 2,
    stdout: '',
    stderr: `Vouch needs a Node that has SQLite (22.13, 24 or later); this one is ${process.versions.node}.\n`,
  });
});

test('a Node that turns out to be as poor as the first is not started for ever', async (context) => {
  const bare = bareClone(context);
  symlinkSync(join(project, 'node_modules'), join(bare, 'node_modules'));
  const run = await vouch(['--version'], {
    launcher: join(bare, 'bin', 'vouch.mjs'),
    environment: { NODE_OPTIONS: '--no-experimental-sqlite' },
  });
  assert.equal(run.status, 2);
  assert.match(run.stderr, /^Vouch needs a Node [^\n]+\n$/);
});

test('a clone with nothing built and no sources says what to run', async (context) => {
  const bare = bareClone(context);
  const run = await vouch(['--version'], { launcher: join(bare, 'bin', 'vouch.mjs') });
  assert.equal(run.status, 2);
  assert.equal(run.stderr, `Vouch has not been built yet: run "npm install" in ${bare}.\n`);
});

test('a signal ends the Node that does the work', async () => {
  const child = spawn(process.execPath, [...withoutSqlite, launcher, 'batch'], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.write(`${JSON.stringify({ id: 'c1', sources: [], draft: { text: '' } })}\n`);
  await new Promise((resolve) => child.stdout.once('data', resolve));
  child.kill('SIGTERM');
  const status = await new Promise((resolve) => child.once('close', resolve));
  assert.equal(status, 143);
});

test('a reader that goes away early is no error', async () => {
  const child = spawn(process.execPath, [launcher, 'batch'], { stdio: ['pipe', 'pipe', 'pipe'] });
  const errors: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
  child.stdin.on('error', () => {});
  child.stdout.once('data', () => child.stdout.destroy());
  const text = 'The quay is 40 metres long. '.repeat(50);
  child.stdin.end(`${JSON.stringify({ id: 'c1', sources: [], draft: { text } })}\n`.repeat(300));
  const status = await new Promise((resolve) => child.once('close', resolve));
  assert.deepEqual([status, Buffer.concat(errors).toString()], [0, '']);
});
