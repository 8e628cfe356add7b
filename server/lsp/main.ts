import { existsSync, readFileSync } from 'node:fs';
import { createConnection } from 'vscode-languageserver/node';
import { takeCredentials } from '../../corpus/archive/credentials.ts';
import { workerEntry } from '../../corpus/indexing/worker-entry.ts';
import { IsolatedReader } from '../../corpus/readers/isolated.ts';
import { createCrossEncoder } from '../cross-encoder/cross-encoder.ts';
import { indexedCorpora } from './corpus/open.ts';
import { serve } from './server.ts';

/** Starts the language server on the channel that the command line names (`--stdio`, `--node-ipc`, `--socket=`). */
export function startServer(): void {
  const root = projectRoot();
  const reader = new IsolatedReader(workerEntry());
  const credentials = takeCredentials();
  serve(createConnection(), {
    openCorpus: (storage) => indexedCorpora(storage, reader.read, credentials),
    secondReader: createCrossEncoder(),
    now: Date.now,
    rulePages: new URL('docs/rules', root).href,
    version: JSON.parse(readFileSync(new URL('package.json', root), 'utf8')).version,
  });
}

/** The folder of package.json: one level up from the bundle, two from this source file. */
function projectRoot(): URL {
  const levels = ['../', '../../'].map((level) => new URL(level, import.meta.url));
  return levels.find((level) => existsSync(new URL('package.json', level))) ?? levels[0]!;
}

// The editor's client runs this file itself, over the channel between parent and child process.
if (process.argv.includes('--node-ipc')) startServer();
