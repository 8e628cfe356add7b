import assert from 'node:assert/strict';
import test from 'node:test';
import type { AssistantResult } from '../../server/lsp/assistant/protocol.ts';
import { harbour, startOnHarbour } from './support/harbour.ts';

async function atDesk(t: test.TestContext) {
  const editor = await startOnHarbour();
  t.after(() => editor.stop());
  const ask = (tool: unknown, input: unknown, uri = harbour.draft) =>
    editor.connection.sendRequest<AssistantResult>('vouch/assistant', { uri, tool, input });
  return { editor, ask };
}

test('a tool works on the sources of a draft that need not be open', async (t) => {
  const { ask } = await atDesk(t);
  const { text, data } = await ask('check_text', { text: 'The ferry carried 412 passengers.' });
  assert.match(text, /^1 contradicted\.\n- “412” ✗ Contradicted: The draft says 412; Harbour Gazette says 421\./);
  assert.equal((data!['claims'] as object[]).length, 1);
  assert.match((await ask('list_sources', {})).text, /“Ferry opens”, Harbour Gazette, 3 June 2024/);
  assert.match(
    (await ask('find_evidence', { claim: 'passengers' })).text,
    /Harbour Gazette, 3 June 2024, p\. 3: “The service/,
  );
});

test('what cannot be done is one plain sentence', async (t) => {
  const { ask } = await atDesk(t);
  const asked: [unknown, unknown, RegExp][] = [
    ['check_text', null, /^check_text needs "text"/],
    ['check_text', [1], /^check_text takes an object of named values\.$/],
    ['constructor', {}, /^Vouch has no tool of that name; it has check_text, find_evidence, list_sources\.$/],
    [undefined, 7, /^Vouch has no tool of that name/],
  ];
  for (const [tool, input, says] of asked) {
    const { text, isError } = await ask(tool, input);
    assert.match(text, says);
    assert.equal(isError, true);
  }
});
