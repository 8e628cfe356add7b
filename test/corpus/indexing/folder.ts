import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';

/** A folder that is gone after the tests of its file, with the files given (path below it to content). */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'vouch-indexing-')));
  after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) writeBelow(folder, name, content);
  return folder;
}

/** Makes a named pipe, where the system has such. */
export function makePipe(file: string): void {
  execFileSync('/usr/bin/env', ['mkfifo', file]);
}

/** Writes a file as if it had lain there for long. */
export function writeBelow(folder: string, name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  utimesSync(file, 1_700_000_000, 1_700_000_000);
  return file;
}
