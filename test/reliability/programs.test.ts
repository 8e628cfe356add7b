import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { marksWhen, startProgram } from '../lsp/support/program.ts';
import { Story } from '../lsp/support/story.ts';
import { randomOf } from '../support/random.ts';
import { seed, sized } from '../support/sizes.ts';

const vouch = fileURLToPath(new URL('../../bin/vouch.mjs', import.meta.url));
const noNetwork = fileURLToPath(new URL('../support/no-network.mjs', import.meta.url));

const draftText = 'The new quay at Marrow Haven is 421 metres long.\n';
const source = (length: number) =>
  `Published: 3 June 2024\n\nThe new quay at Marrow Haven is ${length} metres long, the port said.\n`;

function storyFor(context: TestContext, files: Record<string, string> = {}): Story {
  const story = new Story({ 'draft.md': draftText, 'sources/port.txt': source(412), ...files });
  context.after(() => story.remove());
  return story;
}

test('a server that is killed is back with its marks, and with the index it had', async (context) => {
  const story = storyFor(context);
  const storage = { storage: path.join(story.path('../'), `${path.basename(story.folder)}-storage`) };
  context.after(() => rmSync(storage.storage, { recursive: true, force: true }));
  const before: unknown[] = [];
  for (let life = 0; life < sized(2, 20); life++) {
    const { editor, ended, kill } = await startProgram(story, storage);
    await editor.open(story.uri('draft.md'), draftText);
    before.push(await marksWhen(editor, story.uri('draft.md'), 1));
    kill();
    assert.equal(await ended, null);
  }
  for (const marks of before) assert.deepEqual(marks, before[0]);
});

test(`four servers with one index agree, and none of them complains (seed ${seed})`, async (context) => {
  const files = Object.fromEntries(
    Array.from({ length: 20 }, (_, at) => [`sources/note${at}.txt`, `Berth ${at} took ${at * 7} tonnes.\n`]),
  );
  const story = storyFor(context, files);
  const storage = { storage: story.path('.storage') };
  const programs = await Promise.all([1, 2, 3, 4].map(() => startProgram(story, storage)));
  context.after(() => {
    for (const { kill } of programs) kill();
  });
  const draft = story.uri('draft.md');
  for (const { editor } of programs) await editor.open(draft, draftText);
  const random = randomOf(seed);
  for (let round = 0; round < sized(2, 200); round++) {
    const length = 400 + Math.floor(random() * 20);
    story.write('sources/port.txt', source(length));
    story.write(`sources/note${Math.floor(random() * 20)}.txt`, `Berth 3 took ${Math.floor(random() * 99)} tonnes.\n`);
    await Promise.all(
      programs.map(async ({ editor }) => {
        const end = editor.text(draft).length;
        await editor.edit(draft, end, end, 'Quiet.\n');
        await marksWhen(editor, draft, length === 421 ? 0 : 1);
      }),
    );
  }
  for (const { editor } of programs) {
    const said = editor.heard.filter(({ method }) => /showMessage|logMessage/.test(method));
    assert.deepEqual(said, []);
    const seen = await editor.connection.sendRequest<string>('vouch/inspect', { uri: draft });
    assert.match(seen, /- Sources read: 21\n- Passages: 2[0-9]\n- Could not be read: 0/);
    assert.doesNotMatch(seen, /## Limits/);
  }
  assert.deepEqual(
    readdirSync(story.path('.storage')).filter((name) => /damaged/.test(name)),
    [],
  );
});

/** The names and contents of all files below a folder. */
function treeOf(folder: string): string {
  const hash = createHash('sha256');
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  for (const entry of names.filter((each) => each.isFile()).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = path.join(entry.parentPath, entry.name);
    hash.update(`${file}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

test('checking writes nothing into the workspace, and asks nothing of a network', async (context) => {
  const story = storyFor(context);
  const before = treeOf(story.folder);
  const { editor, ended } = await startProgram(story, {}, ['--import', noNetwork]);
  const draft = story.uri('draft.md');
  await editor.open(draft, draftText);
  await marksWhen(editor, draft, 1);
  await editor.hover(draft, '421');
  await editor.actions(draft, '421');
  await editor.connection.sendRequest('vouch/sources', { uri: draft });
  await editor.connection.sendRequest('shutdown');
  await editor.connection.sendNotification('exit');
  assert.equal(await ended, 0);
  const { status, stderr, stdout } = check(story, ['--import', noNetwork]);
  assert.deepEqual([status, stderr], [1, '']);
  assert.match(stdout, /421 metres/);
  assert.equal(treeOf(story.folder), before);
});

/** `vouch check` in the story's folder, as a script there would run it. */
function check(story: Story, nodeOptions: readonly string[] = []) {
  const parameters = [...nodeOptions, vouch, 'check', '--corpus', 'sources', 'draft.md'];
  return spawnSync(process.execPath, parameters, { cwd: story.folder, encoding: 'utf8' });
}

test('nothing that lies in the workspace runs or changes how Vouch runs', (context) => {
  const marker = "require('node:fs').writeFileSync(require('node:path').join(__dirname, 'ran'), '');";
  const packages = ['compromise', 'unpdf', 'vscode-languageserver', 'yaml', 'htmlparser2'];
  const planted = Object.fromEntries(packages.map((name) => [`node_modules/${name}/index.js`, marker]));
  const plain = check(storyFor(context));
  const story = storyFor(context, {
    ...planted,
    '.env': 'NODE_OPTIONS=--require ./node_modules/yaml/index.js\n',
    '.npmrc': 'node-options=--require ./node_modules/yaml/index.js\n',
    'package.json': '{"type": "commonjs", "main": "node_modules/yaml/index.js"}',
    'tsconfig.json': '{',
    'node_modules/.bin/vouch': marker,
  });
  const { status, stdout, stderr } = check(story);
  assert.deepEqual({ status, stdout, stderr }, { status: plain.status, stdout: plain.stdout, stderr: plain.stderr });
  assert.deepEqual(
    packages.filter((name) => existsSync(story.path(`node_modules/${name}/ran`))),
    [],
  );
});
