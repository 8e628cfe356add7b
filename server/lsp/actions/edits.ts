import type { TextEdit as LspTextEdit, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from '../../engine/finding.ts';

/** Text put at the end of a file beside the draft: an entry of a bibliography. */
export interface Appendix {
  readonly uri: string;
  /** The file's text as it is; undefined where there is no such file yet. */
  readonly text: string | undefined;
  readonly addition: string;
}

/**
 * Edits of one document as a workspace edit that names the document's version, so that an editor whose text has moved on
 * refuses it. Editors that know no versioned edits get plain ones.
 */
export function workspaceEdit(
  text: TextDocument,
  edits: readonly TextEdit[],
  versioned: boolean,
  appendix?: Appendix,
): WorkspaceEdit {
  const converted = lspEdits(text, edits);
  const added = appendix && additionOf(appendix);
  if (!versioned) return { changes: { [text.uri]: converted, ...(added && { [appendix.uri]: [added] }) } };
  const edit: TextDocumentEdit = { textDocument: { uri: text.uri, version: text.version }, edits: converted };
  if (!added) return { documentChanges: [edit] };
  const create =
    appendix.text === undefined
      ? [{ kind: 'create' as const, uri: appendix.uri, options: { ignoreIfExists: true } }]
      : [];
  const append: TextDocumentEdit = { textDocument: { uri: appendix.uri, version: null }, edits: [added] };
  return { documentChanges: [...create, append, edit] };
}

/** Offsets as positions. */
export function lspEdits(text: TextDocument, edits: readonly TextEdit[]): LspTextEdit[] {
  return edits.map(({ start, end, newText }) => ({
    range: { start: text.positionAt(start), end: text.positionAt(end) },
    newText,
  }));
}

function additionOf({ uri, text = '', addition }: Appendix): LspTextEdit {
  const end = TextDocument.create(uri, 'bibtex', 0, text).positionAt(text.length);
  return { range: { start: end, end }, newText: addition };
}
