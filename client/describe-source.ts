import { type InputBoxOptions, l10n, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { Drafts } from './drafts.ts';
import { DESCRIBE, type SourceItem } from './protocol.ts';

/** Asks what a source is called and when it was published, and has it kept in a file beside the source. */
export async function describeSource(client: LanguageClient, drafts: Drafts, source: SourceItem): Promise<void> {
  const draft = drafts.active();
  if (!draft) return;
  const uri = client.code2ProtocolConverter.asUri(draft.uri);
  const describe = (description: object) =>
    client.sendRequest<string | null>(DESCRIBE, { uri, id: source.id, ...description });
  const title = await ask(l10n.t('Title of the source'), source.title);
  const publisher = title === undefined ? undefined : await ask(l10n.t('Who published it'), source.publisher);
  if (title === undefined || publisher === undefined) return;
  const published = await ask(l10n.t('When it was published'), source.published, (day) =>
    describe({ published: day, isTrial: true }),
  );
  if (published === undefined) return;
  const changed = {
    ...(title !== (source.title ?? '') && { title }),
    ...(publisher !== (source.publisher ?? '') && { publisher }),
    ...(published !== (source.published ?? '') && { published }),
  };
  if (Object.keys(changed).length === 0) return;
  const problem = await describe(changed);
  if (problem) void window.showWarningMessage(problem);
}

function ask(
  title: string,
  value: string | undefined,
  validateInput?: InputBoxOptions['validateInput'],
): Thenable<string | undefined> {
  return window.showInputBox({
    title,
    value: value ?? '',
    prompt: l10n.t('It is kept in a .yml file beside the source. Leave it empty where it is not known.'),
    ...(validateInput && { validateInput }),
  });
}
