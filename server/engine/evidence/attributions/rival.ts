import type { AttributionClaim } from '../../claims/attribution/claim.ts';
import { relateNames } from '../../language/same-name.ts';
import { wordsOf } from '../../language/words.ts';
import { draftText, type JudgeContext } from '../candidates/context.ts';
import type { AttributionReading } from './attribution-reading.ts';
import { isPerson } from './person.ts';
import { isNamedNear, mayStandFor } from './setting.ts';

/** Cues that hand over a statement; what someone asks for, denies or does is another matter. */
const REPORTS =
  /^(?:say|tell|write|according to|argue|reckon|warn|claim|predict|expect|estimate|point out|note|put it|suggest|insist|assure|explain|maintain|contend|observe|remark|add|tweet|post|acknowledge|call|describe|bemoan|:|)$/;

/** What somebody thinks is told by others. */
const THOUGHTS = /^(?:think|believe|feel|hope|fear|expect|doubt|see|hold|find|foresee|see it|worry|want)$/;

/**
 * Whether a source surely has the draft's words from somebody else: nearly word for word, from another person by name,
 * of whom neither may speak for the other, and neither is a body, a paper or a description that may be anyone's.
 */
export function isRival(
  claim: AttributionClaim,
  keys: readonly string[],
  reading: AttributionReading,
  context: JudgeContext,
): boolean {
  const { attribution, resolvedSpeaker } = claim;
  const { view, speaker } = reading;
  const names = context.names(view.passage);
  const ours = keys.length > 1 ? keys : names.fullest(keys);
  const theirs = names.fullest(speaker.keys);
  if (mayStandFor(keys, speaker) || mayStandFor(theirs, resolvedSpeaker)) return false;
  if (THOUGHTS.test(attribution.lemma)) return false;
  if (!attribution.direct && !REPORTS.test(attribution.lemma)) return false;
  if (reading.attribution && !reading.attribution.direct && !REPORTS.test(reading.attribution.lemma)) return false;
  if (!attribution.direct && (isTold(theirs, claim, context) || isToldThere(keys, reading))) return false;
  if (saysItToo(keys, reading, context)) return false;
  // Asked last, for telling a person from a body may need the tagger.
  return (
    isSureOfWords(claim, keys, reading, context) &&
    isPerson(attribution.speaker, ours, context) &&
    isPerson(speaker, theirs, context)
  );
}

/** Whether the source's words are surely the draft's. */
function isSureOfWords(
  { attribution }: AttributionClaim,
  keys: readonly string[],
  reading: AttributionReading,
  context: JudgeContext,
): boolean {
  const { view, speaker, basis, confidence } = reading;
  if (basis === 'slot') return confidence >= 0.8;
  if (basis === 'cue') return confidence >= (attribution.direct ? 0.8 : 0.85);
  // Words that stand alone go with the paragraph before only where it brings its speaker in by the full name.
  if (basis === 'carried') return speaker.keys.length > 1 && confidence >= 0.85 && !isNamedNear(keys, view, context, 1);
  return basis === 'paraphrase' && isSureOfParaphrase(reading, keys, context);
}

/**
 * What another says in other words refutes only where the two reports are hardly about anything else, and the draft's
 * speaker does not stand in or beside the other's.
 */
function isSureOfParaphrase(
  { view, paraphrase, confidence }: AttributionReading,
  keys: readonly string[],
  context: JudgeContext,
): boolean {
  if (!paraphrase || keys.length < 2) return false;
  const { shared, ours, theirs } = paraphrase;
  return shared >= 5 && ours >= 0.6 && theirs >= 0.3 && confidence >= 0.6 && !isNamedNear(keys, view, context, 1);
}

/** Whether the source hands the same words to the draft's speaker as well: *Hill said that, as Stone put it, “…”*. */
function saysItToo(keys: readonly string[], { view, content }: AttributionReading, context: JudgeContext): boolean {
  return view.attributions.some(
    ({ speaker, content: said }) =>
      speaker.form === 'name' &&
      said.some(({ start, end }) => start < content.end && content.start < end) &&
      relateNames(keys, speaker.keys, context.names(view.passage)) === 'same',
  );
}

/** Whether the draft's report tells of the source's speaker. */
function isTold(theirs: readonly string[], { attribution }: AttributionClaim, context: JudgeContext): boolean {
  const said = attribution.content.flatMap((span) => wordsOf(draftText(span, context)));
  return said.some(({ key }) => key.replace(/'s?$/, '') === theirs.at(-1));
}

/** Whether the source's sentence names the draft's speaker: *Stone said that Hill believes …*. */
function isToldThere(keys: readonly string[], { view, content }: AttributionReading): boolean {
  const sentences = view.paragraph.sentences.filter(({ start, end }) => start < content.end && content.start < end);
  return view.words.some(
    ({ start, key }) =>
      key.replace(/'s?$/, '') === keys.at(-1) && sentences.some((one) => one.start <= start && start < one.end),
  );
}
