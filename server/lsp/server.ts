import {
  type CodeAction,
  type Connection,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  type Hover,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node';
import type { Finding } from '../engine/finding.ts';
import { actionsFor } from './actions/actions.ts';
import { type ClientAbilities, clientAbilities } from './client-abilities.ts';
import { Corpora } from './corpus/corpora.ts';
import type { OpenCorpus } from './corpus/corpus.ts';
import { diagnosticOf } from './diagnostics/convert.ts';
import { hoverMarkdown } from './hover/hover.ts';
import { type CheckedDraft, pathOf, Session } from './session.ts';
import { readSettings } from './settings.ts';
import { SOURCE_SCHEME } from './sources/evidence-document.ts';
import { EvidenceLocations, sourceIdOf } from './sources/locations.ts';

export interface ServerOptions {
  readonly openCorpus: OpenCorpus;
  readonly now: () => number;
  readonly rulePages: string;
  readonly version: string;
}

/** Puts the parts together on a connection. */
export function serve(connection: Connection, options: ServerOptions): void {
  let abilities: ClientAbilities;
  let locations: EvidenceLocations;
  const corpora = new Corpora(options.openCorpus, () => void connection.languages.diagnostics.refresh());
  const session = new Session(corpora, {
    now: options.now,
    settingsFor: async (uri) =>
      readSettings(
        abilities.configuration
          ? await connection.workspace.getConfiguration({ scopeUri: uri, section: 'vouch' })
          : abilities.settings,
      ),
  });

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    abilities = clientAbilities(params);
    locations = new EvidenceLocations(abilities.textDocumentContent);
    corpora.workspaceFolders = (params.workspaceFolders ?? []).flatMap((folder) => pathOf(folder.uri) ?? []);
    return {
      serverInfo: { name: 'Vouch', version: options.version },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        diagnosticProvider: { identifier: 'vouch', interFileDependencies: true, workspaceDiagnostics: false },
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: ['quickfix'] },
        workspace: { textDocumentContent: { schemes: [SOURCE_SCHEME] } },
      },
    };
  });

  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    session.documents.open(uri, languageId, version, text);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    session.documents.change(uri, version, contentChanges);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => session.close(uri));

  const diagnosticFor = (finding: Finding, draft: CheckedDraft): Diagnostic | undefined =>
    diagnosticOf(finding, {
      text: draft.text,
      settings: draft.settings,
      rulePages: options.rulePages,
      locate: (evidence) => locations.locate(evidence, draft.corpus.store),
    });

  connection.languages.diagnostics.on(async ({ textDocument: { uri } }, token) => {
    const draft = await session.check(uri, () => token.isCancellationRequested);
    const items = draft?.findings.flatMap((finding) => diagnosticFor(finding, draft) ?? []) ?? [];
    return { kind: DocumentDiagnosticReportKind.Full, items };
  });

  connection.onHover(async ({ textDocument: { uri }, position }): Promise<Hover | null> => {
    const draft = await session.check(uri);
    if (!draft) return null;
    const offset = draft.text.offsetAt(position);
    const finding = draft.findings.find(({ claim: { span } }) => span.start <= offset && offset <= span.end);
    return finding ? { contents: { kind: 'markdown', value: hoverMarkdown(finding, draft) } } : null;
  });

  connection.onCodeAction(async ({ textDocument: { uri }, range, context }): Promise<CodeAction[]> => {
    const draft = await session.check(uri);
    if (!draft) return [];
    const start = draft.text.offsetAt(range.start);
    const end = draft.text.offsetAt(range.end);
    return draft.findings
      .filter(({ claim: { span } }) => span.start <= end && start <= span.end)
      .flatMap((finding) => {
        const own = context.diagnostics.filter((diagnostic) => diagnostic.code === finding.code);
        return actionsFor(finding, own, { draft, versionedEdits: abilities.versionedEdits });
      });
  });

  connection.workspace.textDocumentContent.on(({ uri }) => {
    const id = sourceIdOf(uri);
    for (const corpus of id === undefined ? [] : corpora.all()) {
      const source = corpus.store.source(id!);
      if (source) return { text: locations.document(source, corpus.store).text.getText() };
    }
    return null;
  });
  connection.onShutdown(() => corpora.close());
  connection.listen();
}
