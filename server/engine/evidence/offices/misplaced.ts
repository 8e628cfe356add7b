import type { Span } from '../../../../corpus/document.ts';
import type { AttributionClaim, OfficeClaim } from '../../claims/attribution/claim.ts';
import { officesIn } from '../../claims/attribution/offices.ts';
import { partyTagsIn } from '../../claims/attribution/parties.ts';
import type { Finding } from '../../finding.ts';
import { ifAnything } from '../../limits.ts';
import type { JudgeContext } from '../candidates/context.ts';
import { judgeOffice, officeClaim } from './findings.ts';
import { judgeParty, partyClaim } from './parties.ts';

/** The offices in some paragraphs that the sources give to somebody else; of the others there is nothing to say. */
export function findMisplacedOffices(context: JudgeContext): Finding[] {
  const offices = context.paragraphs
    .flatMap(officesIn)
    .flatMap((office) => ifAnything(officeClaim(office), () => judgeOffice(office, context)) ?? []);
  const parties = context.paragraphs
    .flatMap(partyTagsIn)
    .flatMap((tag) => ifAnything(partyClaim(tag), () => judgeParty(tag, context)) ?? []);
  return [...offices, ...parties];
}

/**
 * Findings about who speaks as what, and about offices, as one list: where the person is wrong the office says nothing
 * more, nor does their role, and what is said of a role is told once.
 */
export function joined(attributions: readonly Finding[], offices: readonly Finding[]): Finding[] {
  const wrong = attributions.filter(({ verdict }) => verdict === 'refuted').map(({ claim }) => claim.span);
  const borneOut = attributions.filter(({ verdict }) => verdict === 'supported').map(({ claim }) => claim.span);
  const kept = offices.filter(({ claim, severity }) => {
    const { span, person } = claim as OfficeClaim;
    if (severity === 'hint' && borneOut.some((each) => overlap(each, span))) return false;
    const places = [span, { start: span.start + person.start, end: span.start + person.end }];
    return !places.some((place) => wrong.some((span) => overlap(span, place)));
  });
  const told = kept.map(({ claim }) => claim.span);
  const others = attributions.filter(({ claim, verdict }) => {
    if (verdict === 'refuted' || verdict === 'conflicting') return true;
    const { part, attribution } = claim as AttributionClaim;
    const isOfWrong = part !== 'speaker' && wrong.some((span) => overlap(span, attribution.speaker.span));
    return !isOfWrong && !told.some((span) => overlap(span, claim.span));
  });
  return [...others, ...kept];
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
