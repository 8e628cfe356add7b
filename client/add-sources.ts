import { FileSystemError, l10n, type TextDocument, Uri, window, workspace } from 'vscode';
import type { Drafts } from './drafts.ts';

/** Copies files among the sources of the draft in the active editor; asks which, where none are given. Nothing is overwritten. */
export async function addSources(files: readonly Uri[] | undefined, drafts: Drafts): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document?.uri.scheme !== 'file') {
    void window.showInformationMessage(l10n.t('Open a saved draft first: its sources are kept in a folder beside it.'));
    return;
  }
  const chosen = files ?? (await window.showOpenDialog({ canSelectMany: true, openLabel: l10n.t('Add to Sources') }));
  if (!chosen || chosen.length === 0) return;
  const folder = sourcesFolder(document, drafts);
  await workspace.fs.createDirectory(folder);
  for (const file of chosen) await copyInto(folder, file);
}

/** The folder that the draft's sources lie in, or the one to be made for them beside the draft. */
function sourcesFolder(document: TextDocument, drafts: Drafts): Uri {
  const [known] = drafts.checked(document)?.folders ?? [];
  return known ? Uri.file(known) : Uri.joinPath(document.uri, '..', 'sources');
}

async function copyInto(folder: Uri, file: Uri): Promise<void> {
  const name = file.path.split('/').at(-1) ?? 'source';
  try {
    await workspace.fs.copy(file, Uri.joinPath(folder, name), { overwrite: false });
  } catch (error) {
    const exists = error instanceof FileSystemError && error.code === 'FileExists';
    const reason = exists ? l10n.t('there is a source of that name already') : String(error);
    void window.showWarningMessage(l10n.t('{0} was not added: {1}.', name, reason));
  }
}
