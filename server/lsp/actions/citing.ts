import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { WorkspaceEdit } from 'vscode-languageserver/node';
import type { Claim } from '../../engine/claims/kind.ts';
import type { Evidence, TextEdit } from '../../engine/finding.ts';
import { citationStyle, cite } from '../citations/cite.ts';
import { bibliographyOf, citeInPandoc } from '../citations/pandoc.ts';
import { endOfPhrase } from '../citations/place.ts';
import { citedLocator } from '../citations/reference.ts';
import { type CitationRequest, type CitationStyleName, draftLanguage } from '../citations/style.ts';
import { isInside, workspaceFolderOf } from '../corpus/folders.ts';
import type { CheckedDraft } from '../drafts/checked-draft.ts';
import { pathOf } from '../paths.ts';
import type { EvidenceDocument } from '../sources/evidence-document.ts';
import { type Appendix, workspaceEdit } from './edits.ts';

/** The style is never Pandoc's where there is no bibliography. */
type NotPandoc = Exclude<CitationStyleName, 'pandoc'>;

/** What citing may lean on. */
export interface CitingContext {
  readonly draft: CheckedDraft;
  readonly versionedEdits: boolean;
  readonly workspaceFolders: readonly string[];
  documentOf(evidence: Evidence): EvidenceDocument;
}

/**
 * A citation of the evidence behind a claim of the draft, in the style of the draft; together with `change`, which
 * puts other words in the claim's place. Undefined where the claim is cited already.
 */
export function citationEdit(
  evidence: Evidence,
  { span, value }: Claim,
  context: CitingContext,
  change?: TextEdit,
): WorkspaceEdit | undefined {
  const { draft, versionedEdits } = context;
  const text = draft.text.getText();
  const passage = context
    .documentOf(evidence)
    .passages.find(({ start, end }) => start <= evidence.start && evidence.end <= end);
  const request: CitationRequest = {
    evidence,
    locator: citedLocator(passage?.locator),
    text,
    language: draftLanguage(draft.text.languageId),
    start: change?.start ?? span.start,
    end: change?.end ?? span.end,
    phraseEnd: endOfPhrase(text, change?.end ?? span.end, nounOf(value)),
    ...(change && { newText: change.newText }),
  };
  const { edits, appendix } = citation(request, context);
  if (edits.length === 0) return undefined;
  const replaced = edits.some((edit) => edit.end > edit.start);
  const all = change && !replaced ? [change, ...edits] : edits;
  return workspaceEdit(draft.text, all, versionedEdits, appendix);
}

/** The noun that a number counts, where the claim's value names one. */
function nounOf(value: unknown): string | undefined {
  const { noun } = (value ?? {}) as { readonly noun?: unknown };
  return typeof noun === 'string' ? noun : undefined;
}

function citation(
  request: CitationRequest,
  context: CitingContext,
): { edits: readonly TextEdit[]; appendix?: Appendix } {
  const bibliography = bibliographyOf(request.text);
  const file = bibliography === undefined ? undefined : bibliographyFile(bibliography, context);
  const style = citationStyle(context.draft.settings.citationStyle, request.language, file !== undefined);
  if (style !== 'pandoc' || file === undefined) return { edits: cite(style as NotPandoc, request) };
  const known = textOf(file);
  const { edits, newEntry } = citeInPandoc(request, known ?? '');
  return {
    edits,
    ...(newEntry !== undefined && { appendix: { uri: pathToFileURL(file).href, text: known, addition: newEntry } }),
  };
}

/** The bibliography's path, if it lies in the workspace: a draft may not have other files of the person's written to. */
function bibliographyFile(name: string, { draft, workspaceFolders }: CitingContext): string | undefined {
  const file = pathOf(draft.uri);
  if (!file) return undefined;
  const resolved = path.resolve(path.dirname(file), name);
  const root = workspaceFolderOf(file, workspaceFolders) ?? path.dirname(file);
  return isInside(resolved, root) ? resolved : undefined;
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
