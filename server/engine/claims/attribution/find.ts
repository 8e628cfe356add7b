import type { Span } from '../../../../corpus/document.ts';
import type { Paragraph } from '../../language/sentences.ts';
import { GROUP_NOUNS } from '../../language/titles.ts';
import type { Reading } from '../kind.ts';
import type { Attribution, AttributionClaim, Part, Speaker } from './claim.ts';
import { type CueMatch, contentOf, withFollowingQuotations } from './content.ts';
import { BE_FORMS, type Cue, cueOf, mayStandBetween, PREPOSITIONS } from './cues.ts';
import { type Node, type Segment, segmentsOf } from './nodes.ts';
import { describedNames, subjectsOf } from './people.ts';
import { createSpeakerMemory } from './resolve.ts';
import { isRoleNoun, slice, speakerOf, type Text } from './speaker.ts';
import { type Subject, subjectBefore } from './subject.ts';
import { subjectAfter } from './subject-after.ts';
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
      return resolved ? claimsOf(attribution, resolved) : [];
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
  for (let at = 0; at < nodes.length; at++) {
    const match = accordingAt(nodes, at) ?? verbAt(nodes, at) ?? colonAt(nodes, at);
    if (!match) continue;
    const speaker = speakerOf(nodes, match.subject, text);
    if (!speaker) continue;
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

function key(node: Node | undefined): string {
  return node?.type === 'word' ? node.word.key : '';
}

/** *according to X*, *in the words of X*. */
function accordingAt(nodes: readonly Node[], at: number): CueMatch | undefined {
  const isAccording = key(nodes[at]) === 'according' && key(nodes[at + 1]) === 'to';
  const isWordsOf = key(nodes[at]) === 'words' && key(nodes[at + 1]) === 'of' && key(nodes[at - 2]) === 'in';
  if (!isAccording && !isWordsOf) return undefined;
  const subject = subjectAfter(nodes, at + 2);
  return subject && { lemma: 'according to', from: at, to: at + 1, subject };
}

function verbAt(nodes: readonly Node[], at: number): CueMatch | undefined {
  const node = nodes[at]!;
  if (node.type !== 'word') return undefined;
  const cue = key(node) === 'put' && key(nodes[at + 1]) === 'it' ? PUT : cueOf(key(node));
  if (!cue || cue.shape === 'participle' || isPassive(nodes, at) || isNegated(nodes, at)) return undefined;
  const match = { lemma: cue.lemma, from: at, to: at };
  if (cue.inverts && mayInvert(nodes, at)) {
    const subject = subjectAfter(nodes, at + 1);
    if (subject && (nodes[at - 1]?.type === 'quote' || endsClause(nodes, subject.to + 1))) return { ...match, subject };
  }
  const subject = subjectBefore(nodes, at);
  if (!subject || (cue.shape === 'base' && !takesBase(nodes, at, subject))) return undefined;
  return { ...match, subject };
}

const PUT: Cue = { lemma: 'put it', shape: 'finite', inverts: false };

function isPassive(nodes: readonly Node[], at: number): boolean {
  const before = key(nodes[at - 1]);
  return BE_FORMS.has(before) || (/ly$/.test(before) && BE_FORMS.has(key(nodes[at - 2])));
}

function isNegated(nodes: readonly Node[], at: number): boolean {
  return ['not', 'never', "didn't", "hasn't", "won't", "doesn't", "wouldn't"].includes(key(nodes[at - 1]));
}

/** *…,” said X* and *…, said X*: only right after a quotation or comma, before a noun phrase. */
function mayInvert(nodes: readonly Node[], at: number): boolean {
  const before = nodes[at - 1];
  const after = nodes[at + 1];
  if (before && before.type !== 'quote' && before.type !== 'comma' && before.type !== 'dash') return false;
  if (after?.type === 'name') return true;
  return (
    after?.type === 'word' &&
    (!mayStandBetween(after.word.key) || /^\d/.test(after.word.key)) &&
    !/^(?:that|it|on|in|to|he|she|they|his|her|this|there|if|when|by|at|during|last)$/.test(after.word.key)
  );
}

/** Whether no verb can follow: *…, said Stone at the weekend*, not *Stone, a clerk, said Hill was ill*. */
function endsClause(nodes: readonly Node[], at: number): boolean {
  const node = nodes[at];
  return (
    node?.type !== 'word' || PREPOSITIONS.has(node.word.key) || /day$|^(?:last|this|who|during)$/.test(node.word.key)
  );
}

/** The base form is a verb only after an auxiliary or a plural. */
function takesBase(nodes: readonly Node[], at: number, subject: Subject): boolean {
  const before = key(nodes[at - 1]);
  if (/^(?:did|would|will|could|may|might|must|can)$/.test(before)) return true;
  const head = nodes[subject.head]!;
  return (
    subject.to === at - 1 &&
    head.type === 'word' &&
    (/s$/.test(head.word.key) || head.word.key === 'they') &&
    head.word.key !== 'his'
  );
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
  const isPerson = speaker.keys.some((key) => isRoleNoun(key) || GROUP_NOUNS.has(key));
  return speaker.form === 'phrase' && isPerson && /\p{Lu}/u.test(speaker.text.slice(1)) ? speaker : undefined;
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
