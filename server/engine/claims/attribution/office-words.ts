import { HONORIFICS, roleKey } from '../../language/titles.ts';
import { isFunctionWord, wordsOf } from '../../language/words.ts';
import type { Office } from './offices.ts';

/** Words of one meaning among the nouns of roles, beside those that `roleKey` knows. */
const SAME: Readonly<Record<string, string>> = {
  physician: 'doctor',
  surgeon: 'doctor',
  justice: 'judge',
  attorney: 'lawyer',
  leader: 'head',
  chief: 'head',
  head: 'head',
  cop: 'officer',
  policeman: 'officer',
  policewoman: 'officer',
  clergyman: 'reverend',
  pastor: 'reverend',
  priest: 'reverend',
  vicar: 'reverend',
  instructor: 'teacher',
};

/** The noun of an office in one form for all its spellings. */
export function headOf({ role, noun }: Office): string {
  const words = (noun ? [noun] : wordsOf(role.text).map((word) => word.key)).map((word) => word.replace(/'s?$/, ''));
  const isClass = words.at(-1) === 'class';
  const last = roleKey((isClass ? words.at(-3) : words.at(-1)) ?? '');
  return SAME[last] ?? last;
}

/** The words that tell an office from others of its noun: *deputy*, *petty*. */
export function modifiersOf({ role, noun }: Office): string[] {
  if (noun) return [];
  return wordsOf(role.text)
    .slice(0, -1)
    .map((word) => roleKey(word.key.replace(/'s?$/, '')))
    .filter((word) => !isFunctionWord(word) && !HONORIFICS.has(word));
}
