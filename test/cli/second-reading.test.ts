import assert from 'node:assert/strict';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { folderWith, launcher, project, vouch } from './support/vouch.ts';

const draft = 'The ferry Larkspur carried 412 passengers from Tarn.\n';
const source = 'On board the Larkspur when she left Tarn were 421 people, the owners said.\n';
/** A case with a close call, and one without. */
const close = { id: 'close', sources: [{ id: 's', text: source }], draft: { text: draft } };
const plain = { id: 'plain', sources: [], draft: { text: draft } };
const lines = (...cases: readonly object[]) => cases.map((each) => `${JSON.stringify(each)}\n`).join('');

const noNetwork = ['--import', join(project, 'test/support/no-network.mjs')];

/** An installation from which a file of the model was taken away. */
function without(context: TestContext, file: string): string {
  const folder = folderWith(context, {});
  mkdirSync(join(folder, 'bin'));
  cpSync(launcher, join(folder, 'bin', 'vouch.mjs'));
  cpSync(join(project, 'package.json'), join(folder, 'package.json'));
  const isNeeded = (path: string) => !/\.map$|client\.cjs$|server\.cjs$/.test(path);
  cpSync(join(project, 'dist'), join(folder, 'dist'), { recursive: true, filter: isNeeded });
  rmSync(join(folder, 'dist', 'cross-encoder', file));
  return join(folder, 'bin', 'vouch.mjs');
}

const answers = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

test('close calls are read without a network, and always alike', async () => {
  const { status, stdout, stderr } = await vouch(['batch'], {
    input: lines(close, plain, close),
    nodeWords: noNetwork,
  });
  assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
  const [first, without, again] = answers(stdout);
  assert.deepEqual(first.limits, undefined);
  assert.deepEqual(without.limits, undefined);
  assert.deepEqual(again, first);
});

test('where the model is missing, a batch says so of the cases that it would have read, and goes on', async (context) => {
  const program = without(context, 'model.onnx');
  const { status, stdout, stderr } = await vouch(['batch'], { input: lines(close, plain, close), launcher: program });
  assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
  const limit = /^Close calls were not read a second time: .+model\.onnx cannot be read\.$/;
  const told = answers(stdout);
  assert.deepEqual(
    told.map(({ claims }) => claims.length),
    [1, 1, 1],
  );
  assert.deepEqual(
    told.map(({ limits = [] }) => limits.filter((each: string) => limit.test(each)).length),
    [1, 0, 1],
  );
  const byWords = await vouch(['batch', '--no-second-reading'], { input: lines(close, plain, close) });
  assert.deepEqual(
    told.map(({ claims }) => claims),
    answers(byWords.stdout).map(({ claims }) => claims),
  );
});

test('where the model is missing, a check says so once for each draft, and is no failure', async (context) => {
  const program = without(context, 'model.onnx');
  const folder = folderWith(context, { 'draft.md': draft, 'sources/owners.txt': source });
  const words = ['check', '--format', 'json', 'draft.md'];
  const { status, stdout, stderr } = await vouch(words, { folder, launcher: program });
  assert.match(stderr, /^draft\.md: Close calls were not read a second time: .+model\.onnx cannot be read\.\n$/);
  assert.ok(status === 0 || status === 1);
  assert.equal(stdout.split('Close calls were not read').length, 2);
  const byWords = await vouch([...words, '--no-second-reading'], { folder, launcher: program });
  assert.equal(byWords.stderr, '');
});
