import { setImmediate } from 'node:timers/promises';
import type { ExtensionContext } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

let client: LanguageClient | undefined;

/**
 * Starts Vouch. What takes longest is loading the library that speaks with the server; that is left for a later turn, so
 * that other extensions which start at the same time do not wait for it. Commands wait until all is there.
 */
export async function activate(extension: ExtensionContext): Promise<void> {
  await setImmediate();
  const { start } = await import('./start.ts');
  client = start(extension);
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
