import type { Span } from '../../../../corpus/document.ts';
import type { AttributionClaim, Speaker } from '../../claims/attribution/claim.ts';
import { PRONOUNS } from '../../claims/attribution/cues.ts';
import { nameMentions } from '../../language/names.ts';
import { isFunctionWord, type Word, wordsOf } from '../../language/words.ts';
import { draftText, type JudgeContext, type PassageView } from '../candidates/context.ts';
import { alignWords, type WordAlignment } from '../words/word-alignment.ts';
import type { AttributionReading } from './attribution-reading.ts';

/** The draft's sentence laid over a passage. */
export interface SentenceAlignment {
  readonly words: readonly Word[];
  readonly alignment: WordAlignment;
}

/** Share of the sentence's other words that must stand in the source for a place to be the same place. */
const SAME_SENTENCE = 0.75;
/** Most source words that can stand in a name's place. */
const WIDEST_NAME = 9;

/** Lays the sentence of a claim over a passage; undefined where they are not the same sentence but for `part`. */
export function alignSentence(
  claim: AttributionClaim,
  part: Span,
  view: PassageView,
  context: JudgeContext,
): SentenceAlignment | undefined {
  const sentence = claim.attribution.sentence;
  const words = wordsOf(draftText(sentence, context), sentence.start);
  const others = words.filter((word) => word.end <= part.start || word.start >= part.end);
  const keys = others.map((word) => word.key);
  if (keys.filter((key) => view.keys.has(key)).length < keys.length * SAME_SENTENCE) return undefined;
  const alignment = alignWords(
    words.map((word) => word.key),
    view.words.map((word) => word.key),
  );
  const rest = words
    .map((word, at) => ({ word, at }))
    .filter(({ word }) => word.end <= part.start || word.start >= part.end);
  const matched = rest.filter(({ at }) => (alignment.pairs[at] ?? -1) >= 0);
  const weighty = matched.filter(({ word }) => !isFunctionWord(word.key)).length;
  if (matched.length < rest.length * SAME_SENTENCE || weighty < 3) return undefined;
  return { words, alignment };
}

/** What stands in the source where `part` stands in the draft, both grown to the nearest words that agree. */
export function correspondingStretch(
  { words, alignment }: SentenceAlignment,
  part: Span,
  view: PassageView,
): { draft: Span; source: Span } | undefined {
  const inside = words.flatMap((word, at) => (word.start < part.end && part.start < word.end ? [at] : []));
  if (inside.length === 0) return undefined;
  let left = inside[0]! - 1;
  while (left >= 0 && (alignment.pairs[left] ?? -1) < 0) left--;
  let right = inside.at(-1)! + 1;
  while (right < words.length && (alignment.pairs[right] ?? -1) < 0) right++;
  // Other words of the draft that do not agree may not be drawn in, titles apart.
  if (inside[0]! - left > 4 || right - inside.at(-1)! > 3) return undefined;
  const from = left >= 0 ? alignment.pairs[left]! + 1 : sentenceStart(view, alignment.pairs[right]!);
  const to = right < words.length ? alignment.pairs[right]! : sentenceEnd(view, alignment.pairs[left]!);
  if (from === undefined || to === undefined || to <= from || to - from > WIDEST_NAME) return undefined;
  return {
    draft: { start: words[left + 1]!.start, end: words[right - 1]!.end },
    source: { start: view.words[from]!.start, end: view.words[to - 1]!.end },
  };
}

/** The first word of the source's sentence that holds the word at `at`. */
function sentenceStart(view: PassageView, at: number): number | undefined {
  const word = view.words[at];
  const sentence = word && view.paragraph.sentences.find(({ start, end }) => start <= word.start && word.end <= end);
  if (!sentence) return undefined;
  let first = at;
  while (first > 0 && view.words[first - 1]!.start >= sentence.start) first--;
  return first;
}

function sentenceEnd(view: PassageView, at: number): number | undefined {
  const word = view.words[at];
  const sentence = word && view.paragraph.sentences.find(({ start, end }) => start <= word.start && word.end <= end);
  if (!sentence) return undefined;
  let last = at;
  while (last + 1 < view.words.length && view.words[last + 1]!.end <= sentence.end) last++;
  return last + 1;
}

/** Who stands in the source where the draft names its speaker. */
export function slotReading(
  claim: AttributionClaim,
  view: PassageView,
  context: JudgeContext,
): AttributionReading | undefined {
  const part = claim.attribution.speaker.span;
  const aligned = alignSentence(claim, part, view, context);
  if (!aligned) return undefined;
  const replaced = correspondingStretch(aligned, part, view) ?? unchangedStretch(aligned, part, view);
  if (!replaced || isQuoted(replaced.source, view)) return undefined;
  const speaker = speakerIn(replaced.source, view);
  if (!speaker) return undefined;
  const { alignment, words } = aligned;
  const content = { start: view.words[alignment.from]!.start, end: view.words[alignment.to - 1]!.end };
  return { view, speaker, basis: 'slot', replaced, content, confidence: alignment.matched / words.length };
}

function isQuoted(span: Span, view: PassageView): boolean {
  return view.quotes.some((quote) => quote.start <= span.start && span.end <= quote.end);
}

/** The words of the part stand in the source as they are. */
function unchangedStretch(
  { words, alignment }: SentenceAlignment,
  part: Span,
  view: PassageView,
): { draft: Span; source: Span } | undefined {
  const pairs = words.flatMap((word, at) =>
    word.start < part.end && part.start < word.end ? [alignment.pairs[at] ?? -1] : [],
  );
  if (pairs.length === 0 || pairs.some((pair) => pair < 0)) return undefined;
  return { draft: part, source: { start: view.words[pairs[0]!]!.start, end: view.words[pairs.at(-1)!]!.end } };
}

/** The speaker that a short stretch of a source names. */
function speakerIn(stretch: Span, view: PassageView): Speaker | undefined {
  const parsed = view.attributions.find(
    ({ speaker }) => speaker.span.start < stretch.end && stretch.start < speaker.span.end,
  );
  if (parsed) return parsed.speaker;
  const { start } = view.passage;
  const names = nameMentions(view.passage.text, start).filter(
    (name) => name.span.start < stretch.end && stretch.start < name.span.end,
  );
  if (names.length === 1) {
    const [name] = names;
    return {
      span: name!.span,
      text: name!.text,
      form: 'name',
      keys: name!.keys,
      ...(name!.honorific ? { honorific: name!.honorific } : {}),
    };
  }
  const words = view.words.filter((word) => word.start >= stretch.start && word.end <= stretch.end);
  if (names.length > 1 || words.length === 0) return undefined;
  const text = view.passage.text.slice(stretch.start - start, stretch.end - start);
  const pronoun = words.length === 1 && PRONOUNS.has(words[0]!.key);
  return { span: stretch, text, form: pronoun ? 'pronoun' : 'phrase', keys: words.map((word) => word.key) };
}
