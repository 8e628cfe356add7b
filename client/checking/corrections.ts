import { l10n, type TextDocument, WorkspaceEdit, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { Drafts } from '../drafts.ts';
import { CORRECTIONS, type CorrectionItem } from '../protocol.ts';
import { toRange } from '../ranges.ts';

/** Which corrections are wanted: all, those of a kind, or those on the word of one source. */
export interface CorrectionScope {
  readonly kind?: string;
  readonly source?: string;
}

/**
 * Puts many claims right at once: every correction that leaves no choice, of the scope given or asked for. VS Code shows
 * them all first, and writes those that a person has ticked.
 */
export async function correctClaims(client: LanguageClient, drafts: Drafts, scope?: CorrectionScope): Promise<boolean> {
  const document = drafts.active();
  if (!document) {
    void window.showInformationMessage(l10n.t('Open a draft first.'));
    return false;
  }
  const { version } = document;
  const all = await client.sendRequest<CorrectionItem[]>(CORRECTIONS, {
    uri: client.code2ProtocolConverter.asUri(document.uri),
  });
  if (all.length === 0) {
    void window.showInformationMessage(
      l10n.t('No claim of this draft can be put right without a choice. Quotations are put right one by one.'),
    );
    return false;
  }
  const wanted = scope ? within(all, scope) : await askScope(all);
  if (!wanted || wanted.length === 0) return false;
  if (document.version !== version) {
    void window.showInformationMessage(l10n.t('The draft has changed meanwhile, so nothing was written.'));
    return false;
  }
  return workspace.applyEdit(previewed(document, wanted), { isRefactoring: true });
}

function within(all: readonly CorrectionItem[], { kind, source }: CorrectionScope): readonly CorrectionItem[] {
  return all.filter((item) => (!kind || item.kind === kind) && (!source || item.source.id === source));
}

async function askScope(all: readonly CorrectionItem[]): Promise<readonly CorrectionItem[] | undefined> {
  const choice = (label: string, items: readonly CorrectionItem[]) => ({
    label,
    description: String(items.length),
    items,
  });
  const sources = new Map(all.map(({ source }) => [source.id, source.name]));
  const choices = [
    choice(l10n.t('All'), all),
    choice(l10n.t('Numbers'), within(all, { kind: 'number' })),
    choice(l10n.t('Dates'), within(all, { kind: 'date' })),
    ...[...sources].map(([id, name]) => choice(name, within(all, { source: id }))),
  ];
  const offered = choices.filter(({ items }) => items.length > 0);
  const title = l10n.t('Which corrections? Next you tick those that are to be made.');
  return (await window.showQuickPick(offered, { title }))?.items;
}

/** The corrections as an edit that is shown before it is made. */
function previewed({ uri }: TextDocument, items: readonly CorrectionItem[]): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  for (const { text, newText, range, source } of items) {
    edit.replace(uri, toRange(range), newText, {
      label: l10n.t('{0} → {1}', text, newText),
      description: source.name,
      needsConfirmation: true,
    });
  }
  return edit;
}
