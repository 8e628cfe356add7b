import { type Disposable, EventEmitter, type TextDocument, window, workspace } from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';
import { isChecked } from './languages.ts';
import { CHECKED, type CheckedParams, CLAIMS, type ClaimItem } from './protocol.ts';

/** What the server last said of each open draft. */
export class Drafts implements Disposable {
  readonly #client: LanguageClient;
  readonly #checked = new Map<string, CheckedParams>();
  readonly #claims = new Map<string, Promise<readonly ClaimItem[]>>();
  #last: TextDocument | undefined;
  readonly #changed = new EventEmitter<string>();
  readonly #subscriptions: Disposable[];
  /** Fires with the address of a draft about which there is news. */
  readonly onDidChange = this.#changed.event;

  constructor(client: LanguageClient) {
    this.#client = client;
    this.#subscriptions = [
      this.#changed,
      client.onNotification(CHECKED, (checked: CheckedParams) => this.#take(checked)),
      workspace.onDidCloseTextDocument((document) => this.#forget(document.uri.toString())),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('vouch')) this.#forgetWhatIsOff();
      }),
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Stopped) this.#forgetAll();
      }),
    ];
  }

  checked(document: TextDocument): CheckedParams | undefined {
    return this.#checked.get(keyOf(document));
  }

  /** Without sources, and while they are being read or an archive is being asked, it is too early to call a claim "not found". */
  isEarly(document: TextDocument): boolean {
    const checked = this.checked(document);
    if (checked === undefined || checked.indexing !== undefined || checked.archive === 'asked') return true;
    return checked.folders.length === 0 && checked.archive !== 'in';
  }

  /** The claims of a draft, asked for once after each check. */
  claims(document: TextDocument): Promise<readonly ClaimItem[]> {
    const key = keyOf(document);
    const known = this.#claims.get(key);
    if (known || !this.#checked.has(key)) return known ?? Promise.resolve([]);
    const asked = this.#client.sendRequest<readonly ClaimItem[]>(CLAIMS, { uri: key }).catch(() => []);
    this.#claims.set(key, asked);
    return asked;
  }

  /** The draft in the active editor; while a source or something else is looked at, the one that was there last. */
  active(): TextDocument | undefined {
    const document = window.activeTextEditor?.document;
    if (document && this.checked(document)?.isSource === false) this.#last = document;
    return this.#last;
  }

  #take(checked: CheckedParams): void {
    // Addresses are written in several ways ("%3A" for ":"); the editor's own way is the key.
    const document = workspace.textDocuments.find(
      (open) => this.#client.code2ProtocolConverter.asUri(open.uri) === checked.uri,
    );
    if (!document) return;
    const key = keyOf(document);
    this.#checked.set(key, checked);
    this.#claims.delete(key);
    this.#changed.fire(key);
  }

  #forget(key: string): void {
    this.#checked.delete(key);
    this.#claims.delete(key);
    if (this.#last && keyOf(this.#last) === key) this.#last = undefined;
    this.#changed.fire(key);
  }

  /** What was said of drafts that are no longer checked must not be shown beside them. */
  #forgetWhatIsOff(): void {
    for (const document of workspace.textDocuments) {
      if (this.#checked.has(keyOf(document)) && !isChecked(document)) this.#forget(keyOf(document));
    }
  }

  #forgetAll(): void {
    for (const key of [...this.#checked.keys()]) this.#forget(key);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}

function keyOf(document: TextDocument): string {
  return document.uri.toString();
}
