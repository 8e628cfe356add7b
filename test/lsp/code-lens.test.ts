import assert from 'node:assert/strict';
import test from 'node:test';
import type { CodeLens } from 'vscode-languageserver/node';
import type { FakeCorpus } from './support/fake-corpus.ts';
import { type FakeEditor, MODERN } from './support/fake-editor.ts';
import { harbour, plantHarbour, startOnHarbour } from './support/harbour.ts';

const { draft } = harbour;
const settings = { corpusFolders: ['sources'] };

async function titleOf(editor: FakeEditor): Promise<string | undefined> {
  const lenses = await editor.connection.sendRequest<CodeLens[]>('textDocument/codeLens', {
    textDocument: { uri: draft },
  });
  return lenses[0]?.command?.title;
}

test('the line above a draft says in words how much of it is checked, the worst first', async () => {
  const editor = await startOnHarbour({ settings });
  await editor.open(draft, 'In May there were 412 and 99, TK.\n');
  assert.equal(await titleOf(editor), '1 contradicted · 1 not found · 1 confirmed · 1 to come (TK) · 1 source');
  await editor.change(draft, [{ text: 'It was quiet.\n' }]);
  assert.equal(await titleOf(editor), 'nothing to check yet · 1 source');
  await editor.stop();
});

test('while the sources are read nothing is called not found, and the editor is told to ask again', async () => {
  let corpus: FakeCorpus | undefined;
  const plant = (made: FakeCorpus) => {
    corpus = made;
    plantHarbour(made);
    made.progress = { unreadable: [], problems: [], indexing: 0.4 };
  };
  const capabilities = { ...MODERN, workspace: { ...MODERN.workspace, codeLens: { refreshSupport: true } } };
  const editor = await startOnHarbour({ plant, capabilities, settings });
  await editor.open(draft, 'In May there were 412 and 99.\n');
  assert.equal(await titleOf(editor), 'reading the sources (40 %)');
  // Whatever it was told meanwhile may have been lost.
  const since = editor.heard.length;
  corpus!.progress = { unreadable: [], problems: [] };
  await editor.heardOf('workspace/codeLens/refresh', since);
  assert.equal(await titleOf(editor), '1 contradicted · 1 not found · 1 confirmed · 1 source');
  await editor.stop();
});
