import { isSlip, isSpelling, type OddWord, oddWordOf } from '../evidence/names/near.ts';

/** A name that a text has, as it spells it. */
export interface WrittenName {
  readonly keys: readonly string[];
  readonly text: string;
}

/** Two names, the one of which may be a slip of the other: by their places in the list they come from. */
export type NearPair = readonly [number, number];

/** The names of a draft change far less often than its words: what was found for them last is kept. */
let last: { readonly names: string; readonly pairs: readonly NearPair[] } = { names: '', pairs: [] };

/** Which names of a text differ by a slip in one word; each name comes once. */
export function nearNames(names: readonly WrittenName[]): readonly NearPair[] {
  const key = names.map(({ text }) => text).join('\n');
  if (key !== last.names) last = { names: key, pairs: [...nearPairs(names), ...surnamesNear(names)] };
  return last.pairs;
}

/** Names that share so little with each other tell nothing: *Lake* and another word, in a text about lakes. */
const MOST_ALIKE = 12;

/** Names of several words that are the same but for one. Linear in their number. */
function nearPairs(names: readonly WrittenName[]): NearPair[] {
  const alike = new Map<string, number[]>();
  for (const [index, { keys }] of names.entries()) {
    if (keys.length < 2) continue;
    for (const [at] of keys.entries()) {
      const rest = `${at} ${keys.toSpliced(at, 1, '_').join(' ')}`;
      const known = alike.get(rest);
      if (known) known.push(index);
      else alike.set(rest, [index]);
    }
  }
  return [...alike.values()]
    .filter((group) => group.length > 1 && group.length <= MOST_ALIKE)
    .flatMap((group) => group.flatMap((first, at) => group.slice(at + 1).map((second): NearPair => [first, second])))
    .filter(([first, second]) => oddOf(names[first]!.keys, names[second]!.keys));
}

/** Letters of the shortest surname that is told, standing alone, from another. */
const SHORTEST_ALONE = 5;

/** Surnames alone, none of the full names having them, that are near that of one full name. */
function surnamesNear(names: readonly WrittenName[]): NearPair[] {
  // *Stone-Hill* alone may be two names.
  const full = [...names.keys()].filter((at) => {
    const { keys, text } = names[at]!;
    return keys.length > 1 && keys.length < 4 && text.includes(' ');
  });
  const inFull = new Set(full.flatMap((at) => names[at]!.keys));
  const byLetter = Map.groupBy(full, (at) => names[at]!.keys.at(-1)![0]);
  return names.flatMap(({ keys }, at) => {
    const [key] = keys;
    if (keys.length > 1 || inFull.has(key!) || key!.length < SHORTEST_ALONE) return [];
    const near = (byLetter.get(key![0]) ?? []).filter((other) => oddOf(keys, names[other]!.keys));
    return near.length === 1 ? [[at, near[0]!] as const] : [];
  });
}

/** The one word in which two names differ, if the one is a slip of the other; the shorter meets the end of the longer. */
export function oddOf(ours: readonly string[], theirs: readonly string[]): OddWord | undefined {
  const words = Math.min(ours.length, theirs.length);
  const odd = oddWordOf(ours.slice(-words), theirs.slice(-words), false);
  if (!odd || !isSpelling(odd) || !isSlip(odd) || isCount(odd)) return undefined;
  return { ...odd, at: odd.at + ours.length - words, theirs: odd.theirs + theirs.length - words };
}

/** *Henry VI* and *Henry VII*. */
function isCount({ ours, other }: OddWord): boolean {
  return [ours, other].some((word) => /^[ivx]+$|\d/.test(word));
}
