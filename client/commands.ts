import {
  commands,
  type Disposable,
  type ExtensionContext,
  l10n,
  ProgressLocation,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { addSources } from './add-sources.ts';
import { markClaims, unmarkClaims } from './claim-marks.ts';
import type { ClaimNode, ClaimsView } from './claims-view.ts';
import type { Drafts } from './drafts.ts';
import { type ExportChoice, exportReport } from './export-report.ts';
import { INSPECT, ORIGINAL, REBUILD } from './protocol.ts';
import { openSample } from './sample.ts';
import { setSourceDate } from './source-date.ts';
import { goToUnresolved } from './unresolved.ts';

/** Where commands find what they work on. */
export interface CommandContext {
  readonly extension: ExtensionContext;
  readonly client: LanguageClient;
  readonly drafts: Drafts;
  readonly claimsView: ClaimsView;
}

/** The commands that this client carries out itself; the server's own are registered by the protocol's client. */
export function registerCommands({ extension, client, drafts, claimsView }: CommandContext): Disposable[] {
  const marking = (kind: Parameters<typeof markClaims>[1]) => (node?: ClaimNode, selected?: readonly ClaimNode[]) =>
    markClaims(client, kind, node, selected);
  const all: Record<string, (...words: never[]) => unknown> = {
    'vouch.nextUnresolved': () => goToUnresolved(drafts, 1),
    'vouch.previousUnresolved': () => goToUnresolved(drafts, -1),
    'vouch.groupByState': () => claimsView.group('state'),
    'vouch.groupBySource': () => claimsView.group('source'),
    'vouch.checkedByHand': marking('checked'),
    'vouch.onAuthor': marking('on-author'),
    'vouch.ignoreClaim': marking('ignored'),
    'vouch.takeBackMark': (node?: ClaimNode, selected?: readonly ClaimNode[]) => unmarkClaims(client, node, selected),
    'vouch.addSource': () => addSources(undefined, drafts),
    'vouch.setSourceDate': setSourceDate,
    'vouch.exportReport': (choice?: ExportChoice) => exportReport(client, drafts, choice),
    'vouch.showWhatVouchSees': () => showWhatVouchSees(client),
    'vouch.rebuildIndex': () => rebuildIndex(client),
    'vouch.openOriginal': (uri?: Uri) => openOriginal(client, uri),
    'vouch.openSample': () => openSample(extension),
    'vouch.restart': () => client.restart(),
  };
  return Object.entries(all).map(([name, run]) => commands.registerCommand(name, run));
}

function activeUri(client: LanguageClient): string | undefined {
  const document = window.activeTextEditor?.document;
  return document && client.code2ProtocolConverter.asUri(document.uri);
}

async function showWhatVouchSees(client: LanguageClient): Promise<void> {
  const uri = activeUri(client);
  if (uri === undefined) return;
  const content = await client.sendRequest<string>(INSPECT, { uri });
  await window.showTextDocument(await workspace.openTextDocument({ content, language: 'markdown' }), { preview: true });
}

async function rebuildIndex(client: LanguageClient): Promise<void> {
  const uri = activeUri(client);
  if (uri === undefined) return;
  const title = l10n.t('Reading the sources again');
  await window.withProgress({ location: ProgressLocation.Window, title }, () => client.sendRequest(REBUILD, { uri }));
}

/** From the text of a source to the file that it was read from. */
async function openOriginal(client: LanguageClient, uri = window.activeTextEditor?.document.uri): Promise<void> {
  const file = uri && (await client.sendRequest<string | null>(ORIGINAL, { uri: uri.toString() }));
  if (file) await commands.executeCommand('vscode.open', Uri.parse(file));
}
