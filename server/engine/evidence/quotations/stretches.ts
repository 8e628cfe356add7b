import type { Span } from '../../../../corpus/document.ts';
import type { Word } from '../../language/words.ts';
import type { PassageView } from '../candidates/context.ts';
import { comparableWords } from './editing/comparable.ts';

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
  /** Where words begin before which the source leaves some out: *…*. */
  readonly ellipses: ReadonlySet<number>;
}

/** What some neighbouring passages offer: all words as printed, those in quotation marks, those outside brackets. */
export function stretchesOf(views: readonly PassageView[]): Stretch[] {
  const bounds = views.flatMap(boundsOf);
  const words = views.flatMap((view) => [...comparableIn(view)]);
  const ellipses = new Set(views.flatMap(ellipsesOf));
  const stretches: Stretch[] = [{ words, bounds, ellipses }];
  const quotes = views.flatMap((view) => [...view.quotes]);
  const spoken = quotes.length > 1 ? words.filter((word) => isWithin(word, quotes)) : [];
  if (quotes.length > 1) stretches.push({ words: spoken, bounds, ellipses });
  const brackets = views.flatMap(bracketsOf);
  if (brackets.length > 0)
    stretches.push({ words: words.filter((word) => !isWithin(word, brackets)), bounds, ellipses });
  if (brackets.length > 0 && spoken.length > 0)
    stretches.push({ words: spoken.filter((word) => !isWithin(word, brackets)), bounds, ellipses });
  return stretches;
}

/** The places of the words right behind an ellipsis. */
function ellipsesOf(view: PassageView): number[] {
  const { text, start } = view.passage;
  if (!text.includes('…') && !text.includes('..') && !text.includes('. .')) return [];
  const words = comparableIn(view);
  const found: number[] = [];
  let at = 0;
  for (const match of text.matchAll(/\.{3,5}|…|\. \. \./g)) {
    while (at < words.length && words[at]!.start - start < match.index) at++;
    if (at < words.length) found.push(words[at]!.start);
  }
  return found;
}

/** Made once for each passage, however many quotations are looked for in it. */
const comparable = new WeakMap<PassageView, readonly Word[]>();

function comparableIn(view: PassageView): readonly Word[] {
  const known = comparable.get(view);
  if (known) return known;
  const made = comparableWords(view.words, view.passage.text, view.passage.start);
  comparable.set(view, made);
  return made;
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
