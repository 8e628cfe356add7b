import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test, { type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import { createCrossEncoder } from '../../server/cross-encoder/cross-encoder.ts';
import { ThreadReader } from '../../server/cross-encoder/thread.ts';
import { visibleOf } from '../../server/cross-encoder/visible.ts';
import { pairOf } from './support/pairs.ts';

const dist = join(import.meta.dirname, '../../dist');
const FILES = ['model.onnx', 'tokenizer.json', 'ort-wasm-simd-threaded.wasm', 'ort-wasm-simd-threaded.mjs'];

const SAME = pairOf('The ferry carried [412] passengers.', 'On board the ferry were [421] passengers.', {
  question: 'count',
});
const OTHER = pairOf('The ferry carried [412] passengers.', 'The harbour has [421] berths for yachts.', {
  question: 'count',
});
const PAIRS = [SAME, OTHER];

test('the model tells the same question from another one, always alike', async (context) => {
  const encoder = createCrossEncoder();
  context.after(() => encoder.close());
  for (const pair of PAIRS) encoder.logit(pair);
  await encoder.settle();
  assert.equal(encoder.problem, undefined);
  const [same, other] = PAIRS.map((pair) => encoder.logit(pair)!);
  assert.ok(same! > 0, `${same}`);
  assert.ok(other! < 0, `${other}`);

  const again = createCrossEncoder(new ThreadReader(pathToFileURL(join(dist, 'cross-encoder-worker.cjs'))));
  context.after(() => again.close());
  for (const pair of PAIRS.toReversed()) again.logit(pair);
  await again.settle();
  assert.equal(again.problem, undefined);
  assert.deepEqual(
    PAIRS.map((pair) => again.logit(pair)),
    [same, other],
  );
});

/** The thread of an installation in which something was done to the model's files. */
function changed(context: TestContext, change: (folder: string) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'vouch-model-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const worker = join(folder, 'cross-encoder-worker.cjs');
  copyFileSync(join(dist, 'cross-encoder-worker.cjs'), worker);
  mkdirSync(join(folder, 'cross-encoder'));
  for (const name of FILES) copyFileSync(join(dist, 'cross-encoder', name), join(folder, 'cross-encoder', name));
  change(join(folder, 'cross-encoder'));
  return worker;
}

/** What it says. */
async function problemWhere(context: TestContext, change: (folder: string) => void): Promise<string | undefined> {
  const worker = changed(context, change);
  const encoder = createCrossEncoder(new ThreadReader(pathToFileURL(worker)));
  encoder.logit(SAME);
  assert.equal(await encoder.settle(), false);
  assert.equal(encoder.logit(SAME), undefined);
  encoder.close();
  return encoder.problem?.replace(dirname(worker), '');
}

const path = (name: string) => join('/', 'cross-encoder', name);

test('the thread of the model has nothing to open a connection with', () => {
  const program = `
    const { Worker } = require('node:worker_threads');
    const code = 'import(' + JSON.stringify(process.argv[1]) + ').then(() => ' +
      'require("node:worker_threads").parentPort.postMessage([typeof fetch, typeof WebSocket, typeof EventSource]))';
    const worker = new Worker(code, { eval: true });
    worker.on('message', (types) => { console.log(types.join(' ')); process.exit(); });`;
  const worker = pathToFileURL(join(dist, 'cross-encoder-worker.cjs')).href;
  const { stdout } = spawnSync(process.execPath, ['-e', program, worker], { encoding: 'utf8' });
  assert.equal(stdout, 'undefined undefined undefined\n');
});

test('a model that is missing is said', async (context) => {
  const problem = await problemWhere(context, (folder) => rmSync(join(folder, 'model.onnx')));
  assert.equal(problem, `Close calls were not read a second time: ${path('model.onnx')} cannot be read.`);
});

test('a model with one flipped bit is not believed', async (context) => {
  const problem = await problemWhere(context, (folder) => {
    const file = join(folder, 'model.onnx');
    const bytes = readFileSync(file);
    bytes[20_000_000]! ^= 1;
    writeFileSync(file, bytes);
  });
  assert.equal(problem, `Close calls were not read a second time: ${path('model.onnx')} is damaged.`);
});

test('a tokenizer that was cut off is not used', async (context) => {
  const problem = await problemWhere(context, (folder) => writeFileSync(join(folder, 'tokenizer.json'), '{"model":'));
  assert.equal(problem, `Close calls were not read a second time: ${path('tokenizer.json')} is damaged.`);
});

const breakRuntime = (folder: string) => writeFileSync(join(folder, 'ort-wasm-simd-threaded.wasm'), 'no program');

test('a runtime that does not start is said', async (context) => {
  const problem = await problemWhere(context, breakRuntime);
  assert.match(
    problem ?? '',
    /^Close calls were not read a second time: the model does not run on this computer \(.+\)\.$/,
  );
});

test('nothing of the runtime gets onto standard output, where reports and messages are', (context) => {
  const program = `
    const { Worker } = require('node:worker_threads');
    const worker = new Worker(process.argv[1], { stdout: true, stderr: true });
    worker.on('message', ({ reason }) => process.exit(reason ? 0 : 1));
    worker.postMessage(JSON.parse(process.argv[2]));`;
  const words = ['-e', program, changed(context, breakRuntime), JSON.stringify(visibleOf(SAME))];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  assert.deepEqual({ status, stdout, stderr }, { status: 0, stdout: '', stderr: '' });
});

test('a thread that does not start is said', async () => {
  const encoder = createCrossEncoder(new ThreadReader(pathToFileURL(join(dist, 'no-such-thread.cjs'))));
  encoder.logit(SAME);
  assert.equal(await encoder.settle(), false);
  assert.equal(encoder.problem, 'Close calls were not read a second time: the thread that reads them ended.');
});

test('a reader that is closed amid a pair ends at once, and says nothing', async () => {
  const encoder = createCrossEncoder();
  encoder.logit(SAME);
  const settled = encoder.settle();
  await new Promise((resolve) => setTimeout(resolve, 20));
  encoder.close();
  assert.equal(await settled, false);
  assert.equal(encoder.problem, undefined);
});
