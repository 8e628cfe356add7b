import { editDistance } from '../../language/edit-distance.ts';
import { areShortForms } from '../../language/same-name.ts';
import { spellingKey } from '../quotations/editing/spellings.ts';

/** One word of a name that is written in another way. */
export interface OddWord {
  /** Place of the word among the draft's keys, and among the source's. */
  readonly at: number;
  readonly theirs: number;
  readonly ours: string;
  readonly other: string;
}

const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/** Places of the words by which a name is told: initials between the first and the last, *Jr.* and *the* left out. */
function tellingPlaces(keys: readonly string[]): number[] {
  const places = keys.flatMap((key, at) => (SUFFIXES.has(key) || key === 'the' ? [] : [at]));
  return places.length > 2
    ? places.filter((place, at) => keys[place]!.length > 1 || at === 0 || at === places.length - 1)
    : places;
}

/**
 * The one word in which two names differ by a few letters, all others being equal; undefined where they do not. Of a
 * person's name every letter counts; *Korean* and *Korea* are two words.
 */
export function oddWordOf(ours: readonly string[], theirs: readonly string[], isPerson: boolean): OddWord | undefined {
  const [a, b] = alike(tellingPlaces(ours), tellingPlaces(theirs));
  if (!a || !b || a.length === 0) return undefined;
  const differing = a.flatMap((_, index) => (ours[a[index]!] === theirs[b[index]!] ? [] : [index]));
  if (differing.length !== 1) return undefined;
  const [index] = differing;
  const odd = {
    at: a[index!]!,
    theirs: b[index!]!,
    ours: ours[a[index!]!]!,
    other: theirs[b[index!]!]!,
  };
  if (!isPerson && isForm(odd.ours, odd.other)) return undefined;
  if (index === 0 && a.length > 1 && isShortened(odd.ours, odd.other)) return undefined;
  const isMeant = isNear(odd.ours, odd.other) || (a.length > 2 && !isPerson && beginAlike(odd.ours, odd.other));
  return isMeant ? odd : undefined;
}

/** *Phil* for *Philip*; *Ann* and *Anne* are two names. */
function isShortened(a: string, b: string): boolean {
  return Math.abs(a.length - b.length) > 1 && (a.startsWith(b) || b.startsWith(a));
}

/** The places that are set against each other: a surname alone meets the last word of a full name. */
function alike(a: readonly number[], b: readonly number[]): (readonly number[])[] {
  if (a.length === b.length) return [a, b];
  return a.length === 1 && b.length > 1 && b.length < 4 ? [a, b.slice(-1)] : [];
}

/** Whether two words may be one name in two spellings: few letters apart, and not one in two house styles. */
function isNear(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 3 || /\d/.test(a + b)) return false;
  if (isHouseStyle(a, b) || areShortForms(a, b)) return false;
  const most = mostApart(a, b);
  const distance = editDistance(a, b, most);
  if (distance > most) return false;
  if (a[0] === b[0]) return true;
  return (distance === 1 && Math.min(a.length, b.length) >= 5) || soundAlike(a, b);
}

/** Whether the words differ by letters, where others only begin alike. */
export function isSpelling({ ours, other }: OddWord): boolean {
  return isNear(ours, other);
}

/** Whether one is surely a slip of the other: a letter apart, in another order, or of the same consonants. */
export function isSlip({ ours, other }: OddWord): boolean {
  const letters = (word: string) => [...word].sort().join('');
  return editDistance(ours, other, 1) === 1 || letters(ours) === letters(other) || soundAlike(ours, other);
}

/** Letters with which two long words begin that are easily mistaken for each other: *Marine* and *Maritime*. */
const BEGINNING = 4;

/** Whether two words of a body's name are easily mistaken for each other. */
function beginAlike(a: string, b: string): boolean {
  const isLong = Math.min(a.length, b.length) > BEGINNING + 1;
  return isLong && a.slice(0, BEGINNING) === b.slice(0, BEGINNING) && !isHouseStyle(a, b);
}

/** Letters by which two spellings may differ: more where the consonants are the same, by which a name is heard. */
function mostApart(a: string, b: string): number {
  const length = Math.max(a.length, b.length);
  const most = length >= 9 ? 3 : length >= 6 ? 2 : 1;
  return soundAlike(a, b) ? Math.max(length > 5 ? 3 : 2, most) : most;
}

/** Consonants of the shortest words of which it can be told that they sound alike. */
const FEWEST_CONSONANTS = 3;

function soundAlike(a: string, b: string): boolean {
  const [x, y] = [consonants(a), consonants(b)];
  if (a[0] === b[0] && x === y && Math.max(a.length, b.length) > 3) return true;
  const [heard, other] = [x, y].map((word) => word.replace(/[wh]/g, ''));
  return heard === other && heard!.length >= FEWEST_CONSONANTS;
}

/** The consonants of a word as they are heard: *Geoff* begins like *Jeff*. */
function consonants(word: string): string {
  return word
    .replace(/^(?:ge|gi)/, 'j')
    .replace(/^(?:kn|gn)/, 'n')
    .replace(/^wr/, 'r')
    .replace(/ph/g, 'f')
    .replace(/ck|c(?![ehiy])|ch(?=r)/g, 'k')
    .replace(/[aeiouy']/g, '')
    .replace(/z/g, 's')
    .replace(/(.)\1/g, '$1');
}

/** Endings by which a word is made of the name of a country, party or creed: *Democratic*, *Marxism*, *Christianity*. */
const ENDINGS =
  /(?:ianity|ations?|acy|ats?|ians?|isms?|ists?|ics?|ans?|ese|ish|ity|ers?|ing|nya|ed|es|ns|is|ce|ch|cy|['’]?s|[nioaey])$/;

/** What stands behind a whole name in a word made of it: *Korean*, *Nazis*, *Kosovar*. */
const ADDED =
  /^(?:['’]?s|n|an|ian|i|ns|ans|ians|is|ish|ese|er|ers|es|ed|ing|ic|ist|ists|ism|ar|ite|ites|at|ats|atic|acy|ity|ianity)$/;

/** Letters of the shortest stem of which two words are forms. */
const SHORTEST_STEM = 4;

/** Whether two words are forms of one: *Korea* and *Korean*, *France* and *French*, *Democratic* and *Democrats*. */
function isForm(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.startsWith(short) && ADDED.test(long.slice(short.length))) return true;
  if (/^fr[ae]nc[eh]$/.test(a) && /^fr[ae]nc[eh]$/.test(b)) return true;
  const stems = new Set(stemsOf(a));
  return stemsOf(b).some((stem) => stems.has(stem) && [a, b].some((word) => ADDED.test(word.slice(stem.length))));
}

/** What is left of a word without one ending, and without two. */
function stemsOf(word: string): string[] {
  const once = word.replace(ENDINGS, '');
  return [once, once.replace(ENDINGS, '')].filter((stem) => stem.length >= SHORTEST_STEM);
}

/** *Harbour* and *Harbor*, *Theatre* and *Theater*. */
function isHouseStyle(a: string, b: string): boolean {
  const [x, y] = [a, b].map((word) => spellingKey(word).replace(/our$/, 'or'));
  return x === y;
}
