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

/** Words before a noun that is no predicate of the sentence: *for the murder of*. */
const LINKS = new Set(['of', 'for', 'in', 'on', 'over', 'to', 'about', 'against', 'into']);
const LINK = 2;

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
    if (isClaim) continue;
    const { term } = sentence.words[at]!;
    distance += 1 + (JOINTS.has(term) ? JOINT : 0) + (!isBefore && LINKS.has(term) ? LINK : 0);
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

const VERB_REACH = 6;
/** Ends of words that only look like verbs in the past. */
const NO_VERB = new Set(
  'hundred united need speed seed feed breed deed naked sacred kindred red bed led limited unidentified'.split(' '),
);

/**
 * Where no family is near: the nearest word that ends as a verb in the past, which stands for itself. Its family is its
 * stem behind a star, as it excludes nothing.
 */
export function nearestVerb(sentence: AnalysedSentence, placed: PlacedClaim): Cue | undefined {
  let best: Cue | undefined;
  let least = VERB_REACH + 0.5;
  for (const [at, { term, concept }] of sentence.words.entries()) {
    if (!/..ed$/.test(term) || NO_VERB.has(term) || sentence.inClaim[at]) continue;
    const cue = { family: `*${concept}`, from: at, to: at + 1 };
    const distance = distanceOf(sentence, placed, cue) - (at >= placed.to ? 0.25 : 0);
    if (distance >= least) continue;
    least = distance;
    best = cue;
  }
  return best;
}

/** Whether a word stands in the clause of a claim; a figure with a comma in it may seem to open one. */
export function isInClause({ clauses }: AnalysedSentence, { from, to }: PlacedClaim, index: number): boolean {
  const clause = clauses[index]!;
  return clause >= clauses[Math.min(from, clauses.length - 1)]! && clause <= clauses[Math.max(from, to - 1)]!;
}
