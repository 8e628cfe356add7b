import {
  type CodeAction,
  commands,
  type Diagnostic,
  extensions,
  type Hover,
  languages,
  type MarkdownString,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';

export function inWorkspace(name: string): Uri {
  return Uri.joinPath(workspace.workspaceFolders![0]!.uri, name);
}

/** Asks again until there is an answer: the server works beside the editor. */
export async function eventually<Answer>(
  what: string,
  ask: () => Answer | undefined | Promise<Answer | undefined>,
): Promise<Answer> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what}: not within 20 seconds.`);
}

export function marksIn(document: TextDocument): Diagnostic[] {
  return languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Vouch');
}

export function marksWhen(document: TextDocument, count: number): Promise<Diagnostic[]> {
  return eventually(`${count} marks in ${document.fileName}`, () => {
    const marks = marksIn(document);
    return marks.length === count ? marks : undefined;
  });
}

export async function actionsAt(document: TextDocument, words: string): Promise<CodeAction[]> {
  const at = document.positionAt(document.getText().indexOf(words) + 1);
  return eventually('quick fixes', async () => {
    // Refused now and then while other extensions are still registering what they provide.
    const found = await commands
      .executeCommand<CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        window.activeTextEditor!.selection.with(at, at),
      )
      .then(undefined, () => []);
    return found.length > 0 ? found : undefined;
  });
}

/** What the hovers over words say. */
export async function hoverAt(document: TextDocument, words: string): Promise<string> {
  const at = document.positionAt(document.getText().indexOf(words) + 1);
  const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, at);
  return hovers.flatMap(({ contents }) => contents.map((part) => (part as MarkdownString).value ?? part)).join('\n');
}

/** Runs the command of the quick fix that shows the evidence for words. */
export async function showEvidence(document: TextDocument, words: string): Promise<void> {
  const action = (await actionsAt(document, words)).find(({ title }) => title.startsWith('Show evidence'))!;
  await commands.executeCommand(action.command!.command, ...action.command!.arguments!);
}

/** The editor in which a text whose name ends so is shown. */
export function editorWith(ending: string): Promise<TextEditor> {
  return eventually(`an editor with ${ending}`, () =>
    window.visibleTextEditors.find(({ document }) => document.uri.path.endsWith(ending)),
  );
}

/** The draft of the workspace in an editor, with VS Code's own Markdown at work and its first mark there. */
export async function openDraft(): Promise<TextDocument> {
  await extensions.getExtension('vscode.markdown-language-features')?.activate();
  const draft = await workspace.openTextDocument(inWorkspace('draft.md'));
  await window.showTextDocument(draft);
  await marksWhen(draft, 1);
  return draft;
}
