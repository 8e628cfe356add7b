import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { corpusFoldersOf, isInside, workspaceFolderOf } from '../../server/lsp/corpus/folders.ts';
import { startOnHarbour } from './support/harbour.ts';
import { Story } from './support/story.ts';

/** The folders found for a draft on a disk that has these folders. */
function found(
  draft: string,
  roots: readonly string[],
  folders: readonly string[],
  configured: readonly string[] = [],
) {
  const disk = { isFolder: (candidate: string) => folders.includes(candidate) };
  return corpusFoldersOf(
    path.resolve(draft),
    roots.map((root) => path.resolve(root)),
    configured,
    disk,
  );
}

test('sources beside the draft come before those of the workspace', () => {
  const folders = ['/w/a/sources', '/w/sources', '/w/research'].map((folder) => path.resolve(folder));
  assert.deepEqual(found('/w/a/draft.md', ['/w'], folders), [path.resolve('/w/a/sources')]);
  assert.deepEqual(found('/w/b/c/draft.md', ['/w'], folders), [
    path.resolve('/w/sources'),
    path.resolve('/w/research'),
  ]);
});

test('nothing above the workspace is looked at, and nothing above a draft outside of it', () => {
  const folders = [path.resolve('/sources')];
  assert.deepEqual(found('/w/a/draft.md', ['/w'], folders), []);
  assert.deepEqual(found('/a/b/draft.md', [], [path.resolve('/a/sources')]), []);
  assert.deepEqual(found('/a/draft.md', [], [path.resolve('/a/sources')]), [path.resolve('/a/sources')]);
});

test('a setting is relative to the innermost workspace folder, in one order', () => {
  const expected = ['/w/in/archive', '/x'].map((folder) => path.resolve(folder));
  assert.deepEqual(found('/w/in/a/draft.md', ['/w', '/w/in'], [], ['archive', '/x', 'archive']), expected);
  assert.equal(workspaceFolderOf('/w/in/a.md', ['/w', '/w/in']), '/w/in');
});

test('inside is told by parts of the path', () => {
  assert.ok(isInside('/w/corpus/a', '/w/corpus'));
  assert.ok(isInside('/w/corpus', '/w/corpus'));
  assert.ok(isInside('/w/corpus/..a', '/w/corpus'));
  assert.ok(!isInside('/w/corpus-evil/a', '/w/corpus'));
  assert.ok(!isInside('/w/a', '/w/corpus'));
  assert.ok(!isInside('/w', '/w/corpus'));
});

async function foldersRead(
  story: Story,
  settings: Record<string, unknown>,
  answer: string | null,
  initialization = {},
) {
  const editor = await startOnHarbour({ folders: [story.uri('work')], settings, initialization });
  const asked: string[] = [];
  editor.answer = (method, params) => {
    if (method !== 'window/showMessageRequest') return null;
    asked.push((params as { message: string }).message);
    return answer && { title: answer };
  };
  const draft = story.uri('work/draft.md');
  await editor.open(draft, 'There were 412.\n');
  const read = async () =>
    (await editor.connection.sendRequest<{ folders: string[] }>('vouch/sources', { uri: draft })).folders;
  const before = await read();
  await new Promise((resolve) => setTimeout(resolve, 50));
  const after = await read();
  await editor.stop();
  return { before, after, asked };
}

test('a folder outside the workspace is read only after it was agreed to by name', async () => {
  const story = new Story({ 'work/draft.md': '', 'secret/key.txt': 'x', 'work/near/a.txt': 'x' });
  const settings = { corpusFolders: ['near', '../secret'] };
  const secret = story.path('secret');
  const no = await foldersRead(story, settings, null);
  assert.deepEqual([no.before, no.after], [[story.path('work/near')], [story.path('work/near')]]);
  assert.deepEqual(no.asked, [`This workspace wants sources to be read from a folder outside it: ${secret}`]);
  const yes = await foldersRead(story, settings, 'Read It');
  assert.deepEqual([yes.before, yes.after], [[story.path('work/near')], [secret, story.path('work/near')]]);
  story.remove();
});

test('what was agreed to is asked once', async () => {
  const story = new Story({ 'work/draft.md': '', 'secret/key.txt': 'x' });
  const settings = { corpusFolders: ['../secret'] };
  const initialization = { storage: story.path('storage') };
  await foldersRead(story, settings, 'Read It', initialization);
  const again = await foldersRead(story, settings, null, initialization);
  assert.deepEqual([again.before, again.asked], [[story.path('secret')], []]);
  story.remove();
});

test('a link does not smuggle a folder in', async () => {
  const story = new Story({ 'work/draft.md': '', 'secret/key.txt': 'x' });
  symlinkSync(story.path('secret'), story.path('work/sources'));
  const { before, asked } = await foldersRead(story, {}, null);
  assert.deepEqual(before, []);
  assert.deepEqual(asked, [
    `This workspace wants sources to be read from a folder outside it: ${story.path('secret')}`,
  ]);
  story.remove();
});

test('each workspace folder has its own sources', async () => {
  const story = new Story({ 'one/draft.md': '', 'two/draft.md': '' });
  for (const name of ['one/sources', 'two/research']) mkdirSync(story.path(name));
  const editor = await startOnHarbour({ folders: [story.uri('one'), story.uri('two')] });
  const folders = async (name: string) => {
    await editor.open(story.uri(name), 'x\n');
    return (await editor.connection.sendRequest<{ folders: string[] }>('vouch/sources', { uri: story.uri(name) }))
      .folders;
  };
  assert.deepEqual(await folders('one/draft.md'), [story.path('one/sources')]);
  assert.deepEqual(await folders('two/draft.md'), [story.path('two/research')]);
  await editor.stop();
  story.remove();
});
