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
import { otherFirsts } from './firsts.ts';
import { otherRelationOf } from './judge.ts';
import { turnedRound } from './turned.ts';

/** The relations in some paragraphs of which a source says the contrary; of the others there is nothing to say. */
export function findOtherRelations(context: JudgeContext): Finding[] {
  return context.paragraphs.flatMap((paragraph) => [
    ...findRelations(paragraph)
      .filter(({ sentence: { start, end } }) => end - start <= LONGEST_SENTENCE)
      .flatMap((claim) => ifAnything(claim, () => judgeRelation(claim, context)) ?? []),
    ...paragraph.sentences
      .filter(({ text }) => text.length <= LONGEST_SENTENCE)
      .flatMap((sentence) => [
        ...(judgeDenial(sentence, paragraph, context) ?? []),
        ...judgeDeeds(sentence, paragraph, context),
        ...judgeFirsts(sentence, paragraph, context),
      ]),
  ]);
}

function judgeRelation(claim: RelationClaim, context: JudgeContext): Finding | undefined {
  const other = otherRelationOf(claim, context);
  if (!other) return undefined;
  const newText = inFormOf(other.ours, other.theirs);
  const edits = newText === undefined ? [] : [{ ...claim.span, newText }];
  const title = changeTo(claim.text, newText);
  return mismatch(claim, { view: other.view, valueSpan: other.span, message: otherWord(claim), title, edits }, context);
}

function judgeDenial(sentence: Sentence, paragraph: Paragraph, context: JudgeContext): Finding[] {
  const denied = deniedBy(sentence, context);
  if (!denied || isInQuotation(denied.ours, paragraph)) return [];
  const { view, theirs: valueSpan } = denied;
  const claim = claimAt(denied.ours, sentence, context);
  const newText = inPlaceOf(claim.text, denied);
  const title = changeTo(claim.text, newText);
  const edits = [{ ...claim.span, newText }];
  return [mismatch(claim, { view, valueSpan, message: otherWord(claim), title, edits }, context)];
}

/** Where the two are the other way round, the fix changes their places. */
function judgeDeeds(sentence: Sentence, paragraph: Paragraph, context: JudgeContext): Finding[] {
  return turnedRound(sentence, context).flatMap(({ deed, view, theirs: valueSpan }) => {
    const { first, second, words, from, to } = deed;
    const span = { start: words[from]!.start, end: words[to]!.end };
    if (isInQuotation(span, paragraph)) return [];
    const claim = claimAt(span, sentence, context);
    const message = (source: string) =>
      `The draft has “${first.text} ${claim.text} ${second.text}”; ${source} has it the other way round.`;
    const title = `Put “${second.text}” and “${first.text}” in each other’s places`;
    const edits = [
      { ...first.span, newText: second.text },
      { ...second.span, newText: first.text },
    ];
    return [mismatch(claim, { view, valueSpan, message, title, edits }, context)];
  });
}

function otherWord({ text }: RelationClaim): Otherwise['message'] {
  return (source, written) => `The draft has “${text}”; ${source} has “${written}”.`;
}

function changeTo(text: string, newText = ''): string {
  return `Change “${text}” to “${newText}”`;
}

/** *The first man* becomes *the first American*, and what they did first stays. */
function judgeFirsts(sentence: Sentence, paragraph: Paragraph, context: JudgeContext): Finding[] {
  return otherFirsts(sentence, context).flatMap(({ first: { words, from, to }, view, theirs: valueSpan, kind }) => {
    const span = { start: words[from]!.start, end: words[to]!.end };
    if (isInQuotation(span, paragraph)) return [];
    const claim = claimAt(span, sentence, context);
    const edits = [{ ...span, newText: kind }];
    return [
      mismatch(
        claim,
        { view, valueSpan, message: otherWord(claim), title: changeTo(claim.text, kind), edits },
        context,
      ),
    ];
  });
}

function isInQuotation(span: Span, paragraph: Paragraph): boolean {
  return quotedSpansOf(paragraph).some(({ start, end }) => start < span.end && span.start < end);
}

function claimAt(span: Span, sentence: Sentence, context: JudgeContext): RelationClaim {
  const text = draftText(span, context);
  return { kind: 'relation', span, text, value: { relation: text }, answers: [], sentence };
}

/** *did not sign* becomes the source's *signed*, and *closed* the draft's own with a *not*. */
function inPlaceOf(text: string, { theirs, isOurs, auxiliary, view }: Denied): string {
  if (/^(?:do|does|did)$/.test(auxiliary)) return writtenIn(view, theirs);
  return isOurs ? text.replace(/(?: not|n['’]t) /u, ' ') : `not ${text}`;
}

function writtenIn({ passage }: PassageView, { start, end }: Span): string {
  return passage.text.slice(start - passage.start, end - passage.start);
}

/** What a source has otherwise, how that is said, and the edits that put it right. */
interface Otherwise {
  readonly view: PassageView;
  readonly valueSpan: Span;
  readonly message: (source: string, written: string) => string;
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

function mismatch(claim: RelationClaim, otherwise: Otherwise, context: JudgeContext): Finding {
  const { view, valueSpan, edits } = otherwise;
  const { passage } = view;
  const record = context.store.source(passage.sourceId)!;
  const written = writtenIn(view, valueSpan);
  const evidence: Evidence = {
    source: record,
    quote: passage.text,
    start: passage.start,
    end: passage.end,
    valueSpan,
    value: { relation: written },
    stance: 'refutes',
    match: { relation: 'contradicting', confidence: 0.9 },
    ...(passage.role === 'comment' ? { comment: true as const } : {}),
  };
  const source = sourceName(record);
  return {
    claim,
    verdict: 'refuted',
    code: 'relation-mismatch',
    severity: 'warning',
    message: otherwise.message(source, written),
    evidence: [evidence],
    fixes: edits.length > 0 ? [{ title: `${otherwise.title} (${source})`, preferred: true, edits, evidence }] : [],
  };
}
