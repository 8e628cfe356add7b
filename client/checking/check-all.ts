import {
  type CancellationToken,
  commands,
  type Diagnostic,
  type DiagnosticCollection,
  type Disposable,
  l10n,
  languages,
  ProgressLocation,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { CHECK_TEXT, type CheckTextResult } from '../protocol.ts';
import { isReport } from '../reports.ts';
import { type CheckedFile, outcome } from './outcome.ts';

/** The languages of files that are not open, by their ending. */
const LANGUAGE_BY_ENDING: ReadonlyMap<string, string> = new Map([
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['txt', 'plaintext'],
  ['tex', 'latex'],
  ['adoc', 'asciidoc'],
  ['rst', 'restructuredtext'],
  ['html', 'html'],
]);
const DRAFTS = `**/*.{${[...LANGUAGE_BY_ENDING.keys()].join(',')}}`;
const NOT_DRAFTS = '{**/node_modules/**,**/.*/**,**/{sources,corpus,research}/**}';

/** How many files are checked at once, and bytes of one: what is beyond is named. */
const MOST_FILES = 2000;
const LARGEST_FILE = 8 * 1024 * 1024;

/** Checks every draft of the workspace, open or not. What is wrong in files that are not open goes to Problems too. */
export class WorkspaceCheck implements Disposable {
  readonly #client: LanguageClient;
  readonly #problems: DiagnosticCollection = languages.createDiagnosticCollection('vouch-workspace');
  readonly #subscriptions: Disposable[];

  constructor(client: LanguageClient) {
    this.#client = client;
    // Once a draft is open the server reports on it itself.
    this.#subscriptions = [
      this.#problems,
      workspace.onDidOpenTextDocument(({ uri }) => this.#problems.delete(uri)),
      workspace.onDidDeleteFiles(({ files }) => {
        for (const file of files) this.#problems.delete(file);
      }),
    ];
  }

  /** Resolves with what was found, when all is checked or the person has had enough. */
  async run(): Promise<readonly CheckedFile[]> {
    const title = l10n.t('Checking the drafts of the workspace');
    const options = { location: ProgressLocation.Notification, title, cancellable: true };
    this.#problems.clear();
    const found = await workspace.findFiles(DRAFTS, NOT_DRAFTS, MOST_FILES + 1);
    const drafts = found.filter(({ path }) => !isReport(path));
    const files = drafts.slice(0, MOST_FILES).sort((a, b) => (a.path < b.path ? -1 : 1));
    const checked: CheckedFile[] = [];
    const stopped = await window.withProgress(options, async (progress, token) => {
      for (const [index, file] of files.entries()) {
        if (token.isCancellationRequested) return true;
        const message = `${index + 1}/${files.length} ${workspace.asRelativePath(file)}`;
        progress.report({ message, increment: 100 / files.length });
        checked.push(await this.#check(file, token));
      }
      return token.isCancellationRequested;
    });
    const left = stopped ? files.length - checked.length : 0;
    void tell(outcome(checked, left, found.length > MOST_FILES ? MOST_FILES : undefined));
    return checked;
  }

  async #check(file: Uri, token: CancellationToken): Promise<CheckedFile> {
    const name = workspace.asRelativePath(file);
    try {
      const open = workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString());
      const text = open?.getText() ?? (await read(file));
      if (text === undefined) return { name, problem: l10n.t('larger than {0} MB', LARGEST_FILE / 1024 / 1024) };
      const languageId = open?.languageId ?? LANGUAGE_BY_ENDING.get(endingOf(file)) ?? 'plaintext';
      const uri = this.#client.code2ProtocolConverter.asUri(file);
      const result = await this.#client.sendRequest<CheckTextResult | null>(
        CHECK_TEXT,
        { uri, languageId, text },
        token,
      );
      if (!result) return { name, problem: l10n.t('the settings leave it out') };
      if (!open) this.#problems.set(file, await this.#converted(result));
      return { name, result };
    } catch (error) {
      return { name, problem: error instanceof Error ? error.message : String(error) };
    }
  }

  async #converted({ diagnostics }: CheckTextResult): Promise<Diagnostic[]> {
    return this.#client.protocol2CodeConverter.asDiagnostics([...diagnostics]);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}

async function read(file: Uri): Promise<string | undefined> {
  const { size } = await workspace.fs.stat(file);
  if (size > LARGEST_FILE) return undefined;
  return new TextDecoder().decode(await workspace.fs.readFile(file));
}

function endingOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('.') + 1).toLowerCase();
}

async function tell({ words, isWorrying, details }: ReturnType<typeof outcome>): Promise<void> {
  const problems = l10n.t('Show Problems');
  const named = l10n.t('What Was Left Out');
  const buttons = [...(isWorrying ? [problems] : []), ...(details ? [named] : [])];
  const chosen = await window.showInformationMessage(words, ...buttons);
  if (chosen === problems) await commands.executeCommand('workbench.actions.view.problems');
  if (chosen === named && details) {
    const document = await workspace.openTextDocument({ content: details, language: 'plaintext' });
    await window.showTextDocument(document, { preview: true });
  }
}
