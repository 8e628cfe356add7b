import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';

export const project = join(import.meta.dirname, '..', '..', '..');
export const launcher = join(project, 'bin', 'vouch.mjs');

const noCache = join(tmpdir(), 'vouch-no-cache');

/** What a run of the command line left behind. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly folder?: string;
  readonly environment?: Record<string, string>;
  /** Words for Node itself, before the launcher. */
  readonly nodeWords?: readonly string[];
  readonly launcher?: string;
}

/** Runs the launcher for real, with its input given at once, and waits for its end. */
export async function vouch(words: readonly string[], options: RunOptions = {}): Promise<Run> {
  const child = spawn(process.execPath, [...(options.nodeWords ?? []), options.launcher ?? launcher, ...words], {
    cwd: options.folder ?? project,
    // No index that this user has made of some sources may change what a test sees.
    env: { ...process.env, NO_COLOR: '', FORCE_COLOR: '', XDG_CACHE_HOME: noCache, ...options.environment },
  });
  const chunks = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
  child.stdout.on('data', (chunk: Buffer) => chunks.stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.stderr.push(chunk));
  // A command that does not read its input may be gone before all of it is written.
  child.stdin.on('error', () => {});
  child.stdin.end(options.input ?? '');
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { status, stdout: Buffer.concat(chunks.stdout).toString(), stderr: Buffer.concat(chunks.stderr).toString() };
}

/** A new folder with the given files (paths with `/`), taken away after the test. */
export function folderWith(context: TestContext, files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'vouch-cli-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return folder;
}
