import type { StoredPassage } from '../../../../corpus/store/store.ts';
import type { Claim } from '../../claims/kind.ts';
import type { QuotationValue } from '../../claims/quotation/value.ts';
import type { Evidence, Finding } from '../../finding.ts';
import type { Word } from '../../language/words.ts';
import {
  draftText,
  type JudgeContext,
  type PassageView,
  passagesAbout,
  sourceName,
  sourcesSearched,
} from '../candidates/context.ts';
import { isAltered, isDeniedToo, isOneWordOff, isSameUtterance } from './altered.ts';
import { restoreQuotation } from './fix.ts';
import { exactMatch, matchQuotation, type QuotationMatch, type WordDifference } from './match.ts';
import { type QuotationPart, quotationParts } from './parts.ts';
import { type Stretch, stretchesOf } from './stretches.ts';

/** Most passages named as evidence for one claim. */
const MOST_EVIDENCE = 5;

interface Candidate {
  readonly view: PassageView;
  readonly match: QuotationMatch;
}

/** Whether the words between quotation marks stand in a source, and where they differ. */
export function judgeQuotation(claim: Claim<'quotation', QuotationValue>, context: JudgeContext): Finding {
  const parts = quotationParts(claim.text, claim.span.start);
  const candidates = parts.length > 0 ? candidatesFor(claim, parts, context) : [];
  const exact = candidates.filter(({ match }) => match.exact);
  const borneOut = exact.filter(({ match }) => !match.denied || isDeniedToo(claim, context));
  if (borneOut.length > 0) return supported(claim, borneOut, context);
  const length = parts.reduce((sum, part) => sum + part.words.length, 0);
  const altered = candidates
    .filter(
      (candidate) =>
        (isAltered(candidate.match, length) || isOneWordOff(claim.span, candidate, length, context)) &&
        isSameUtterance(claim.span, candidate, length, context),
    )
    .sort((a, b) => a.match.distance - b.match.distance)[0];
  if (altered) return misquoted(claim, altered, context);
  const found = candidates.find(({ match }) => match.partial && match.differences.length === 0 && match.agreeing >= 3);
  const message = found
    ? `Only part of this quotation was found, in ${sourceName(context.store.source(found.view.passage.sourceId))}.`
    : `This quotation was not found in ${sourcesSearched(context)}.`;
  return {
    claim,
    verdict: 'not-enough-evidence',
    message,
    evidence: [],
    fixes: [],
  };
}

/** Exact matches where there are any, else the closest in each passage. */
function candidatesFor(
  claim: Claim<'quotation', QuotationValue>,
  parts: readonly QuotationPart[],
  context: JudgeContext,
): Candidate[] {
  const places = passagesAbout(claim.text, context).map((passage) => ({ passage, view: context.view(passage) }));
  const exact = places.flatMap(({ view }) => {
    const match = stretchesOf([view])
      .map((stretch) => exactMatch(parts, stretch))
      .find(Boolean);
    return match ? [{ view, match }] : [];
  });
  if (exact.length > 0) return exact;
  return places.flatMap(({ passage, view }, rank) => {
    const match = bestOf(parts, [...stretchesOf([view]), ...(rank < 4 ? stretchesAround(passage, context) : [])]);
    return match ? [{ view: viewHolding(match, view, context), match }] : [];
  });
}

/** The passage with those beside it, for a quotation that runs over the source's paragraph marks. */
function stretchesAround(passage: StoredPassage, context: JudgeContext): Stretch[] {
  const around = context.store.neighbours(passage.sourceId, Math.max(0, passage.ordinal - 1), passage.ordinal + 3);
  return around.length > 1 ? stretchesOf(around.map((neighbour) => context.view(neighbour))) : [];
}

/** The passage in which a match differs, else the one in which it begins: the one searched, or one beside it. */
function viewHolding(match: QuotationMatch, view: PassageView, context: JudgeContext): PassageView {
  const { sourceId, ordinal, start, end } = view.passage;
  const shown = match.differences.find(({ source }) => source.length > 0)?.source[0] ?? match.first;
  if (start <= shown.start && shown.end <= end) return view;
  const around = context.store.neighbours(sourceId, Math.max(0, ordinal - 1), ordinal + 3);
  const passage = around.find((neighbour) => neighbour.start <= shown.start && shown.end <= neighbour.end);
  return passage ? context.view(passage) : view;
}

function bestOf(parts: readonly QuotationPart[], stretches: readonly Stretch[]): QuotationMatch | undefined {
  let best: QuotationMatch | undefined;
  for (const stretch of stretches) {
    const match = matchQuotation(parts, stretch);
    if (match?.exact) return match;
    if (match && (!best || match.distance < best.distance)) best = match;
  }
  return best;
}

function supported(
  claim: Claim<'quotation', QuotationValue>,
  candidates: readonly Candidate[],
  context: JudgeContext,
): Finding {
  const evidence = candidates.slice(0, MOST_EVIDENCE).map((candidate) => evidenceOf(candidate, 'supports', context));
  return {
    claim,
    verdict: 'supported',
    message: `${capital(sourceName(evidence[0]!.source))} has these words.`,
    evidence,
    fixes: [],
  };
}

function misquoted(claim: Claim<'quotation', QuotationValue>, candidate: Candidate, context: JudgeContext): Finding {
  const evidence = evidenceOf(candidate, 'refutes', context);
  const { start } = claim.span;
  const openingMark = draftText({ start: start - 1, end: start }, context);
  const fix = restoreQuotation(claim, candidate.match, candidate.view, evidence, openingMark);
  const differences = candidate.match.differences.slice(0, 3).map(wordsOfDifference).join('; ');
  return {
    claim,
    verdict: 'refuted',
    code: 'misquote',
    severity: 'warning',
    message: `The quotation differs from ${sourceName(evidence.source)}: ${differences}.`,
    evidence: [evidence],
    fixes: fix ? [fix] : [],
  };
}

function wordsOfDifference({ draft, source }: WordDifference): string {
  const [ours, theirs] = [phrase(draft), phrase(source)];
  if (!ours) return `“${theirs}” is left out`;
  if (!theirs) return `“${ours}” is not in the source`;
  return `“${ours}” where the source has “${theirs}”`;
}

function phrase(words: readonly Word[]): string {
  return words.map((word) => word.text).join(' ');
}

function evidenceOf({ view, match }: Candidate, stance: Evidence['stance'], context: JudgeContext): Evidence {
  const { passage } = view;
  const inside = match.first.start >= passage.start && match.last.end <= passage.end;
  const from = Math.max(passage.start, match.first.start);
  const to = Math.min(passage.end, match.last.end);
  return {
    source: context.store.source(passage.sourceId)!,
    quote: passage.text,
    start: passage.start,
    end: passage.end,
    ...(inside ? { valueSpan: { start: match.first.start, end: match.last.end } } : {}),
    value: { text: passage.text.slice(from - passage.start, to - passage.start) },
    stance,
    match: { relation: match.exact ? 'equal' : 'contradicting', confidence: Math.max(0, 1 - match.distance) },
    ...(passage.role === 'comment' ? { comment: true as const } : {}),
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
