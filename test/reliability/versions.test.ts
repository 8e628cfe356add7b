import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { PublishDiagnosticsParams } from 'vscode-languageserver/node';
import { MODERN } from '../lsp/support/fake-editor.ts';
import { startOnHarbour } from '../lsp/support/harbour.ts';
import { randomOf } from '../support/random.ts';
import { seed, sized } from '../support/sizes.ts';

const PUSHED = { ...MODERN, textDocument: { hover: { contentFormat: ['markdown' as const] } } };

/** A text with so many mistakes in it. */
const withMistakes = (count: number) => 'There were 412 of them. '.repeat(count);

test(`of twenty documents whose changes come in any order the last version is what is told of (seed ${seed})`, async () => {
  const random = randomOf(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  for (let round = 0; round < sized(3, 100); round++) {
    const editor = await startOnHarbour({ capabilities: PUSHED, settings: { typingPause: 0 } });
    const uris = Array.from({ length: 20 }, (_, at) => `file:///work/drafts/${at}.md`);
    const expected = new Map<string, { version: number; mistakes: number }>();
    const send = (method: string, params: object) =>
      editor.connection.sendNotification(`textDocument/${method}`, params);
    const change = (uri: string, version: number, mistakes: number) =>
      send('didChange', { textDocument: { uri, version }, contentChanges: [{ text: withMistakes(mistakes) }] });
    for (let step = 0; step < 300; step++) {
      const uri = uris[below(20)]!;
      const known = expected.get(uri);
      const mistakes = below(4);
      if (!known) {
        await send('didOpen', {
          textDocument: { uri, languageId: 'markdown', version: 1, text: withMistakes(mistakes) },
        });
        expected.set(uri, { version: 1, mistakes });
      } else if (random() < 0.1) {
        await send('didClose', { textDocument: { uri } });
        expected.delete(uri);
      } else if (random() < 0.3) {
        // Late or doubled: an older version, or the same once more.
        await change(uri, known.version - below(3), below(4));
      } else {
        const version = known.version + 1 + below(3);
        await change(uri, version, mistakes);
        expected.set(uri, { version, mistakes });
      }
      if (random() < 0.05) await pause(10);
    }
    await pause(400);
    const told = new Map<string, PublishDiagnosticsParams[]>();
    for (const { method, params } of editor.heard) {
      if (method !== 'textDocument/publishDiagnostics') continue;
      const one = params as PublishDiagnosticsParams;
      told.set(one.uri, [...(told.get(one.uri) ?? []), one]);
    }
    for (const uri of uris) {
      let latest = 0;
      for (const { version, diagnostics } of told.get(uri) ?? []) {
        // Closing is told without a version and with nothing; the next document begins at 1 again.
        if (version === undefined) assert.deepEqual(diagnostics, []);
        assert.ok(version === undefined || version >= latest, `${uri}: ${version} after ${latest}`);
        latest = version ?? 0;
      }
      const last = told.get(uri)?.at(-1);
      const state = expected.get(uri);
      assert.equal(last?.version, state?.version, uri);
      assert.equal(last?.diagnostics.length ?? 0, state?.mistakes ?? 0, uri);
    }
    await editor.stop();
  }
});
