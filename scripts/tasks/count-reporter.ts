import type { TestEvent } from 'node:test/reporters';

/** A reporter for `node --test` that gives one line of JSON in all: how many tests passed and failed; a skipped one did neither. */
export default async function* countReporter(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  let passed = 0;
  let failed = 0;
  for await (const { type, data } of events) {
    if (type !== 'test:summary' || data.file !== undefined) continue;
    passed = data.counts.passed;
    failed = data.counts.tests - passed - data.counts.skipped;
  }
  yield JSON.stringify({ passed, failed });
}
