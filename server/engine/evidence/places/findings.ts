import type { Claim } from '../../claims/kind.ts';
import { placingsIn } from '../../claims/name/places.ts';
import type { NameValue } from '../../claims/name/value.ts';
import type { Evidence, Finding, TextEdit } from '../../finding.ts';
import { ifAnything } from '../../limits.ts';
import { draftText, type JudgeContext, type PassageView, sourceName } from '../candidates/context.ts';
import { otherPlaceOf } from './judge.ts';

type PlaceClaim = Claim<'name', NameValue>;

/** The places in some paragraphs where the sources have something else; of the others there is nothing to say. */
export function findMisplaced(context: JudgeContext): Finding[] {
  return context.paragraphs.flatMap(placingsIn).flatMap((ours) => {
    const { span, text } = ours.place;
    const claim: PlaceClaim = { kind: 'name', span, text, value: { name: text } };
    const judge = () => {
      const other = otherPlaceOf(ours, context);
      if (!other) return undefined;
      const { view, placing } = other;
      const { start } = view.passage;
      const newText = view.passage.text.slice(placing.whole.start - start, placing.whole.end - start);
      return misplaced({ claim, edit: { ...ours.whole, newText } }, view, placing.whole, context);
    };
    return ifAnything(claim, judge) ?? [];
  });
}

/** That a source has something at another place than the draft, with the edit that puts it right. */
export function misplaced(
  { claim, edit }: { readonly claim: PlaceClaim; readonly edit: TextEdit },
  view: PassageView,
  valueSpan: { readonly start: number; readonly end: number },
  context: JudgeContext,
): Finding {
  const { passage } = view;
  const evidence: Evidence = {
    source: context.store.source(passage.sourceId)!,
    quote: passage.text,
    start: passage.start,
    end: passage.end,
    valueSpan,
    value: { name: edit.newText },
    stance: 'refutes',
    match: { relation: 'contradicting', confidence: 0.9 },
    ...(passage.role === 'comment' ? { comment: true as const } : {}),
  };
  const source = sourceName(evidence.source);
  return {
    claim,
    verdict: 'refuted',
    code: 'place-mismatch',
    severity: 'warning',
    message: `The draft has this at “${claim.text}”; ${source} has it at “${edit.newText}”.`,
    evidence: [evidence],
    fixes: [
      {
        title: `Change “${draftText(edit, context)}” to “${edit.newText}” (${source})`,
        preferred: true,
        edits: [edit],
        evidence,
      },
    ],
  };
}
