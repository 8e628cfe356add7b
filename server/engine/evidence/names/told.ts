import { isFunctionWord, wordsOf } from '../../language/words.ts';
import type { PassageView } from '../candidates/context.ts';

/** The words of a text that carry meaning, each once. */
export function tellingWords(text: string): string[] {
  return [...new Set(wordsOf(text).map(({ key }) => key.replace(/'s?$/, '')))].filter((key) => !isFunctionWord(key));
}

/** A sentence that is still told of the one named before; nothing of any other. */
function goesOn(next = ''): string {
  return /^(?:it|its|they|their|he|his|she|her|there|this|these)\b/iu.test(next) ? next : '';
}

/** Most words that a sentence with the name, and one that goes on about it, shares with what is told; -1 where none has the name. */
export function sharedBeside(view: PassageView, keys: readonly string[], told: readonly string[]): number {
  const counts = view.paragraph.sentences.map(({ text }, at, all) => {
    const words = wordsOf(text).map(({ key }) => key.replace(/'s?$/, ''));
    const has = words.some((_, from) => keys.every((key, index) => words[from + index] === key));
    if (!has) return -1;
    const around = new Set([...words, ...tellingWords(goesOn(all[at + 1]?.text))]);
    return told.filter((key) => around.has(key)).length;
  });
  return Math.max(-1, ...counts);
}
