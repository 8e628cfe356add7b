import { type ExtensionContext, Uri, window, workspace } from 'vscode';

/** Opens a copy of the sample story, so that it can be tried out and changed; a copy made before is kept. */
export async function openSample(context: ExtensionContext): Promise<void> {
  const copy = Uri.joinPath(context.globalStorageUri, 'sample');
  const draft = Uri.joinPath(copy, 'draft.md');
  if (!(await exists(draft))) {
    await workspace.fs.createDirectory(context.globalStorageUri);
    await workspace.fs.copy(Uri.joinPath(context.extensionUri, 'corpus', 'sample'), copy, { overwrite: true });
  }
  await window.showTextDocument(await workspace.openTextDocument(draft));
}

async function exists(file: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}
