import { compareMeasured } from '../claims/measured.ts';
import type { Library } from '../evidence/candidates/library.ts';
import { pairOf, type SentencePair } from '../evidence/candidates/pair.ts';
import { MOST_CLAIMS } from '../evidence/comparison/assess.ts';
import { featuresOf } from '../evidence/comparison/features.ts';
import type { AnalysedSentence, PlacedClaim } from '../evidence/frames/analysis.ts';
import type { Finding } from '../finding.ts';
import { checkBackReferences } from './back-reference.ts';
import { inconsistent } from './inconsistent.ts';

/** Two sentences are set against each other from this many shared telling concepts on. */
const FEWEST_SHARED = 3;
/** How much of either sentence the other must have, and how alike the words around the claims must stand. */
const ALIKE = 0.6;

/**
 * The same fact given two ways in one draft: the later claim is reported, with the earlier one in the message.
 * Only near repetitions count, sentences that share most of their words and differ in one figure: a draft may well
 * give several figures for one thing, at several times or of several parts. Gives for each sentence what is wrong in it.
 */
export function checkConsistency(sentences: readonly AnalysedSentence[], library: Library): Finding[][] {
  const concepts = sentences.map(tellingConcepts);
  const places = placesOf(concepts);
  const referring = checkBackReferences(sentences);
  return sentences.map((sentence, later) => {
    const repeated = relatedTo(later, concepts, places).flatMap((earlier) =>
      sentence.text === sentences[earlier]!.text
        ? []
        : compareSentences(pairOf(sentence, sentences[earlier]!, library)),
    );
    return [...repeated, ...referring[later]!];
  });
}

/** A concept that more sentences than this share tells nothing about any two of them. */
const MOST_PLACES = 8;

/** For each concept the sentences that have it, in order. */
function placesOf(concepts: readonly ReadonlySet<string>[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [index, each] of concepts.entries()) {
    for (const concept of each) {
      const known = places.get(concept);
      if (known) known.push(index);
      else places.set(concept, [index]);
    }
  }
  return places;
}

/** The earlier sentences that share enough with one. Linear in the draft's length, common concepts being left out. */
function relatedTo(
  later: number,
  concepts: readonly ReadonlySet<string>[],
  places: ReadonlyMap<string, readonly number[]>,
): number[] {
  const shared = new Map<number, number>();
  for (const concept of concepts[later]!) {
    const at = places.get(concept)!;
    if (at.length > MOST_PLACES) continue;
    for (const earlier of at) if (earlier < later) shared.set(earlier, (shared.get(earlier) ?? 0) + 1);
  }
  return [...shared]
    .filter(([earlier, count]) => count >= 2 && shareEnough(concepts[earlier]!, concepts[later]!))
    .map(([earlier]) => earlier);
}

const NONE: ReadonlySet<string> = new Set();
const tellingOf = new WeakMap<AnalysedSentence, ReadonlySet<string>>();

/** None for a sentence without figures, which can be at odds with nothing. */
function tellingConcepts(sentence: AnalysedSentence): ReadonlySet<string> {
  if (sentence.claims.length === 0) return NONE;
  const known = tellingOf.get(sentence);
  if (known) return known;
  const words = sentence.words.filter((word, index) => word.substance === 1 && !sentence.inClaim[index]);
  const telling = new Set(words.map((word) => word.concept));
  tellingOf.set(sentence, telling);
  return telling;
}

function shareEnough(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const concept of left) if (right.has(concept)) shared++;
  return shared >= FEWEST_SHARED && shared >= ALIKE * Math.min(left.size, right.size);
}

function compareSentences(pair: SentencePair): Finding[] {
  if (Math.max(pair.draft.claims.length, pair.source.claims.length) > MOST_CLAIMS) return [];
  if (pair.coverage < ALIKE || pair.coverageBack < ALIKE) return [];
  const relations = pair.draft.claims.map(({ claim }) =>
    pair.source.claims.map((other) => compareMeasured(claim, other.claim)),
  );
  const clashes = relations.flatMap((row, later) =>
    row.every((relation) => relation === 'contradicting' || relation === 'incomparable')
      ? row.flatMap((relation, earlier) => (relation === 'contradicting' ? [{ later, earlier }] : []))
      : [],
  );
  // More than one clash between two sentences means that they speak of two things.
  if (clashes.length !== 1) return [];
  const { later, earlier } = clashes[0]!;
  const [claim, other] = [pair.draft.claims[later]!, pair.source.claims[earlier]!];
  return fits(pair, claim, other) ? [inconsistent(claim.claim, other.claim)] : [];
}

function fits(pair: SentencePair, claim: PlacedClaim, other: PlacedClaim): boolean {
  if (claim.question === 'ordinal' || claim.question === 'weekday') return false;
  const features = featuresOf(pair, claim, other, new Set(), 0, {
    topical: 1,
    strangers: 0,
    bestCoverage: 1,
    lede: false,
    otherValues: 0,
    draftSurroundings: new Set(),
    companions: 0,
    otherTime: false,
    questions: 'unknown' as const,
    questionDifference: undefined,
    clashes: 0,
  });
  if (features.sameShape === 0 || features.otherNoun === 1 || features.nameClashHere > 0) return false;
  return features.nearness >= ALIKE && features.nearnessBack >= ALIKE && features.nearSubstitutes === 0;
}
