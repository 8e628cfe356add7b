import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver/node';
import type { Finding } from '../../engine/finding.ts';
import type { CheckedDraft } from '../session.ts';
import { changeTitle } from './change.ts';
import { workspaceEdit } from './edits.ts';

/** What an action may lean on. */
export interface ActionContext {
  readonly draft: CheckedDraft;
  readonly versionedEdits: boolean;
}

/** The actions for one finding, in the order in which a writer reaches for them. */
export function actionsFor(finding: Finding, diagnostics: Diagnostic[], context: ActionContext): CodeAction[] {
  const { draft, versionedEdits } = context;
  const onlyOne = finding.fixes.filter((fix) => fix.preferred).length === 1;
  return finding.fixes.map((fix) => ({
    title: changeTitle(fix, draft.document.text),
    kind: CodeActionKind.QuickFix,
    ...(diagnostics.length > 0 && { diagnostics }),
    ...(fix.preferred && onlyOne && { isPreferred: true }),
    edit: workspaceEdit(draft.text, fix.edits, versionedEdits),
  }));
}
