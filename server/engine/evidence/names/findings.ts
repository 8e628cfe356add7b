import type { NameClaim } from '../../claims/name/claim.ts';
import type { Evidence, Finding, Fix } from '../../finding.ts';
import { wordsOf } from '../../language/words.ts';
import { type JudgeContext, sourceName } from '../candidates/context.ts';
import type { OtherName } from './other-names.ts';

/** A name that no source writes as the draft does, with the edit that puts it right. */
export function misspelt(claim: NameClaim, other: OtherName, context: JudgeContext): Finding {
  const evidence = evidenceOf(other, 'refutes', context);
  const fix = fixOf(claim, other, evidence);
  return {
    claim,
    verdict: 'refuted',
    code: 'name-spelling',
    severity: 'warning',
    message: `The draft writes “${claim.text}”; ${sourceName(evidence.source)} writes “${other.mention.text}”.`,
    evidence: [evidence],
    fixes: fix ? [fix] : [],
  };
}

/** The sources vary among themselves: neither spelling is wrong, and the writer should know. */
export function spellingsVary(
  claim: NameClaim,
  same: Pick<OtherName, 'view' | 'mention'>,
  other: OtherName,
  context: JudgeContext,
): Finding {
  const [ours, theirs] = [evidenceOf(same, 'supports', context), evidenceOf(other, 'refutes', context)];
  return {
    claim,
    verdict: 'conflicting',
    code: 'name-spelling',
    severity: 'information',
    message: `The sources spell this name in two ways: “${claim.text}” in ${sourceName(ours.source)}, “${other.mention.text}” in ${sourceName(theirs.source)}.`,
    evidence: [ours, theirs],
    fixes: [],
  };
}

/** One name by two rules of writing it in the Latin alphabet: no error, but the writer may want to keep to one. */
export function romanised(claim: NameClaim, other: OtherName, context: JudgeContext): Finding {
  const evidence = evidenceOf(other, 'supports', context);
  const fix = fixOf(claim, other, evidence);
  return {
    claim,
    verdict: 'supported',
    code: 'name-spelling',
    severity: 'information',
    message: `The draft writes “${claim.text}”; ${sourceName(evidence.source)} writes “${other.mention.text}”: one name in two romanisations.`,
    evidence: [evidence],
    fixes: fix ? [{ ...fix, preferred: false }] : [],
  };
}

function evidenceOf(
  { view, mention }: Pick<OtherName, 'view' | 'mention'>,
  stance: Evidence['stance'],
  context: JudgeContext,
): Evidence {
  const { passage } = view;
  return {
    source: context.store.source(passage.sourceId)!,
    quote: passage.text,
    start: passage.start,
    end: passage.end,
    valueSpan: mention.span,
    value: { name: mention.text },
    stance,
    match: { relation: stance === 'supports' ? 'equal' : 'contradicting', confidence: 0.9 },
    ...(passage.role === 'comment' ? { comment: true as const } : {}),
  };
}

/** The source's word for the odd one of the draft; undefined where the draft's name leaves that word out. */
function fixOf(claim: NameClaim, { mention, odd }: OtherName, evidence: Evidence): Fix | undefined {
  const wrong = wordsOf(claim.text, claim.span.start).find(({ key }) => key.replace(/'s?$/, '') === odd.ours);
  const right = wordsOf(mention.text)[odd.theirs];
  if (!wrong || !right) return undefined;
  const written = right.text.replace(/['’]s?$/u, '');
  const newText = isCapitals(written) && !isCapitals(wrong.text) ? inSmallLetters(written) : written;
  return {
    title: `Change “${wrong.text}” to “${newText}” (${sourceName(evidence.source)})`,
    preferred: true,
    edits: [{ start: wrong.start, end: wrong.end, newText }],
    evidence,
  };
}

function isCapitals(text: string): boolean {
  return text.length > 1 && text === text.toUpperCase();
}

/** A transcript's *STONE* as *Stone*. */
function inSmallLetters(text: string): string {
  return text.charAt(0) + text.slice(1).toLowerCase();
}
