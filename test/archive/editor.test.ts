import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import { readDocument } from '../../corpus/readers/read.ts';
import { indexedCorpora } from '../../server/lsp/corpus/open.ts';
import type { CheckedParams } from '../../server/lsp/overview/protocol.ts';
import { FakeEditor } from '../lsp/support/fake-editor.ts';
import { Story } from '../lsp/support/story.ts';
import { archiveOf, indexOf } from './archive-of.ts';
import { FakeCluster } from './fake-cluster.ts';

const FERRY = 'The ferry to Nordby took 35 minutes.';
const TUNNEL = 'The tunnel at Averil cost 44 million euros.';
const FILES = {
  'sources/ferry.md': 'The ferry to Nordby took 25 minutes.\n',
  'archived/tunnel.md': `# Tunnel\n\nThe tunnel at Averil cost 42 million euros.\n\nIts lamps burn all night.\n`,
  'archived/quay.md': 'The quay at Marrow Haven is 421 metres long, the port said.\n',
};

interface Started {
  readonly cluster: FakeCluster;
  readonly editor: FakeEditor;
  readonly story: Story;
  readonly draft: string;
}

/** An editor with a draft beside local sources, and an archive that holds others. */
async function started(context: TestContext, archive?: (url: string) => string): Promise<Started> {
  const cluster = await FakeCluster.start(context);
  const story = new Story(FILES);
  const store = await indexOf(story.path('archived'));
  await archiveOf(cluster.url).fill(store, [story.path('archived')]);
  store.close();
  cluster.heard.length = 0;
  const editor = await FakeEditor.start({
    server: {
      openCorpus: (storage) => indexedCorpora(storage, readDocument, undefined, { pause: 100 }),
      now: Date.now,
      rulePages: 'file:///docs/rules',
      version: '0.0.0',
    },
    folders: [story.uri()],
    settings: { typingPause: 0, ...(archive && { archive: archive(cluster.url) }) },
    initialization: { ownClient: true },
  });
  context.after(async () => {
    await editor.stop();
    story.remove();
  });
  return { cluster, editor, story, draft: story.uri('draft.md') };
}

/** The marks of a draft when the server says that the archive stands so; asks as an editor does that was told to refresh. */
async function marksOnce(editor: FakeEditor, draft: string, archive: CheckedParams['archive']): Promise<string[]> {
  for (let wait = 0; wait < 600; wait += 1) {
    const marks = await editor.marks(draft);
    const told = lastTold(editor);
    if (told && told.archive === archive && told.indexing === undefined && told.sources > 0) {
      return marks.map(({ start, end }) => editor.text(draft).slice(start, end));
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`The archive was never “${archive}”.`);
}

function lastTold(editor: FakeEditor): CheckedParams | undefined {
  return editor.heard.findLast(({ method }) => method === 'vouch/checked')?.params as CheckedParams | undefined;
}

test('the local sources answer while the archive is being asked, and then the archive, of its own accord', async (context) => {
  const { cluster, editor, draft } = await started(context, (url) => url);
  let letGo = () => {};
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  cluster.wait = () => gate;
  await editor.open(draft, `${FERRY} ${TUNNEL}\n`);
  assert.deepEqual(await marksOnce(editor, draft, 'asked'), ['35 minutes']);
  assert.equal(lastTold(editor)?.sources, 1);
  assert.match(
    await editor.hoverText(draft, '44 million'),
    /Searched 1 source in .* The archive has not answered yet\./,
  );
  const heardBefore = editor.heard.length;
  letGo();
  await editor.heardOf('workspace/diagnostic/refresh', heardBefore);
  assert.deepEqual(await marksOnce(editor, draft, 'in'), ['35 minutes', '44 million euros']);
  assert.equal(lastTold(editor)?.sources, 3);
  assert.deepEqual(lastTold(editor)?.limits, []);
});

test('while more is typed, what the archive has said stays, and of what is new it is asked', async (context) => {
  const { cluster, editor, draft } = await started(context, (url) => url);
  await editor.open(draft, `${FERRY} ${TUNNEL}\n`);
  await marksOnce(editor, draft, 'in');
  let letGo = () => {};
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  cluster.wait = () => gate;
  const end = editor.text(draft).length;
  await editor.edit(draft, end, end, '\nThe quay at Marrow Haven is 412 metres long.\n');
  assert.deepEqual(await marksOnce(editor, draft, 'asked'), ['35 minutes', '44 million euros']);
  letGo();
  assert.deepEqual(await marksOnce(editor, draft, 'in'), ['35 minutes', '44 million euros', '412 metres']);
});

test('a source of the archive can be read beside the draft', async (context) => {
  const { editor, draft } = await started(context, (url) => url);
  await editor.open(draft, `${FERRY} ${TUNNEL}\n`);
  await marksOnce(editor, draft, 'in');
  const { sources } = await editor.connection.sendRequest<{
    sources: { name: string; path?: string; location?: { uri: string } }[];
  }>('vouch/sources', { uri: draft });
  const tunnel = sources.find(({ name }) => /tunnel/i.test(name));
  assert.ok(tunnel?.location);
  assert.match(tunnel.location.uri, /^vouch-source:/);
  assert.equal(tunnel.path, undefined);
  const { text } = await editor.connection.sendRequest<{ text: string }>('workspace/textDocumentContent', {
    uri: tunnel.location.uri,
  });
  assert.match(text, /cost 42 million euros\.[\s\S]*lamps burn all night/);
});

test('an archive that fails is named, and the local sources are checked on', async (context) => {
  const { cluster, editor, draft } = await started(context, (url) => url);
  cluster.fault = () => [401, { error: 'planted' }];
  await editor.open(draft, `${FERRY} ${TUNNEL}\n`);
  assert.deepEqual(await marksOnce(editor, draft, 'out'), ['35 minutes']);
  const said = /^The archive at .* asks who you are: .* Your own sources are checked all the same\.$/;
  assert.match(lastTold(editor)!.limits.join('\n'), said);
  const heard = cluster.heard.length;
  const end = editor.text(draft).length;
  await editor.edit(draft, end, end, `\n${FERRY}\n`);
  assert.deepEqual(await marksOnce(editor, draft, 'out'), ['35 minutes', '35 minutes']);
  assert.equal(cluster.heard.length, heard);
});

test('an archive that was gone is asked again by and by', async (context) => {
  const { cluster, editor, draft } = await started(context, (url) => url);
  cluster.fault = () => [503, { error: 'planted' }];
  await editor.open(draft, `${FERRY} ${TUNNEL}\n`);
  assert.deepEqual(await marksOnce(editor, draft, 'out'), ['35 minutes']);
  cluster.fault = () => undefined;
  assert.deepEqual(await marksOnce(editor, draft, 'in'), ['35 minutes', '44 million euros']);
  assert.deepEqual(lastTold(editor)?.limits, []);
});

test('a local source that changes leaves what the archive says', async (context) => {
  const { editor, story, draft } = await started(context, (url) => url);
  await editor.open(draft, `${FERRY} ${TUNNEL}\n`);
  await marksOnce(editor, draft, 'in');
  story.write('sources/ferry.md', 'The ferry to Nordby took 35 minutes.\n');
  for (let wait = 0; wait < 600; wait += 1) {
    const marks = await marksOnce(editor, draft, 'in');
    if (marks.length === 1) return assert.deepEqual(marks, ['44 million euros']);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  assert.fail('The source that changed was never read.');
});

test('a text that is checked once waits for the archive', async (context) => {
  const { editor, draft } = await started(context, (url) => url);
  const { diagnostics } = await editor.connection.sendRequest<{ diagnostics: unknown[] }>('vouch/checkText', {
    uri: draft,
    languageId: 'markdown',
    text: `${FERRY} ${TUNNEL}\n`,
  });
  assert.equal(diagnostics.length, 2);
});

test('an address that is none is named, and nothing is asked of anybody', async (context) => {
  const { cluster, editor, draft } = await started(context, () => 'http://archive.example/vouch');
  await editor.open(draft, `${FERRY} ${TUNNEL}\n`);
  assert.deepEqual(await marksOnce(editor, draft, undefined), ['35 minutes']);
  assert.match(lastTold(editor)!.limits.join('\n'), /its address must begin with https\.$/);
  assert.deepEqual(cluster.heard, []);
});

test('without the setting nothing is asked of anybody, and nothing is said of an archive', async (context) => {
  const { cluster, editor, draft } = await started(context);
  await editor.open(draft, `${FERRY} ${TUNNEL}\n`);
  assert.deepEqual(await marksOnce(editor, draft, undefined), ['35 minutes']);
  assert.deepEqual(cluster.heard, []);
});
