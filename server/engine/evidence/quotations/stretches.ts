import type { Span } from '../../../../corpus/document.ts';
import type { Word } from '../../language/words.ts';
import type { PassageView } from '../candidates/context.ts';

/** A quotation or sentence of a source: a quotation cannot be altered by words outside it. */
export interface Bound extends Span {
  readonly quoted: boolean;
  /** The source begins or breaks off in mid-sentence here, so more may have been said. */
  readonly beginsInside: boolean;
  readonly endsInside: boolean;
}

/** A sequence of words of a source in which a quotation is looked for, with the bounds in it. */
export interface Stretch {
  readonly words: readonly Word[];
  readonly bounds: readonly Bound[];
}

/** What some neighbouring passages offer: all words as printed, those in quotation marks, those outside brackets. */
export function stretchesOf(views: readonly PassageView[]): Stretch[] {
  const bounds = views.flatMap(boundsOf);
  const words = views.flatMap((view) => [...view.words]);
  const stretches: Stretch[] = [{ words, bounds }];
  const quotes = views.flatMap((view) => [...view.quotes]);
  if (quotes.length > 1) stretches.push({ words: words.filter((word) => isWithin(word, quotes)), bounds });
  const brackets = views.flatMap(bracketsOf);
  if (brackets.length > 0) stretches.push({ words: words.filter((word) => !isWithin(word, brackets)), bounds });
  return stretches;
}

function isWithin(word: Word, spans: readonly Span[]): boolean {
  return spans.some((span) => span.start <= word.start && word.end <= span.end);
}

function bracketsOf(view: PassageView): Span[] {
  return [...view.passage.text.matchAll(/\[[^[\]]{1,80}\]|\((?=\p{L})[^()]{2,60}\)/gu)].map((match) => {
    const start = view.passage.start + match.index;
    return { start, end: start + match[0].length };
  });
}

/** Quotations before sentences, so that the narrower bound is found first. */
function boundsOf(view: PassageView): Bound[] {
  const { text, start } = view.passage;
  const quotes = view.quotes.map(({ inner }) => {
    const words = text.slice(inner.start - start, inner.end - start).trim();
    return {
      ...inner,
      quoted: true,
      beginsInside: /^[^\p{L}\p{N}]*\p{Ll}/u.test(words),
      endsInside: !/[.!?…]$/u.test(words),
    };
  });
  const sentences = view.paragraph.sentences.map((sentence) => ({
    start: sentence.start,
    end: sentence.end,
    quoted: false,
    beginsInside: false,
    endsInside: false,
  }));
  return [...quotes, ...(isSpoken(view) ? [wholePassage(view)] : []), ...sentences];
}

/** Whether a passage is somebody's words without marks: a line of a transcript, a block quotation. */
function isSpoken({ passage, attributions }: PassageView): boolean {
  return passage.speaker !== undefined || passage.role === 'quotation' || attributions[0]?.lemma === ':';
}

function wholePassage({ passage: { start, end } }: PassageView): Bound {
  return { start, end, quoted: true, beginsInside: false, endsInside: false };
}
