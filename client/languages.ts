import { languages, RelativePattern, type TextDocument, workspace } from 'vscode';
import { isReport } from './reports.ts';

/** The languages whose documents are checked; each is an activation event in package.json too. */
export const LANGUAGES = ['markdown', 'plaintext', 'latex', 'tex', 'asciidoc', 'restructuredtext', 'html'];

/** Where drafts are kept: on disk, not saved yet, or in a repository that is looked at from afar. */
const SCHEMES = ['file', 'untitled', 'vscode-vfs'];

/** The documents that are checked while they are written. */
export const DRAFTS = LANGUAGES.flatMap((language) => SCHEMES.map((scheme) => ({ scheme, language })));

/** Whether a document is checked while it is written: its language is known, it is none of our reports, and the settings name it and do not switch it off. */
export function isChecked(document: TextDocument): boolean {
  if (languages.match(DRAFTS, document) === 0 || isReport(document.uri.path)) return false;
  const settings = workspace.getConfiguration('vouch', document);
  const patterns = settings.get<readonly string[]>('drafts', []);
  if (!settings.get('enabled', true)) return false;
  const folder = workspace.getWorkspaceFolder(document.uri);
  if (patterns.length === 0 || !folder) return true;
  return patterns.some((pattern) => languages.match({ pattern: new RelativePattern(folder, pattern) }, document) > 0);
}
