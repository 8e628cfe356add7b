import { type Correction, correctionOf } from '../../claims/correction.ts';
import type { MeasuredClaim } from '../../claims/measured.ts';
import type { Evidence, Finding, Fix } from '../../finding.ts';
import { conceptOf } from '../../language/concepts.ts';
import type { AlignedClaim, Assessment } from '../comparison/assessment.ts';
import type { AnalysedSentence } from '../frames/analysis.ts';
import { changeTitle, notFoundMessage, refutedMessage, sourcesDisagreeMessage, supportedMessage } from './messages.ts';
import { decide } from './weights.ts';

/** Evidence shown for one claim, on either side. */
const MOST_EVIDENCE = 5;

/** The verdict on a measured claim, with its evidence and the fix. `searched` is the number of sources looked through. */
export function judgeMeasured(assessment: Assessment, searched: number): Finding {
  const draft = assessment.sentence;
  const { claim } = assessment.placed;
  const decision = decide(assessment);
  const supporting = oneEachSource(decision.supporting).map((each) => evidenceOf(draft, each, 'supports'));
  const refuting = oneEachSource(decision.refuting).map((each) => evidenceOf(draft, each, 'refutes'));
  const evidence = [...supporting, ...refuting].slice(0, 2 * MOST_EVIDENCE);
  switch (decision.verdict) {
    case 'supported':
      return { claim, verdict: 'supported', message: supportedMessage(claim, supporting), evidence, fixes: [] };
    case 'conflicting':
      return {
        claim,
        verdict: 'conflicting',
        code: 'sources-disagree',
        severity: 'information',
        message: sourcesDisagreeMessage(claim, supporting, refuting),
        evidence,
        fixes: [],
      };
    case 'refuted':
      return {
        claim,
        verdict: 'refuted',
        code: claim.kind === 'number' ? 'number-mismatch' : 'date-mismatch',
        severity: 'warning',
        message: refutedMessage(claim, refuting),
        evidence: refuting,
        fixes: fixesOf(claim, decision.refuting, refuting),
      };
    default:
      return {
        claim,
        verdict: 'not-enough-evidence',
        message: notFoundMessage(claim, searched),
        evidence: [],
        fixes: [],
      };
  }
}

/** The best aligned claim of each source, in order. */
function oneEachSource(aligned: readonly AlignedClaim[]): AlignedClaim[] {
  const seen = new Set<string>();
  const best: AlignedClaim[] = [];
  for (const each of aligned) {
    if (seen.has(each.candidate.source.id)) continue;
    seen.add(each.candidate.source.id);
    best.push(each);
    if (best.length === MOST_EVIDENCE) break;
  }
  return best;
}

function evidenceOf(draft: AnalysedSentence, aligned: AlignedClaim, stance: Evidence['stance']): Evidence {
  const { sentence, source, passage } = aligned.candidate;
  return {
    source,
    quote: sentence.text,
    start: sentence.start,
    end: sentence.end,
    valueSpan: aligned.placed.claim.span,
    value: aligned.placed.claim.value,
    stance,
    match: {
      ...matched(draft, sentence),
      relation: aligned.relation,
      confidence: Math.round(aligned.score * 100) / 100,
    },
    ...(passage.role === 'comment' ? { comment: true as const } : {}),
  };
}

/** The words that made the alignment: names first (of whom), then the rest (what is measured). */
function matched(draft: AnalysedSentence, source: AnalysedSentence): { subject: string[]; measure: string[] } {
  const concepts = new Set(source.words.map((word) => word.concept));
  const subject = new Set<string>();
  const measure = new Set<string>();
  for (const [index, word] of draft.words.entries()) {
    if (draft.inClaim[index] || word.substance === 0 || !concepts.has(conceptOf(word.term))) continue;
    const text = draft.text.slice(word.start - draft.start, word.end - draft.start);
    (word.isName ? subject : measure).add(text);
  }
  return { subject: [...subject], measure: [...measure] };
}

/** One fix for each value that the sources offer; preferred only where they offer one. */
function fixesOf(claim: MeasuredClaim, refuting: readonly AlignedClaim[], evidence: readonly Evidence[]): Fix[] {
  const fixes: Fix[] = [];
  for (const aligned of oneEachSource(refuting)) {
    const edit = correctionOf(claim, aligned.placed.claim);
    if (edit === undefined) continue;
    const { newText } = edit;
    if (fixes.some((fix) => fix.edits[0]!.newText === newText)) continue;
    const from = evidence.find((each) => each.source.id === aligned.candidate.source.id);
    fixes.push({
      title: changeTitle(wordsAt(claim, edit), newText, aligned.candidate.source),
      preferred: false,
      edits: [edit],
      ...(from ? { evidence: from } : {}),
    });
  }
  return fixes.map((fix) => ({ ...fix, preferred: fixes.length === 1 }));
}

/** The words that an edit replaces: the claim's, or the one beside it that says its direction or bound. */
function wordsAt(claim: MeasuredClaim, { start }: Correction): string {
  const beside = claim.kind === 'number' && start !== claim.span.start ? claim.value.beside : undefined;
  return beside?.text ?? claim.text;
}
