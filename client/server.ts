import { type ExtensionContext, type Uri, workspace } from 'vscode';
import {
  LanguageClient,
  type LanguageClientOptions,
  type ServerOptions,
  TransportKind,
} from 'vscode-languageclient/node';
import { LANGUAGES } from './languages.ts';

/** The commands that links in our hovers may run; no other link in a hover does anything but open a place. */
const LINKED_COMMANDS = ['vouch.showEvidence'];

/** The language client, not started yet. The server's working folder is the extension's storage, never the workspace. */
export async function createClient(context: ExtensionContext): Promise<LanguageClient> {
  const storage = await storageFolder(context);
  const module = context.asAbsolutePath('dist/server.cjs');
  const options = { cwd: storage.fsPath };
  const server: ServerOptions = {
    run: { module, transport: TransportKind.ipc, options },
    debug: { module, transport: TransportKind.ipc, options: { ...options, execArgv: ['--nolazy', '--inspect=6019'] } },
  };
  const client: LanguageClientOptions = {
    documentSelector: LANGUAGES.flatMap((language) => [
      { scheme: 'file', language },
      { scheme: 'untitled', language },
    ]),
    initializationOptions: { storage: storage.fsPath, ownClient: true },
    markdown: { isTrusted: { enabledCommands: LINKED_COMMANDS }, supportHtml: false },
    diagnosticPullOptions: { onChange: true, onSave: true, onTabs: true },
  };
  return new LanguageClient('vouch', 'Vouch', server, client);
}

async function storageFolder(context: ExtensionContext): Promise<Uri> {
  const folder = context.storageUri ?? context.globalStorageUri;
  await workspace.fs.createDirectory(folder);
  return folder;
}
