import assert from 'node:assert/strict';
import test from 'node:test';
import { createCrossEncoder } from '../../server/cross-encoder/cross-encoder.ts';
import { FakeReader } from './support/fake-reader.ts';
import { pairOf } from './support/pairs.ts';

const pair = (value: string) => pairOf('The quay is [412 metres] long.', `It is [${value}] long.`);

test('a pair is unknown until it is read, and read once', async () => {
  const reader = new FakeReader();
  const encoder = createCrossEncoder(reader);
  assert.equal(encoder.logit(pair('421')), undefined);
  assert.equal(encoder.logit(pair('421')), undefined);
  assert.equal(reader.pairs.length, 0);
  assert.equal(await encoder.settle(), true);
  assert.equal(encoder.logit(pair('421')), 3);
  assert.equal(reader.pairs.length, 1);
  assert.equal(await encoder.settle(), false);
  assert.equal(reader.pairs.length, 1);
});

test('what was asked is handed out once, in order', () => {
  const encoder = createCrossEncoder(new FakeReader());
  for (const value of ['1', '22', '333']) encoder.logit(pair(value));
  assert.deepEqual(
    encoder.unread().map(({ visible }) => visible.source.value),
    ['1', '22', '333'],
  );
  assert.deepEqual(encoder.unread(), []);
});

test('only so many answers are kept, those asked for last', async () => {
  const encoder = createCrossEncoder(new FakeReader(), 3);
  for (const value of ['1', '22', '333']) encoder.logit(pair(value));
  await encoder.settle();
  assert.equal(encoder.logit(pair('1')), 1);
  encoder.logit(pair('4444'));
  await encoder.settle();
  assert.deepEqual(
    ['1', '22', '333', '4444'].map((value) => encoder.logit(pair(value))),
    [1, undefined, 3, 4],
  );
});

test('a thousand questions that nobody reads are not kept', () => {
  const encoder = createCrossEncoder(new FakeReader(), 50);
  for (let value = 0; value < 1_000; value += 1) encoder.logit(pair(`${value}`));
  assert.equal(encoder.unread().length, 50);
});

test('reading stops between two pairs, and what was read by then is known', async () => {
  const reader = new FakeReader();
  const encoder = createCrossEncoder(reader);
  for (const value of ['1', '22', '333']) encoder.logit(pair(value));
  const stop = new AbortController();
  reader.before = () => reader.pairs.length === 2 && stop.abort();
  assert.equal(await encoder.settle(stop.signal), true);
  assert.deepEqual(
    ['1', '22', '333'].map((value) => encoder.logit(pair(value))),
    [1, 2, undefined],
  );
});

test('two that read at the same time take turns, and read nothing twice', async () => {
  const reader = new FakeReader();
  reader.before = () => new Promise((resolve) => setImmediate(resolve));
  const encoder = createCrossEncoder(reader);
  for (const value of ['1', '22']) encoder.logit(pair(value));
  const first = encoder.settle();
  for (const value of ['22', '333']) encoder.logit(pair(value));
  assert.deepEqual(await Promise.all([first, encoder.settle()]), [true, true]);
  assert.deepEqual(reader.pairs.map(({ source }) => source.value).toSorted(), ['1', '22', '333']);
});

test('what cannot be read is said in the reader’s words, and not tried again', async () => {
  const reader = new FakeReader();
  reader.fails = 'Close calls were not read a second time: the model is ill.';
  const encoder = createCrossEncoder(reader);
  for (const value of ['1', '22']) encoder.logit(pair(value));
  assert.equal(encoder.problem, undefined);
  assert.equal(await encoder.settle(), false);
  assert.equal(encoder.problem, reader.fails);
  encoder.logit(pair('1'));
  await encoder.settle();
  assert.equal(reader.pairs.length, 1);
});

test('nothing is read after closing, and nothing is said of it', async () => {
  const reader = new FakeReader();
  const encoder = createCrossEncoder(reader);
  encoder.logit(pair('1'));
  reader.before = () => encoder.close();
  reader.fails = 'ended';
  assert.equal(await encoder.settle(), false);
  encoder.logit(pair('22'));
  assert.equal(await encoder.settle(), false);
  assert.equal(encoder.problem, undefined);
  assert.ok(reader.isClosed);
  assert.equal(reader.pairs.length, 1);
});
