import fs from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { DatabaseSync, StatementSync } from 'node:sqlite';

/** What the system may answer instead of doing what it is asked. */
export type Fault = 'EIO' | 'ENOSPC' | 'EACCES' | 'EMFILE' | 'EROFS';

/** SQLite's result codes for the same (sqlite.org/rescode.html). */
const SQLITE_CODES: Readonly<Record<Fault, number>> = { EIO: 10, ENOSPC: 13, EACCES: 3, EMFILE: 14, EROFS: 8 };

const SYNC = [
  'openSync',
  'statSync',
  'mkdirSync',
  'chmodSync',
  'renameSync',
  'readFileSync',
  'writeFileSync',
  'watch',
] as const;
const ASYNC = ['open', 'stat', 'lstat', 'readdir', 'realpath', 'readlink', 'readFile'] as const;

type Functions = Record<string, (...parameters: never[]) => unknown>;

/**
 * Lets the `nth` call (from 1) of the file system or of SQLite fail while `work` runs, as SQLite's own tests do
 * (sqlite.org/testing.html, "I/O error testing"). Resolves with whether there were as many calls.
 */
export async function withFault(nth: number, fault: Fault, work: () => Promise<void>): Promise<boolean> {
  let calls = 0;
  const isDue = () => ++calls === nth;
  const system = (name: string) =>
    Object.assign(new Error(`${fault}: planted, ${name}`), { code: fault, errno: -5, syscall: name });
  const sqlite = () =>
    Object.assign(new Error(`planted ${fault}`), { code: 'ERR_SQLITE_ERROR', errcode: SQLITE_CODES[fault] });
  const undo = [
    ...SYNC.map((name) => planted(fs as unknown as Functions, name, () => isDue() && thrown(system(name)))),
    ...ASYNC.map((name) =>
      planted(promises as unknown as Functions, name, () => isDue() && Promise.reject(system(name))),
    ),
    ...(['exec', 'prepare'] as const).map((name) =>
      planted(DatabaseSync.prototype as unknown as Functions, name, () => isDue() && thrown(sqlite())),
    ),
    ...(['run', 'get', 'all', 'iterate'] as const).map((name) =>
      planted(StatementSync.prototype as unknown as Functions, name, () => isDue() && thrown(sqlite())),
    ),
  ];
  syncBuiltinESMExports();
  try {
    await work();
  } finally {
    for (const each of undo) each();
    syncBuiltinESMExports();
  }
  return calls >= nth;
}

function thrown(error: Error): never {
  throw error;
}

/** Puts a function before another that may answer in its place; the result takes it away again. */
function planted(owner: Functions, name: string, fails: () => unknown): () => void {
  const original = owner[name]!;
  owner[name] = function (this: unknown, ...parameters: never[]) {
    return fails() || original.apply(this, parameters);
  };
  return () => {
    owner[name] = original;
  };
}
