import { isCommonNoun } from '../claims/attribution/bodies.ts';
import type { NameClaim } from '../claims/name/claim.ts';
import { movedName } from '../claims/name/find.ts';
import { draftText, type JudgeContext } from '../evidence/candidates/context.ts';
import { isGiven, isWritten, viewsNaming } from '../evidence/names/other-names.ts';
import type { Finding } from '../finding.ts';
import { regionOf } from '../language/regions.ts';
import { isVerbForm } from '../language/verbs.ts';
import { wordsOf } from '../language/words.ts';
import { nearNames, oddOf, type WrittenName } from './near-names.ts';

/** A name of a paragraph; its offsets are counted from where the paragraph starts. */
export interface PlacedName {
  readonly claim: NameClaim;
  readonly start: number;
}

/** A name as a draft spells it, with the places where it does. */
interface Spelling extends WrittenName {
  readonly places: readonly PlacedName[];
}

type Pair = readonly [Spelling, Spelling];

/**
 * One name that a draft spells in two ways, marked where the rarer spelling stands first: *Fred Spira* and, further down,
 * *Fred Shira*. A source that has one of them decides; one that has both has two people.
 */
export function findTwoSpellings(names: readonly PlacedName[], context: JudgeContext): Finding[] {
  const spellings = spellingsOf(names);
  const pairs = nearNames(spellings);
  if (pairs.length === 0) return [];
  const told = new Set<Spelling>();
  const counts = countsOf(spellings);
  return pairs.flatMap(([first, second]) => {
    const pair: Pair = [spellings[first]!, spellings[second]!];
    if (pair.some((spelling) => told.has(spelling)) || !areOne(pair, context)) return [];
    const [odd, other] = inOrder(pair, counts, context);
    told.add(odd);
    return [twoSpellings(odd, other)];
  });
}

function spellingsOf(names: readonly PlacedName[]): Spelling[] {
  const found = new Map<string, PlacedName[]>();
  for (const name of names) {
    const { text } = name.claim.mention;
    const known = found.get(text);
    if (known) known.push(name);
    else found.set(text, [name]);
  }
  return [...found].map(([text, places]) => ({ text, keys: places[0]!.claim.mention.keys, places }));
}

/** Whether a word is surely a name: inside a sentence, or at its beginning before a verb. */
function isSurelyName({ claim: { mention, sentence, span }, start }: PlacedName, context: JudgeContext): boolean {
  if (mention.full.start > sentence.start) return true;
  const after = { start: start + span.end, end: start + Math.min(sentence.end, span.end + 20) };
  const [next] = wordsOf(draftText(after, context));
  return next !== undefined && isVerbForm(next.key);
}

/** *Police* beside *Craigton Place*: what the draft writes in small letters too, or what is known as a noun, is no name. */
function isOrdinary(key: string, { paragraphs }: JudgeContext): boolean {
  return isCommonNoun(key) || paragraphs.some(({ text }) => text.includes(key));
}

function isPlace(key: string, { tagger }: JudgeContext): boolean {
  const text = key.charAt(0).toUpperCase() + key.slice(1);
  if (regionOf(text).grain !== 'other') return true;
  return tagger?.tag({ start: 0, end: text.length, text })[0]?.entity === 'place';
}

/** Letters of the shortest word that is a slip of another where no source has either: *Hill* and *Hall* are two. */
const SHORTEST_UNKNOWN = 5;

/** Whether two spellings can be of one name only: no sentence has both, nor has any source, and the words are no two names. */
function areOne([first, second]: Pair, context: JudgeContext): boolean {
  const odd = oddOf(first.keys, second.keys);
  if (!odd) return false;
  const sentences = new Set(first.places.map(sentenceOf));
  if (second.places.some((place) => sentences.has(sentenceOf(place)))) return false;
  // What opens a sentence may be an ordinary word.
  const alone = [first, second].find(({ keys }) => keys.length === 1);
  if (alone && !alone.places.some((place) => isSurelyName(place, context))) return false;
  // *Iceland* beside *Northern Ireland*: a place has no surname.
  if (alone && [odd.ours, odd.other].some((key) => isPlace(key, context) || isOrdinary(key, context))) return false;
  const known = [first, second].filter((spelling) => isKnown(spelling, context)).length;
  if (known !== 0) return known === 1;
  const isShort = Math.min(odd.ours.length, odd.other.length) < SHORTEST_UNKNOWN;
  return !isShort && !(odd.at === 0 && isGiven(odd.ours, context) && isGiven(odd.other, context));
}

function isKnown({ keys }: Spelling, context: JudgeContext): boolean {
  return viewsNaming(keys, context).some((view) => isWritten(keys, view, context));
}

/** Where the sentence of a name starts in the draft. */
function sentenceOf({ claim, start }: PlacedName): number {
  return start + claim.sentence.start;
}

/** How often the names of a draft have each word. */
function countsOf(spellings: readonly Spelling[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { keys, places } of spellings)
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + places.length);
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
  return placeOf(first) > placeOf(second) ? pair : reversed;
}

/** Where a spelling stands first. */
function placeOf({ places }: Spelling): number {
  return places[0]!.start + places[0]!.claim.span.start;
}

function twoSpellings(odd: Spelling, other: Spelling): Finding {
  const [first] = odd.places as [PlacedName];
  const claim = movedName(first.claim, first.start);
  const meant = other.places[0]!.claim;
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
