/**
 * Reads mutated files of each format in the killable worker: no crash, no hang.
 *
 *     node test/fuzz/readers.ts [--count 2000] [--seed N] [--format pdf]
 */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { IsolatedReader } from '../../corpus/readers/isolated.ts';
import { checkDocument } from '../support/documents.ts';
import { mutated, SEEDS } from '../support/mutations.ts';
import { randomOf } from '../support/random.ts';

const { values } = parseArgs({
  options: { count: { type: 'string' }, seed: { type: 'string' }, format: { type: 'string' } },
});
const count = Number(values.count ?? 2000);
const seed = Number(values.seed ?? Date.now() % 1_000_000);
/** What may never happen to a file of a few kilobytes. */
const FAILURES = new Set(['crashed', 'too-slow', 'too-much-memory', 'no-worker']);

console.log(`Seed ${seed}, ${count} files a format`);
const reader = new IsolatedReader(new URL('../../corpus/readers/worker.ts', import.meta.url));
let failed = 0;
for (const format of values.format ? [values.format] : Object.keys(SEEDS)) {
  const random = randomOf(seed);
  const codes = new Map<string, number>();
  let slowest = 0;
  for (let at = 0; at < count; at++) {
    const file = mutated(format, random);
    const start = performance.now();
    const document = await reader.read(file.name, file.bytes);
    slowest = Math.max(slowest, performance.now() - start);
    for (const { code } of document.problems) codes.set(code, (codes.get(code) ?? 0) + 1);
    try {
      checkDocument(document);
      if (!document.problems.some(({ code }) => FAILURES.has(code))) continue;
    } catch (error) {
      console.error(error);
    }
    failed++;
    const kept = path.join(tmpdir(), `vouch-${seed}-${format}-${at}-${file.name}`);
    writeFileSync(kept, file.bytes);
    console.error(`${format} ${at}: kept as ${kept}`);
  }
  console.log(format.padEnd(12), `slowest ${Math.round(slowest)} ms`, Object.fromEntries(codes));
}
await reader.close();
process.exitCode = failed > 0 ? 1 : 0;
