import { l10n, Uri, window, workspace } from 'vscode';
import type { SourceItem } from './protocol.ts';
import { isDay, withDate } from './sidecar.ts';

/** Asks for the day on which a source was published, and writes it into the file beside the source. */
export async function setSourceDate(node?: { readonly source?: SourceItem }): Promise<void> {
  const source = node?.source;
  if (source?.path === undefined) return;
  const day = await window.showInputBox({
    title: source.name,
    prompt: l10n.t('The day on which this source was published, as 2024-05-16, 2024-05 or 2024'),
    value: source.published ?? '',
    validateInput: (text) => (isDay(text) ? undefined : l10n.t('Write the day as 2024-05-16, 2024-05 or 2024.')),
  });
  if (day === undefined) return;
  const file = await sidecarOf(source.path);
  const text = withDate(new TextDecoder().decode(file.bytes), day.trim());
  if (text === undefined) await window.showTextDocument(file.uri);
  else await workspace.fs.writeFile(file.uri, new TextEncoder().encode(text));
}

/** The file beside a source that describes it, whether it is there already or not. */
async function sidecarOf(path: string): Promise<{ readonly uri: Uri; readonly bytes: Uint8Array }> {
  for (const ending of ['yml', 'yaml']) {
    const uri = Uri.file(`${path}.${ending}`);
    try {
      return { uri, bytes: await workspace.fs.readFile(uri) };
    } catch {
      // There is none with this ending.
    }
  }
  return { uri: Uri.file(`${path}.yml`), bytes: new Uint8Array() };
}
