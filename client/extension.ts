import { commands, type ExtensionContext } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { registerAssistantTools } from './assistant-tools.ts';
import { ClaimsView } from './claims-view.ts';
import { registerCommands } from './commands.ts';
import { followCursor } from './cursor.ts';
import { Decorations } from './decorations.ts';
import { Drafts } from './drafts.ts';
import { createClient } from './server.ts';
import { SourcesView } from './sources-view.ts';
import { StatusBar } from './status-bar.ts';

let client: LanguageClient | undefined;

/** Starts the language server and everything that shows what it finds. */
export async function activate(extension: ExtensionContext): Promise<void> {
  client = await createClient(extension);
  const drafts = new Drafts(client);
  const claimsView = new ClaimsView(drafts);
  extension.subscriptions.push(
    drafts,
    claimsView,
    new SourcesView(drafts, client),
    new StatusBar(drafts, client),
    new Decorations(extension, drafts),
    followCursor(client),
    ...registerAssistantTools(client, drafts),
    ...registerCommands({ extension, client, drafts, claimsView }),
  );
  void commands.executeCommand('setContext', 'vouch.active', true);
  await client.start();
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
