import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  createConnection,
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { serve } from '../../../server/lsp/server.ts';
import type { ServerOptions } from '../../../server/lsp/server-context.ts';

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
  readonly server: ServerOptions;
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

  static async start(options: EditorOptions): Promise<FakeEditor> {
    const toServer = new PassThrough();
    const toEditor = new PassThrough();
    serve(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toEditor)), options.server);
    const connection = createMessageConnection(new StreamMessageReader(toEditor), new StreamMessageWriter(toServer));
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

  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    this.connection.dispose();
  }
}
