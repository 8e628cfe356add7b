import { commands, type ExtensionContext, l10n, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

/** Variables by which the server is told who asks an archive: its environment is seen by nobody else, and written nowhere. */
const USER = 'VOUCH_ARCHIVE_USER';
const PASSWORD = 'VOUCH_ARCHIVE_PASSWORD';
const API_KEY = 'VOUCH_ARCHIVE_API_KEY';

/** Environment of the server, filled before it starts. */
export type ServerEnvironment = Record<string, string>;

/** What the editor's secret storage keeps for an archive. */
type Secret = { readonly user: string; readonly password: string } | { readonly apiKey: string };

/** The address, which the editor takes from the person's own settings alone (scope `machine`). Empty for none. */
function archiveAddress(): string {
  return workspace.getConfiguration('vouch').get('archive', '').trim();
}

const keyOf = (address: string) => `vouch.archive ${address}`;

/** Puts into the server's environment who asks the archive; asks the secret storage only where an archive was named. */
export async function readSecret({ secrets }: ExtensionContext, environment: ServerEnvironment): Promise<void> {
  for (const name of [USER, PASSWORD, API_KEY]) delete environment[name];
  const address = archiveAddress();
  if (address === '') return;
  const secret = parsed(await secrets.get(keyOf(address)));
  if (!secret) return;
  Object.assign(
    environment,
    'apiKey' in secret ? { [API_KEY]: secret.apiKey } : { [USER]: secret.user, [PASSWORD]: secret.password },
  );
}

function parsed(kept: string | undefined): Secret | undefined {
  try {
    return kept === undefined ? undefined : (JSON.parse(kept) as Secret);
  } catch {
    return undefined;
  }
}

/** Asks who reads the archive, keeps it in the editor's secret storage, and starts the server anew with it. */
export async function signIn(
  context: ExtensionContext,
  client: LanguageClient,
  environment: ServerEnvironment,
): Promise<void> {
  const address = archiveAddress();
  if (address === '') {
    await commands.executeCommand('workbench.action.openSettings', 'vouch.archive');
    return;
  }
  const secret = await askSecret(address);
  if (secret === undefined) return;
  if (secret === null) await context.secrets.delete(keyOf(address));
  else await context.secrets.store(keyOf(address), JSON.stringify(secret));
  await readSecret(context, environment);
  await client.restart();
}

/** What the person says; null to forget what is kept, undefined where the person thought better of it. */
async function askSecret(address: string): Promise<Secret | null | undefined> {
  const password = { label: l10n.t('Name and password'), way: 'password' } as const;
  const key = { label: l10n.t('API key'), way: 'key' } as const;
  const none = { label: l10n.t('Neither: forget what was kept'), way: 'none' } as const;
  const title = l10n.t('Sign in to {0}', address);
  const chosen = await window.showQuickPick([password, key, none], { title });
  if (chosen?.way === 'none') return null;
  if (chosen?.way === 'key') {
    const apiKey = await window.showInputBox({ title, prompt: key.label, password: true, ignoreFocusOut: true });
    return apiKey ? { apiKey } : undefined;
  }
  if (chosen === undefined) return undefined;
  const user = await window.showInputBox({ title, prompt: l10n.t('Name'), ignoreFocusOut: true });
  if (!user) return undefined;
  const prompt = l10n.t('Password');
  const given = await window.showInputBox({ title, prompt, password: true, ignoreFocusOut: true });
  return given === undefined ? undefined : { user, password: given };
}
