import { commands, type Disposable, type ExtensionContext, l10n, ProgressLocation, type Uri, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { addSources } from './add-sources.ts';
import { type ServerEnvironment, signIn } from './archive.ts';
import type { WorkspaceCheck } from './checking/check-all.ts';
import { type CorrectionScope, correctClaims } from './checking/corrections.ts';
import { NO_FILTER } from './claim-filter.ts';
import { markClaims, unmarkClaims } from './claim-marks.ts';
import type { ClaimNode, ClaimsView } from './claims-view.ts';
import { describeSource } from './describe-source.ts';
import type { Drafts } from './drafts.ts';
import { openOriginal } from './evidence/original.ts';
import type { DraftPlace, EvidenceView } from './evidence/view.ts';
import { type ExportChoice, exportReport } from './export-report.ts';
import type { Inspection } from './inspection.ts';
import { REBUILD } from './protocol.ts';
import { openSample } from './sample.ts';
import type { SourceNode } from './sources-view.ts';
import { goToUnresolved } from './unresolved.ts';

/** Where commands find what they work on. */
export interface CommandContext {
  readonly extension: ExtensionContext;
  readonly client: LanguageClient;
  readonly environment: ServerEnvironment;
  readonly drafts: Drafts;
  readonly claimsView: ClaimsView;
  readonly evidenceView: EvidenceView;
  readonly workspaceCheck: WorkspaceCheck;
  readonly inspection: Inspection;
}

/** The commands that this client carries out itself; the server's own are registered by the protocol's client. */
export function registerCommands(context: CommandContext): Disposable[] {
  const { extension, client, environment, drafts, claimsView, evidenceView, workspaceCheck, inspection } = context;
  const marking = (kind: Parameters<typeof markClaims>[1]) => (node?: ClaimNode, selected?: readonly ClaimNode[]) =>
    markClaims(client, kind, node, selected);
  const go = async (direction: 1 | -1) => {
    await goToUnresolved(drafts, direction);
    evidenceView.announce();
  };
  const all: Record<string, (...words: never[]) => unknown> = {
    'vouch.nextUnresolved': () => go(1),
    'vouch.previousUnresolved': () => go(-1),
    'vouch.showEvidenceView': (place?: DraftPlace) => evidenceView.reveal(place),
    'vouch.checkSelection': () => evidenceView.reveal(),
    'vouch.checkWorkspace': () => workspaceCheck.run(),
    'vouch.correctClaims': (scope?: CorrectionScope) => correctClaims(client, drafts, scope),
    'vouch.correctBySource': (node?: SourceNode) =>
      node && 'source' in node && correctClaims(client, drafts, { source: node.source.id }),
    'vouch.describeSource': (node?: SourceNode) =>
      node && 'source' in node && describeSource(client, drafts, node.source),
    'vouch.filterClaims': () => claimsView.askFilter(),
    'vouch.clearFilter': () => claimsView.filter(NO_FILTER),
    'vouch.groupByState': () => claimsView.group('state'),
    'vouch.groupBySource': () => claimsView.group('source'),
    'vouch.checkedByHand': marking('checked'),
    'vouch.onAuthor': marking('on-author'),
    'vouch.ignoreClaim': marking('ignored'),
    'vouch.takeBackMark': (node?: ClaimNode, selected?: readonly ClaimNode[]) => unmarkClaims(client, node, selected),
    'vouch.addSource': () => addSources(undefined, drafts),
    'vouch.exportReport': (choice?: ExportChoice) => exportReport(client, drafts, choice),
    'vouch.showWhatVouchSees': () => inspection.show(activeUri(client)),
    'vouch.rebuildIndex': () => rebuildIndex(client),
    'vouch.openOriginal': (uri?: Uri) => openOriginal(client, uri),
    'vouch.openSample': () => openSample(extension),
    'vouch.archiveSignIn': () => signIn(extension, client, environment),
    'vouch.restart': () => client.restart(),
  };
  return Object.entries(all).map(([name, run]) => commands.registerCommand(name, run));
}

function activeUri(client: LanguageClient): string | undefined {
  const document = window.activeTextEditor?.document;
  return document && client.code2ProtocolConverter.asUri(document.uri);
}

async function rebuildIndex(client: LanguageClient): Promise<void> {
  const uri = activeUri(client);
  if (uri === undefined) return;
  const title = l10n.t('Reading the sources again');
  await window.withProgress({ location: ProgressLocation.Window, title }, () => client.sendRequest(REBUILD, { uri }));
}
