import { type Disposable, languages, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { DRAFTS } from './languages.ts';
import { CURSOR } from './protocol.ts';

/** Tells the server where the cursor is, so that it knows when a sentence is no longer being typed. */
export function followCursor(client: LanguageClient): Disposable {
  return window.onDidChangeTextEditorSelection(({ textEditor: { document }, selections: [selection] }) => {
    if (!selection || !client.isRunning() || languages.match(DRAFTS, document) === 0) return;
    const position = { line: selection.active.line, character: selection.active.character };
    void client.sendNotification(CURSOR, { uri: client.code2ProtocolConverter.asUri(document.uri), position });
  });
}
