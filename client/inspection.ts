import { type Disposable, EventEmitter, languages, Uri, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { INSPECT } from './protocol.ts';

/** A scheme of its own: what Vouch tells of a draft is no draft, and there is nothing in it to save. */
const SCHEME = 'vouch-inspection';
const PAGE = Uri.from({ scheme: SCHEME, path: '/What Vouch Sees.md' });

/** Tells how a draft is checked, as a text that cannot be changed. */
export class Inspection implements Disposable {
  readonly #client: LanguageClient;
  readonly #changed = new EventEmitter<Uri>();
  readonly #provider: Disposable;
  #text = '';

  constructor(client: LanguageClient) {
    this.#client = client;
    this.#provider = workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: this.#changed.event,
      provideTextDocumentContent: () => this.#text,
    });
  }

  /** @param uri address of the document that is meant, as the server knows it; nothing is shown where there is none */
  async show(uri: string | undefined): Promise<void> {
    if (uri === undefined || uri.startsWith(`${SCHEME}:`)) return;
    this.#text = await this.#client.sendRequest<string>(INSPECT, { uri });
    this.#changed.fire(PAGE);
    const document = await workspace.openTextDocument(PAGE);
    await languages.setTextDocumentLanguage(document, 'markdown');
    await window.showTextDocument(document, { preview: true });
  }

  dispose(): void {
    this.#provider.dispose();
    this.#changed.dispose();
  }
}
