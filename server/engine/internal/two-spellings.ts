import type { NameClaim } from '../claims/name/claim.ts';
import { draftText, type JudgeContext } from '../evidence/candidates/context.ts';
import { isSlip, isSpelling, type OddWord, oddWordOf } from '../evidence/names/near.ts';
import { isGiven, isWritten, viewsNaming } from '../evidence/names/other-names.ts';
import type { Finding } from '../finding.ts';
import { isVerbForm } from '../language/verbs.ts';
import { wordsOf } from '../language/words.ts';

/** A name as a draft spells it, with the places where it does. */
interface Spelling {
  readonly keys: readonly string[];
  readonly claims: readonly NameClaim[];
}

/**
 * One name that a draft spells in two ways, marked where the rarer spelling stands first: *Fred Spira* and, further down,
 * *Fred Shira*. A source that has one of them decides; one that has both has two people.
 */
export function findTwoSpellings(claims: readonly NameClaim[], context: JudgeContext): Finding[] {
  const spellings = spellingsOf(claims);
  const told = new Set<Spelling>();
  const counts = countsOf(claims);
  return [...nearPairs(spellings), ...surnamesNear(spellings, context)].flatMap((pair) => {
    if (pair.some((spelling) => told.has(spelling)) || !areOne(pair, context)) return [];
    const [odd, other] = inOrder(pair, counts, context);
    told.add(odd);
    return [twoSpellings(odd, other)];
  });
}

function spellingsOf(claims: readonly NameClaim[]): Spelling[] {
  const found = new Map<string, NameClaim[]>();
  for (const claim of claims) {
    const name = claim.mention.keys.join(' ');
    const known = found.get(name);
    if (known) known.push(claim);
    else found.set(name, [claim]);
  }
  return [...found.values()].map((same) => ({ keys: same[0]!.mention.keys, claims: same }));
}

type Pair = readonly [Spelling, Spelling];

/** Names that share so little with each other tell nothing: *Lake* and another word, in a text about lakes. */
const MOST_ALIKE = 12;

/** Names of several words that are the same but for one. Linear in their number. */
function nearPairs(spellings: readonly Spelling[]): Pair[] {
  const alike = new Map<string, Spelling[]>();
  for (const spelling of spellings) {
    const { keys } = spelling;
    if (keys.length < 2) continue;
    for (const [at] of keys.entries()) {
      const rest = `${at} ${keys.toSpliced(at, 1, '_').join(' ')}`;
      const known = alike.get(rest);
      if (known) known.push(spelling);
      else alike.set(rest, [spelling]);
    }
  }
  return [...alike.values()].filter((group) => group.length <= MOST_ALIKE).flatMap(pairsOf);
}

function pairsOf(group: readonly Spelling[]): Pair[] {
  return group.flatMap((first, at) => group.slice(at + 1).map((second): Pair => [first, second]));
}

/** Letters of the shortest surname that is told, standing alone, from another. */
const SHORTEST_ALONE = 5;

/** Surnames alone, none of the full names having them, that are near that of one full name. */
function surnamesNear(spellings: readonly Spelling[], context: JudgeContext): Pair[] {
  // *Stone-Hill* alone may be two names.
  const full = spellings.filter(({ keys, claims }) => keys.length > 1 && keys.length < 4 && / /u.test(claims[0]!.text));
  const inFull = new Set(full.flatMap(({ keys }) => keys));
  const byLetter = Map.groupBy(full, ({ keys }) => keys.at(-1)![0]);
  return spellings.flatMap((alone) => {
    const [key] = alone.keys;
    if (alone.keys.length > 1 || inFull.has(key!) || key!.length < SHORTEST_ALONE) return [];
    if (!alone.claims.some((claim) => isSurelyName(claim, context))) return [];
    const near = (byLetter.get(key![0]) ?? []).filter(({ keys }) => oddOf(alone.keys, keys));
    return near.length === 1 ? [[alone, near[0]!] as const] : [];
  });
}

/** Whether a word is surely a name: inside a sentence, or at its beginning before a verb. */
function isSurelyName({ mention, sentence, span }: NameClaim, context: JudgeContext): boolean {
  if (mention.full.start > sentence.start) return true;
  const [next] = wordsOf(draftText({ start: span.end, end: Math.min(sentence.end, span.end + 20) }, context));
  return next !== undefined && isVerbForm(next.key);
}

/** The one word in which two names differ, if the one is a slip of the other; the shorter meets the end of the longer. */
function oddOf(ours: readonly string[], theirs: readonly string[]): OddWord | undefined {
  const words = Math.min(ours.length, theirs.length);
  const odd = oddWordOf(ours.slice(-words), theirs.slice(-words), false);
  if (!odd || !isSpelling(odd) || !isSlip(odd) || isCount(odd)) return undefined;
  return { ...odd, at: odd.at + ours.length - words, theirs: odd.theirs + theirs.length - words };
}

/** *Henry VI* and *Henry VII*. */
function isCount({ ours, other }: OddWord): boolean {
  return [ours, other].some((word) => /^[ivx]+$|\d/.test(word));
}

/** Letters of the shortest word that is a slip of another where no source has either: *Hill* and *Hall* are two. */
const SHORTEST_UNKNOWN = 5;

/** Whether two spellings can be of one name only: no sentence has both, nor has any source, and the words are no two names. */
function areOne([first, second]: Pair, context: JudgeContext): boolean {
  const odd = oddOf(first.keys, second.keys);
  if (!odd) return false;
  const sentences = new Set(first.claims.map(({ sentence }) => sentence.start));
  if (second.claims.some(({ sentence }) => sentences.has(sentence.start))) return false;
  const known = [first, second].filter((spelling) => isKnown(spelling, context)).length;
  if (known !== 0) return known === 1;
  const isShort = Math.min(odd.ours.length, odd.other.length) < SHORTEST_UNKNOWN;
  return !isShort && !(odd.at === 0 && isGiven(odd.ours, context) && isGiven(odd.other, context));
}

function isKnown({ keys }: Spelling, context: JudgeContext): boolean {
  return viewsNaming(keys, context).some((view) => isWritten(keys, view, context));
}

/** How often the names of a draft have each word. */
function countsOf(claims: readonly NameClaim[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { mention } of claims) for (const key of mention.keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** The spelling that is likelier to be wrong and then the other: what a source has is right, else what the draft has more often, else first. */
function inOrder(pair: Pair, counts: ReadonlyMap<string, number>, context: JudgeContext): Pair {
  const [first, second] = pair;
  const reversed: Pair = [second, first];
  if (isKnown(first, context)) return reversed;
  if (isKnown(second, context)) return pair;
  const { ours, other } = oddOf(first.keys, second.keys)!;
  const [often, oftenOther] = [counts.get(ours)!, counts.get(other)!];
  if (often !== oftenOther) return often < oftenOther ? pair : reversed;
  return first.claims[0]!.span.start > second.claims[0]!.span.start ? pair : reversed;
}

function twoSpellings(odd: Spelling, other: Spelling): Finding {
  const [claim] = odd.claims as [NameClaim];
  const [meant] = other.claims as [NameClaim];
  const { at, theirs } = oddOf(odd.keys, other.keys)!;
  const wrong = wordsOf(claim.text, claim.span.start)[at]!;
  const newText = wordsOf(meant.text)[theirs]!.text.replace(/['’]s?$/u, '');
  return {
    claim,
    verdict: 'refuted',
    code: 'inconsistent',
    severity: 'warning',
    message: `The draft writes “${claim.text}” here and “${meant.text}” elsewhere.`,
    evidence: [],
    fixes: [
      {
        title: `Change “${wrong.text}” to “${newText}” (as elsewhere in the draft)`,
        preferred: true,
        edits: [{ start: wrong.start, end: wrong.end, newText }],
      },
    ],
  };
}

/** All that is said of names: what a source says of a spelling comes before what the draft does. */
export function withTwoSpellings(bySources: readonly Finding[], inDraft: readonly Finding[]): Finding[] {
  const told = bySources.map(({ claim }) => claim.text);
  const others = inDraft.filter(({ claim }) => !told.some((text) => text === claim.text));
  return [...bySources, ...others];
}
