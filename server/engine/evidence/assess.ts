import { compareMeasured } from '../claims/measured.ts';
import { agrees, type Relation } from '../claims/kind.ts';
import type { AnalysedSentence, PlacedClaim } from './analysis.ts';
import { type AlignmentFeatures, featuresOf } from './features.ts';
import type { CandidateSentence, Library } from './library.ts';
import { pairOf, type SentencePair } from './pair.ts';
import { alignmentScore } from './weights.ts';

/** A claim of a source set against a claim of the draft. */
export interface AlignedClaim {
  readonly candidate: CandidateSentence;
  readonly placed: PlacedClaim;
  readonly relation: Relation;
  readonly features: AlignmentFeatures;
  /** Probability that the two answer the same question, by their words alone. */
  readonly score: number;
  /** Another claim of the same draft sentence is answered by this one, word for word. */
  readonly taken: boolean;
  /** Other claims of the two sentences that agree: strong evidence that the sentences are about the same thing. */
  readonly companions: number;
}

/** All that the candidates say about one claim of the draft, best aligned first. */
export interface Assessment {
  readonly placed: PlacedClaim;
  readonly agreeing: readonly AlignedClaim[];
  readonly contradicting: readonly AlignedClaim[];
}

/** Sentences that share less than this with the draft's are not looked into. */
const LEAST_COVERAGE = 0.08;

/** Sets every measured claim of a sentence against the claims of its candidate sentences. */
export function assess(draft: AnalysedSentence, candidates: readonly CandidateSentence[], library: Library): Assessment[] {
  const aligned: AlignedClaim[][] = draft.claims.map(() => []);
  for (const candidate of candidates) {
    if (candidate.sentence.claims.length === 0) continue;
    const pair = pairOf(draft, candidate.sentence, library);
    if (pair.coverage < LEAST_COVERAGE && pair.coverageBack < LEAST_COVERAGE) continue;
    alignPair(pair, candidate, library, aligned);
  }
  return draft.claims.map((placed, index) => {
    const all = aligned[index]!.sort((a, b) => b.score - a.score);
    return {
      placed,
      agreeing: all.filter((each) => agrees(each.relation)),
      contradicting: all.filter((each) => each.relation === 'contradicting'),
    };
  });
}

/** Compares all claims of two sentences; exact matches are taken first, and what they took can contradict nothing. */
function alignPair(pair: SentencePair, candidate: CandidateSentence, library: Library, aligned: AlignedClaim[][]): void {
  const sources = pair.source.claims;
  const relations = pair.draft.claims.map(({ claim }) => sources.map((source) => compareMeasured(claim, source.claim)));
  const takenSource = sources.map((_, column) => relations.findIndex((row) => row[column] === 'equal'));
  const agreeingDrafts = relations.map((row) => row.some((relation) => agrees(relation)));
  const surroundings = library.surroundings(candidate.passage);
  for (const [row, placed] of pair.draft.claims.entries()) {
    const comparable = relations[row]!.filter((relation) => relation !== 'incomparable').length;
    for (const [column, source] of sources.entries()) {
      const relation = relations[row]![column]!;
      if (relation === 'incomparable') continue;
      if (relation === 'contradicting' && agreeingDrafts[row]) continue;
      const features = featuresOf(pair, placed, source, surroundings, comparable - 1);
      const companions = agreeingDrafts.filter((agreeing, other) => agreeing && other !== row).length;
      aligned[row]!.push({
        candidate,
        placed: source,
        relation,
        features,
        score: alignmentScore(placed.claim, features, companions),
        taken: relation === 'contradicting' && takenSource[column]! >= 0,
        companions,
      });
    }
  }
}
