import type { Span } from '../../../../corpus/document.ts';
import type { StoredPassage } from '../../../../corpus/store/store.ts';
import type { Attribution, Speaker } from '../../claims/attribution/claim.ts';
import { subjectsOf } from '../../claims/attribution/people.ts';
import { relateNames } from '../../language/same-name.ts';
import { wordsOf } from '../../language/words.ts';
import type { JudgeContext, PassageView } from '../candidates/context.ts';

/** Passages before one in which the person meant by a pronoun is looked for. */
const PASSAGES_BACK = 4;

/**
 * The speaker of words that stand without a cue: a transcript's speaker, or, where the passage is nothing but a
 * quotation, the speaker of the passage before.
 */
export function attributionOfStandalone(
  view: PassageView,
  span: Span,
  context: JudgeContext,
): { speaker: Speaker; attribution?: Attribution } | undefined {
  if (view.passage.speaker) return { speaker: transcriptSpeaker(view.passage, view.passage.speaker) };
  const quoted = view.quotes.some((quote) => quote.start <= span.start && span.end <= quote.end);
  if (!quoted || view.attributions.length > 0) return undefined;
  for (const passage of [...passagesBefore(view.passage, context, 2)].reverse()) {
    const attribution = context.view(passage).attributions.at(-1);
    if (attribution)
      return attribution.speaker.form === 'phrase' ? undefined : { speaker: attribution.speaker, attribution };
    if (context.view(passage).quotes.length === 0) return undefined;
  }
  return undefined;
}

function transcriptSpeaker(passage: StoredPassage, text: string): Speaker {
  return {
    span: { start: passage.start, end: passage.start },
    text,
    form: 'name',
    keys: wordsOf(text).map((word) => word.key),
  };
}

function passagesBefore(passage: StoredPassage, context: JudgeContext, count: number): readonly StoredPassage[] {
  return context.store.neighbours(passage.sourceId, Math.max(0, passage.ordinal - count), passage.ordinal);
}

/**
 * Who is meant by *he*, *she* or a description: the last person before it who speaks or of whom a sentence is told.
 */
export function antecedentOf(speaker: Speaker, view: PassageView, context: JudgeContext): Speaker | undefined {
  const before = mentionedIn(view).filter((person) => person.span.start < speaker.span.start);
  const earlier = passagesBefore(view.passage, context, PASSAGES_BACK).map((passage) =>
    mentionedIn(context.view(passage)),
  );
  for (const people of [before, ...earlier.reverse()]) {
    const person = people.findLast((one) => mayMean(speaker, one, context));
    if (person) return person;
  }
  return undefined;
}

/** The named speakers and subjects of a passage, in order. */
function mentionedIn(view: PassageView): Speaker[] {
  const speakers = view.attributions.map(({ speaker }) => speaker).filter(({ form }) => form === 'name');
  return [...speakers, ...subjectsOf(view.paragraph)].sort((a, b) => a.span.start - b.span.start);
}

/** *He* does not mean someone called Ms. or by a woman's given name, nor *she* a man. */
function mayMean(pronoun: Speaker, person: Speaker, context: JudgeContext): boolean {
  if (pronoun.form !== 'pronoun') return true;
  const asked = /^she$/iu.test(pronoun.text) ? 'female' : /^he$/iu.test(pronoun.text) ? 'male' : undefined;
  const gender = asked && genderOf(person, context);
  return !gender || gender === asked;
}

function genderOf({ honorific, text }: Speaker, context: JudgeContext): 'female' | 'male' | undefined {
  if (honorific === 'mr' || honorific === 'sir' || honorific === 'lord') return 'male';
  if (honorific && ['mrs', 'ms', 'miss', 'dame', 'lady', 'madam'].includes(honorific)) return 'female';
  const [given, surname] = text.split(' ');
  // The given name alone: with a surname that is also a hill or a brook the two are tagged as a place.
  return surname ? context.tagger?.tag({ start: 0, end: given!.length, text: given! })[0]?.gender : undefined;
}

/** Whether a name occurs in a passage, in the `back` passages before it, or just after. */
export function isNamedNear(
  keys: readonly string[],
  view: PassageView,
  context: JudgeContext,
  back = PASSAGES_BACK,
): boolean {
  const last = keys.at(-1);
  if (!last) return true;
  const { sourceId, ordinal } = view.passage;
  const around = context.store.neighbours(sourceId, Math.max(0, ordinal - back), ordinal + 3);
  return around.some((passage) => context.view(passage).words.some((word) => word.key.replace(/'s?$/, '') === last));
}

/** Whether two speakers are described in such a way that one may speak for the other: a spokesman and his office. */
export function mayStandFor(keys: readonly string[], speaker: Speaker): boolean {
  const described = [speaker.role?.text, speaker.affiliation?.text].filter((text) => text !== undefined).join(' ');
  const words = new Set(wordsOf(described).map((word) => word.key.replace(/'s?$/, '')));
  return keys.some((key) => key.length > 2 && words.has(key)) || relateNames(keys, [...words]) === 'same';
}
