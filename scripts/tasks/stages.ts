import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../vscode/cleanup.ts';
import { installedChromium } from '../vscode/install-chromium.ts';
import { installedServer } from '../vscode/install-server.ts';
import { findDesktop, standIn } from './desktop.ts';
import { build, run } from './processes.ts';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

export interface Stage {
  /** What it is called on the command line. */
  readonly name: string;
  readonly title: string;
  /** Runs only when it is asked for: it needs what not every computer has. */
  readonly isApart?: true;
  run(): Promise<Counts>;
}

const oneOf = (status: number): Counts => (status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

const command =
  (program: string, ...parameters: string[]) =>
  async () =>
    oneOf((await run(program, parameters)).status);

/** A runner that ends badly without naming a failed test, or well without having run one, has failed. */
function checked({ passed, failed }: Counts, status: number): Counts {
  const unexplained = failed === 0 && (status !== 0 || passed === 0);
  return unexplained ? { passed, failed: 1 } : { passed, failed };
}

async function nodeTests(files: string, ...options: string[]): Promise<Counts> {
  const counts = join(temporaryFolder('counts'), 'counts.json');
  const reporters = [
    ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
    ...[`--test-reporter=${join(import.meta.dirname, 'count-reporter.ts')}`, `--test-reporter-destination=${counts}`],
  ];
  const { status } = await run(process.execPath, ['--test', ...options, ...reporters, files]);
  return checked(JSON.parse(readFileSync(counts, 'utf8')), status);
}

const numberBefore = (word: string, output: string) =>
  Number(output.match(new RegExp(`^ {2}(\\d+) ${word}`, 'm'))?.[1] ?? 0);

async function suitesInsideCode(): Promise<Counts> {
  const desktop = await findDesktop();
  console.log(desktop ? `In the desktop VS Code ${desktop}.` : "In VS Code's server, for want of a desktop one.");
  if (!desktop) prepareBrowser();
  const { status, output } = await run('vscode-test', [], { VSCODE_EXECUTABLE: desktop ?? standIn, FORCE_COLOR: '0' });
  return checked({ passed: numberBefore('passing', output), failed: numberBefore('failing', output) }, status);
}

/** Installs what the stages need that drive a browser, here once, so that no test waits for it. */
function prepareBrowser(): void {
  installedChromium();
  installedServer();
}

async function flowsInBrowser(): Promise<Counts> {
  prepareBrowser();
  return nodeTests('test/vscode/ui/*.flow.ts', '--test-concurrency=1');
}

/** Everything that `npm test` checks, in the order in which it does. */
export const stages: readonly Stage[] = [
  { name: 'types', title: 'Types', run: command('tsc', '-p', 'tsconfig.json') },
  { name: 'purity', title: 'Types of the engine, which knows no Node', run: command('tsc', '-p', 'server/engine') },
  { name: 'page', title: 'Types of what runs in a page', run: command('tsc', '-p', 'test/vscode/ui') },
  { name: 'lint', title: 'Style and import boundaries', run: command('biome', 'check', '--error-on-warnings', '.') },
  { name: 'unused', title: 'Unused code', run: command('knip') },
  { name: 'build', title: 'Bundles and their sizes', run: async () => oneOf(await build()) },
  { name: 'unit', title: 'Units, protocol, command line, accuracy', run: () => nodeTests('test/**/*.test.ts') },
  { name: 'vscode', title: 'Suites inside VS Code', run: suitesInsideCode },
  { name: 'flows', title: 'What a writer sees, in a browser', run: flowsInBrowser },
  {
    name: 'archive',
    title: 'An archive on three real nodes (Java 17 and Maven)',
    isApart: true,
    run: () => nodeTests('test/archive/*.session.ts'),
  },
];
