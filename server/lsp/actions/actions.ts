import {
  type CodeAction,
  CodeActionKind,
  type Command,
  type Diagnostic,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { Evidence, Fix } from '../../engine/finding.ts';
import { citationPlace } from '../citations/place.ts';
import { shortReference, titleOf } from '../citations/reference.ts';
import { draftLanguage } from '../citations/style.ts';
import { COMMANDS, type MarkRequest } from '../commands/names.ts';
import type { ReviewedFinding } from '../review/claim-state.ts';
import type { EvidenceLocations } from '../sources/locations.ts';
import { changeTitle, nameOf, quoted } from './change.ts';
import { type CitingContext, citationEdit } from './citing.ts';
import { workspaceEdit } from './edits.ts';

/** What actions may lean on. */
export interface ActionContext extends CitingContext {
  readonly locations: EvidenceLocations;
  /** Marks can be kept: the draft has a file beside which a sidecar may lie. */
  readonly canMark: boolean;
}

/** How many different corrections, and how many sources to cite, are offered for one claim. */
const MOST_FIXES = 3;
const MOST_SOURCES = 2;

/** The actions for one claim, in the order in which a writer reaches for them. */
export function actionsFor(
  claim: ReviewedFinding,
  diagnostics: readonly Diagnostic[],
  context: ActionContext,
): CodeAction[] {
  const kind = claim.finding.code && !claim.mark ? CodeActionKind.QuickFix : CodeActionKind.RefactorRewrite;
  const shared = { kind, ...(diagnostics.length > 0 && { diagnostics: [...diagnostics] }) };
  const fixes = claim.mark ? [] : claim.finding.fixes.slice(0, MOST_FIXES);
  return [
    ...changes(fixes, context),
    ...changesWithCitation(fixes, context),
    ...citations(claim, context),
    ...shownEvidence(claim, context),
    ...attribution(claim, context),
    ...marks(claim, context),
  ].map((action) => ({ ...shared, ...action }));
}

/** Preferred only where one candidate is left: otherwise the writer has to choose. */
function changes(fixes: readonly Fix[], { draft, versionedEdits }: ActionContext): CodeAction[] {
  const wordings = new Set(fixes.map((fix) => JSON.stringify(fix.edits)));
  return fixes.map((fix) => ({
    title: changeTitle(fix, draft.document.text),
    edit: workspaceEdit(draft.text, fix.edits, versionedEdits),
    ...(fix.preferred && wordings.size === 1 && { isPreferred: true }),
  }));
}

function changesWithCitation(fixes: readonly Fix[], context: ActionContext): CodeAction[] {
  return fixes.flatMap((fix) => {
    const [change] = fix.edits;
    if (!fix.evidence || !change || fix.edits.length > 1) return [];
    const edit = citationEdit(fix.evidence, change, context, change);
    return edit ? [{ title: `${changeTitle(fix, context.draft.document.text)} and cite`, edit }] : [];
  });
}

function citations({ finding }: ReviewedFinding, context: ActionContext): CodeAction[] {
  return oneForEachSource(finding.evidence.filter(({ stance }) => stance === 'supports')).flatMap((evidence) => {
    const edit = citationEdit(evidence, finding.claim.span, context);
    return edit ? [{ title: `Cite ${nameOf(evidence)}`, edit }] : [];
  });
}

function shownEvidence({ finding }: ReviewedFinding, { draft, locations }: ActionContext): CodeAction[] {
  return oneForEachSource(finding.evidence).flatMap((evidence) => {
    const location = locations.locate(evidence, draft.corpus.store);
    const title = `Show evidence in ${nameOf(evidence)}`;
    return location ? [{ title, command: { title, command: COMMANDS.showEvidence, arguments: [location] } }] : [];
  });
}

/** Names the source in the sentence itself; never preferred, since where an attribution stands is a matter of style. */
function attribution({ finding }: ReviewedFinding, { draft, versionedEdits }: ActionContext): CodeAction[] {
  const { kind, span } = finding.claim;
  if (kind !== 'number' && kind !== 'date') return [];
  const [evidence] = finding.evidence.filter(({ stance }) => stance === 'supports');
  if (!evidence) return [];
  const { publisher, author } = evidence.source.metadata;
  const name = publisher ?? author ?? titleOf(evidence.source);
  const language = draftLanguage(draft.text.languageId);
  const source = { ...evidence.source, metadata: { publisher: name } };
  const text = draft.text.getText();
  const at = citationPlace(text, span.end);
  const isFollowedByMark = at > span.end && /[.,;:!?]/.test(text[at - 1]!);
  const words = `, according to ${shortReference(source, language)}${isFollowedByMark ? '' : ','}`;
  const edits = [{ start: isFollowedByMark ? at - 1 : at, end: isFollowedByMark ? at - 1 : at, newText: words }];
  return [{ title: `Attribute to ${nameOf(evidence)}`, edit: workspaceEdit(draft.text, edits, versionedEdits) }];
}

function marks(claim: ReviewedFinding, { draft, canMark }: ActionContext): CodeAction[] {
  if (!canMark) return [];
  const { finding, mark, state } = claim;
  const { span } = finding.claim;
  const words = quoted(finding.claim.text);
  if (mark) return [commandAction(`Take back the mark on ${words}`, COMMANDS.unmark, { uri: draft.uri, span })];
  const marking = (title: string, kind: MarkRequest['kind'], scope: MarkRequest['scope']): CodeAction =>
    commandAction(title, COMMANDS.mark, { uri: draft.uri, span, kind, scope } satisfies MarkRequest);
  if (finding.code) {
    return [
      marking('Not the same thing (wrong match)…', 'wrong-match', 'here'),
      marking(`Ignore ${words} here…`, 'ignored', 'here'),
      marking(`Ignore ${words} in this document…`, 'ignored', 'document'),
      marking(`Ignore ${words} everywhere…`, 'ignored', 'everywhere'),
    ];
  }
  if (state === 'confirmed') return [];
  return [
    marking(`Mark ${words} as checked by hand…`, 'checked', 'here'),
    marking(`Mark ${words} as on author…`, 'on-author', 'here'),
  ];
}

function commandAction(title: string, command: string, argument: unknown): CodeAction {
  const run: Command = { title, command, arguments: [argument] };
  return { title, command: run };
}

function oneForEachSource(all: readonly Evidence[]): Evidence[] {
  const first = new Map<string, Evidence>();
  for (const evidence of all) if (!first.has(evidence.source.id)) first.set(evidence.source.id, evidence);
  return [...first.values()].slice(0, MOST_SOURCES);
}

/** The one action that puts right all that leaves no choice: figures and dates with a single candidate. */
export function fixAll(claims: readonly ReviewedFinding[], context: ActionContext): CodeAction | undefined {
  const { draft, versionedEdits } = context;
  const edits = claims.flatMap(({ finding, mark }) => {
    const isPlain = !mark && finding.verdict === 'refuted' && ['number', 'date'].includes(finding.claim.kind);
    const wordings = new Set(finding.fixes.map((fix) => JSON.stringify(fix.edits)));
    const [fix] = finding.fixes;
    return isPlain && wordings.size === 1 && fix?.preferred ? fix.edits : [];
  });
  const apart = withoutOverlaps(edits);
  if (apart.length === 0) return undefined;
  const edit: WorkspaceEdit = workspaceEdit(draft.text, apart, versionedEdits);
  return { title: 'Correct all unambiguous numbers and dates', kind: FIX_ALL, edit };
}

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.vouch`;

function withoutOverlaps<Edit extends { readonly start: number; readonly end: number }>(
  edits: readonly Edit[],
): Edit[] {
  const apart: Edit[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    if (apart.length === 0 || apart.at(-1)!.end <= edit.start) apart.push(edit);
  }
  return apart;
}
