import {
  commands,
  type Disposable,
  type ExtensionContext,
  env,
  l10n,
  Selection,
  type TextDocument,
  type TextEditor,
  Uri,
  type Webview,
  type WebviewView,
  type WebviewViewProvider,
  window,
} from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';
import type { Drafts } from '../drafts.ts';
import {
  APPLY,
  type ClaimEvidence,
  EVIDENCE,
  type EvidenceParams,
  type EvidenceResult,
  MARK,
  SHOW_EVIDENCE,
  UNMARK,
} from '../protocol.ts';
import { toRange } from '../ranges.ts';
import { evidencePage, type PageRequest } from './page.ts';
import { pageWords } from './words.ts';

/** Milliseconds that the cursor rests before the view follows it. */
const REST = 150;

/** A claim's place in a draft, as links of hovers name it. */
export interface DraftPlace {
  readonly uri: string;
  readonly span: ClaimEvidence['span'];
}

/** What the view shows: the claims of the sentence at the cursor, or of what is selected. */
interface Shown {
  readonly document: TextDocument;
  readonly at: ClaimEvidence['span'];
  readonly result: EvidenceResult;
}

/** The evidence beside the draft: follows the cursor, and does what its buttons say. */
export class EvidenceView implements WebviewViewProvider, Disposable {
  readonly #client: LanguageClient;
  readonly #drafts: Drafts;
  readonly #media: Uri;
  readonly #subscriptions: Disposable[];
  #view: WebviewView | undefined;
  #shown: Shown | undefined;
  #timer: NodeJS.Timeout | undefined;
  #announces = false;
  /** The page listens: what is sent before that is lost. */
  #isReady = false;

  constructor({ extensionUri }: ExtensionContext, client: LanguageClient, drafts: Drafts) {
    this.#client = client;
    this.#drafts = drafts;
    this.#media = Uri.joinPath(extensionUri, 'media');
    this.#subscriptions = [
      window.registerWebviewViewProvider('vouch.evidence', this),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#follow(textEditor.document)),
      window.onDidChangeActiveTextEditor((editor) => this.#follow(editor?.document)),
      drafts.onDidChange(() => this.#followSoon()),
    ];
  }

  resolveWebviewView(view: WebviewView): void {
    this.#view = view;
    this.#isReady = false;
    view.webview.options = { enableScripts: true, localResourceRoots: [this.#media] };
    view.webview.onDidReceiveMessage((request: PageRequest) => this.#act(request));
    view.onDidChangeVisibility(() => this.#followSoon());
    view.onDidDispose(() => {
      this.#view = undefined;
      this.#isReady = false;
    });
    view.webview.html = frame(view.webview, this.#media);
  }

  /** Opens the view, puts the keyboard into it, and has a screen reader say what it shows. */
  async reveal(place?: DraftPlace): Promise<EvidenceResult | undefined> {
    if (place) this.#goTo(place);
    this.#announces = true;
    await commands.executeCommand('vouch.evidence.focus');
    return this.refresh();
  }

  /** Puts the cursor where a hover was: the view tells of the sentence at the cursor. */
  #goTo({ uri, span }: DraftPlace): void {
    const editor = window.visibleTextEditors.find(
      ({ document }) => this.#client.code2ProtocolConverter.asUri(document.uri) === uri,
    );
    if (!editor) return;
    const [start, end] = [editor.document.positionAt(span.start), editor.document.positionAt(span.end)];
    editor.selection = new Selection(start, end);
  }

  /** What the view shows now, asked for anew. */
  async refresh(): Promise<EvidenceResult | undefined> {
    const before = this.#shown;
    this.#shown = await this.#ask(this.#editor());
    const moved =
      before?.result.sentence !== this.#shown?.result.sentence || before?.at.start !== this.#shown?.at.start;
    const html = evidencePage(this.#shown?.result, this.#shown?.at ?? { start: 0, end: 0 }, pageWords());
    if (this.#view && this.#isReady) {
      const announcement = this.#announces && this.#shown ? summary(this.#shown.result) : '';
      this.#announces = false;
      await this.#view.webview.postMessage({ html, moved, announcement });
      const looked = this.#shown?.result.claims.filter(({ state }) => state === 'contradicted').length ?? 0;
      this.#view.badge =
        looked > 0 ? { value: looked, tooltip: l10n.t('{0} contradicted in this sentence', looked) } : undefined;
    }
    return this.#shown?.result;
  }

  /** The next refresh is spoken. */
  announce(): void {
    this.#announces = true;
    this.#followSoon();
  }

  /** The draft whose claims are told: while a source is looked at, the one that was there last. */
  #editor(): TextEditor | undefined {
    const active = window.activeTextEditor;
    const draft = this.#drafts.active();
    if (active && (active.document === draft || active.document.uri.scheme !== 'vouch-source')) {
      if (active.document === draft || !this.#drafts.checked(active.document)?.isSource) return active;
    }
    return window.visibleTextEditors.find(({ document }) => document === draft);
  }

  async #ask(editor: TextEditor | undefined): Promise<Shown | undefined> {
    if (!editor || this.#client.state === State.Stopped) return undefined;
    const { document, selection } = editor;
    const isChecked = this.#drafts.checked(document) !== undefined;
    // What is not checked while it is written is checked when a part of it is selected.
    if (!isChecked && selection.isEmpty) return undefined;
    const params: EvidenceParams = {
      uri: this.#client.code2ProtocolConverter.asUri(document.uri),
      range: this.#client.code2ProtocolConverter.asRange(selection),
      ...(!isChecked && { document: { languageId: document.languageId, text: document.getText() } }),
    };
    const result = await this.#client.sendRequest<EvidenceResult>(EVIDENCE, params).catch(() => undefined);
    const at = { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
    return result && { document, at, result };
  }

  #follow(document: TextDocument | undefined): void {
    if (document?.uri.scheme !== 'output') this.#followSoon();
  }

  #followSoon(): void {
    if (!this.#view?.visible) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.refresh(), REST);
  }

  async #act({ act, claim, item }: PageRequest): Promise<void> {
    if (act === 'ready') {
      this.#isReady = true;
      await this.refresh();
      return;
    }
    const shown = this.#shown;
    const about = shown?.result.claims[Number(claim)];
    if (!shown || !about) return;
    const place = { uri: this.#client.code2ProtocolConverter.asUri(shown.document.uri), span: about.span };
    const passage = about.passages[Number(item)];
    if (act === 'show') await showAt(passage?.location);
    if (act === 'nearest') await showAt(about.nearest?.location);
    if (act === 'also') await showAt(about.alsoIn[Number(item)]?.location);
    if (act === 'go') await window.showTextDocument(shown.document, { selection: toRange(about.range) });
    if (act === 'copy' && passage) await env.clipboard.writeText(evidenceAsText(about, passage));
    if (act === 'unmark') await commands.executeCommand(UNMARK, place);
    const choice = about.choices[Number(item)];
    if (act === 'choose' && choice) {
      await commands.executeCommand(APPLY, { ...place, what: choice.what, index: choice.index });
    }
    const mark = about.marks[Number(item)];
    if (act === 'mark' && mark) await commands.executeCommand(MARK, { ...place, kind: mark.kind, scope: mark.scope });
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}

async function showAt(location: unknown): Promise<void> {
  if (location) await commands.executeCommand(SHOW_EVIDENCE, location);
}

/** A claim and one passage about it, to be pasted into a note or a mail. */
function evidenceAsText({ text, message }: ClaimEvidence, passage: ClaimEvidence['passages'][number]): string {
  const { lead, value, tail, origin } = passage;
  return `${text}\n${message}\n“${lead}${value}${tail}”\n${origin}\n`;
}

function summary({ claims, searched }: EvidenceResult): string {
  const { states } = pageWords();
  const told = claims.map(({ state, text, message }) => `${states[state]}: ${text}. ${message}`);
  return told.length > 0 ? told.join(' ') : `${pageWords().noClaims} ${searched}`;
}

function frame(webview: Webview, media: Uri): string {
  const address = (name: string) => webview.asWebviewUri(Uri.joinPath(media, name));
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src ${webview.cspSource}`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Evidence</title>
<link rel="stylesheet" href="${address('evidence.css')}">
</head>
<body>
<p role="status" class="announced"></p>
<main></main>
<script src="${address('evidence.js')}"></script>
</body>
</html>`;
}
