import assert from 'node:assert/strict';
import test from 'node:test';
import { createCrossEncoder } from '../../server/cross-encoder/cross-encoder.ts';
import { lookTwice } from '../../server/cross-encoder/second-look.ts';
import { FakeReader } from './support/fake-reader.ts';
import { pairOf } from './support/pairs.ts';

const pair = (value: string) => pairOf('The quay is [412 metres] long.', `It is [${value}] long.`);

/** A check that asks about some pairs, and tells what is known of each. */
function checking(...values: readonly string[]) {
  const reader = new FakeReader();
  const encoder = createCrossEncoder(reader);
  const check = () => values.map((value) => encoder.logit(pair(value)) ?? '?').join(' ');
  return { reader, encoder, check };
}

test('a check is made again once its close calls are read', async () => {
  const { encoder, check } = checking('1', '22');
  assert.deepEqual(await lookTwice(check, encoder), { checked: '1 2', limits: [] });
});

test('without close calls a check is made once', async () => {
  let checks = 0;
  const check = () => {
    checks += 1;
    return checks;
  };
  assert.deepEqual(await lookTwice(check, createCrossEncoder(new FakeReader())), { checked: 1, limits: [] });
});

test('without a reader a check is made once', async () => {
  const { check, reader } = checking('1');
  assert.deepEqual(await lookTwice(check, undefined), { checked: '?', limits: [] });
  assert.equal(reader.pairs.length, 0);
});

test('what a second look brings up is read, too', async () => {
  const { encoder } = checking();
  const check = () => {
    const first = encoder.logit(pair('1'));
    return [first, first !== undefined && encoder.logit(pair('22'))];
  };
  assert.deepEqual(await lookTwice(check, encoder), { checked: [1, 2], limits: [] });
});

test('a check that asks about something new each time comes to an end, which is said', async () => {
  const { encoder } = checking();
  let asked = 0;
  const check = () => {
    asked += 1;
    encoder.logit(pair('x'.repeat(asked)));
  };
  const { limits } = await lookTwice(check, encoder);
  assert.deepEqual(limits, ['1 close call was not read a second time: at most 2,000 of a draft are.']);
});

test('only so many pairs are read for one check, and the number of the others is said', async () => {
  const { encoder, check, reader } = checking('1', '22', '333', '4444');
  assert.deepEqual(await lookTwice(check, encoder, { mostPairs: 2 }), {
    checked: '1 2 ? ?',
    limits: ['2 close calls were not read a second time: at most 2 of a draft are.'],
  });
  assert.equal(reader.pairs.length, 2);
});

test('why nothing can be read is a limit of the check, where it would have read something', async () => {
  const { encoder, check, reader } = checking('1', '22');
  reader.fails = 'Close calls were not read a second time: the model is ill.';
  assert.deepEqual(await lookTwice(check, encoder), { checked: '? ?', limits: [reader.fails] });
  assert.deepEqual(await lookTwice(() => 'nothing close', encoder), { checked: 'nothing close', limits: [] });
});

test('a check that is called off says nothing of what it left', async () => {
  const { encoder, check, reader } = checking('1', '22');
  const stop = new AbortController();
  reader.before = () => stop.abort();
  const { limits } = await lookTwice(check, encoder, { signal: stop.signal });
  assert.deepEqual(limits, []);
  assert.equal(reader.pairs.length, 1);
});

test('what another check asked about is not read for this one', async () => {
  const { encoder, check, reader } = checking('1');
  encoder.logit(pair('4444'));
  await lookTwice(check, encoder);
  assert.deepEqual(
    reader.pairs.map(({ source }) => source.value),
    ['1'],
  );
});
