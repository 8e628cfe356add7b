import assert from 'node:assert/strict';
import { test } from 'node:test';
import { whenQuiet } from '../../../corpus/indexing/quiet.ts';

/** Processors that are busy for as long as each of `shares` says, one look after the other. */
function processorsBusyFor(shares: readonly number[]) {
  let [look, idle, user] = [0, 0, 0];
  return () => {
    const busy = shares[look++] ?? 1;
    user += busy * 100;
    idle += (1 - busy) * 100;
    return [{ times: { user, idle } }, { times: { user, idle } }];
  };
}

test('what waits for quiet is done once, after a while of little work', (context) => {
  context.mock.timers.enable({ apis: ['setInterval'] });
  let acts = 0;
  whenQuiet(() => acts++, { pace: 10, processors: processorsBusyFor([0, 0.9, 0.5, 0.2, 0, 0]) });
  const seen = [1, 2, 3, 4, 5].map(() => {
    context.mock.timers.tick(10);
    return acts;
  });
  assert.deepEqual(seen, [0, 0, 1, 1, 1]);
});

test('what was called off is not done', (context) => {
  context.mock.timers.enable({ apis: ['setInterval'] });
  let acts = 0;
  const callOff = whenQuiet(() => acts++, { pace: 10, processors: processorsBusyFor([0, 0, 0]) });
  callOff();
  context.mock.timers.tick(50);
  assert.equal(acts, 0);
});

test('where the system says nothing of its processors, it is done after a long while', (context) => {
  context.mock.timers.enable({ apis: ['setInterval'] });
  let acts = 0;
  whenQuiet(() => acts++, { pace: 10, processors: () => [] });
  const seen = [190, 10, 500].map((passed) => {
    context.mock.timers.tick(passed);
    return acts;
  });
  assert.deepEqual(seen, [0, 1, 1]);
});
