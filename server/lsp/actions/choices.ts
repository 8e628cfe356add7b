import type { WorkspaceEdit } from 'vscode-languageserver/node';
import type { Evidence, Fix } from '../../engine/finding.ts';
import { citationPlace } from '../citations/place.ts';
import { shortReference, titleOf } from '../citations/reference.ts';
import { draftLanguage } from '../citations/style.ts';
import type { ReviewedFinding } from '../review/claim-state.ts';
import type { ActionContext } from './action-context.ts';
import { changeTitle, nameOf, quoted } from './change.ts';
import { citationEdit } from './citing.ts';
import { workspaceEdit } from './edits.ts';

/** What an edit of the draft does about a claim. */
export type ChoiceKind = 'change' | 'change-and-cite' | 'cite' | 'attribute';

/** One way to edit the draft about a claim. `what` and `index` name it for as long as the draft and its sources stay the same. */
export interface Choice {
  readonly what: ChoiceKind;
  /** Place among those of its kind, from 0. */
  readonly index: number;
  /** Says what goes, what comes, and on whose word. */
  readonly title: string;
  /** The same in a word or two, where the claim and its source stand beside it. */
  readonly label: string;
  readonly edit: WorkspaceEdit;
  readonly isPreferred?: true;
}

/** How many different corrections, and how many sources to cite, are offered for one claim. */
const MOST_FIXES = 3;
export const MOST_SOURCES = 2;

/** The edits that a claim leaves to choose from, in the order in which a writer reaches for them. */
export function choicesFor(claim: ReviewedFinding, context: ActionContext): Choice[] {
  const fixes = claim.mark ? [] : claim.finding.fixes.slice(0, MOST_FIXES);
  return [
    ...changes(fixes, context),
    ...changesWithCitation(claim, fixes, context),
    ...citations(claim, context),
    ...attribution(claim, context),
  ];
}

/** Preferred only where one candidate is left: otherwise the writer has to choose. */
function changes(fixes: readonly Fix[], { draft, versionedEdits }: ActionContext): Choice[] {
  return fixes.map((fix, index) => ({
    what: 'change',
    index,
    title: changeTitle(fix, draft.document.text),
    label: changeLabel(fix),
    edit: workspaceEdit(draft.text, fix.edits, versionedEdits),
    ...(fix.preferred && haveOneWording(fixes) && { isPreferred: true as const }),
  }));
}

/** Whether all corrections of a claim write the same. */
export function haveOneWording(fixes: readonly Fix[]): boolean {
  return new Set(fixes.map((fix) => JSON.stringify(fix.edits))).size === 1;
}

function changeLabel({ edits: [edit, second] }: Fix): string {
  if (!edit || second) return 'Change';
  return edit.newText === '' ? 'Delete' : `Change to ${quoted(edit.newText)}`;
}

function changesWithCitation({ finding }: ReviewedFinding, fixes: readonly Fix[], context: ActionContext): Choice[] {
  return fixes.flatMap((fix, index): Choice[] => {
    const [change] = fix.edits;
    if (!fix.evidence || !change || fix.edits.length > 1) return [];
    const edit = citationEdit(fix.evidence, finding.claim, context, change);
    const title = `${changeTitle(fix, context.draft.document.text)} and cite`;
    return edit ? [{ what: 'change-and-cite', index, title, label: 'Change and cite', edit }] : [];
  });
}

function citations({ finding }: ReviewedFinding, context: ActionContext): Choice[] {
  return oneForEachSource(finding.evidence.filter(({ stance }) => stance === 'supports')).flatMap(
    (evidence, index): Choice[] => {
      const edit = citationEdit(evidence, finding.claim, context);
      return edit ? [{ what: 'cite', index, title: `Cite ${nameOf(evidence)}`, label: 'Cite', edit }] : [];
    },
  );
}

/** Names the source in the sentence itself; never preferred, since where an attribution stands is a matter of style. */
function attribution({ finding }: ReviewedFinding, { draft, versionedEdits }: ActionContext): Choice[] {
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
  const edit = workspaceEdit(draft.text, edits, versionedEdits);
  return [{ what: 'attribute', index: 0, title: `Attribute to ${nameOf(evidence)}`, label: 'Attribute', edit }];
}

/** The first evidence of each source, of a few sources. */
export function oneForEachSource(all: readonly Evidence[]): Evidence[] {
  const first = new Map<string, Evidence>();
  for (const evidence of all) if (!first.has(evidence.source.id)) first.set(evidence.source.id, evidence);
  return [...first.values()].slice(0, MOST_SOURCES);
}
