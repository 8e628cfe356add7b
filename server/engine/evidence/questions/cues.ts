import type { AnalysedSentence, PlacedClaim } from '../frames/analysis.ts';
import { type Families, phraseAt } from './families.ts';

/** Words of a family in a sentence: `from`..`to` are indices into its words. */
export interface Cue {
  readonly family: string;
  readonly from: number;
  readonly to: number;
}

const found = new WeakMap<AnalysedSentence, Map<Families, readonly Cue[]>>();

/** Words of a claim are no cues, but a length of time may take in what it lasts (*a five-year sentence*). */
export function cuesOf(sentence: AnalysedSentence, families: Families): readonly Cue[] {
  const known = found.get(sentence) ?? new Map<Families, readonly Cue[]>();
  found.set(sentence, known);
  const before = known.get(families);
  if (before) return before;
  const term = (index: number) => (sentence.inClaim[index] ? undefined : sentence.words[index]?.term);
  const cues: Cue[] = [];
  for (let at = 0; at < sentence.words.length; at++) {
    const phrase = phraseAt(families, term, at);
    if (!phrase) continue;
    cues.push({ family: phrase.family, from: at, to: at + phrase.length });
    at += phrase.length - 1;
  }
  known.set(families, cues);
  return cues;
}

const COMMA = 3;
const OTHER_CLAIM = 3;
const JOINT = 3;
/** Words that begin another statement. */
const JOINTS = new Set([
  'and',
  'but',
  'while',
  'who',
  'which',
  'whose',
  'that',
  'after',
  'before',
  'when',
  'where',
  'because',
  'as',
  'or',
  'if',
  'since',
]);

/** How far a cue is from a claim: the words between, and more for whatever parts statements. */
export function distanceOf(sentence: AnalysedSentence, { from, to }: PlacedClaim, cue: Cue): number {
  const isBefore = cue.to <= from;
  const [first, last] = isBefore ? [cue.to, from] : [to, cue.from];
  let distance = 0;
  let inOther = false;
  for (let at = first; at < last; at++) {
    const isClaim = sentence.inClaim[at]!;
    if (isClaim && !inOther) distance += OTHER_CLAIM;
    inOther = isClaim;
    if (!isClaim) distance += JOINTS.has(sentence.words[at]!.term) ? 1 + JOINT : 1;
  }
  const left = sentence.words[(isBefore ? cue.to : to) - 1];
  const right = sentence.words[isBefore ? from : cue.from];
  if (!left || !right) return distance;
  const gap = sentence.text.slice(Math.max(0, left.end - sentence.start), Math.max(0, right.start - sentence.start));
  for (const mark of gap.match(/[,;:()–—“”]/g) ?? []) distance += mark === ';' ? 2 * COMMA : COMMA;
  return distance;
}

/** The cue nearest to a claim that passes a test, within reach; the one behind the claim wins a tie. */
export function nearestCue(
  sentence: AnalysedSentence,
  placed: PlacedClaim,
  families: Families,
  reach: number,
  isWanted: (family: string) => boolean = () => true,
): Cue | undefined {
  let best: Cue | undefined;
  let least = reach + 0.5;
  for (const cue of cuesOf(sentence, families)) {
    if (!isWanted(cue.family) || (cue.from < placed.to && cue.to > placed.from)) continue;
    const distance = distanceOf(sentence, placed, cue) - (cue.from >= placed.to ? 0.25 : 0);
    if (distance >= least) continue;
    least = distance;
    best = cue;
  }
  return best;
}
