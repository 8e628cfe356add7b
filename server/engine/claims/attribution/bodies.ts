import { GROUP_NOUNS, ROLE_NOUNS } from '../../language/titles.ts';
import type { Speaker } from './claim.ts';

/** Bodies that speak in news without a name: there is one that is meant, or it is an office that answers for what it says. */
const BODIES = new Set(
  `police prosecutors authorities investigators firefighters ministry government council department commission
  committee board embassy agency bureau court panel union association parliament legislature senate cabinet
  army navy military coastguard hospital university school church charity foundation institute watchdog regulator`.split(
    /\s+/,
  ),
);

/** Those who speak for a body: *a spokesman for the ministry*. */
const SPOKEN_FOR =
  /^(?:spokesman|spokeswoman|spokesperson|spokespeople|officials?|representatives?|lawyers?|attorneys?)$/;

/** People in the plural who name no one: *youths said*. */
const CROWD =
  /^(?:youths|men|women|boys|girls|crowds?|protesters|demonstrators|gunmen|rebels|militants|fans|passengers|shoppers|bystanders|people|most|some|others)$/;

/** Abbreviated months, and places and papers as they stand beside figures and pictures: none of them speaks by that word alone. */
const NEVER = /^(?:gaza|times|[a-z]|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/;

/** Whether a word that opens a sentence with a capital is an ordinary noun and no name: *Police said*, *Youths said*. */
export function isCommonNoun(key: string): boolean {
  const singular = key.replace(/s$/, '');
  return BODIES.has(key) || GROUP_NOUNS.has(key) || CROWD.test(key) || (singular !== key && ROLE_NOUNS.has(singular));
}

/** Whether a name of one word never speaks. */
export function isNobody(keys: readonly string[]): boolean {
  return keys.length === 1 && NEVER.test(keys[0]!);
}

/** Whether a description without a name is of a body, or of one who speaks for it: *police*, *the ministry*. */
export function isBodyPhrase({ form, text, keys }: Speaker): boolean {
  if (form !== 'phrase' || /\p{Lu}/u.test(text.slice(1))) return false;
  if (BODIES.has(keys.at(-1)!)) return true;
  const spoken = keys.findIndex((key) => SPOKEN_FOR.test(key));
  return spoken >= 0 && /^(?:for|at|of|from|with)$/.test(keys[spoken + 1] ?? '') && keys.length > spoken + 2;
}

/** Whether two descriptions are the same but for the article. */
export function areSamePhrase(a: string, b: string): boolean {
  const [x, y] = [a, b].map((text) => text.toLowerCase().replace(/^(?:the|an?) /, ''));
  return x === y;
}
