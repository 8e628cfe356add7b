import type { Span } from '../../../../corpus/document.ts';
import type { AttributionClaim } from '../../claims/attribution/claim.ts';
import type { Evidence, Finding, Fix, RuleCode, TextEdit } from '../../finding.ts';
import { type JudgeContext, type PassageView, sourceName, sourcesSearched } from '../candidates/context.ts';

/** A passage as evidence for or against an attribution. */
export function attributionEvidence(
  view: PassageView,
  valueSpan: Span,
  value: unknown,
  stance: Evidence['stance'],
  confidence: number,
  context: JudgeContext,
): Evidence {
  const { passage } = view;
  const inside = valueSpan.start >= passage.start && valueSpan.end <= passage.end && valueSpan.end > valueSpan.start;
  return {
    source: context.store.source(passage.sourceId)!,
    quote: passage.text,
    start: passage.start,
    end: passage.end,
    ...(inside ? { valueSpan } : {}),
    value,
    stance,
    match: { relation: stance === 'supports' ? 'equal' : 'contradicting', confidence },
    ...(passage.role === 'comment' ? { comment: true as const } : {}),
  };
}

export function notFound(claim: AttributionClaim, what: string, context: JudgeContext): Finding {
  return {
    claim,
    verdict: 'not-enough-evidence',
    message: `${what} in ${sourcesSearched(context)}.`,
    evidence: [],
    fixes: [],
  };
}

export function borneOut(claim: AttributionClaim, message: string, evidence: readonly Evidence[]): Finding {
  return { claim, verdict: 'supported', message, evidence, fixes: [] };
}

/** A claim that a source contradicts, with the edit that puts it right. */
export function contradicted(
  claim: AttributionClaim,
  code: RuleCode,
  message: string,
  evidence: readonly Evidence[],
  edit: TextEdit | undefined,
): Finding {
  const fixes: Fix[] = edit
    ? [
        {
          title: `Change “${claim.text}” to “${edit.newText}” (${sourceName(evidence[0]?.source)})`,
          preferred: true,
          edits: [edit],
          evidence: evidence[0]!,
        },
      ]
    : [];
  return { claim, verdict: 'refuted', code, severity: 'warning', message, evidence, fixes };
}
