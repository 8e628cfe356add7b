import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { ofProcess, processorTimeOf } from '../../../corpus/readers/budget/processor-time.ts';
import { slowness } from '../../../corpus/readers/budget/slowness.ts';
import { ISOLATION, IsolatedReader, readIsolated } from '../../../corpus/readers/isolated.ts';
import { readDocument } from '../../../corpus/readers/read.ts';
import { bytesOf, docxOf, pdfOf } from '../../support/files.ts';

const ENTRY = new URL('../../../corpus/readers/worker.ts', import.meta.url);
const STUCK = new URL('../../support/stuck-worker.ts', import.meta.url);
const reader = new IsolatedReader(ENTRY);
after(() => reader.close());

const page = pdfOf([[[12, 72, 700, 'The quay is closed.']]]);

test('a file is read in the worker as it is read without', async () => {
  assert.deepEqual(await reader.read('a.pdf', page), await readDocument('a.pdf', page));
  assert.deepEqual(await reader.read('a.docx', docxOf(['One.'])), await readDocument('a.docx', docxOf(['One.'])));
  assert.deepEqual(await reader.read('a.txt', bytesOf('One.')), await readDocument('a.txt', bytesOf('One.')));
});

test('files that are asked for at once are all read', async () => {
  const documents = await Promise.all(['One.', 'Two.', 'Three.'].map((text) => reader.read('a.docx', docxOf([text]))));
  assert.deepEqual(
    documents.map((document) => document.text),
    ['One.', 'Two.', 'Three.'],
  );
});

const quick = { ...ISOLATION, time: 200, timePerMegabyte: 0, patience: 100 };

for (const [name, code] of [
  ['loops.pdf', 'too-slow'],
  ['throws.pdf', 'crashed'],
  ['exits.pdf', 'crashed'],
] as const)
  test(`a reader that ${name.slice(0, -4)} is given up, and the next file is read`, async () => {
    const stuck = new IsolatedReader(STUCK, quick);
    const [first, second] = await Promise.all([stuck.read(name, page), stuck.read('fine.pdf', page)]);
    assert.deepEqual([first.text, first.problems.map((problem) => problem.code)], ['', [code]]);
    assert.equal(second.text, 'fine');
    await stuck.close();
  });

test('time in which others have the processor does not count', async () => {
  const document = await readIsolated('waits.pdf', page, STUCK, quick);
  assert.deepEqual([document.text, document.problems], ['fine', []]);
});

test('a reader that stands still is given up', async () => {
  const document = await readIsolated('stands.pdf', page, STUCK, { ...quick, patience: 2 });
  assert.deepEqual(document.problems, [
    { code: 'too-slow', message: 'This file was not read: its reader stood still.' },
  ]);
});

test('the processor time of a worker is told by way of the process where the thread’s own cannot be asked for', async () => {
  const worker = new Worker('for (let end = Date.now() + 400; Date.now() < end; );', { eval: true });
  await once(worker, 'online');
  const [exact, roughly] = [processorTimeOf(worker), ofProcess()];
  await new Promise((resolve) => setTimeout(resolve, 300));
  const [one, other] = await Promise.all([exact(), roughly()]);
  await worker.terminate();
  // The process has threads of its own for compiling and for memory.
  assert.ok(one > 10 && other >= one * 0.5, `${one} ms of the thread, ${other} ms of the process`);
});

test('this computer is taken to be no faster than the one on which the limits were set', () => {
  assert.ok(slowness() >= 1 && slowness() <= 8);
});

test('a reader that fills the memory is given up', async () => {
  const limits = { ...ISOLATION, time: 9000, memory: 256 };
  const document = await readIsolated('fills.pdf', page, STUCK, limits);
  assert.deepEqual(
    document.problems.map((problem) => problem.code),
    ['too-much-memory'],
  );
});

test('a reader that fills the memory outside the heap is given up', async () => {
  const limits = { ...ISOLATION, time: 9000, memory: 256 };
  const document = await readIsolated('hoards.pdf', page, STUCK, limits);
  assert.deepEqual(
    document.problems.map((problem) => problem.code),
    ['too-much-memory'],
  );
});

test('a worker that is not there is said', async () => {
  const document = await readIsolated('a.pdf', page, new URL('file:///nowhere/worker.js'));
  assert.deepEqual(
    document.problems.map((problem) => problem.code),
    ['no-worker'],
  );
});
