import type { ExtensionContext } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { createClient } from './server.ts';

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  client = await createClient(context);
  await client.start();
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
