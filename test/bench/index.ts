import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { ENGINES } from './engines.ts';
import type { Measurement } from './measure.ts';

/**
 * Compares our index with others on the same corpora, each engine in a process of its own:
 * `node test/bench/index.ts 10000 100000 1000000`. An engine that would need many gigabytes is left out, and named.
 */
const sizes = process.argv.slice(2).map(Number);
const COLUMNS = [
  'engine',
  'MB/s',
  'MB/s cpu',
  'memory MB',
  'disk/text',
  'open ms',
  'p50 ms',
  'p95 ms',
  'found',
  'p95 ×',
];

for (const size of sizes.length > 0 ? sizes : [10_000, 100_000]) {
  const measured: Measurement[] = [];
  const left: string[] = [];
  for (const [name, { most }] of Object.entries(ENGINES)) {
    if (size > most) left.push(name);
    else measured.push(measurementOf(name, size));
  }
  const ours = measured[0]!;
  console.log(`\n${size.toLocaleString('en')} passages, ${(ours.text / 1e6).toFixed(1)} MB of text`);
  printTable([COLUMNS, ...measured.map((each) => rowOf(each, ours))]);
  if (left.length > 0) console.log(`Left out at this size, for want of memory: ${left.join(', ')}.`);
}

function measurementOf(engine: string, size: number): Measurement {
  const program = path.join(import.meta.dirname, 'measure.ts');
  const words = ['--max-old-space-size=6000', program, engine, String(size)];
  return JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }));
}

function rowOf(measured: Measurement, ours: Measurement): string[] {
  const { engine, text, indexing, indexingProcessor, memory, disk, open, median, p95, p95Processor, found } = measured;
  return [
    engine,
    (text / 1000 / indexing).toFixed(1),
    (text / 1000 / indexingProcessor).toFixed(1),
    (memory / 1e6).toFixed(0),
    disk === undefined ? '–' : (disk / text).toFixed(2),
    open === undefined ? '–' : open.toFixed(1),
    median.toFixed(2),
    p95.toFixed(2),
    p95Processor.toFixed(2),
    found.toFixed(3),
    (p95Processor / ours.p95Processor).toFixed(1),
  ];
}

function printTable(rows: readonly (readonly string[])[]): void {
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => row[at]!.length)));
  for (const row of rows) {
    console.log(row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('  '));
  }
}
