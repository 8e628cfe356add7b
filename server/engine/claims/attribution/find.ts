import type { Span } from '../../../../corpus/document.ts';
import type { Paragraph } from '../../language/sentences.ts';
import { BODY_NOUNS, GROUP_NOUNS } from '../../language/titles.ts';
import type { Reading } from '../kind.ts';
import type { Attribution, AttributionClaim, Part, Speaker } from './claim.ts';
import { type CueMatch, contentOf, withFollowingQuotations } from './content.ts';
import { cuePhraseAt } from './cue-phrases.ts';
import { cueVerbAt } from './cue-verbs.ts';
import { type Node, type Segment, segmentsOf } from './nodes.ts';
import { describedNames, subjectsOf } from './people.ts';
import { createSpeakerMemory } from './resolve.ts';
import { isRoleNoun, slice, speakerOf, type Text } from './speaker.ts';
import type { AttributionValue } from './value.ts';

/** Who is said to have said what, in each paragraph. Linear in the text's length; never throws. */
export function findAttributions(paragraphs: readonly Paragraph[], _reading: Reading = {}): AttributionClaim[] {
  const memory = createSpeakerMemory();
  return paragraphs.flatMap((paragraph, at) => {
    memory.learn(describedNames(paragraph));
    const subjects = subjectsOf(paragraph);
    let heard = 0;
    return attributionsOf(paragraph).flatMap((attribution) => {
      while (heard < subjects.length && subjects[heard]!.span.start < attribution.speaker.span.start) {
        memory.hear(subjects[heard++]!, at);
      }
      const resolved = memory.resolve(attribution.speaker, at) ?? phraseWithName(attribution.speaker);
      memory.hear(attribution.speaker, at);
      return resolved ? claimsOf(attribution, resolved) : outletOf(attribution);
    });
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
    const outlet = match.lemma === 'tell' ? addresseeAfter(nodes, match.to, text) : interviewIn(nodes, text);
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

function key(node: Node | undefined): string {
  return node?.type === 'word' ? node.word.key : '';
}

/** A name, a colon and a quotation (*Stone: “…”*), or a transcript's line (*ADA STONE: …*). */
function colonAt(nodes: readonly Node[], at: number): CueMatch | undefined {
  const name = nodes[0];
  if (nodes[at]?.type !== 'colon' || at !== 1 || name?.type !== 'name') return undefined;
  const isLine = name.name.keys.length > 1 || name.name.text === name.name.text.toUpperCase();
  if (nodes[at + 1]?.type !== 'quote' && !isLine) return undefined;
  return { lemma: ':', from: at, to: at, subject: { head: 0, from: 0, to: 0 } };
}

/** The name that *told* is followed by. */
function addresseeAfter(nodes: readonly Node[], verb: number, text: Text): Part | undefined {
  const at = key(nodes[verb + 1]) === 'the' ? verb + 2 : verb + 1;
  const node = nodes[at];
  return node?.type === 'name' && nodes[at + 1]?.type !== 'possessive' ? partOf(node.name.full, text) : undefined;
}

/** *in an interview with the Harbour Gazette*, *with the city’s Harbour Gazette*. */
function interviewIn(nodes: readonly Node[], text: Text): Part | undefined {
  const at = nodes.findIndex((node, index) => key(node) === 'interview' && key(nodes[index + 1]) === 'with');
  if (at < 0) return undefined;
  const name = nodes
    .slice(at + 2, at + 8)
    .find((node, index, after) => node.type === 'name' && after[index + 1]?.type !== 'possessive');
  return name?.type === 'name' ? partOf(name.name.full, text) : undefined;
}

function partOf(span: Span, text: Text): Part {
  return { span, text: slice(text, span) };
}

/** *A spokesman for the Board* can be looked for as it stands. */
function phraseWithName(speaker: Speaker): Speaker | undefined {
  const isPerson = speaker.keys.some((key) => isRoleNoun(key) || GROUP_NOUNS.has(key) || BODY_NOUNS.has(key));
  return speaker.form === 'phrase' && isPerson && /\p{Lu}/u.test(speaker.text.slice(1)) ? speaker : undefined;
}

/** Whoever spoke, the outlet told can be looked for: *the president told the Harbour Gazette*. */
function outletOf(attribution: Attribution): AttributionClaim[] {
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
