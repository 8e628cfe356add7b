import {
  CodeLensRefreshRequest,
  type Connection,
  type InitializeParams,
  PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node';
import { ACTION_KINDS, serveActions } from './actions/serve.ts';
import { serveAssistant } from './assistant/serve.ts';
import { type ClientAbilities, clientAbilities } from './client-abilities.ts';
import { COMMANDS } from './commands/names.ts';
import { serveCommands } from './commands/serve.ts';
import { serveCompletion, TRIGGERS } from './completion/serve.ts';
import { FolderConsent } from './corpus/consent.ts';
import { Corpora } from './corpus/corpora.ts';
import { DiagnosticsFeature } from './diagnostics/serve.ts';
import { isDraft } from './drafts/is-draft.ts';
import { checkProgress } from './drafts/progress.ts';
import { SecondLooks } from './drafts/second-looks.ts';
import { serveDocuments } from './drafts/serve.ts';
import { serveEvidence } from './evidence/serve.ts';
import { serveHover } from './hover/serve.ts';
import { serveCodeLens } from './overview/code-lens.ts';
import { announceChecked, serveOverview } from './overview/serve.ts';
import { pathOf } from './paths.ts';
import { serveReport } from './report/serve.ts';
import { Reviews } from './review/reviews.ts';
import type { ServerContext, ServerOptions } from './server-context.ts';
import { Session } from './session.ts';
import { readSettings } from './settings.ts';
import { SOURCE_SCHEME } from './sources/evidence-document.ts';
import { EvidenceLocations } from './sources/locations.ts';
import { serveSources } from './sources/serve.ts';
import { serveWorkspace } from './workspace.ts';

/** Serves the language server protocol on a connection: puts the parts together and says what there is. */
export function serve(connection: Connection, options: ServerOptions): void {
  connection.onInitialize((params) => {
    const context = createContext(connection, options, clientAbilities(params));
    const diagnostics = new DiagnosticsFeature(context);
    context.onRefresh.push(() => diagnostics.refresh());
    serveDocuments(context, diagnostics);
    serveWorkspace(context, params);
    serveHover(context);
    serveEvidence(context);
    serveActions(context);
    serveCommands(context);
    serveSources(context);
    serveCodeLens(context);
    serveCompletion(context);
    serveOverview(context);
    serveReport(context);
    serveAssistant(context);
    connection.onShutdown(() => {
      diagnostics.stop();
      context.session.corpora.close();
      options.secondReader?.close();
    });
    return { serverInfo: { name: 'Vouch', version: options.version }, capabilities: capabilitiesFor(params) };
  });
  connection.listen();
}

function createContext(connection: Connection, options: ServerOptions, abilities: ClientAbilities): ServerContext {
  const refresh = () => {
    for (const act of context.onRefresh) act();
    if (abilities.refreshesCodeLens) connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {});
  };
  const progressed = () => {
    for (const draft of session.lastChecked()) announceChecked(draft, context);
  };
  const consent = new FolderConsent(abilities.storage, (folder) => askForFolder(connection, folder));
  const corpora = new Corpora(options.openCorpus(abilities.storage), consent, { changed: refresh, progressed });
  consent.onAgreed = () => {
    corpora.forgetChoices();
    refresh();
  };
  const session: Session = new Session(corpora, new Reviews(), {
    now: options.now,
    settingsFor: async (uri) => {
      const settings = readSettings(abilities.configuration ? await asked(connection, uri) : abilities.settings);
      const isWanted = isDraft(pathOf(uri), settings.drafts, corpora.workspaceFolders);
      return { ...settings, enabled: settings.enabled && isWanted };
    },
    looksThrough: (uri, draft) => (abilities.showsProgress ? checkProgress(connection, uri, draft) : () => {}),
    ...(options.secondReader && { secondLooks: new SecondLooks(options.secondReader, refresh) }),
    checked: (draft) => announceChecked(draft, context),
  });
  const locations = new EvidenceLocations(abilities.textDocumentContent);
  const context: ServerContext = { connection, options, abilities, session, locations, refresh, onRefresh: [] };
  return context;
}

async function askForFolder(connection: Connection, folder: string): Promise<boolean> {
  const question = `This workspace wants sources to be read from a folder outside it: ${folder}`;
  const answer = await connection.window.showInformationMessage(question, { title: 'Read It' }, { title: 'Leave It' });
  return answer?.title === 'Read It';
}

function asked(connection: Connection, uri: string): Promise<unknown> {
  return connection.workspace.getConfiguration({ scopeUri: uri, section: 'vouch' });
}

function capabilitiesFor({ capabilities: { workspace } }: InitializeParams): ServerCapabilities {
  return {
    // Every client must be able to speak UTF-16, and so do our offsets: nothing is gained by another encoding.
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    diagnosticProvider: { identifier: 'vouch', interFileDependencies: true, workspaceDiagnostics: false },
    hoverProvider: true,
    codeActionProvider: { codeActionKinds: ACTION_KINDS },
    codeLensProvider: {},
    completionProvider: { triggerCharacters: TRIGGERS },
    executeCommandProvider: { commands: Object.values(COMMANDS) },
    workspace: {
      textDocumentContent: { schemes: [SOURCE_SCHEME] },
      ...(workspace?.workspaceFolders && { workspaceFolders: { supported: true, changeNotifications: true } }),
      ...(workspace?.fileOperations?.didRename && {
        fileOperations: { didRename: { filters: [{ scheme: 'file', pattern: { glob: '**/*' } }] } },
      }),
    },
  };
}
