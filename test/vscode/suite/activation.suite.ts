import * as assert from 'node:assert/strict';
import { extensions, Uri, window, workspace } from 'vscode';

suite('the extension', () => {
  test('is woken by a Markdown document', async () => {
    const folder = workspace.workspaceFolders?.[0];
    assert.ok(folder, 'no folder is open');
    await window.showTextDocument(Uri.joinPath(folder.uri, 'draft.md'));
    const vouch = extensions.getExtension('vouch.vouch');
    assert.ok(vouch, 'VS Code does not know the extension');
    await vouch.activate();
    assert.equal(vouch.isActive, true);
  });
});
