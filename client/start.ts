import { commands, type ExtensionContext } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { readSecret, type ServerEnvironment } from './archive.ts';
import { registerAssistantTools } from './assistant-tools.ts';
import { WorkspaceCheck } from './checking/check-all.ts';
import { ClaimsView } from './claims-view.ts';
import { registerCommands } from './commands.ts';
import { followCursor } from './cursor.ts';
import { Decorations } from './decorations.ts';
import { Drafts } from './drafts.ts';
import { ShownEvidence } from './evidence/show.ts';
import { EvidenceView } from './evidence/view.ts';
import { Inspection } from './inspection.ts';
import { createClient } from './server.ts';
import { SourcesView } from './sources-view.ts';
import { StatusBar } from './status-bar.ts';

/** Starts the language server and everything that shows what it finds. It does not wait until the server is up. */
export function start(extension: ExtensionContext): LanguageClient {
  const environment: ServerEnvironment = {};
  const client = createClient(extension, environment, (params) => shownEvidence.show(params));
  const drafts = new Drafts(client);
  const shownEvidence = new ShownEvidence(drafts);
  const claimsView = new ClaimsView(extension, drafts);
  const evidenceView = new EvidenceView(extension, client, drafts);
  const workspaceCheck = new WorkspaceCheck(client);
  const inspection = new Inspection(client);
  extension.subscriptions.push(
    drafts,
    claimsView,
    evidenceView,
    shownEvidence,
    workspaceCheck,
    inspection,
    new SourcesView(drafts, client),
    new StatusBar(drafts, client),
    new Decorations(extension, drafts),
    followCursor(client),
    ...registerAssistantTools(client, drafts),
    ...registerCommands({
      extension,
      client,
      environment,
      drafts,
      claimsView,
      evidenceView,
      workspaceCheck,
      inspection,
    }),
  );
  void commands.executeCommand('setContext', 'vouch.active', true);
  void readSecret(extension, environment)
    .catch(() => {})
    .then(() => client.start())
    .catch(() => {});
  return client;
}
