import type { DiagnosticsFeature } from '../diagnostics/serve.ts';
import { CURSOR, type CursorParams } from '../overview/protocol.ts';
import type { ServerContext } from '../server-context.ts';

/** Follows the open documents, and where the cursor is in them. */
export function serveDocuments({ connection, session }: ServerContext, diagnostics: DiagnosticsFeature): void {
  const { documents } = session;
  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    documents.open(uri, languageId, version, text);
    diagnostics.touched(uri);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    if (documents.change(uri, version, contentChanges)) diagnostics.touched(uri);
    else connection.console.warn(`A change of ${uri} to version ${version} came out of order and was left out.`);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    session.close(uri);
    diagnostics.closed(uri);
  });
  connection.onNotification(CURSOR, ({ uri, position }: CursorParams) => {
    const open = documents.get(uri);
    if (!open || !isPosition(position)) return;
    open.cursor = open.text.offsetAt(position);
    diagnostics.cursorMoved(uri);
  });
}

function isPosition(value: unknown): value is CursorParams['position'] {
  const { line, character } = (value ?? {}) as Partial<CursorParams['position']>;
  return Number.isInteger(line) && Number.isInteger(character);
}
