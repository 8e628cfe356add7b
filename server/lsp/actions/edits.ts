import type { TextEdit as LspTextEdit, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from '../../engine/finding.ts';

/**
 * Edits of one document as a workspace edit that names the document's version, so that an editor whose text has moved on
 * refuses it. Editors that know no versioned edits get plain ones.
 */
export function workspaceEdit(text: TextDocument, edits: readonly TextEdit[], versioned: boolean): WorkspaceEdit {
  const converted = lspEdits(text, edits);
  if (!versioned) return { changes: { [text.uri]: converted } };
  const edit: TextDocumentEdit = { textDocument: { uri: text.uri, version: text.version }, edits: converted };
  return { documentChanges: [edit] };
}

/** Offsets as positions. */
export function lspEdits(text: TextDocument, edits: readonly TextEdit[]): LspTextEdit[] {
  return edits.map(({ start, end, newText }) => ({
    range: { start: text.positionAt(start), end: text.positionAt(end) },
    newText,
  }));
}
