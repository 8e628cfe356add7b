import { type NameMention, nameMentions } from '../../language/names.ts';
import type { Sentence } from '../../language/sentences.ts';
import { isFunctionWord, type Word, wordsIn } from '../../language/words.ts';

/** That somebody is the first of a kind: *the first woman to sail round the island*. */
export interface First {
  readonly person: NameMention;
  /** The words of the kind without *the*: *first woman*. */
  readonly from: number;
  readonly to: number;
  /** Which of a row, and the kind as keys. */
  readonly place: string;
  readonly kind: readonly string[];
  readonly words: readonly Word[];
}

const PLACE = /^(?:first|last|only|youngest|oldest)$/;
/** Words of the longest kind: *first deaf woman*. */
const LONGEST_KIND = 3;
/** Words between the person and the place in the row. */
const REACH = 12;

/** Who a sentence says is the first, the last or the only one of a kind *to* do something. Linear in its length. */
export function firstsIn(sentence: Sentence): First[] {
  const words = wordsIn(sentence);
  if (!words.some(({ key }) => PLACE.test(key))) return [];
  const names = nameMentions(sentence.text, sentence.start);
  return words.flatMap((word, at) => {
    if (!PLACE.test(word.key)) return [];
    const to = words.slice(at + 1, at + 2 + LONGEST_KIND).findIndex(({ key }) => key === 'to');
    if (to < 1) return [];
    const kind = words.slice(at + 1, at + 1 + to).map(({ key }) => key.replace(/'s?$/, ''));
    const person = names.findLast(({ span }) => span.end <= word.start);
    const isNear =
      person && words.filter((each) => each.start >= person.span.end && each.end <= word.start).length <= REACH;
    if (!isNear || kind.some(isFunctionWord)) return [];
    return [{ person, from: at, to: at + to, place: word.key, kind, words }];
  });
}
