import type { Span } from '../../../../corpus/document.ts';
import type { Sentence } from '../../language/sentences.ts';
import { isFunctionWord, type Word, wordsOf } from '../../language/words.ts';
import type { JudgeContext, PassageView } from '../candidates/context.ts';
import { commonGround, tellingTerms } from '../words/common-ground.ts';
import { NEGATIONS } from './differences.ts';
import { comparableWords } from './editing/comparable.ts';
import type { QuotationMatch, WordDifference } from './match.ts';

/** Words on either side of a difference that run on unchanged: with fewer it may be another thing said. */
const ANCHORED = 5;
/** The same where the source has no quotation marks: papers put into their own words what others quote. */
const ANCHORED_UNQUOTED = 12;
/** So many words in a row are one utterance, whoever is said to have spoken or read them. */
const UNMISTAKABLE = 12;
/** Words of a short quotation: nearly all have to agree. */
const SHORT = 8;

/**
 * Close enough to be the same words altered, and not merely like them. The shorter the quotation, the more has to agree;
 * a source's quotation that the draft's covers from mark to mark counts for more than words out of a longer one.
 */
export function isAltered(match: QuotationMatch, length: number): boolean {
  const { differences, distance, agreeing, quoted, partial, whole, matched, anchored } = match;
  if (differences.length === 0) return false;
  if (length >= SHORT && anchored < (quoted ? ANCHORED : ANCHORED_UNQUOTED)) return false;
  if (partial || !quoted) return distance <= 0.1 && agreeing >= 5;
  const changed = Math.round(distance * length);
  if (length < SHORT) {
    const { before, draft, source } = differences[0]!;
    const inside = before !== undefined && [...draft, ...source].some(({ key }) => !isFunctionWord(key));
    return changed <= 1 && ((whole && length >= 4 && agreeing >= 1) || (inside && length >= 6 && agreeing >= 2));
  }
  const widest = Math.max(...differences.map(({ draft, source }) => Math.max(draft.length, source.length)));
  const alike = agreeing >= 3 || (agreeing >= 1 && changed <= 1 && (whole || matched >= 7));
  return alike && ((distance <= 0.25 && widest <= 3) || (distance <= 0.12 && widest <= 8));
}

/**
 * Whether the draft and the source quote the same thing said: not if they name different speakers of a few words, nor,
 * for a short quotation, if the draft has the source's wording too, right beside.
 */
export function isSameUtterance(
  span: Span,
  { view, match }: { readonly view: PassageView; readonly match: QuotationMatch },
  length: number,
  context: JudgeContext,
): boolean {
  if (match.anchored < UNMISTAKABLE) {
    const { speaker } = commonGround(span, view, { start: match.first.start, end: match.last.end }, context);
    if (speaker === 'different') return false;
  }
  return length >= SHORT || !match.differences.some((difference) => standsBeside(difference, span, context));
}

/** Whether the source's words in a difference follow the same word in the draft's paragraph elsewhere. */
function standsBeside({ before, source }: WordDifference, span: Span, { paragraphs }: JudgeContext): boolean {
  const paragraph = paragraphs.find(({ start, end }) => start <= span.start && span.end <= end);
  if (!before || source.length === 0 || !paragraph) return false;
  const wanted = ` ${[before, ...source].map(({ key }) => key).join(' ')} `;
  const offset = paragraph.start;
  const others = comparableWords(wordsOf(paragraph.text, offset), paragraph.text, offset).filter(
    ({ start, end }) => end <= span.start || start >= span.end,
  );
  return ` ${others.map(({ key }) => key).join(' ')} `.includes(wanted);
}

/** Whether the draft says outside the marks that what stands between them is not so: *does not “want the bridge”*. */
export function isDeniedToo({ span }: { readonly span: Span }, { paragraphs }: JudgeContext): boolean {
  const paragraph = paragraphs.find(({ start, end }) => start <= span.start && span.end <= end);
  const sentence = paragraph?.sentences.find(({ start, end }) => start <= span.start && span.start < end);
  if (!sentence) return false;
  const words = comparableWords(wordsOf(sentence.text, sentence.start), sentence.text, sentence.start);
  return words.some(({ key, end }) => end <= span.start && (NEGATIONS.has(key) || DENIALS.test(key)));
}

const DENIALS =
  /^(?:den(?:y|ies|ied|ying)|reject|refus|dismiss|disput|doubt|hardly|declin|fail|oppos|stop|without|neither|avoid|rul)/;

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
  if (matched < 3 && !isRare(match, view, context)) return false;
  const asked = agreeing >= 3 && matched >= 5 ? 0 : agreeing >= 2 && matched >= 3 ? 1 : 2;
  return ground.telling + (ground.speaker === 'same' ? 2 : 0) >= asked;
}

/** Whether two words in common are such as few passages have: *of faith* stands in many. */
function isRare({ first, last, differences }: QuotationMatch, { words }: PassageView, context: JudgeContext): boolean {
  const changed = new Set(differences.flatMap(({ source }) => source.map(({ start }) => start)));
  const common = words.filter(({ start }) => first.start <= start && start <= last.start && !changed.has(start));
  return (
    tellingTerms(
      common.map(({ key }) => key),
      context,
    ).length > 0
  );
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
