/**
 * Runs the tests of what Vouch withstands at full size, which takes hours: `npm run stress [-- NAME...]`, the names being
 * those below. README.md beside the tests says what each stands for.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';

const project = path.join(import.meta.dirname, '../..');
const own = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.test.ts'));
const tests = (file: string) => ['--test', '--test-reporter=spec', file];

/** What is run, by name: parameters of Node. */
const STEPS: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(own.map((name) => [path.basename(name, '.test.ts'), tests(`test/reliability/${name}`)])),
  damage: tests('test/corpus/indexing/database.test.ts'),
  positions: tests('test/lsp/robustness.test.ts'),
  readers: ['test/fuzz/readers.ts', '--count', '10000'],
  kills: ['test/corpus/indexing/crash-soak.ts', '2000'],
  soak: ['test/reliability/soak.ts'],
};

function run(name: string): boolean {
  console.log(`\n── ${name}`);
  const parameters = STEPS[name];
  if (!parameters) throw new Error(`There is no ${name}; there are ${Object.keys(STEPS).join(', ')} and network.`);
  const environment = { ...process.env, VOUCH_STRESS: '1' };
  return spawnSync(process.execPath, parameters, { cwd: project, env: environment, stdio: 'inherit' }).status === 0;
}

/** All unit tests in a network namespace of their own, which reaches nothing but itself. Linux alone knows such. */
function runWithoutNetwork(): boolean {
  console.log('\n── network');
  const parameters = [
    ...['--map-root-user', '--net', 'sh', '-c'],
    // An archive is played on this very computer.
    'ip link set lo up && exec "$0" --test --test-reporter=dot "test/**/*.test.ts"',
    process.execPath,
  ];
  return spawnSync('unshare', parameters, { cwd: project, stdio: 'inherit' }).status === 0;
}

const chosen = process.argv.length > 2 ? process.argv.slice(2) : [...Object.keys(STEPS), 'network'];
const failed = chosen.filter((name) => !(name === 'network' ? runWithoutNetwork() : run(name)));
console.log(failed.length > 0 ? `\nFailed: ${failed.join(', ')}` : '\nAll passed.');
process.exitCode = failed.length > 0 ? 1 : 0;
