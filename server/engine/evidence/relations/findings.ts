import type { Span } from '../../../../corpus/document.ts';
import { quotedSpansOf } from '../../claims/quotation/spans.ts';
import type { RelationClaim } from '../../claims/relation/claim.ts';
import { inFormOf } from '../../claims/relation/families.ts';
import { findRelations } from '../../claims/relation/find.ts';
import type { Evidence, Finding, TextEdit } from '../../finding.ts';
import type { Paragraph, Sentence } from '../../language/sentences.ts';
import { ifAnything, LONGEST_SENTENCE } from '../../limits.ts';
import { draftText, type JudgeContext, type PassageView, sourceName } from '../candidates/context.ts';
import { type Denied, deniedBy } from './denied.ts';
import { otherRelationOf } from './judge.ts';

/** The relations in some paragraphs of which a source says the contrary; of the others there is nothing to say. */
export function findOtherRelations(context: JudgeContext): Finding[] {
  return context.paragraphs.flatMap((paragraph) => [
    ...findRelations(paragraph)
      .filter(({ sentence: { start, end } }) => end - start <= LONGEST_SENTENCE)
      .flatMap((claim) => ifAnything(claim, () => judgeRelation(claim, context)) ?? []),
    ...paragraph.sentences
      .filter(({ text }) => text.length <= LONGEST_SENTENCE)
      .flatMap((sentence) => judgeDenial(sentence, paragraph, context) ?? []),
  ]);
}

function judgeRelation(claim: RelationClaim, context: JudgeContext): Finding | undefined {
  const other = otherRelationOf(claim, context);
  if (!other) return undefined;
  const newText = inFormOf(other.ours, other.theirs);
  const edit = newText === undefined ? undefined : { ...claim.span, newText };
  return mismatch(claim, other.view, other.span, edit, context);
}

function judgeDenial(sentence: Sentence, paragraph: Paragraph, context: JudgeContext): Finding | undefined {
  const denied = deniedBy(sentence, context);
  if (!denied) return undefined;
  const { ours, view, theirs } = denied;
  if (quotedSpansOf(paragraph).some(({ start, end }) => start < ours.end && ours.start < end)) return undefined;
  const text = draftText(ours, context);
  const claim: RelationClaim = { kind: 'relation', span: ours, text, value: { relation: text }, answers: [], sentence };
  return mismatch(claim, view, theirs, editOf(denied, text), context);
}

/** *did not sign* becomes the source's *signed*, and *was signed* the draft's with a *not*. */
function editOf({ ours, theirs, isOurs, auxiliary, view }: Denied, text: string): TextEdit {
  const isDo = /^(?:do|does|did)$/.test(auxiliary);
  if (isDo) return { ...ours, newText: writtenIn(view, theirs) };
  if (!isOurs) return { start: ours.start, end: ours.start, newText: 'not ' };
  return { ...ours, newText: text.replace(/(?: not|n['’]t) /u, ' ') };
}

function writtenIn({ passage }: PassageView, { start, end }: Span): string {
  return passage.text.slice(start - passage.start, end - passage.start);
}

function mismatch(
  claim: RelationClaim,
  view: PassageView,
  valueSpan: Span,
  edit: TextEdit | undefined,
  context: JudgeContext,
): Finding {
  const { passage } = view;
  const source = context.store.source(passage.sourceId)!;
  const written = writtenIn(view, valueSpan);
  const evidence: Evidence = {
    source,
    quote: passage.text,
    start: passage.start,
    end: passage.end,
    valueSpan,
    value: { relation: written },
    stance: 'refutes',
    match: { relation: 'contradicting', confidence: 0.9 },
    ...(passage.role === 'comment' ? { comment: true as const } : {}),
  };
  const { start, end } = claim.span;
  const whole = edit && edit.end < end ? edit.newText + claim.text.slice(edit.end - start) : edit?.newText;
  const title = `Change “${claim.text}” to “${whole}” (${sourceName(source)})`;
  return {
    claim,
    verdict: 'refuted',
    code: 'relation-mismatch',
    severity: 'warning',
    message: `The draft has “${claim.text}”; ${sourceName(source)} has “${written}”.`,
    evidence: [evidence],
    fixes: edit ? [{ title, preferred: true, edits: [edit], evidence }] : [],
  };
}
