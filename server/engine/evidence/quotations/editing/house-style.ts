import type { Word } from '../../../language/words.ts';
import { isContractionOf } from './contractions.ts';
import { isMasked, standsForMasked } from './masks.ts';

/** Sounds that stand in speech for nothing, and are left out in print. */
const FILLERS = new Set(['um', 'uh', 'er', 'erm', 'ah', 'oh', 'eh', 'hm', 'hmm', 'huh', 'ha', 'you know', 'i mean']);

/** Whether two stretches of comparable words differ by nothing but what an editor may change. */
export function isHouseStyle(a: readonly Word[], b: readonly Word[]): boolean {
  const [ours, theirs] = [a.map(({ key }) => key), b.map(({ key }) => key)];
  if (a.length === 0 || b.length === 0) return isLeftOut(a.length === 0 ? theirs : ours);
  if (ours.join('') === theirs.join('')) return true;
  if (isContractionOf(ours, theirs) || isContractionOf(theirs, ours)) return true;
  if (a.length !== 1 || b.length !== 1) return false;
  const [our, their] = [a[0]!, b[0]!];
  if (isMasked(our.key) ? standsForMasked(their.key) : isMasked(their.key) && standsForMasked(our.key)) return true;
  return isHas(our, their.key) || isHas(their, our.key) || isTransliteration(our.text, their.text);
}

function isLeftOut(keys: readonly string[]): boolean {
  return FILLERS.has(keys.join(' ')) || keys.every((key) => FILLERS.has(key) || isMasked(key));
}

/** *It's been* of *it has been*. */
function isHas(short: Word, key: string): boolean {
  return short.key === 'is' && /['’]s$/u.test(short.text) && key === 'has';
}

/** Two ways of writing one name from another alphabet: the same consonants, as far as English tells them apart. */
function isTransliteration(ours: string, theirs: string): boolean {
  if (!/^\p{Lu}/u.test(ours) || !/^\p{Lu}/u.test(theirs)) return false;
  const sounds = soundsOf(ours);
  return sounds.length >= 3 && sounds === soundsOf(theirs);
}

function soundsOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’]s$/u, '')
    .replace(/[^a-z]/g, '')
    .replace(/^(?:kh|gh|q|k|c|g)/, 'k')
    .replace(/kh|gh|q|ck|c|g/g, 'k')
    .replace(/z/g, 's')
    .replace(/w|u(?=[aeiou])/g, 'v')
    .replace(/[aeiouyjh]/g, '')
    .replace(/(.)\1+/g, '$1');
}
