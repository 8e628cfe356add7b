import type { InitializeParams } from 'vscode-languageserver/node';

/** What the editor can do, as it said at the start; everything else is left out. */
export interface ClientAbilities {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesCodeLens: boolean;
  readonly configuration: boolean;
  readonly dynamicConfiguration: boolean;
  readonly versionedEdits: boolean;
  readonly markdownHover: boolean;
  readonly textDocumentContent: boolean;
  readonly showDocument: boolean;
  readonly watchesFiles: boolean;
  readonly showsProgress: boolean;
  /** The editor registers our client's commands, and lets our own command links through in hovers. */
  readonly ownClient: boolean;
  /** Folder for the index, where the editor gives one. */
  readonly storage?: string;
  /** Settings given once at the start, for editors that cannot be asked. */
  readonly settings: unknown;
}

export function clientAbilities({ capabilities, initializationOptions }: InitializeParams): ClientAbilities {
  const { textDocument, workspace, window } = capabilities;
  const sent = (initializationOptions ?? {}) as { storage?: unknown; ownClient?: unknown; settings?: unknown };
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesCodeLens: workspace?.codeLens?.refreshSupport === true,
    configuration: workspace?.configuration === true,
    dynamicConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') ?? false,
    textDocumentContent: workspace?.textDocumentContent !== undefined,
    showDocument: window?.showDocument?.support === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    showsProgress: window?.workDoneProgress === true,
    ownClient: sent.ownClient === true,
    ...(typeof sent.storage === 'string' && sent.storage !== '' && { storage: sent.storage }),
    settings: sent.settings,
  };
}
