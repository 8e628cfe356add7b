import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../../package.json' with { type: 'json' };
import { temporaryFolder } from '../../../scripts/vscode/cleanup.ts';
import { openWorkbench, project } from './workbench.ts';

// `npm run bench:activation`: what the extension takes of a real VS Code's extension host while it starts, as built in
// `dist`. Wall time is what VS Code shows on the extension's page; on a busy machine the processor's time says more.

const ROUNDS = 5;
const STEPS = ['loading', 'activating', 'until ready'];

/** An entry that does what ours does and writes down, one line a step, how long each took: milliseconds, and of those the processor's. */
const stopwatch = (log: string) => `
const { appendFileSync } = require('node:fs');
const clock = () => ({ wall: performance.now(), processor: process.cpuUsage() });
const stop = ({ wall, processor }) => {
  const { user, system } = process.cpuUsage(processor);
  appendFileSync(${JSON.stringify(log)}, (performance.now() - wall) + ' ' + (user + system) / 1000 + '\\n');
};
const loading = clock();
const entry = require(${JSON.stringify(join(project, 'dist/client.cjs'))});
stop(loading);
exports.activate = async (context) => {
  const [activating, ready] = [clock(), clock()];
  const started = entry.activate(context);
  stop(activating);
  await started;
  stop(ready);
};
exports.deactivate = entry.deactivate;
`;

/** The extension with the stopwatch for its entry. */
function timedExtension(log: string): string {
  const folder = temporaryFolder('timed');
  for (const part of ['dist', 'media', 'l10n', 'package.nls.json'])
    symlinkSync(join(project, part), join(folder, part));
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ ...manifest, type: 'commonjs', main: './stopwatch.cjs' }),
  );
  writeFileSync(join(folder, 'stopwatch.cjs'), stopwatch(log));
  return folder;
}

async function measure(): Promise<number[][]> {
  const log = join(temporaryFolder('log'), 'times');
  const workspace = join(project, 'test/vscode/workspace');
  const workbench = await openWorkbench({ development: timedExtension(log) }, workspace, 'draft.md');
  await workbench.squiggles.first().waitFor({ state: 'attached', timeout: 60_000 });
  await workbench.close();
  return readFileSync(log, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(' ').map(Number));
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!.toFixed(1);

const rounds: number[][][] = [];
while (rounds.length < ROUNDS) rounds.push(await measure());
for (const [step, name] of STEPS.entries()) {
  const [wall, processor] = [0, 1].map((which) => median(rounds.map((times) => times[step]![which]!)));
  console.log(`${name.padEnd(12)} ${wall} ms, of those ${processor} of the processor (median of ${ROUNDS})`);
}
