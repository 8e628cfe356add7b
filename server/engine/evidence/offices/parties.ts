import type { OfficeClaim } from '../../claims/attribution/claim.ts';
import { type PartyTag, partyTagsIn } from '../../claims/attribution/parties.ts';
import { regionOf } from '../../language/regions.ts';
import { relateNames } from '../../language/same-name.ts';
import { type JudgeContext, type PassageView, passagesAbout, sourceName } from '../candidates/context.ts';
import type { OfficeFinding } from './findings.ts';

/** That the sources have a politician in another party or of another state; nothing where any has what the draft has. */
export function judgeParty(ours: PartyTag, context: JudgeContext): OfficeFinding | undefined {
  const keys = context.draftNames().fullest(ours.person.keys);
  const tags = passagesAbout(keys.join(' '), context).flatMap((passage) => {
    const view = context.view(passage);
    return partyTagsIn(view.paragraph)
      .filter(({ person }) => relateNames(keys, person.keys, context.names(passage)) === 'same')
      .map((tag) => ({ view, tag }));
  });
  const [first] = tags;
  if (!first || tags.some(({ tag }) => !contradict(ours, tag))) return undefined;
  return otherParty(ours, first.tag, first.view, context);
}

/** The claim that a politician is of that party and state. */
export function partyClaim({ person, span, text }: PartyTag): OfficeClaim {
  return {
    kind: 'attribution',
    person: { start: person.span.start - span.start, end: person.span.end - span.start },
    span,
    text,
    value: { speaker: person.text, affiliation: text },
  };
}

function contradict(a: PartyTag, b: PartyTag): boolean {
  if (a.party !== b.party) return true;
  const [x, y] = [regionOf(a.state), regionOf(b.state)];
  return x.grain === 'state' && y.grain === 'state' && x.name !== y.name;
}

function otherParty(ours: PartyTag, theirs: PartyTag, { passage }: PassageView, context: JudgeContext): OfficeFinding {
  const source = context.store.source(passage.sourceId)!;
  const evidence = {
    source,
    quote: passage.text,
    start: passage.start,
    end: passage.end,
    valueSpan: theirs.span,
    value: { speaker: theirs.person.text, affiliation: theirs.text },
    stance: 'refutes' as const,
    match: { relation: 'contradicting', confidence: 0.9 },
    ...(passage.role === 'comment' ? { comment: true as const } : {}),
  };
  return {
    claim: partyClaim(ours),
    verdict: 'refuted',
    code: 'role-mismatch',
    severity: 'warning',
    message: `The draft has ${ours.person.text} as “${ours.text}”; ${sourceName(source)} has “${theirs.text}”.`,
    evidence: [evidence],
    fixes: [
      {
        title: `Change “${ours.text}” to “${theirs.text}” (${sourceName(source)})`,
        preferred: true,
        edits: [{ ...ours.span, newText: theirs.text }],
        evidence,
      },
    ],
  };
}
