import {
  type Disposable,
  type ExtensionContext,
  OverviewRulerLane,
  type TextEditor,
  type TextEditorDecorationType,
  ThemeColor,
  window,
  workspace,
} from 'vscode';
import { toRange } from './claims-view.ts';
import type { Drafts } from './drafts.ts';

/** A checker's pencil: ticks in the gutter, and if wanted lines under the words, for what is confirmed. */
export class Decorations implements Disposable {
  readonly #drafts: Drafts;
  readonly #tick: TextEditorDecorationType;
  readonly #underline: TextEditorDecorationType;
  readonly #subscriptions: Disposable[];

  constructor(context: ExtensionContext, drafts: Drafts) {
    this.#drafts = drafts;
    const icon = (theme: string) => ({ gutterIconPath: context.asAbsolutePath(`media/tick-${theme}.svg`) });
    this.#tick = window.createTextEditorDecorationType({
      gutterIconSize: '70%',
      light: icon('light'),
      dark: icon('dark'),
    });
    this.#underline = window.createTextEditorDecorationType({
      textDecoration: 'underline dotted 1px',
      overviewRulerColor: new ThemeColor('vouch.confirmed'),
      overviewRulerLane: OverviewRulerLane.Right,
    });
    this.#subscriptions = [
      this.#tick,
      this.#underline,
      drafts.onDidChange(() => this.#decorateAll()),
      window.onDidChangeVisibleTextEditors(() => this.#decorateAll()),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('vouch.showConfirmed')) this.#decorateAll();
      }),
    ];
  }

  #decorateAll(): void {
    for (const editor of window.visibleTextEditors) void this.#decorate(editor);
  }

  async #decorate(editor: TextEditor): Promise<void> {
    const { document } = editor;
    const wanted = workspace.getConfiguration('vouch', document).get<string>('showConfirmed', 'gutter');
    const { version } = document;
    const claims = wanted === 'off' ? [] : await this.#drafts.claims(document);
    // The text has moved on: the next check decorates it.
    if (document.version !== version) return;
    const ranges = claims.filter((claim) => claim.state === 'confirmed').map((claim) => toRange(claim.range));
    editor.setDecorations(this.#tick, ranges);
    editor.setDecorations(this.#underline, wanted === 'gutter-and-underline' ? ranges : []);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
