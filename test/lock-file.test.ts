import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

interface Entry {
  readonly resolved?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lockFile = join(import.meta.dirname, '../package-lock.json');
const entries: Readonly<Record<string, Entry>> = JSON.parse(readFileSync(lockFile, 'utf8')).packages;

/** Where Node finds a package from a folder: beside it, or beside one of the folders around it. */
function find(folder: string, name: string): string | undefined {
  const candidate = `${folder}${folder ? '/' : ''}node_modules/${name}`;
  if (candidate in entries) return candidate;
  if (!folder) return undefined;
  return find(folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/'))), name);
}

test('the lock file names no registry, so that any mirror will do', () => {
  const bound = Object.entries(entries).filter(([, { resolved }]) => resolved?.startsWith('http'));
  assert.deepEqual(bound, []);
});

test('the lock file holds every package of every platform, without which npm refuses it', () => {
  const missing = Object.entries(entries).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !find(path, name))
      .map((name) => `${path} asks for ${name}`),
  );
  assert.deepEqual(missing, []);
});
