import type { Paragraph } from '../../language/sentences.ts';
import { BODY_NOUNS, GROUP_NOUNS } from '../../language/titles.ts';
import type { Reading } from '../kind.ts';
import { isRoleNoun } from './affiliation.ts';
import { isBodyPhrase } from './bodies.ts';
import type { Attribution, AttributionClaim, Part, Speaker } from './claim.ts';
import { type CueMatch, contentOf, withFollowingQuotations } from './content.ts';
import { cuePhraseAt } from './cue-phrases.ts';
import { cueVerbAt } from './cue-verbs.ts';
import { type Node, type Segment, segmentsOf } from './nodes.ts';
import { outletOf } from './outlet.ts';
import { type DescribedPerson, descriptionsIn, subjectsOf } from './people.ts';
import { createSpeakerMemory } from './resolve.ts';
import { speakerOf } from './speaker.ts';
import type { Text } from './text.ts';
import type { AttributionValue } from './value.ts';

/** Who is said to have said what, in each paragraph. Linear in the text's length; never throws. */
export function findAttributions(paragraphs: readonly Paragraph[], _reading: Reading = {}): AttributionClaim[] {
  const memory = createSpeakerMemory();
  return paragraphs.flatMap((paragraph, at) => {
    const described = descriptionsIn(paragraph);
    memory.learn(described.map(({ person }) => person));
    const subjects = subjectsOf(paragraph);
    let heard = 0;
    const claims = attributionsOf(paragraph).flatMap((attribution) => {
      while (heard < subjects.length && subjects[heard]!.span.start < attribution.speaker.span.start) {
        memory.hear(subjects[heard++]!, at);
      }
      const resolved = memory.resolve(attribution.speaker, at) ?? phraseOfBody(attribution.speaker);
      memory.hear(attribution.speaker, at);
      return resolved ? claimsOf(attribution, resolved) : outletAlone(attribution);
    });
    const once = onceEach(claims);
    return [...once, ...inPassing(described, once)];
  });
}

/** The attributions of one paragraph in order, at most one for each cue. */
export function attributionsOf(paragraph: Paragraph): Attribution[] {
  const segments = segmentsOf(paragraph);
  const found = segments.map((segment) => attributionsIn(segment, paragraph));
  return withFollowingQuotations(found, segments);
}

function attributionsIn(segment: Segment, text: Text): Attribution[] {
  const { nodes } = segment;
  const found: Attribution[] = [];
  let before: CueMatch | undefined;
  for (let at = 0; at < nodes.length; at++) {
    const match = cuePhraseAt(nodes, at) ?? cueVerbAt(nodes, at) ?? colonAt(nodes, at);
    if (!match) continue;
    const speaker = isAsideOf(before, match, nodes) ? undefined : speakerOf(nodes, match.subject, text);
    if (!speaker) continue;
    before = match;
    const outlet = outletOf(nodes, match, text);
    found.push({
      speaker,
      cue: { start: nodes[match.from]!.start, end: nodes[match.to]!.end },
      lemma: match.lemma,
      ...contentOf(segment, match),
      sentence: { start: segment.start, end: segment.end },
      ...(outlet ? { outlet } : {}),
    });
  }
  return found;
}

/** *The wall, says X, tells us*: the verb after the aside is not X's. */
function isAsideOf(aside: CueMatch | undefined, { from, subject }: CueMatch, nodes: readonly Node[]): boolean {
  if (!aside || aside.subject.head !== subject.head || aside.from > subject.head) return false;
  return nodes[aside.from - 1]?.type === 'comma' && nodes[from - 1]?.type === 'comma';
}

/** A name, a colon and a quotation (*Stone: “…”*), or a transcript's line (*ADA STONE: …*). */
function colonAt(nodes: readonly Node[], at: number): CueMatch | undefined {
  const name = nodes[0];
  if (nodes[at]?.type !== 'colon' || at !== 1 || name?.type !== 'name') return undefined;
  const isLine = name.name.keys.length > 1 || name.name.text === name.name.text.toUpperCase();
  if (nodes[at + 1]?.type !== 'quote' && !isLine) return undefined;
  return { lemma: ':', from: at, to: at, subject: { head: 0, from: 0, to: 0 } };
}

/** *A spokesman for the Board* and *the ministry* can be looked for as they stand. */
function phraseOfBody(speaker: Speaker): Speaker | undefined {
  if (isBodyPhrase(speaker)) return speaker;
  const isPerson = speaker.keys.some((key) => isRoleNoun(key) || GROUP_NOUNS.has(key) || BODY_NOUNS.has(key));
  return speaker.form === 'phrase' && isPerson && /\p{Lu}/u.test(speaker.text.slice(1)) ? speaker : undefined;
}

/** One claim for each part: a speaker under two cues is asked for the words quoted, else for those under the first. */
function onceEach(claims: readonly AttributionClaim[]): AttributionClaim[] {
  const kept = new Map<string, AttributionClaim>();
  for (const claim of claims) {
    const place = `${claim.part} ${claim.span.start}`;
    const known = kept.get(place);
    if (!known || (claim.attribution.direct && !known.attribution.direct)) kept.set(place, claim);
  }
  return [...kept.values()];
}

/** What is said of people and their bodies beside the attributions, whether they speak or not. */
function inPassing(described: readonly DescribedPerson[], claims: readonly AttributionClaim[]): AttributionClaim[] {
  const taken = new Set(claims.map(({ span }) => span.start));
  return described
    .filter(({ person: { affiliation } }) => affiliation)
    .flatMap(({ person: described, sentence }) => {
      // *Senator Ada Stone of Ludden*: the place has nothing to do with the role.
      const { role: _role, ...plain } = described;
      const person = described.office === 'place' ? plain : described;
      const cue = { start: person.span.start, end: person.span.start };
      return claimsOf({ speaker: person, cue, lemma: '', content: [], direct: false, sentence }, person).filter(
        ({ part, span }) => part !== 'speaker' && !taken.has(span.start) && taken.add(span.start),
      );
    });
}

/** Whoever spoke, the outlet told can be looked for: *the president told the Harbour Gazette*. */
function outletAlone(attribution: Attribution): AttributionClaim[] {
  const claims = claimsOf(attribution, attribution.speaker);
  return attribution.content.length > 0 ? claims.filter(({ part }) => part === 'outlet') : [];
}

/** The claims of an attribution: the speaker, and each of role, affiliation and outlet that the text states. */
function claimsOf(attribution: Attribution, resolvedSpeaker: Speaker): AttributionClaim[] {
  const { speaker, outlet } = attribution;
  const value: AttributionValue = {
    speaker: resolvedSpeaker.text,
    ...(speaker.role ? { role: speaker.role.text } : {}),
    ...(speaker.affiliation ? { affiliation: speaker.affiliation.text } : {}),
  };
  const claim = (part: AttributionClaim['part'], { span, text }: Part): AttributionClaim => ({
    kind: 'attribution',
    part,
    span,
    text,
    value,
    attribution,
    resolvedSpeaker,
  });
  return [
    claim('speaker', speaker),
    ...(speaker.role ? [claim('role', speaker.role)] : []),
    ...(speaker.affiliation ? [claim('affiliation', speaker.affiliation)] : []),
    ...(outlet ? [claim('outlet', outlet)] : []),
  ];
}
