import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { folderWith, launcher, project } from '../cli/support/vouch.ts';

const BUNDLES = ['client', 'server', 'vouch', 'reader-worker', 'mcp-sdk', 'docx', 'unpdf', 'compromise'];
const CLIENT = '@opensearch-project/opensearch';

/** The files that a bundle was made of. */
function madeOf(bundle: string): readonly string[] {
  const map = path.join(project, `dist/${bundle}.cjs.map`);
  assert.ok(existsSync(map), 'The bundles are not built: npm run build.');
  return (JSON.parse(readFileSync(map, 'utf8')) as { sources: string[] }).sources;
}

test('the code that speaks to a network lies in a file of its own, and in no other that ships', () => {
  assert.ok(madeOf('archive-client').some((file) => file.includes(CLIENT)));
  for (const bundle of BUNDLES) {
    assert.deepEqual(
      madeOf(bundle).filter((file) => file.includes(CLIENT)),
      [],
      bundle,
    );
  }
});

const FILES = { 'sources/a.md': 'The quay is 421 metres long.\n', 'draft.md': 'The quay is 412 metres long.\n' };

/** Runs a check under a Node that says which of the client's files are loaded. */
function check(folder: string, ...words: readonly string[]) {
  const noting = path.join(import.meta.dirname, 'noting-client.mjs');
  const parameters = ['--import', noting, launcher, 'check', ...words, 'draft.md'];
  return spawnSync(process.execPath, parameters, { cwd: folder, encoding: 'utf8' });
}

test('it is loaded when an archive is named, and not otherwise', (context) => {
  const folder = folderWith(context, FILES);
  const without = check(folder);
  assert.equal(without.status, 1);
  assert.doesNotMatch(without.stderr, /LOADED/);
  // Nobody listens there; the client is loaded to find that out.
  const named = check(folder, '--archive', 'http://127.0.0.1:9/vouch');
  assert.equal(named.status, 2);
  assert.match(named.stderr, /LOADED/);
});
