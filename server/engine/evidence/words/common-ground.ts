import type { Span } from '../../../../corpus/document.ts';
import { searchTerm } from '../../../../corpus/terms.ts';
import type { Attribution } from '../../claims/attribution/claim.ts';
import { attributionsOf } from '../../claims/attribution/find.ts';
import { relateNames } from '../../language/same-name.ts';
import type { Paragraph } from '../../language/sentences.ts';
import { isFunctionWord, wordsOf } from '../../language/words.ts';
import { speakerAt } from '../attributions/reading.ts';
import type { JudgeContext, PassageView } from '../candidates/context.ts';

/** A word is telling where no more passages of the corpus have it than this many, or this share of them. */
const FEW_PASSAGES = 3;
const FEW_OF_ALL = 0.06;

/** What a place of the draft shares with a passage beside the words that are compared. */
export interface CommonGround {
  /** Whether the same person speaks in both, so far as both say who speaks. */
  readonly speaker: 'same' | 'different' | 'unclear';
  /** Telling words of the draft's sentence, outside the span, that stand in the passage or right beside it. */
  readonly telling: number;
}

/** What the sentence of the draft that holds `span` shares with a passage around `place`. */
export function commonGround(span: Span, view: PassageView, place: Span, context: JudgeContext): CommonGround {
  const paragraph = context.paragraphs.find(({ start, end }) => start <= span.start && span.end <= end);
  if (!paragraph) return { speaker: 'unclear', telling: 0 };
  const sentences = paragraph.sentences.filter(({ start, end }) => start < span.end && span.start < end);
  const words = sentences
    .flatMap(({ text, start }) => wordsOf(text, start))
    .filter(({ start, end }) => end <= span.start || start >= span.end);
  const telling = tellingTerms(
    words.map(({ key }) => key),
    context,
  );
  const around = termsAround(view, context);
  return {
    speaker: sameSpeaker(span, view, place, context),
    telling: telling.filter((term) => around.has(term)).length,
  };
}

/** The words that few passages of the corpus have, as the index files them. */
export function tellingTerms(keys: readonly string[], context: JudgeContext): string[] {
  const terms = [...new Set(keys.filter((key) => !isFunctionWord(key) && key.length > 1).map(searchTerm))];
  const most = Math.max(FEW_PASSAGES, FEW_OF_ALL * context.store.passageCount());
  const frequencies = context.store.documentFrequencies(terms);
  return terms.filter((_, at) => frequencies[at]! > 0 && frequencies[at]! <= most);
}

/** The terms of a passage, the one before it and the one behind. */
function termsAround({ passage }: PassageView, context: JudgeContext): ReadonlySet<string> {
  const { sourceId, ordinal } = passage;
  const around = context.store.neighbours(sourceId, Math.max(0, ordinal - 1), ordinal + 2);
  return new Set(around.flatMap((neighbour) => [...context.view(neighbour).keys].map(searchTerm)));
}

function sameSpeaker(span: Span, view: PassageView, place: Span, context: JudgeContext): CommonGround['speaker'] {
  const paragraph = context.paragraphs.find(({ start, end }) => start <= span.start && span.end <= end);
  const ours = paragraph && attributionsIn(paragraph).find(({ content }) => content.some((one) => overlaps(one, span)));
  const theirs = speakerAt(view, place, context);
  if (ours?.speaker.form !== 'name' || theirs?.form !== 'name') return 'unclear';
  const keys = context.draftNames().fullest(ours.speaker.keys);
  const relation = relateNames(keys, theirs.keys, context.names(view.passage));
  return relation === 'spelling' ? 'same' : relation;
}

/** Read once for each paragraph of a draft, however many quotations it holds. */
const read = new WeakMap<Paragraph, readonly Attribution[]>();

function attributionsIn(paragraph: Paragraph): readonly Attribution[] {
  const known = read.get(paragraph);
  if (known) return known;
  const attributions = attributionsOf(paragraph);
  read.set(paragraph, attributions);
  return attributions;
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
