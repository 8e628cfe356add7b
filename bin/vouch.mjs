#!/usr/bin/env node
// Starts Vouch under a Node that can run it. This file itself runs under any Node from 18 on.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const project = dirname(dirname(fileURLToPath(import.meta.url)));
const bundle = join(project, 'dist', 'vouch.cjs');
const source = join(project, 'server', 'cli', 'main.ts');
const ownNode = join(project, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const RESTARTED = 'VOUCH_RESTARTED';

/** Whether this Node has SQLite, which keeps the index: 22.13, 24 and later do. */
async function hasSqlite() {
  try {
    await import('node:sqlite');
    return true;
  } catch {
    return false;
  }
}

/** SQLite works, but Node 22 announces on stderr that it is new; all other warnings are let through. */
function silenceSqliteWarning() {
  const emitWarning = process.emitWarning;
  process.emitWarning = (warning, ...rest) => {
    if (!String(warning).startsWith('SQLite is an experimental feature')) emitWarning.call(process, warning, ...rest);
  };
}

/** When the youngest TypeScript file below a folder was written, in milliseconds. */
function youngest(folder) {
  let time = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) time = Math.max(time, youngest(path));
    else if (entry.name.endsWith('.ts')) time = Math.max(time, statSync(path).mtimeMs);
  }
  return time;
}

/** What to import: the bundle, or the sources where they are younger, so that no stale build is ever run. */
function program() {
  const fromSource = existsSync(source) && Boolean(process.features.typescript);
  if (!existsSync(bundle)) return fromSource ? source : undefined;
  if (!fromSource) return bundle;
  const sourcesChanged = Math.max(...['server', 'corpus'].map((folder) => youngest(join(project, folder))));
  return sourcesChanged > statSync(bundle).mtimeMs ? source : bundle;
}

/** Runs this file again under the project's own Node; signals go to it, and its end is ours. */
function restart() {
  const child = spawn(ownNode, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, [RESTARTED]: '1' },
  });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => fail(`Vouch could not start ${ownNode}: ${error.message}.`));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0);
  });
}

async function start(main) {
  try {
    const { run } = await import(pathToFileURL(main).href);
    process.exitCode = await run(process.argv.slice(2));
  } catch (error) {
    // An uncaught error would end with status 1, which says "something is refuted".
    fail(`Vouch could not start, perhaps because "npm install" has not been run: ${error.message.split('\n')[0]}`);
  }
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 2;
}

silenceSqliteWarning();
if (!(await hasSqlite())) {
  if (existsSync(ownNode) && !process.env[RESTARTED]) restart();
  else {
    fail(`Vouch needs a Node that has SQLite (22.13, 24 or later); this one is ${process.versions.node}.`);
  }
} else {
  const main = program();
  if (main) await start(main);
  else fail(`Vouch has not been built yet: run "npm install" in ${project}.`);
}
