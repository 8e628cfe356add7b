import { compareMeasured, type MeasuredClaim, rewordMeasured } from '../claims/measured.ts';
import type { AnalysedSentence, PlacedClaim } from '../evidence/analysis.ts';
import { featuresOf } from '../evidence/features.ts';
import type { Library } from '../evidence/library.ts';
import { pairOf, type SentencePair } from '../evidence/pair.ts';
import type { Finding } from '../finding.ts';

/** Two sentences are set against each other from this many shared telling concepts on. */
const FEWEST_SHARED = 3;
/** How much of either sentence the other must have, and how alike the words around the claims must stand. */
const ALIKE = 0.6;

/**
 * The same fact given two ways in one draft: the later claim is reported, with the earlier one in the message.
 * Only near repetitions count, sentences that share most of their words and differ in one figure: a draft may well
 * give several figures for one thing, at several times or of several parts.
 */
export function checkConsistency(sentences: readonly AnalysedSentence[], library: Library): Finding[] {
  const concepts = sentences.map(tellingConcepts);
  const findings: Finding[] = [];
  for (const [later, sentence] of sentences.entries()) {
    if (sentence.claims.length === 0) continue;
    for (let earlier = 0; earlier < later; earlier++) {
      if (sentences[earlier]!.claims.length === 0 || !shareEnough(concepts[earlier]!, concepts[later]!)) continue;
      findings.push(...compareSentences(pairOf(sentence, sentences[earlier]!, library)));
    }
  }
  return findings;
}

function tellingConcepts(sentence: AnalysedSentence): ReadonlySet<string> {
  return new Set(
    sentence.words
      .filter((word, index) => word.substance === 1 && !sentence.inClaim[index])
      .map((word) => word.concept),
  );
}

function shareEnough(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const concept of left) if (right.has(concept)) shared++;
  return shared >= FEWEST_SHARED && shared >= ALIKE * Math.min(left.size, right.size);
}

function compareSentences(pair: SentencePair): Finding[] {
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
  return fits(pair, claim, other) ? [findingOf(claim.claim, other.claim)] : [];
}

function fits(pair: SentencePair, claim: PlacedClaim, other: PlacedClaim): boolean {
  if (claim.question === 'ordinal' || claim.question === 'weekday') return false;
  const features = featuresOf(pair, claim, other, new Set(), 0, {
    topical: 1,
    bestCoverage: 1,
    lede: false,
    otherValues: 0,
    draftSurroundings: new Set(),
    companions: 0,
    clashes: 0,
  });
  if (features.sameShape === 0 || features.otherNoun === 1 || features.nameClashHere > 0) return false;
  return features.nearness >= ALIKE && features.nearnessBack >= ALIKE && features.nearSubstitutes === 0;
}

function findingOf(claim: MeasuredClaim, other: MeasuredClaim): Finding {
  const newText = rewordMeasured(claim, other);
  return {
    claim,
    verdict: 'refuted',
    code: 'inconsistent',
    severity: 'warning',
    message: `The draft says “${claim.text}” here and “${other.text}” earlier, of what seems to be the same thing.`,
    evidence: [],
    fixes:
      newText === undefined || newText === claim.text
        ? []
        : [
            {
              title: `Change “${claim.text}” to “${newText}” (as earlier in the draft)`,
              preferred: true,
              edits: [{ ...claim.span, newText }],
            },
          ],
  };
}
