import {
  type Disposable,
  OverviewRulerLane,
  Range,
  Selection,
  TextEditorRevealType,
  ThemeColor,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { ShowDocumentParams, ShowDocumentResult } from 'vscode-languageclient/node';
import type { Drafts } from '../drafts.ts';

/** Opens evidence beside the draft, with the passage marked; the keyboard stays in the draft. */
export class ShownEvidence implements Disposable {
  readonly #drafts: Drafts;
  readonly #mark = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor('editor.findMatchHighlightBackground'),
    border: '1px solid',
    borderColor: new ThemeColor('contrastActiveBorder'),
    overviewRulerColor: new ThemeColor('editorOverviewRuler.findMatchForeground'),
    overviewRulerLane: OverviewRulerLane.Center,
  });
  readonly #subscription: Disposable;
  #shown: { readonly uri: string; readonly range: Range } | undefined;

  constructor(drafts: Drafts) {
    this.#drafts = drafts;
    // An editor that was hidden has lost its mark when it comes back.
    this.#subscription = window.onDidChangeVisibleTextEditors(() => this.#markAgain());
  }

  async show({ uri, selection }: ShowDocumentParams): Promise<ShowDocumentResult> {
    const target = Uri.parse(uri);
    const document = await workspace.openTextDocument(target);
    const range = selection
      ? new Range(selection.start.line, selection.start.character, selection.end.line, selection.end.character)
      : new Range(0, 0, 0, 0);
    const options = { viewColumn: this.#column(), preserveFocus: true, preview: true };
    const editor = await window.showTextDocument(document, options);
    editor.selection = new Selection(range.start, range.start);
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
    this.#shown = { uri: document.uri.toString(), range };
    this.#markAgain();
    return { success: true };
  }

  /** Beside the draft: where there is a column to its right already, in that one. */
  #column(): ViewColumn {
    const draft = this.#drafts.active();
    const editor = window.visibleTextEditors.find(({ document }) => document === draft);
    return editor?.viewColumn ? Math.min(editor.viewColumn + 1, ViewColumn.Nine) : ViewColumn.Beside;
  }

  #markAgain(): void {
    for (const editor of window.visibleTextEditors) {
      const isShown = editor.document.uri.toString() === this.#shown?.uri && !this.#shown.range.isEmpty;
      editor.setDecorations(this.#mark, isShown ? [this.#shown!.range] : []);
    }
  }

  dispose(): void {
    this.#mark.dispose();
    this.#subscription.dispose();
  }
}
