import { searchTerm } from '../../../corpus/terms.ts';
import type { MeasuredClaim } from '../claims/measured.ts';
import { sameShape } from '../claims/question.ts';
import { conceptOf } from '../language/concepts.ts';
import type { AnalysedSentence, PlacedClaim } from './analysis.ts';
import { type SentencePair, share } from './pair.ts';

/**
 * What tells whether a claim of the draft and a claim of a source answer the same question. Values are left out on
 * purpose: alignment is about the words around them. All features lie between -1 and 1 or are small counts scaled to that.
 */
export interface AlignmentFeatures {
  /** Share of the draft sentence's telling words that the source sentence has, and the other way round. */
  readonly coverage: number;
  readonly coverageBack: number;
  /** The same with the sentences and the title around the source sentence, or around the draft's. */
  readonly coverageAround: number;
  readonly coverageBackAround: number;
  /** Share of the draft's telling words, and for less those around it, that the source sentence or its surroundings have. */
  readonly coverageWide: number;
  /** Share of the telling words of the claim's own clause that the source sentence has. */
  readonly clauseCoverage: number;
  /** The same words near the claim on both sides, the near ones counting most. */
  readonly nearness: number;
  readonly nearnessBack: number;
  /** Running words, stop words included, that are the same directly before and behind the two claims, up to four each. */
  readonly sameBefore: number;
  readonly sameBehind: number;
  /** The noun counted is the same, or is another one. */
  readonly sameNoun: number;
  readonly otherNoun: number;
  /** Share of the three nearest telling words behind (before) the claim that stand near behind (before) the other. */
  readonly nextShared: number;
  readonly previousShared: number;
  /** Both measure a change in the same direction, or they do not: a level is no change, a rise no fall. */
  readonly sameChange: number;
  readonly otherChange: number;
  /** Same unit, currency or grain of date. */
  readonly sameShape: number;
  /** Weight of the words shared, up to a full measure: a share of much proves more than a share of little. */
  readonly mass: number;
  /** Share of the draft sentence's names that the source sentence or its surroundings have. */
  readonly names: number;
  readonly noNames: number;
  /** The same in the source sentence alone. */
  readonly namesHere: number;
  /** Each sentence has names that the other has not: they may be about different people. */
  readonly nameClash: number;
  /** The same for the two sentences alone. */
  readonly nameClashHere: number;
  /** Telling words that either sentence has in place of the other's, up to four: parallel sentences about different things. */
  readonly substitutes: number;
  /** The same among the words nearest to the claims. */
  readonly nearSubstitutes: number;
  /** Other claims of the two sentences that are the same, by how telling their values are. */
  readonly companions: number;
  /** Other claims of the draft's sentence that the source's sentence answers differently, up to two: different facts throughout. */
  readonly otherClashes: number;
  /** Rivals: other claims in the source sentence that could answer the same question. */
  readonly rivals: number;
  /** The source as a whole has this share of the draft's telling words, of all that was found in it. */
  readonly topical: number;
  /** Coverage beside that of the best covered sentence of the same source. */
  readonly relativeCoverage: number;
  /** The source sentence opens its source. */
  readonly lede: number;
  /** Other values of the same shape in the same source: none, or up to four and more. */
  readonly otherValues: number;
  readonly onlyValue: number;
  /** Both together: the figure alone of its shape, where the noun, the opening or the whole source fits too. */
  readonly onlyOfNoun: number;
  readonly onlyAndTopical: number;
  readonly ledeOfShape: number;
  readonly nearOfShape: number;
  readonly shortInLede: number;
  /** Few telling words in the draft's sentence: what they share proves less. */
  readonly short: number;
}

export const FEATURE_NAMES: readonly (keyof AlignmentFeatures)[] = [
  'coverage',
  'coverageBack',
  'coverageAround',
  'coverageBackAround',
  'coverageWide',
  'clauseCoverage',
  'nearness',
  'nearnessBack',
  'sameBefore',
  'sameBehind',
  'sameNoun',
  'otherNoun',
  'nextShared',
  'previousShared',
  'sameChange',
  'otherChange',
  'sameShape',
  'mass',
  'names',
  'noNames',
  'namesHere',
  'nameClash',
  'nameClashHere',
  'substitutes',
  'nearSubstitutes',
  'companions',
  'otherClashes',
  'rivals',
  'topical',
  'relativeCoverage',
  'lede',
  'otherValues',
  'onlyValue',
  'onlyOfNoun',
  'onlyAndTopical',
  'ledeOfShape',
  'nearOfShape',
  'shortInLede',
  'short',
];

/** What the other sentences of the same source tell about a pair of claims. */
export interface Setting {
  readonly topical: number;
  readonly bestCoverage: number;
  readonly lede: boolean;
  /** Distinct values of the same shape in the source, this one left out. */
  readonly otherValues: number;
  /** The concepts of the sentences around the draft's. */
  readonly draftSurroundings: ReadonlySet<string>;
  readonly companions: number;
  /** Other claims of the draft's sentence that the source's sentence contradicts. */
  readonly clashes: number;
}

const FULL_MASS = 8;

function massShared(pair: SentencePair): number {
  let mass = 0;
  for (const [index, weight] of pair.draftWeights.entries()) if (pair.places[index]!.length > 0) mass += weight;
  return mass;
}

const DECAY = 0.8;
const RUN = 4;

/** The features of one pair of claims in their pair of sentences. `surroundings` are the concepts around the source sentence. */
export function featuresOf(
  pair: SentencePair,
  draft: PlacedClaim,
  source: PlacedClaim,
  surroundings: ReadonlySet<string>,
  rivals: number,
  setting: Setting,
): AlignmentFeatures {
  const nouns = compareNouns(draft.claim, source.claim);
  const nameWeights = pair.draft.words.map((word, index) => (word.isName && !pair.draft.inClaim[index] ? 1 : 0));
  const hasNames = nameWeights.some((weight) => weight > 0);
  const known = (index: number) => pair.places[index]!.length > 0 || surroundings.has(pair.draft.words[index]!.concept);
  const change = compareChanges(draft.claim, source.claim);
  const shape = sameShape(draft.claim, source.claim) ? 1 : 0;
  const only = setting.otherValues === 0 ? 1 : 0;
  const lede = setting.lede ? 1 : 0;
  const near = nearness(pair.draftWeights, pair.places, draft, source);
  const knownBack = (index: number) =>
    pair.placesBack[index]!.length > 0 || setting.draftSurroundings.has(pair.source.words[index]!.concept);
  const telling = pair.draftWeights.filter((weight) => weight > 0.5).length;
  const short = telling < 4 ? (4 - telling) / 4 : 0;
  return {
    coverage: pair.coverage,
    coverageBack: pair.coverageBack,
    coverageAround: share(pair.draftWeights, known),
    coverageBackAround: share(pair.sourceWeights, knownBack),
    coverageWide: coverageWide(pair, known, surroundings, setting),
    clauseCoverage: share(inClause(pair, draft), (index) => pair.places[index]!.length > 0),
    nearness: near,
    nearnessBack: nearness(pair.sourceWeights, pair.placesBack, source, draft),
    sameBefore: sameRun(pair.draft, draft.from - 1, pair.source, source.from - 1, -1) / RUN,
    sameBehind: sameRun(pair.draft, draft.to, pair.source, source.to, 1) / RUN,
    sameNoun: nouns === 'same' ? 1 : 0,
    otherNoun: nouns === 'other' ? 1 : 0,
    nextShared: neighbourShared(pair, draft, source, 1),
    previousShared: neighbourShared(pair, draft, source, -1),
    names: hasNames ? share(nameWeights, known) : 0,
    noNames: hasNames ? 0 : 1,
    namesHere: hasNames ? share(nameWeights, (index) => pair.places[index]!.length > 0) : 0,
    nameClash: hasNames ? Math.min(aloneOf(pair.draft, known), aloneOf(pair.source, knownBack)) : 0,
    nameClashHere: hasNames
      ? Math.min(
          aloneOf(pair.draft, (index) => pair.places[index]!.length > 0),
          aloneOf(pair.source, (index) => pair.placesBack[index]!.length > 0),
        )
      : 0,
    substitutes:
      Math.min(
        MOST_SUBSTITUTES,
        unmatched(pair.draftWeights, pair.places),
        unmatched(pair.sourceWeights, pair.placesBack),
      ) / MOST_SUBSTITUTES,
    nearSubstitutes:
      Math.min(
        unmatchedNear(pair.draftWeights, pair.places, draft),
        unmatchedNear(pair.sourceWeights, pair.placesBack, source),
      ) /
      (2 * NEAR),
    companions: setting.companions,
    otherClashes: Math.min(2, setting.clashes) / 2,
    sameChange: change === 'same' ? 1 : 0,
    otherChange: change === 'other' ? 1 : 0,
    sameShape: shape,
    mass: Math.min(1, massShared(pair) / FULL_MASS),
    rivals: Math.min(rivals, 4) / 4,
    topical: setting.topical,
    relativeCoverage: setting.bestCoverage > 0 ? pair.coverage / setting.bestCoverage : 0,
    lede,
    otherValues: Math.min(setting.otherValues, 4) / 4,
    onlyValue: only,
    onlyOfNoun: nouns === 'same' ? only : 0,
    onlyAndTopical: only * shape * setting.topical,
    ledeOfShape: lede * shape,
    nearOfShape: near * shape,
    shortInLede: short * lede,
    short,
  };
}

/** Share of a sentence's names that the other side does not know. */
function aloneOf(sentence: AnalysedSentence, known: (index: number) => boolean): number {
  const names = sentence.words.map((word, index) => (word.isName && !sentence.inClaim[index] ? 1 : 0));
  return share(names, (index) => !known(index));
}

/** The weights of the words in the claim's own clause; all words where the clause says too little. */
function inClause(pair: SentencePair, placed: PlacedClaim): readonly number[] {
  const clause = pair.draft.clauses[Math.min(placed.from, pair.draft.clauses.length - 1)];
  const weights = pair.draftWeights.map((weight, index) => (pair.draft.clauses[index] === clause ? weight : 0));
  return weights.filter((weight) => weight > 0).length >= 2 ? weights : pair.draftWeights;
}

const MOST_SUBSTITUTES = 4;
/** Telling words looked at on either side of a claim. */
const NEAR = 2;
const TELLING = 0.7;

function unmatched(weights: readonly number[], places: readonly (readonly number[])[]): number {
  return weights.filter((weight, index) => weight >= TELLING && places[index]!.length === 0).length;
}

/** How many of the nearest telling words on both sides of a claim the other sentence lacks. */
function unmatchedNear(weights: readonly number[], places: readonly (readonly number[])[], claim: PlacedClaim): number {
  let count = 0;
  for (const step of [-1, 1]) {
    let seen = 0;
    for (let at = step < 0 ? claim.from - 1 : claim.to; at >= 0 && at < weights.length && seen < NEAR; at += step) {
      if (weights[at]! < TELLING) continue;
      seen++;
      if (places[at]!.length === 0) count++;
    }
  }
  return count;
}

/** Weighted share of the words around one claim that stand about as near to the other. */
function nearness(
  weights: readonly number[],
  places: readonly (readonly number[])[],
  from: PlacedClaim,
  to: PlacedClaim,
): number {
  let sum = 0;
  let held = 0;
  for (const [index, weight] of weights.entries()) {
    if (weight === 0) continue;
    const near = weight * DECAY ** distance(index, from);
    sum += near;
    let best = 0;
    for (const place of places[index]!)
      best = Math.max(best, DECAY ** Math.max(0, distance(place, to) - distance(index, from)));
    held += near * best;
  }
  return sum > 0 ? held / sum : 0;
}

/** Words between a word and a claim; 0 for the neighbour. */
function distance(index: number, claim: PlacedClaim): number {
  return index < claim.from ? claim.from - index - 1 : index - claim.to;
}

/** How many words in a row are the same from two places on, in a direction; ends and claims stop it. Both ends reached counts as one more. */
function sameRun(
  left: AnalysedSentence,
  leftAt: number,
  right: AnalysedSentence,
  rightAt: number,
  step: 1 | -1,
): number {
  let count = 0;
  for (let i = leftAt, j = rightAt; count < RUN; i += step, j += step, count++) {
    const a = left.words[i];
    const b = right.words[j];
    if (!a && !b) return Math.min(count + 1, RUN);
    if (!a || !b || a.term !== b.term) return count;
  }
  return count;
}

/** Share of the three nearest telling words on one side of the draft's claim that are among the four nearest of the source's. */
function neighbourShared(pair: SentencePair, draft: PlacedClaim, source: PlacedClaim, step: 1 | -1): number {
  const left = tellingFrom(pair.draft, pair.draftWeights, step > 0 ? draft.to : draft.from - 1, step, 3);
  const right = new Set(tellingFrom(pair.source, pair.sourceWeights, step > 0 ? source.to : source.from - 1, step, 4));
  return left.length === 0 ? 0 : left.filter((concept) => right.has(concept)).length / left.length;
}

function tellingFrom(
  sentence: AnalysedSentence,
  weights: readonly number[],
  from: number,
  step: 1 | -1,
  most: number,
): string[] {
  const concepts: string[] = [];
  for (let at = from; at >= 0 && at < sentence.words.length && concepts.length < most; at += step) {
    if (weights[at]! > 0) concepts.push(sentence.words[at]!.concept);
  }
  return concepts;
}

/** Words around the draft's sentence count for this much of their weight. */
const AROUND_SHARE = 0.3;

function coverageWide(
  pair: SentencePair,
  known: (index: number) => boolean,
  surroundings: ReadonlySet<string>,
  setting: Setting,
): number {
  let sum = 0;
  let held = 0;
  for (const [index, weight] of pair.draftWeights.entries()) {
    sum += weight;
    if (weight > 0 && known(index)) held += weight;
  }
  for (const concept of setting.draftSurroundings) {
    sum += AROUND_SHARE;
    if (surroundings.has(concept)) held += AROUND_SHARE;
  }
  return sum > 0 ? held / sum : 0;
}

function compareChanges(draft: MeasuredClaim, source: MeasuredClaim): 'same' | 'other' | 'none' {
  if (draft.kind !== 'number' || source.kind !== 'number') return 'none';
  const left = draft.value.change;
  const right = source.value.change;
  if (!left && !right) return 'none';
  return left === right ? 'same' : 'other';
}

function compareNouns(draft: MeasuredClaim, source: MeasuredClaim): 'same' | 'other' | 'unknown' {
  const left = nounOf(draft);
  const right = nounOf(source);
  if (!left || !right) return 'unknown';
  return conceptOf(searchTerm(left)) === conceptOf(searchTerm(right)) ? 'same' : 'other';
}

function nounOf(claim: MeasuredClaim): string | undefined {
  return claim.kind === 'number' ? claim.value.noun : undefined;
}

/** Whether two claims of one source could be taken for each other: the same shape, and the same noun where one is counted. */
export function arePeers(left: MeasuredClaim, right: MeasuredClaim): boolean {
  return sameShape(left, right) && compareNouns(left, right) !== 'other';
}
