import type { MeasuredClaim } from '../claims/measured.ts';
import { conceptOf } from '../language/concepts.ts';
import { searchTerm } from '../../../corpus/terms.ts';
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
  /** The same with the sentences and the title around the source sentence. */
  readonly coverageAround: number;
  /** The same words near the claim on both sides, the near ones counting most. */
  readonly nearness: number;
  readonly nearnessBack: number;
  /** Running words, stop words included, that are the same directly before and behind the two claims, up to four each. */
  readonly sameBefore: number;
  readonly sameBehind: number;
  /** The noun counted is the same, or is another one. */
  readonly sameNoun: number;
  readonly otherNoun: number;
  /** The first telling word behind (or before) the claim is shared. */
  readonly nextShared: number;
  readonly previousShared: number;
  /** Share of the draft sentence's names that the source sentence or its surroundings have. */
  readonly names: number;
  readonly noNames: number;
  /** Rivals: other claims in the source sentence that could answer the same question. */
  readonly rivals: number;
  /** Few telling words in the draft's sentence: what they share proves less. */
  readonly short: number;
}

export const FEATURE_NAMES: readonly (keyof AlignmentFeatures)[] = [
  'coverage',
  'coverageBack',
  'coverageAround',
  'nearness',
  'nearnessBack',
  'sameBefore',
  'sameBehind',
  'sameNoun',
  'otherNoun',
  'nextShared',
  'previousShared',
  'names',
  'noNames',
  'rivals',
  'short',
];

const DECAY = 0.8;
const RUN = 4;

/** The features of one pair of claims in their pair of sentences. `surroundings` are the concepts around the source sentence. */
export function featuresOf(
  pair: SentencePair,
  draft: PlacedClaim,
  source: PlacedClaim,
  surroundings: ReadonlySet<string>,
  rivals: number,
): AlignmentFeatures {
  const nouns = compareNouns(draft.claim, source.claim);
  const nameWeights = pair.draft.words.map((word, index) => (word.isName && !pair.draft.inClaim[index] ? 1 : 0));
  const hasNames = nameWeights.some((weight) => weight > 0);
  const known = (index: number) =>
    pair.places[index]!.length > 0 || surroundings.has(pair.draft.words[index]!.concept);
  const telling = pair.draftWeights.filter((weight) => weight > 0.5).length;
  return {
    coverage: pair.coverage,
    coverageBack: pair.coverageBack,
    coverageAround: share(pair.draftWeights, known),
    nearness: nearness(pair.draftWeights, pair.places, draft, source),
    nearnessBack: nearness(pair.sourceWeights, pair.placesBack, source, draft),
    sameBefore: sameRun(pair.draft, draft.from - 1, pair.source, source.from - 1, -1) / RUN,
    sameBehind: sameRun(pair.draft, draft.to, pair.source, source.to, 1) / RUN,
    sameNoun: nouns === 'same' ? 1 : 0,
    otherNoun: nouns === 'other' ? 1 : 0,
    nextShared: neighbourShared(pair, draft, source, 1),
    previousShared: neighbourShared(pair, draft, source, -1),
    names: hasNames ? share(nameWeights, known) : 0,
    noNames: hasNames ? 0 : 1,
    rivals: Math.min(rivals, 4) / 4,
    short: telling < 4 ? (4 - telling) / 4 : 0,
  };
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
    for (const place of places[index]!) best = Math.max(best, DECAY ** Math.max(0, distance(place, to) - distance(index, from)));
    held += near * best;
  }
  return sum > 0 ? held / sum : 0;
}

/** Words between a word and a claim; 0 for the neighbour. */
function distance(index: number, claim: PlacedClaim): number {
  return index < claim.from ? claim.from - index - 1 : index - claim.to;
}

/** How many words in a row are the same from two places on, in a direction; ends and claims stop it. Both ends reached counts as one more. */
function sameRun(left: AnalysedSentence, leftAt: number, right: AnalysedSentence, rightAt: number, step: 1 | -1): number {
  let count = 0;
  for (let i = leftAt, j = rightAt; count < RUN; i += step, j += step, count++) {
    const a = left.words[i];
    const b = right.words[j];
    if (!a && !b) return count + 1 > RUN ? RUN : count + 1;
    if (!a || !b || a.term !== b.term) return count;
  }
  return count;
}

/** Whether the nearest telling word on one side of the draft's claim stands within three telling words of the source's. */
function neighbourShared(pair: SentencePair, draft: PlacedClaim, source: PlacedClaim, step: 1 | -1): number {
  let at = step > 0 ? draft.to : draft.from - 1;
  while (at >= 0 && at < pair.draft.words.length && pair.draftWeights[at] === 0) at += step;
  if (at < 0 || at >= pair.draft.words.length) return 0;
  const concept = pair.draft.words[at]!.concept;
  let seen = 0;
  for (let i = step > 0 ? source.to : source.from - 1; i >= 0 && i < pair.source.words.length && seen < 3; i += step) {
    if (pair.sourceWeights[i] === 0) continue;
    if (pair.source.words[i]!.concept === concept) return 1;
    seen++;
  }
  return 0;
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
