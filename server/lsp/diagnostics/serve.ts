import {
  type CancellationToken,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver/node';
import { guarded } from '../guard.ts';
import type { ServerContext } from '../server-context.ts';
import { Reports } from './report.ts';

/** Milliseconds without a change before diagnostics are pushed to an editor that does not ask for them. */
const PUSH_DELAY = 200;

/** Reports findings: on request where the editor asks, else by itself. */
export class DiagnosticsFeature {
  readonly #context: ServerContext;
  readonly #reports: Reports;
  readonly #held = new Map<string, NodeJS.Timeout>();
  readonly #pushes = new Map<string, NodeJS.Timeout>();

  constructor(context: ServerContext) {
    this.#context = context;
    this.#reports = new Reports(context);
    const { connection } = context;
    const empty: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
    connection.languages.diagnostics.on(
      guarded(connection, 'Checking', empty, (params: DocumentDiagnosticParams, token: CancellationToken) =>
        this.#pulled(params, token),
      ),
    );
  }

  async #pulled(
    { textDocument: { uri }, previousResultId }: DocumentDiagnosticParams,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport> {
    const { session } = this.#context;
    const draft = await session.check(uri, () => token.isCancellationRequested);
    if (draft) {
      const { items, resultId, heldFor } = this.#reports.report(draft);
      this.#lookAgainIn(uri, heldFor);
      return resultId === previousResultId
        ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
        : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
    }
    const isWanted = session.documents.get(uri) !== undefined && (await session.settings(uri)).enabled;
    if (!isWanted) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    // The draft has moved on: the editor asks again for what it has now.
    throw new ResponseError(LSPErrorCodes.ServerCancelled, 'The draft has changed.', {
      retriggerRequest: true,
    });
  }

  /** A draft was opened or changed. */
  touched(uri: string): void {
    if (this.#context.abilities.pullsDiagnostics) return;
    clearTimeout(this.#pushes.get(uri));
    this.#pushes.set(
      uri,
      setTimeout(() => void this.#push(uri), PUSH_DELAY),
    );
  }

  closed(uri: string): void {
    clearTimeout(this.#held.get(uri));
    clearTimeout(this.#pushes.get(uri));
    this.#held.delete(uri);
    this.#pushes.delete(uri);
    this.#reports.forget(uri);
    if (!this.#context.abilities.pullsDiagnostics) this.#send(uri, [], undefined);
  }

  /** Corpus, marks or settings have changed. */
  refresh(): void {
    const { abilities, connection, session } = this.#context;
    if (!abilities.pullsDiagnostics) for (const uri of session.documents.uris()) this.touched(uri);
    else if (abilities.refreshesDiagnostics) connection.languages.diagnostics.refresh().catch(() => {});
  }

  stop(): void {
    for (const timer of [...this.#held.values(), ...this.#pushes.values()]) clearTimeout(timer);
  }

  readonly #push = (uri: string) =>
    guarded(this.#context.connection, 'Checking', undefined, async () => {
      const draft = await this.#context.session.check(uri);
      const open = this.#context.session.documents.get(uri);
      // A version that is no longer the latest is never published; the change that made it old pushes anew.
      if (!open || (draft && draft.version !== open.text.version)) return;
      if (!draft) return this.#send(uri, [], open.text.version);
      const { items, heldFor } = this.#reports.report(draft);
      this.#lookAgainIn(uri, heldFor);
      this.#send(uri, items, draft.version);
    })();

  #send(
    uri: string,
    diagnostics: Parameters<ServerContext['connection']['sendDiagnostics']>[0]['diagnostics'],
    version: number | undefined,
  ): void {
    void this.#context.connection.sendDiagnostics({ uri, diagnostics, ...(version !== undefined && { version }) });
  }

  #lookAgainIn(uri: string, milliseconds: number): void {
    clearTimeout(this.#held.get(uri));
    if (milliseconds <= 0) return;
    this.#held.set(
      uri,
      setTimeout(() => this.refresh(), milliseconds),
    );
  }

  /** The cursor has moved in a draft: what was held back for its sentence may be shown now. */
  cursorMoved(uri: string): void {
    if (this.#held.has(uri)) this.refresh();
  }
}
