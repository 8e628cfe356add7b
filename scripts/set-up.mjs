// Makes a fresh clone ready: dependencies, and with them Node 24, and the bundles. Runs on Node 20, with nothing installed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const project = dirname(dirname(fileURLToPath(import.meta.url)));
const windows = process.platform === 'win32';
const node24 = join(project, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

function packagesIn(lockFile) {
  const path = join(project, lockFile);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {};
}

/** Whether every package that the lock file asks for is installed in that version; npm keeps its own list of what is. */
function dependenciesAreInstalled() {
  if (!existsSync(node24)) return false;
  const installed = packagesIn('node_modules/.package-lock.json');
  return Object.entries(packagesIn('package-lock.json')).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  );
}

function run(command, parameters) {
  const { status, error } = spawnSync(command, parameters, { cwd: project, stdio: 'inherit', shell: windows });
  if (error) console.error(`${command} could not be started: ${error.message}`);
  return status ?? 1;
}

/** Installs what is missing. Installing also builds, and a build that fails is for the task to report, which builds too. */
function setUp() {
  if (dependenciesAreInstalled()) return true;
  console.log('Installing the dependencies. This takes about a minute, the first time alone.');
  return run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']) === 0 || dependenciesAreInstalled();
}

/**
 * Sets up, then runs a task (TypeScript, which Node 24 runs directly) and ends with its status.
 *
 * @param {string} task a file in `scripts/tasks`
 * @param {string} lastWords what to close with when the set-up fails
 */
export function runTask(task, lastWords) {
  if (!setUp()) {
    console.error('The dependencies could not be installed; the lines above say why.');
    if (lastWords) console.log(lastWords);
    process.exitCode = 1;
    return;
  }
  const path = [join(project, 'node_modules', '.bin'), dirname(node24), process.env.PATH].join(delimiter);
  const child = spawn(node24, [join(project, 'scripts', 'tasks', task), ...process.argv.slice(2)], {
    env: { ...process.env, PATH: path },
    stdio: 'inherit',
  });
  // The task tidies up when it is asked to end; this process passes the wish on and waits for it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0);
  });
}
