import { searchTerm } from '../../../../corpus/terms.ts';
import { conceptOf } from '../../language/concepts.ts';
import { isFunctionWord, type Word } from '../../language/words.ts';

/** That something is denied: *did not sign*. Places are those of the sentence's words. */
export interface Denial {
  /** The auxiliary and the negation, from the one to the other: *did not*, *wasn't*. */
  readonly from: number;
  readonly to: number;
  /** The word that is denied. */
  readonly verb: number;
}

const AUXILIARY = /^(?:do|does|did|is|are|was|were|has|have|had|will|would|could|can|should)$/;
const CONTRACTED = /^(?:do|does|did|is|are|was|were|has|have|had|wo|would|could|ca|should)n't$/;
/** What a negation bears on that is not the verb: *not only*, *not yet*, *not always*. */
const PARTIAL =
  /^(?:only|just|merely|simply|solely|alone|yet|all|every|everyone|always|necessarily|even|least|more|less|enough|many|much|often|entirely|fully|completely|exactly|quite|immediately|initially|still|otherwise)$/;
/** Words between a negation and its verb. */
const BETWEEN = 2;

/** What a sentence denies. Linear in its length. */
export function denialsIn(words: readonly Word[]): Denial[] {
  return words.flatMap(({ key }, at) => {
    const from = CONTRACTED.test(key) ? at : key === 'not' && AUXILIARY.test(words[at - 1]?.key ?? '') ? at - 1 : -1;
    if (from < 0) return [];
    const next = words.slice(at + 1, at + 2 + BETWEEN);
    if (PARTIAL.test(next[0]?.key ?? '')) return [];
    const verb = next.findIndex((word) => !isFunctionWord(word.key) && !word.key.endsWith('ly'));
    return verb < 0 ? [] : [{ from, to: at, verb: at + 1 + verb }];
  });
}

/** Whether a sentence has a negation of any kind. */
export function isNegative(words: readonly Word[]): boolean {
  return words.some(({ key }) =>
    /^(?:not|never|no|nor|neither|none|nobody|nothing|without|cannot|hardly|barely|nowhere)$|n't$/.test(key),
  );
}

/** What a word stands for: synonyms and inflections share it. */
export function conceptAt({ text }: Word): string {
  return conceptOf(searchTerm(text));
}
