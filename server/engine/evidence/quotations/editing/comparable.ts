import type { Word } from '../../../language/words.ts';
import { expandedContraction } from './contractions.ts';
import { maskAfter, maskableKey } from './masks.ts';
import { currencyOf, isScale, numeralAt, scaledFigure } from './numerals.ts';
import { expandedAbbreviation, spellingKey } from './spellings.ts';

/** Forms of address, which papers add and drop inside quotations by their house style. */
const ADDRESS = new Set(['mr', 'mrs', 'ms']);

/**
 * The words of a text in the form in which quotations are compared: what an editor may change without misquoting
 * (contractions, spellings, short titles, figures and number words, masks) is the same on both sides. Each keeps the
 * place of the word it comes from; a contraction gives two at one place. `text` starts at `offset`.
 */
export function comparableWords(words: readonly Word[], text: string, offset: number): Word[] {
  const keys = words.map(({ key }) => key);
  const made: Word[] = [];
  for (let at = 0; at < words.length; ) at += pushWord(made, { words, keys, at, text, offset });
  return made;
}

interface Reading {
  readonly words: readonly Word[];
  readonly keys: readonly string[];
  readonly at: number;
  readonly text: string;
  readonly offset: number;
}

interface MoneyWords {
  readonly words: readonly Word[];
  readonly taken: number;
}

/** Adds the word at `at` in its comparable form; returns how many words that takes. */
function pushWord(made: Word[], reading: Reading): number {
  const { words, keys, at, text, offset } = reading;
  const word = words[at]!;
  const add = (key: string, end = word.end) =>
    made.push(
      end === word.end
        ? { ...word, key }
        : { start: word.start, end, text: text.slice(word.start - offset, end - offset), key },
    );
  const mask = maskAfter(word.key, text, word.end - offset);
  if (mask > 0) {
    const end = word.end + mask;
    add(`${word.key[0]}*`, end);
    let next = at + 1;
    while (next < words.length && words[next]!.start < end) next++;
    return next - at;
  }
  if (ADDRESS.has(word.key) && at + 1 < words.length) return 1;
  const money = moneyAt(reading);
  if (money) {
    for (const part of money.words) made.push(part);
    return money.taken;
  }
  if (word.key === 'per' && keys[at + 1] === 'cent') {
    add('percent', words[at + 1]!.end);
    return 2;
  }
  const numeral = numeralAt(keys, at);
  if (numeral) {
    add(numeral.key, words[at + numeral.words - 1]!.end);
    return numeral.words;
  }
  const expanded = expandedContraction(word.key) ?? (/^\p{Lu}/u.test(word.text) && expandedAbbreviation(word.text));
  if (expanded) for (const key of expanded) add(spellingKey(key));
  else add(maskableKey(word.key) ?? spellingKey(word.key));
  return 1;
}

/** *$5 million* and *$5m* in the order in which they are said, 5 million dollar, all three at one place. */
function moneyAt({ words, keys, at, text, offset }: Reading): MoneyWords | undefined {
  const [sign, figure] = [words[at]!, words[at + 1]];
  const currency = currencyOf(sign.key);
  if (!currency || !figure || !/^\d/.test(figure.key)) return undefined;
  const scaled = scaledFigure(figure.key) ?? [figure.key];
  const scale = scaled.length === 1 && isScale(keys[at + 2] ?? '') ? words[at + 2] : undefined;
  const { start } = sign;
  const { end } = scale ?? figure;
  const whole = { start, end, text: text.slice(start - offset, end - offset) };
  const parts = [...scaled, ...(scale ? [scale.key] : []), currency];
  return { words: parts.map((key) => ({ ...whole, key })), taken: scale ? 3 : 2 };
}
