import type { RelationClaim } from '../../claims/relation/claim.ts';
import { inFormOf } from '../../claims/relation/families.ts';
import { findRelations } from '../../claims/relation/find.ts';
import type { Evidence, Finding } from '../../finding.ts';
import { ifAnything, LONGEST_SENTENCE } from '../../limits.ts';
import { type JudgeContext, sourceName } from '../candidates/context.ts';
import { type OtherRelation, otherRelationOf } from './judge.ts';

/** The relations in some paragraphs of which a source says the contrary; of the others there is nothing to say. */
export function findOtherRelations(context: JudgeContext): Finding[] {
  return context.paragraphs
    .flatMap(findRelations)
    .filter(({ sentence: { start, end } }) => end - start <= LONGEST_SENTENCE)
    .flatMap((claim) => ifAnything(claim, () => judgeRelation(claim, context)) ?? []);
}

function judgeRelation(claim: RelationClaim, context: JudgeContext): Finding | undefined {
  const other = otherRelationOf(claim, context);
  return other && mismatch(claim, other, context);
}

function mismatch(claim: RelationClaim, { view, span, ours, theirs }: OtherRelation, context: JudgeContext): Finding {
  const { passage } = view;
  const source = context.store.source(passage.sourceId)!;
  const written = passage.text.slice(span.start - passage.start, span.end - passage.start);
  const evidence: Evidence = {
    source,
    quote: passage.text,
    start: passage.start,
    end: passage.end,
    valueSpan: span,
    value: { relation: theirs.lemma },
    stance: 'refutes',
    match: { relation: 'contradicting', confidence: 0.9 },
    ...(passage.role === 'comment' ? { comment: true as const } : {}),
  };
  const newText = inFormOf(ours, theirs);
  return {
    claim,
    verdict: 'refuted',
    code: 'relation-mismatch',
    severity: 'warning',
    message: `The draft has “${claim.text}”; ${sourceName(source)} has “${written}”.`,
    evidence: [evidence],
    fixes: newText
      ? [
          {
            title: `Change “${claim.text}” to “${newText}” (${sourceName(source)})`,
            preferred: true,
            edits: [{ ...claim.span, newText }],
            evidence,
          },
        ]
      : [],
  };
}
