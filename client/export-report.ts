import { commands, env, l10n, ProgressLocation, type QuickPickItem, type TextDocument, Uri, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { Drafts } from './drafts.ts';
import { REPORT, type ReportParams, type ReportResult } from './protocol.ts';

interface FormatItem extends QuickPickItem {
  readonly format: string;
}

/** What a caller that knows what it wants may say beforehand. */
export interface ExportChoice {
  readonly formats?: readonly string[];
  readonly folder?: Uri;
}

/** The forms of a report, as the server names them. */
function formatItems(): FormatItem[] {
  return [
    {
      format: 'html',
      label: l10n.t('Checking copy'),
      detail: l10n.t('To read and print: numbered marks, sources, passages'),
    },
    { format: 'docx', label: l10n.t('Word document'), detail: l10n.t('The draft with a comment on each claim') },
    { format: 'markdown', label: l10n.t('Markdown'), detail: l10n.t('The draft with a footnote on each claim') },
    { format: 'csv', label: l10n.t('Log'), detail: l10n.t('For a spreadsheet: a row for each claim') },
  ];
}

/** Writes the fact-check report of the active draft beside it, after asking in what form. Gives the files that were written. */
export async function exportReport(
  client: LanguageClient,
  drafts: Drafts,
  choice: ExportChoice = {},
): Promise<readonly Uri[]> {
  const document = drafts.active();
  if (!document) {
    void window.showInformationMessage(l10n.t('Open a draft first: the report is about it.'));
    return [];
  }
  const formats = choice.formats ?? (await askFormats());
  if (!formats || formats.length === 0) return [];
  const folder = choice.folder ?? (document.uri.scheme === 'file' ? undefined : await askFolder());
  if (document.uri.scheme !== 'file' && !folder) return [];
  return write(client, document, formats, folder);
}

async function write(
  client: LanguageClient,
  document: TextDocument,
  formats: readonly string[],
  folder: Uri | undefined,
): Promise<readonly Uri[]> {
  const params: ReportParams = {
    uri: client.code2ProtocolConverter.asUri(document.uri),
    formats,
    ...(folder && { folder: folder.toString() }),
  };
  const result = await window.withProgress(
    { location: ProgressLocation.Notification, title: l10n.t('Writing the fact-check report') },
    () => client.sendRequest<ReportResult>(REPORT, params),
  );
  if ('problem' in result) {
    void chooseAnother(client, document, formats, result.problem);
    return [];
  }
  const files = result.files.map((file) => Uri.parse(file));
  void offerToOpen(files);
  return files;
}

/** A folder that cannot be written to is no reason to lose the report: another one may be chosen. */
async function chooseAnother(
  client: LanguageClient,
  document: TextDocument,
  formats: readonly string[],
  problem: string,
): Promise<void> {
  const choose = l10n.t('Choose a Folder');
  if ((await window.showErrorMessage(problem, choose)) !== choose) return;
  const folder = await askFolder();
  if (folder) await write(client, document, formats, folder);
}

async function askFormats(): Promise<readonly string[] | undefined> {
  const items = formatItems().map((item) => ({ ...item, picked: true }));
  const chosen = await window.showQuickPick(items, {
    canPickMany: true,
    title: l10n.t('Export Fact-Check Report'),
    placeHolder: l10n.t('What to write'),
  });
  return chosen?.map(({ format }) => format);
}

async function askFolder(): Promise<Uri | undefined> {
  const options = { canSelectFiles: false, canSelectFolders: true, openLabel: l10n.t('Write the Report Here') };
  return (await window.showOpenDialog(options))?.[0];
}

async function offerToOpen(files: readonly Uri[]): Promise<void> {
  const [first] = files;
  if (!first) return;
  const open = l10n.t('Open');
  const show = l10n.t('Show in Folder');
  const message = l10n.t(
    'The fact-check report was written: {0}',
    files.map(({ path }) => path.split('/').at(-1)).join(', '),
  );
  const chosen = await window.showInformationMessage(message, open, show);
  // On another machine no program of this one can open the file, but the editor can show it.
  const isHere = env.remoteName === undefined;
  if (chosen === open) await (isHere ? env.openExternal(first) : commands.executeCommand('vscode.open', first));
  if (chosen === show) await commands.executeCommand(isHere ? 'revealFileInOS' : 'revealInExplorer', first);
}
