import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { retext } from 'retext';
// @ts-expect-error: it comes without types.
import writeGood from 'write-good';
import { readText } from '../../corpus/readers/read.ts';
import { openStore } from '../../corpus/store/sqlite.ts';
import { type Checker, createChecker } from '../../server/engine/check.ts';
import { tagger } from '../../server/tagger.ts';
import type { ColdCheck } from './check-cold.ts';
import { makeCorpus } from './check-corpus.ts';
import { draftOf, edited, wordsIn } from './check-drafts.ts';

/**
 * What a check costs, from cold and after an edit, against many passages; beside it, in the same run, what write-good and
 * retext take for the same draft: `node test/bench/check.ts [passages] [edits]`. Milliseconds; ratios are of processor time.
 */
const passages = Number(process.argv[2] ?? 100_000);
const edits = Number(process.argv[3] ?? 40);
const COLD_RUNS = 5;
const WORDS = [1_500, 15_000];

type Row = readonly [name: string, ...cells: string[]];

const folder = mkdtempSync(path.join(tmpdir(), 'vouch-bench-'));
try {
  const index = path.join(folder, 'index.db');
  const made = await makeCorpus(index, passages);
  console.log(`${passages.toLocaleString('en')} generated passages and the sample's sources`);
  const drafts = WORDS.map((words) => draftOf(words, made));
  printTable([['from cold', 'wall', 'cpu', 'wall to load', 'claims'], ...drafts.map((draft) => coldRow(draft, index))]);
  const store = openStore(index);
  const checker = createChecker(store, { tagger });
  const head: Row = ['after an edit', 'p50 wall', 'p95 wall', 'p50 cpu', 'p95 cpu', '× write-good', '× retext'];
  printTable([head, ...drafts.flatMap((draft) => warmRows(draft, checker))]);
  store.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The program as it ships, bundled, in a process of its own: medians. */
function coldRow(draft: string, index: string): Row {
  const program = path.join(folder, 'cold.cjs');
  const text = path.join(folder, 'draft.md');
  writeFileSync(text, draft);
  bundle(program);
  const runs = Array.from(
    { length: COLD_RUNS },
    (): ColdCheck => JSON.parse(execFileSync(process.execPath, [program, index, text], { encoding: 'utf8' })),
  );
  const median = (of: (run: ColdCheck) => number) => quantile(runs.map(of), 0.5).toFixed(0);
  return [
    `${wordsIn(draft).toLocaleString('en')} words`,
    median(({ wall }) => wall),
    median(({ processor }) => processor),
    median(({ loaded }) => loaded),
    median(({ findings }) => findings),
  ];
}

function bundle(program: string): void {
  buildSync({
    entryPoints: [path.join(import.meta.dirname, 'check-cold.ts')],
    outfile: program,
    bundle: true,
    minify: true,
    platform: 'node',
    external: ['unpdf'],
    banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
    define: { 'import.meta.url': 'bundleUrl', 'import.meta.dirname': '__dirname' },
  });
  // The tagger's library lies beside a bundle.
  copyFileSync(path.join(import.meta.dirname, '../../dist/compromise.cjs'), path.join(folder, 'compromise.cjs'));
}

/** Ours and the others' in turn, after each edit, so that all meet the same moods of the machine. */
function warmRows(draft: string, checker: Checker): Row[] {
  const check = (text: string) => checker.check(readText('markdown', text));
  const whole = retext();
  const [word, name, prose, parsed] = ['a word', 'a name', 'write-good', 'retext'].map(costsOf);
  check(draft);
  for (let edit = 0; edit < edits; edit += 1) {
    const withWord = edited(draft, edit, `word${edit}`);
    const withName = edited(draft, edit, `Ada${'bcdefghij'[edit % 9]} Hill${'klmnopqrs'[edit % 9]}`);
    time(word!, () => check(withWord));
    time(name!, () => check(withName));
    time(prose!, () => writeGood(withWord));
    time(parsed!, () => whole.processSync(withWord));
    check(draft);
  }
  const size = wordsIn(draft).toLocaleString('en');
  return [word!, name!, prose!, parsed!].map((costs) => [
    `${costs.name}, ${size} words`,
    ...[costs.wall, costs.processor].flatMap((values) =>
      [0.5, 0.95].map((share) => quantile(values, share).toFixed(1)),
    ),
    ...[prose!, parsed!].map((other) => (quantile(costs.processor, 0.5) / quantile(other.processor, 0.5)).toFixed(2)),
  ]);
}

/** What the runs of one task took, in milliseconds. */
interface Costs {
  readonly name: string;
  readonly wall: number[];
  readonly processor: number[];
}

function costsOf(name: string): Costs {
  return { name, wall: [], processor: [] };
}

function time({ wall, processor }: Costs, work: () => unknown): void {
  const [start, usage] = [performance.now(), process.cpuUsage()];
  work();
  wall.push(performance.now() - start);
  const { user, system } = process.cpuUsage(usage);
  processor.push((user + system) / 1000);
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)]!;
}

function printTable(rows: readonly Row[]): void {
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => row[at]!.length)));
  console.log();
  for (const row of rows) {
    console.log(row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('  '));
  }
}
