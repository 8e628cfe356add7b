import { commands, env, extensions, l10n, Uri, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { ORIGINAL, type OriginalResult } from '../protocol.ts';

/** What the editor shows as text by itself. */
const TEXT = /\.(?:md|markdown|txt|tex|adoc|rst|csv|tsv|x?html?|vtt|srt|bib|json|yml|eml)$/i;

/** From the text of a source to the file that it was read from, at the page of the line: in the editor where it can show it, else outside. */
export async function openOriginal(client: LanguageClient, uri = window.activeTextEditor?.document.uri): Promise<void> {
  if (!uri) return;
  const editor = window.activeTextEditor;
  const line = editor?.document.uri.toString() === uri.toString() ? editor.selection.active.line : undefined;
  const params = { uri: uri.toString(), ...(line !== undefined && { line }) };
  const found = await client.sendRequest<OriginalResult | null>(ORIGINAL, params).catch(() => null);
  if (!found) {
    void window.showInformationMessage(l10n.t('This source has no file, or is no longer among the sources.'));
    return;
  }
  const file = Uri.parse(found.uri);
  // PDF viewers, in the editor and outside, take the page from the address (RFC 8118).
  const place = found.page === undefined ? file : file.with({ fragment: `page=${found.page}` });
  if (TEXT.test(file.path) || hasEditorFor(file)) await commands.executeCommand('vscode.open', place);
  else if (!(await env.openExternal(place))) {
    void window.showWarningMessage(l10n.t('No viewer could be opened for {0}.', file.fsPath));
  }
}

/** Whether an installed extension shows files with this ending. */
function hasEditorFor(file: Uri): boolean {
  const ending = file.path.slice(file.path.lastIndexOf('.')).toLowerCase();
  return extensions.all.some(({ packageJSON }) => {
    const editors: unknown = packageJSON?.contributes?.customEditors;
    return Array.isArray(editors) && editors.some((editor) => hasPattern(editor, ending));
  });
}

function hasPattern(editor: { readonly selector?: unknown }, ending: string): boolean {
  const { selector } = editor;
  return (
    Array.isArray(selector) &&
    selector.some(({ filenamePattern }) => String(filenamePattern).toLowerCase().endsWith(ending))
  );
}
