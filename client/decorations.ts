import {
  type Disposable,
  type ExtensionContext,
  OverviewRulerLane,
  Range,
  type TextEditor,
  type TextEditorDecorationType,
  ThemeColor,
  window,
  workspace,
} from 'vscode';
import type { Drafts } from './drafts.ts';
import { GUTTER_MARKS, type GutterMark, marksByLine } from './gutter.ts';
import { toRange } from './ranges.ts';
import { gutterIcon } from './state-icons.ts';

/** A checker's pencil: one mark in the gutter for each line with claims, and if wanted lines under what is confirmed. */
export class Decorations implements Disposable {
  readonly #drafts: Drafts;
  readonly #gutter: ReadonlyMap<GutterMark, TextEditorDecorationType>;
  readonly #underline: TextEditorDecorationType;
  readonly #subscriptions: Disposable[];

  constructor(context: ExtensionContext, drafts: Drafts) {
    this.#drafts = drafts;
    this.#gutter = new Map(GUTTER_MARKS.map((mark) => [mark, gutterType(context, mark)]));
    this.#underline = window.createTextEditorDecorationType({
      textDecoration: 'underline dotted 1px',
      overviewRulerColor: new ThemeColor('vouch.confirmed'),
      overviewRulerLane: OverviewRulerLane.Right,
    });
    this.#subscriptions = [
      ...this.#gutter.values(),
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
    const isEarly = this.#drafts.isEarly(document);
    const lines = marksByLine(
      claims.map(({ state, range }) => ({
        state: isEarly && state === 'not-found' ? 'ignored' : state,
        first: range.start.line,
        last: range.end.line,
      })),
    );
    for (const [mark, type] of this.#gutter) {
      const marked = [...lines].filter(([, of]) => of === mark);
      editor.setDecorations(
        type,
        marked.map(([line]) => new Range(line, 0, line, 0)),
      );
    }
    const confirmed = claims.filter(({ state }) => state === 'confirmed').map(({ range }) => toRange(range));
    editor.setDecorations(this.#underline, wanted === 'gutter-and-underline' ? confirmed : []);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}

function gutterType(context: ExtensionContext, mark: GutterMark): TextEditorDecorationType {
  const { light, dark } = gutterIcon(context, mark);
  return window.createTextEditorDecorationType({
    gutterIconSize: '70%',
    light: { gutterIconPath: light },
    dark: { gutterIconPath: dark },
  });
}
