import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type ExtensionContext, l10n, type Uri, window } from 'vscode';
import {
  LanguageClient,
  type LanguageClientOptions,
  type ServerOptions,
  type ShowDocumentParams,
  type ShowDocumentResult,
  TransportKind,
} from 'vscode-languageclient/node';
import type { ServerEnvironment } from './archive.ts';
import { DRAFTS } from './languages.ts';
import { APPLY, MARK, type MarkArgument, SHOW_EVIDENCE } from './protocol.ts';

/** The commands that links in our hovers may run; no other link does anything but open a place. */
const IN_HOVERS = [SHOW_EVIDENCE, APPLY, 'vouch.showEvidenceView'];

/** Opens a document for the server, in the client's own way. */
type ShowDocument = (params: ShowDocumentParams) => Promise<ShowDocumentResult>;

/** The language client, not started yet. The server's working folder is the extension's storage, never the workspace. */
export function createClient(
  context: ExtensionContext,
  environment: ServerEnvironment,
  show: ShowDocument,
): LanguageClient {
  const storage = storageFolder(context);
  const module = context.asAbsolutePath('dist/server.cjs');
  const options = { cwd: storage?.fsPath ?? path.dirname(module), env: environment };
  const server: ServerOptions = {
    run: { module, transport: TransportKind.ipc, options },
    debug: { module, transport: TransportKind.ipc, options: { ...options, execArgv: ['--nolazy', '--inspect=6019'] } },
  };
  const client: LanguageClientOptions = {
    documentSelector: DRAFTS,
    initializationOptions: { ...(storage && { storage: storage.fsPath }), ownClient: true },
    markdown: { isTrusted: { enabledCommands: IN_HOVERS }, supportHtml: false },
    diagnosticPullOptions: { onChange: true, onSave: true, onTabs: true },
    middleware: {
      window: { showDocument: show },
      executeCommand: async (command, parameters, next) => {
        const asked = command === MARK ? await withReason(parameters) : parameters;
        return asked && next(command, asked);
      },
    },
  };
  return new LanguageClient('vouch', 'Vouch', server, client);
}

/** Asks why, unless the reason is there; undefined where the person thought better of it. */
async function withReason(parameters: readonly MarkArgument[]): Promise<MarkArgument[] | undefined> {
  const [mark] = parameters;
  if (!mark || mark.reason !== undefined) return [...parameters];
  const reason = await askReason(mark.kind);
  return reason === undefined ? undefined : [{ ...mark, reason }];
}

/** The reason for a mark, which may be left empty. */
export function askReason(kind: MarkArgument['kind']): Thenable<string | undefined> {
  const prompts: Record<MarkArgument['kind'], string> = {
    checked: l10n.t('Checked by hand, because …'),
    'on-author': l10n.t('On the author’s word, because …'),
    ignored: l10n.t('Ignored, because …'),
    'wrong-match': l10n.t('Not the same thing, because …'),
  };
  return window.showInputBox({
    title: prompts[kind],
    placeHolder: l10n.t('A reason for whoever reads this later. It may be left empty.'),
  });
}

/**
 * Made without asking the editor, which would answer late while it starts. Undefined where it cannot be written: the index
 * of the sources is then made anew each time.
 */
function storageFolder(context: ExtensionContext): Uri | undefined {
  const folder = context.storageUri ?? context.globalStorageUri;
  try {
    mkdirSync(folder.fsPath, { recursive: true });
    return folder;
  } catch {
    return undefined;
  }
}
