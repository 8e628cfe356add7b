import type { Span } from '../../../corpus/document.ts';
import { haveOneWording } from '../actions/choices.ts';
import type { CheckedDraft } from '../drafts/checked-draft.ts';
import type { ReviewedFinding } from '../review/claim-state.ts';
import { visible } from '../text/visible.ts';
import { nameOf } from './origin.ts';
import type { CorrectionItem } from './protocol.ts';

/**
 * The corrections of figures and dates that leave no choice, in order and not overlapping. None lies between quotation
 * marks: the engine offers no such fix.
 */
export function correctionsOf(draft: CheckedDraft): CorrectionItem[] {
  const found: CorrectionItem[] = [];
  let end = 0;
  for (const claim of [...draft.claims].sort((a, b) => a.finding.claim.span.start - b.finding.claim.span.start)) {
    const correction = correctionOf(claim, draft);
    if (!correction || correction.span.start < end) continue;
    end = correction.span.end;
    found.push(correction.item);
  }
  return found;
}

function correctionOf(
  { finding, mark }: ReviewedFinding,
  { text, document }: CheckedDraft,
): { readonly item: CorrectionItem; readonly span: Span } | undefined {
  const { claim, verdict, fixes } = finding;
  const [fix] = fixes;
  const [edit, second] = fix?.edits ?? [];
  const isPlain = !mark && verdict === 'refuted' && (claim.kind === 'number' || claim.kind === 'date');
  if (!isPlain || !fix?.preferred || !fix.evidence || !edit || second || !haveOneWording(fixes)) return undefined;
  const item: CorrectionItem = {
    kind: claim.kind,
    text: visible(document.text.slice(edit.start, edit.end)),
    newText: edit.newText,
    range: { start: text.positionAt(edit.start), end: text.positionAt(edit.end) },
    source: { id: fix.evidence.source.id, name: nameOf(fix.evidence) },
  };
  return { item, span: edit };
}
