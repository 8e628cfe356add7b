import type { AttributionClaim, Speaker } from '../../claims/attribution/claim.ts';
import type { TextEdit } from '../../finding.ts';
import { BODY } from '../../language/names.ts';
import { HONORIFICS, TITLES } from '../../language/titles.ts';
import { wordsOf } from '../../language/words.ts';
import { draftText, type JudgeContext } from '../candidates/context.ts';
import type { AttributionReading } from './attribution-reading.ts';

/** The source's speaker in the draft's form: a surname for a surname, a full name for a full name. */
export function replacementFor(
  claim: AttributionClaim,
  reading: AttributionReading,
  speaker: Speaker,
  context: JudgeContext,
): TextEdit | undefined {
  const { attribution } = claim;
  if (attribution.speaker.form === 'phrase' && speaker.form === 'name') {
    const article = /^the\b/iu.test(claim.text) && speaker.keys.some((key) => BODY.test(key)) ? 'the ' : '';
    return { ...claim.span, newText: capitalIfFirst(article + speaker.text, claim) };
  }
  if (attribution.speaker.form !== 'name') return undefined;
  const grown = reading.basis === 'slot' ? grownEdit(claim, reading, speaker, context) : undefined;
  if (grown) return grown;
  const newText = inSmallLetters(nameInForm(claim, reading, speaker, context), claim.text);
  const edit = withAddress(
    { ...claim.span, newText: capitalIfFirst(newText, claim) },
    claim,
    speaker,
    reading,
    context,
  );
  return withoutKin(edit, claim, context);
}

/** Whose kin the draft's speaker is: *his brother*, *the pilot’s widow*. */
const KIN_BEFORE =
  /(?:^|[\s“"])((?:his|her|their|(?:the )?[\p{L}-]{1,30}['’]s) (?:\p{Ll}{1,12} )?(?:brother|sister|mother|father|wife|husband|widow|widower|son|daughter|cousin|uncle|aunt|nephew|niece) )$/u;

/** Another speaker is nobody's brother for standing in a brother's place. */
function withoutKin(edit: TextEdit, claim: AttributionClaim, context: JudgeContext): TextEdit {
  const before = draftText(
    { start: Math.max(claim.attribution.sentence.start, edit.start - 60), end: edit.start },
    context,
  );
  const kin = KIN_BEFORE.exec(before)?.[1];
  return kin ? { ...edit, start: edit.start - kin.length } : edit;
}

/** A transcript's *ADA STONE* as *Ada Stone*; a single word may be an abbreviation and stays. */
function inSmallLetters(name: string, ours: string): string {
  const isCapitals = (text: string) => text === text.toUpperCase();
  if (!isCapitals(name) || isCapitals(ours) || !name.includes(' ')) return name;
  return name.replace(/\p{L}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}

function nameInForm(
  claim: AttributionClaim,
  reading: Pick<AttributionReading, 'view' | 'basis'>,
  speaker: Speaker,
  context: JudgeContext,
): string {
  const names = context.names(reading.view.passage);
  const length = claim.attribution.speaker.keys.length;
  if (speaker.form !== 'name') return speaker.text;
  if (length > 1 && speaker.keys.length === 1) return names.written(speaker.keys) ?? speaker.text;
  const last = speaker.text.split(/\s+/).at(-1)!;
  const isPerson = names.fullest([speaker.keys.at(-1)!]).join(' ') === names.fullest(speaker.keys).join(' ');
  if (length === 1 && speaker.keys.length > 1 && speaker.keys.length < 4 && isPerson && reading.basis !== 'slot')
    return last;
  return speaker.text;
}

/**
 * The source's words for the draft's, where the two have the same sentence and a title differs along with the name
 * (*Representative Ada Stone* for *Bo Hill*), or the source names a group (*Other residents*).
 */
function grownEdit(
  claim: AttributionClaim,
  { replaced, view }: AttributionReading,
  speaker: Speaker,
  context: JudgeContext,
): TextEdit | undefined {
  if (!replaced || replaced.draft.end < claim.span.end || replaced.draft.start > claim.span.start) return undefined;
  const titles = wordsOf(draftText({ start: replaced.draft.start, end: claim.span.start }, context));
  if (replaced.draft.end > claim.span.end || !titles.every((word) => TITLES.has(word.key))) return undefined;
  const { start } = view.passage;
  const source = view.passage.text.slice(replaced.source.start - start, replaced.source.end - start);
  const words = wordsOf(source);
  const isName = words.every((word) => /^\p{Lu}/u.test(word.text) || word.key === 'the');
  if (!isName || (titles.length === 0 && words.length <= speaker.keys.length)) return undefined;
  const newText = words.length === 1 ? nameInForm(claim, { view, basis: 'slot' }, speaker, context) : source;
  return { ...replaced.draft, newText };
}

/** *Mr. Stone* becomes *Ms. Hill*, not *Mr. Hill*. */
function withAddress(
  edit: TextEdit,
  claim: AttributionClaim,
  speaker: Speaker,
  reading: AttributionReading,
  context: JudgeContext,
): TextEdit {
  const ours = claim.attribution.speaker.honorific;
  const theirs = speaker.honorific ?? context.names(reading.view.passage).honorific(speaker.keys);
  if (!ours || !theirs || ours === theirs || !HONORIFICS.has(theirs)) return edit;
  const before = draftText(
    { start: Math.max(claim.attribution.sentence.start, edit.start - 8), end: edit.start },
    context,
  );
  const match = /(\p{L}+)(\.?)(\s+)$/u.exec(before);
  if (!match || match[1]!.toLowerCase() !== ours) return edit;
  const address = theirs.charAt(0).toUpperCase() + theirs.slice(1);
  return {
    start: edit.start - match[0].length,
    end: edit.end,
    newText: `${address}${match[2]}${match[3]}${edit.newText}`,
  };
}

function capitalIfFirst(text: string, claim: AttributionClaim): string {
  return claim.span.start === claim.attribution.sentence.start ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
