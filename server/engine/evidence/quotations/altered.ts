import type { Span } from '../../../../corpus/document.ts';
import type { Sentence } from '../../language/sentences.ts';
import { isFunctionWord, type Word } from '../../language/words.ts';
import type { JudgeContext, PassageView } from '../candidates/context.ts';
import { commonGround } from '../words/common-ground.ts';
import type { QuotationMatch, WordDifference } from './match.ts';

/**
 * Close enough to be the same words altered, and not merely like them. The shorter the quotation, the more has to agree;
 * a source's quotation that the draft's covers from mark to mark counts for more than words out of a longer one.
 */
export function isAltered(match: QuotationMatch, length: number): boolean {
  const { differences, distance, agreeing, quoted, partial, whole, matched } = match;
  if (differences.length === 0) return false;
  if (partial || !quoted) return distance <= 0.1 && agreeing >= 5;
  const changed = Math.round(distance * length);
  if (length < 8) {
    const { before, draft, source } = differences[0]!;
    const inside = before !== undefined && [...draft, ...source].some(({ key }) => !isFunctionWord(key));
    return changed <= 1 && ((whole && length >= 4 && agreeing >= 1) || (inside && length >= 6 && agreeing >= 2));
  }
  const widest = Math.max(...differences.map(({ draft, source }) => Math.max(draft.length, source.length)));
  const alike = agreeing >= 3 || (agreeing >= 1 && changed <= 1 && (whole || matched >= 7));
  return alike && ((distance <= 0.25 && widest <= 3) || (distance <= 0.12 && widest <= 8));
}

/**
 * A short quotation but for one word: all others stand between a source's quotation marks in their order with nothing
 * between them. The fewer of them carry content, the more the draft's sentence has to share with that place besides.
 * `length` counts the quotation's words, `span` is where it stands in the draft.
 */
export function isOneWordOff(
  span: Span,
  { view, match }: { readonly view: PassageView; readonly match: QuotationMatch },
  length: number,
  context: JudgeContext,
): boolean {
  const { differences, agreeing, matched, partial, quoted, last, first } = match;
  const [difference] = differences;
  if (length > LONGEST_SHORT || partial || !quoted || differences.length !== 1) return false;
  const { draft, source } = difference!;
  if (draft.length > 1 || source.length > 2 || matched < Math.max(2, length - draft.length) || agreeing === 0)
    return false;
  if (draft.length === 0 || source.length === 0 ? length < 5 : !isSamePart(difference!, view, context)) return false;
  const ground = commonGround(span, view, { start: first.start, end: last.end }, context);
  if (ground.speaker === 'different') return false;
  const asked = agreeing >= 3 && matched >= 5 ? 0 : agreeing >= 2 && matched >= 3 ? 1 : 2;
  return ground.telling + (ground.speaker === 'same' ? 2 : 0) >= asked;
}

/** Words of the longest quotation that counts as short. */
const LONGEST_SHORT = 9;

/** Whether the two words could stand in each other's place, so far as the tagger can tell. */
function isSamePart({ draft, source }: WordDifference, view: PassageView, context: JudgeContext): boolean {
  const theirs = view.paragraph.sentences.find(({ start, end }) => start <= source[0]!.start && source[0]!.end <= end);
  const ours = context.paragraphs
    .find(({ start, end }) => start <= draft[0]!.start && draft[0]!.end <= end)
    ?.sentences.find(({ start, end }) => start <= draft[0]!.start && draft[0]!.end <= end);
  if (!context.tagger || !theirs || !ours) return !isFunctionWord(source[0]!.key);
  const partOf = (word: Word, sentence: Sentence) =>
    context.tagger?.tag(sentence).find(({ start, end }) => start <= word.start && word.start < end)?.part;
  const [part, other] = [partOf(draft[0]!, ours), partOf(source.at(-1)!, theirs)];
  if (!part || !other || part === other) return part !== 'other';
  return NOMINAL.has(part) && NOMINAL.has(other);
}

/** Parts of speech that taggers confuse before a noun, and that describe alike. */
const NOMINAL: ReadonlySet<string> = new Set(['noun', 'adjective', 'value', 'adverb']);
