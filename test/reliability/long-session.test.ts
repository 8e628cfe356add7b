import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDocument } from '../../corpus/readers/read.ts';
import { indexedCorpora } from '../../server/lsp/corpus/open.ts';
import type { FakeCorpus } from '../lsp/support/fake-corpus.ts';
import { FakeEditor } from '../lsp/support/fake-editor.ts';
import { startOnHarbour } from '../lsp/support/harbour.ts';
import { marksWhen } from '../lsp/support/program.ts';
import { Story } from '../lsp/support/story.ts';
import { sized } from '../support/sizes.ts';

const draftText = 'The new quay at Marrow Haven is 421 metres long.\n';

/** How many of each thing keep this process at work. */
function resources(): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of process.getActiveResourcesInfo()) counts[name] = (counts[name] ?? 0) + 1;
  // What any promise or write leaves for a moment.
  for (const passing of ['Immediate', 'TickObject', 'FSReqPromise', 'CloseReq']) delete counts[passing];
  return counts;
}

test('opening, changing and closing drafts leaves no watch, timer or handle behind', async (context) => {
  const folders = Object.fromEntries(
    Array.from({ length: 5 }, (_, at) => [
      `story${at}/sources/port.txt`,
      'The new quay at Marrow Haven is 412 metres long.\n',
    ]),
  );
  const story = new Story(folders);
  context.after(() => story.remove());
  const editor = await FakeEditor.start({
    server: {
      openCorpus: () => indexedCorpora(undefined, readDocument),
      now: Date.now,
      rulePages: 'file:///docs',
      version: '0',
    },
    folders: [story.uri()],
    settings: { typingPause: 0 },
  });
  const cycle = async () => {
    for (let at = 0; at < 5; at++) {
      const uri = story.uri(`story${at}/draft.md`);
      await editor.open(uri, draftText);
      await marksWhen(editor, uri, 1);
      await editor.edit(uri, 0, 0, 'Now. ');
      await editor.pull(uri);
      await editor.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    }
    // The answer shows that what was sent before has been taken in.
    await editor.connection.sendRequest('textDocument/codeLens', { textDocument: { uri: 'file:///none.md' } });
    await new Promise((resolve) => setTimeout(resolve, 50));
  };
  await cycle();
  const before = resources();
  for (let times = 0; times < sized(2, 50); times++) await cycle();
  assert.deepEqual(resources(), before);
  await editor.stop();
});

test('a check of a long draft is given up as soon as the draft changes, and the editor is told to ask again', async () => {
  let corpus: FakeCorpus | undefined;
  const editor = await startOnHarbour({
    plant: (planted) => {
      corpus = planted;
    },
  });
  const uri = 'file:///work/drafts/long.md';
  const slices = 200;
  await editor.open(uri, `${'All was quiet on the water. '.repeat(150)}\n\n`.repeat(slices));
  const asked = editor.pull(uri).then(
    () => 'answered',
    (error: { code: number }) => error.code,
  );
  // Let some of it be checked.
  for (let turns = 0; turns < 400 && (corpus?.checks ?? 0) < 3; turns++) await new Promise(setImmediate);
  const begun = corpus!.checks;
  await editor.edit(uri, 0, 0, 'Now. ');
  // LSP's ServerCancelled.
  assert.equal(await asked, -32802);
  assert.ok(
    begun >= 3 && corpus!.checks < begun + 20,
    `${begun} slices, then ${corpus!.checks - begun} more of ${slices}`,
  );
  await editor.stop();
});
