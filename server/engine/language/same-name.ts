import type { AliasTable } from './aliases.ts';
import { editDistance } from './edit-distance.ts';

/** Whether two names mean one person or body. `spelling`: the same name spelt in two ways; `unclear`: it cannot be told. */
export type NameRelation = 'same' | 'spelling' | 'different' | 'unclear';

const NICKNAMES: readonly (readonly string[])[] = [
  'william bill will billy liam',
  'robert bob rob bobby',
  'richard dick rick rich',
  'james jim jimmy jamie',
  'john jack johnny jon',
  'joseph joe',
  'michael mike mick',
  'thomas tom',
  'edward ed ted eddie',
  'elizabeth liz beth betty lisa',
  'katherine kate kathy katie catherine cathy',
  'margaret maggie peggy meg',
  'patricia pat patty',
  'patrick pat',
  'anthony tony',
  'andrew andy drew',
  'daniel dan danny',
  'david dave',
  'charles charlie chuck',
  'christopher chris',
  'donald don',
  'gregory greg',
  'jeffrey jeff',
  'kenneth ken',
  'lawrence larry',
  'leonard len leo',
  'matthew matt',
  'nicholas nick',
  'peter pete',
  'ronald ron',
  'samuel sam',
  'samantha sam',
  'stephen steven steve',
  'theodore ted',
  'timothy tim',
  'walter walt',
  'alexander alex sasha',
  'benjamin ben',
  'deborah debbie',
  'susan sue',
  'jennifer jen jenny',
  'jessica jess',
  'rebecca becky',
  'barbara barb',
  'victoria vicky',
  'francis frank',
  'franklin frank',
  'frederick fred',
  'gerald gerry jerry',
  'harold harry',
  'henry harry hank',
  'bernard bernie',
  'mitchell mitch',
  'nathaniel nate nathan',
  'raymond ray',
  'russell russ',
  'vincent vince',
  'zachary zach',
  'jacob jake',
  'joshua josh',
  'abraham abe',
  'cynthia cindy',
  'jacqueline jackie',
  'pamela pam',
  'sandra sandy sandi',
  'stephanie steph',
  'kimberly kim',
  'eugene gene',
  'randall randy',
  'randolph randy',
].map((line) => line.split(' '));

const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/**
 * How two names relate, given by their keys. `table` is the text that the second comes from: a bare surname in it means
 * the person it names in full.
 */
export function relateNames(left: readonly string[], right: readonly string[], table?: AliasTable): NameRelation {
  const a = core(left);
  const b = core(right);
  if (a.length === 0 || b.length === 0) return 'unclear';
  if (a.join(' ') === b.join(' ')) return 'same';
  if (abbreviation(a, b, table) || abbreviation(b, a, table)) return 'same';
  if (a.at(-1) === b.at(-1)) return sameSurname(a, b, table);
  if (a.length === 1 || b.length === 1) return partOf(a, b);
  if (isSpelling(a, b)) return 'spelling';
  return a.some((word) => word.length > 3 && b.includes(word)) ? 'unclear' : 'different';
}

function core(keys: readonly string[]): readonly string[] {
  const words = keys.filter((key) => !SUFFIXES.has(key) && key !== 'the');
  return words.length > 2 ? words.filter((key, at) => key.length > 1 || at === 0 || at === words.length - 1) : words;
}

function abbreviation(short: readonly string[], long: readonly string[], table?: AliasTable): boolean {
  if (short.length !== 1 || long.length < 2) return false;
  const explained = table?.longForm(short[0]!);
  if (explained) return long.some((word) => word.length > 3 && explained.includes(word));
  const initials = long
    .filter((word) => !['of', 'the', 'for', 'and'].includes(word))
    .map((word) => word[0])
    .join('');
  return initials.length > 1 && initials === short[0]!.replace(/[^\p{L}]/gu, '');
}

function sameSurname(a: readonly string[], b: readonly string[], table?: AliasTable): NameRelation {
  if (a.length === 1 || b.length === 1) {
    const full = b.length === 1 && a.length > 1 ? core(table?.fullest(b) ?? b) : b;
    return full.length > 1 && a.length > 1 && !givenNamesAgree(a, full) ? 'unclear' : 'same';
  }
  if (givenNamesAgree(a, b)) return 'same';
  return editDistance(a[0]!, b[0]!, 2) <= 2 && a[0]![0] === b[0]![0] && a[0]!.length > 4 ? 'spelling' : 'different';
}

function givenNamesAgree(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [a[0]!, b[0]!];
  if (x === y || a.slice(0, -1).some((word) => word.length > 1 && b.slice(0, -1).includes(word))) return true;
  if (x.length === 1 || y.length === 1) return x[0] === y[0];
  if (x.length > 2 && y.length > 2 && (x.startsWith(y) || y.startsWith(x))) return true;
  return areShortForms(x, y);
}

/** Whether two given names are forms of one: *Bill* and *William*. */
export function areShortForms(a: string, b: string): boolean {
  return NICKNAMES.some((names) => names.includes(a) && names.includes(b));
}

/** One of the names is a single word: a given name, part of a body's name, or another name. */
function partOf(a: readonly string[], b: readonly string[]): NameRelation {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length > 1 && long.includes(short[0]!))
    return long[0] === short[0] && long.length === 2 ? 'same' : 'unclear';
  const last = long.at(-1)!;
  return Math.max(short[0]!.length, last.length) > 4 && isClose(short[0]!, last) ? 'spelling' : 'different';
}

/** The same given name and a surname a letter or two away. */
function isSpelling(a: readonly string[], b: readonly string[]): boolean {
  return givenNamesAgree(a, b) && isClose(a.at(-1)!, b.at(-1)!);
}

function isClose(a: string, b: string): boolean {
  const allowed = Math.max(a.length, b.length) >= 7 ? 2 : 1;
  return a[0] === b[0] && Math.min(a.length, b.length) > 3 && editDistance(a, b, allowed) <= allowed;
}
