import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  type CodeAction,
  createConnection,
  createMessageConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type Hover,
  type MarkupContent,
  type MessageConnection,
  type MessageReader,
  type MessageWriter,
  type Position,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { serve } from '../../../server/lsp/server.ts';
import type { ServerOptions } from '../../../server/lsp/server-context.ts';
import type { Mark } from '../../support/carets.ts';

/** What the modern editor can do: a recent VS Code. */
export const MODERN: ClientCapabilities = {
  textDocument: {
    diagnostic: {},
    hover: { contentFormat: ['markdown', 'plaintext'] },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } }, isPreferredSupport: true },
  },
  workspace: {
    configuration: true,
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
    textDocumentContent: {},
    workspaceFolders: true,
  },
  window: { showDocument: { support: true } },
};

export interface EditorOptions {
  readonly capabilities?: ClientCapabilities;
  readonly folders?: readonly string[];
  readonly settings?: Record<string, unknown>;
  readonly initialization?: Record<string, unknown>;
}

/** An editor without a screen: it speaks the protocol over streams in memory and keeps the text of its documents. */
export class FakeEditor {
  readonly connection: MessageConnection;
  readonly documents = new Map<string, TextDocument>();
  readonly heard: { method: string; params: unknown }[] = [];
  settings: Record<string, unknown>;
  answer: (method: string, params: unknown) => unknown = () => null;

  private constructor(connection: MessageConnection, settings: Record<string, unknown>) {
    this.connection = connection;
    this.settings = settings;
  }

  /** Starts a server in this process and connects to it. */
  static start(options: EditorOptions & { readonly server: ServerOptions }): Promise<FakeEditor> {
    const toServer = new PassThrough();
    const toEditor = new PassThrough();
    serve(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toEditor)), options.server);
    return FakeEditor.connect(new StreamMessageReader(toEditor), new StreamMessageWriter(toServer), options);
  }

  static async connect(reader: MessageReader, writer: MessageWriter, options: EditorOptions): Promise<FakeEditor> {
    const connection = createMessageConnection(reader, writer);
    const editor = new FakeEditor(connection, options.settings ?? {});
    editor.#listen();
    await connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      capabilities: options.capabilities ?? MODERN,
      workspaceFolders: (options.folders ?? []).map((uri) => ({ uri, name: uri })),
      initializationOptions: options.initialization ?? {},
    });
    await connection.sendNotification('initialized', {});
    return editor;
  }

  #listen(): void {
    this.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => this.settings),
    );
    this.connection.onRequest((method, params) => {
      this.heard.push({ method, params });
      return this.answer(method, params);
    });
    this.connection.onNotification((method, params) => {
      this.heard.push({ method, params });
    });
    this.connection.listen();
  }

  open(uri: string, text: string, languageId = 'markdown'): Promise<void> {
    this.documents.set(uri, TextDocument.create(uri, languageId, 1, text));
    return this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  /** Puts `newText` in place of the text between two offsets, as typing does. */
  edit(uri: string, start: number, end: number, newText: string): Promise<void> {
    const document = this.documents.get(uri)!;
    const range = { start: document.positionAt(start), end: document.positionAt(end) };
    return this.change(uri, [{ range, text: newText }]);
  }

  change(uri: string, changes: TextDocumentContentChangeEvent[]): Promise<void> {
    const document = this.documents.get(uri)!;
    const version = document.version + 1;
    TextDocument.update(document, changes, version);
    return this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: changes,
    });
  }

  text(uri: string): string {
    return this.documents.get(uri)!.getText();
  }

  /** The text of a document as it would be with an edit applied; refuses an edit for another version, as editors do. */
  applied(uri: string, edit: WorkspaceEdit): string {
    const document = this.documents.get(uri)!;
    const edits = Object.entries(edit.changes ?? {}).flatMap(([of, list]) => (of === uri ? list : []));
    for (const change of edit.documentChanges ?? []) {
      if (!('textDocument' in change) || change.textDocument.uri !== uri) continue;
      if (change.textDocument.version !== document.version) throw new Error('The edit is for another version.');
      edits.push(...(change.edits as typeof edits));
    }
    return TextDocument.applyEdits(document, edits);
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    const identifier = previousResultId === undefined ? {} : { previousResultId };
    return this.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, ...identifier });
  }

  /** The diagnostics of a document, as the editor would draw them. */
  async marks(uri: string): Promise<Mark[]> {
    const report = await this.pull(uri);
    assert.equal(report.kind, 'full');
    return report.kind === 'full' ? this.marksOf(uri, report.items) : [];
  }

  marksOf(uri: string, items: readonly Diagnostic[]): Mark[] {
    const document = this.documents.get(uri)!;
    return items.map(({ range, message, code }) => ({
      start: document.offsetAt(range.start),
      end: document.offsetAt(range.end),
      message: `${code ?? ''}: ${message}`,
    }));
  }

  hover(uri: string, words: string): Promise<Hover | null> {
    return this.connection.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position: this.place(uri, words),
    });
  }

  /** What the hover over words says. */
  async hoverText(uri: string, words: string): Promise<string> {
    const hover = await this.hover(uri, words);
    return (hover?.contents as MarkupContent | undefined)?.value ?? '';
  }

  async actions(uri: string, words: string, only?: readonly string[]): Promise<CodeAction[]> {
    const start = this.place(uri, words);
    const params = {
      textDocument: { uri },
      range: { start, end: start },
      context: { diagnostics: [], ...(only && { only }) },
    };
    return this.connection.sendRequest('textDocument/codeAction', params);
  }

  async action(uri: string, words: string, title: string | RegExp): Promise<CodeAction> {
    const actions = await this.actions(uri, words);
    const found = actions.find((action) =>
      typeof title === 'string' ? action.title === title : title.test(action.title),
    );
    assert.ok(found, `no action “${title}” among ${actions.map((action) => action.title).join(' | ')}`);
    return found;
  }

  /** Runs the command of an action, as choosing it does. */
  async choose(action: CodeAction): Promise<void> {
    const { command, arguments: parameters } = action.command!;
    await this.connection.sendRequest('workspace/executeCommand', { command, arguments: parameters });
  }

  place(uri: string, words: string): Position {
    const at = this.text(uri).indexOf(words);
    assert.ok(at >= 0, `“${words}” is not in the document`);
    return this.documents.get(uri)!.positionAt(at);
  }

  /** Waits for a note or request of the server. */
  async heardOf(method: string, since = 0): Promise<unknown> {
    for (let wait = 0; wait < 400; wait += 1) {
      const found = this.heard.slice(since).find((message) => message.method === method);
      if (found) return found.params;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`The server never sent ${method}.`);
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    this.connection.dispose();
  }
}
