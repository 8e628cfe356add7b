import { diffArrays } from 'diff';
import type { Markup } from '../text/markup.ts';

/** Longest quotation whose words are compared one by one: the cost grows with the product of both lengths. */
const LONGEST = 4000;

/** The draft's words turned into the source's: what the draft has too many struck out, what it lacks in bold. */
export function wordDifference(draft: string, source: string, markup: Markup): string {
  if (draft.length > LONGEST || source.length > LONGEST) return '';
  return diffArrays(words(draft), words(source), { comparator: isSameWord })
    .map(({ value, added, removed }) => {
      const text = value.join(' ');
      if (added) return markup.strong(text);
      return removed ? markup.struck(text) : markup.words(text);
    })
    .join(' ');
}

/** Punctuation around a word goes with the sentence that quotes it, and is no change of what was said. */
function isSameWord(a: string, b: string): boolean {
  return withoutPunctuation(a) === withoutPunctuation(b);
}

function withoutPunctuation(word: string): string {
  return word.replace(/^["'“”‘’(]/, '').replace(/[.,;:!?…"'“”‘’)]$/, '') || word;
}

function words(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}
