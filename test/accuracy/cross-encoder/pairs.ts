/**
 * Collects the pairs of figures that the cross-encoder is fitted on, and writes them as one line of JSON each.
 * Run: node test/accuracy/cross-encoder/pairs.ts FILE
 */
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { modelFiles } from '../../../server/cross-encoder/files.ts';
import { createTokenizer, type Tokens } from '../../../server/cross-encoder/tokens.ts';
import { visibleOf } from '../../../server/cross-encoder/visible.ts';
import type { AlignedClaim } from '../../../server/engine/evidence/comparison/assessment.ts';
import type { QuestionPair } from '../../../server/engine/evidence/second-reading/question-pair.ts';
import { questionPairsOf } from '../../../server/engine/evidence/second-reading/read-again.ts';
import { randomOf } from '../../support/random.ts';
import { hasEvaluation } from '../cases.ts';
import type { Observation } from '../observations.ts';
import { foldOf, type Origin, type Sample, samplesInvented, samplesOfCases, samplesOfUse } from '../samples.ts';
import { hashOf } from './held-out.ts';
import { type Label, labelsOf } from './labels.ts';

/** A pair as tokens, read both ways: a figure of the draft with one of a source, and the source's with the draft's. */
export interface TrainingPair {
  readonly hash: string;
  readonly ids: readonly number[];
  /** Tokens of the draft's side; the others are the source's. */
  readonly draftLength: number;
  readonly reversedIds: readonly number[];
  readonly reversedDraftLength: number;
  /** The part that it belongs to: that of the event where it was met first. */
  readonly fold: number;
  /** What was said of it, each time that it was met; nothing where it is only to be predicted. */
  readonly labels: readonly (Label & { readonly origin: Origin })[];
}

/** Of a claim of the draft, so many of the sources' are read: the likeliest come first. */
const CONTRADICTING = 8;
const AGREEING = 4;

/** From this rank on a pair is one of the less likely. */
const LATE = 4;
const PART = 0.5;

/** Tokens for a pair, as they are made where the model is used. */
export type TokensOf = (pair: QuestionPair) => Tokens;

export function shippedTokenizer(): TokensOf {
  const tokensOf = createTokenizer(JSON.parse(readFileSync(modelFiles().tokenizer, 'utf8')));
  return (pair) => tokensOf(visibleOf(pair));
}

/** The pairs of all samples, each once. The same samples give the same pairs. */
export function trainingPairs(samples: Iterable<Sample>, tokensOf: TokensOf): TrainingPair[] {
  const random = randomOf(1);
  const known = new Map<string, Growing>();
  for (const sample of samples) {
    const { origin, observation } = sample;
    const labels = labelsOf(sample);
    for (const { aligned, rank, pair } of pairsOf(observation)) {
      const hash = hashOf(pair);
      const met = known.get(hash) ?? { hash, ...tokenized(pair, aligned, tokensOf), fold: foldOf(sample), labels: [] };
      known.set(hash, met);
      const label = labels.get(aligned);
      if (label && random() < partTaken(label, rank, origin)) met.labels.push({ ...label, origin });
    }
  }
  return [...known.values()];
}

interface Growing extends TrainingPair {
  readonly labels: TrainingPair['labels'][number][];
}

/** The pairs of one claim of the draft; `rank` is the source's claim's among those that contradict, or that agree. */
function pairsOf({ assessment, preceding }: Observation) {
  const contradicting = assessment.contradicting.slice(0, CONTRADICTING);
  const agreeing = assessment.agreeing.slice(0, AGREEING);
  const pairs = questionPairsOf(assessment, preceding, [...contradicting, ...agreeing]);
  return [...pairs].map(([aligned, pair]) => ({
    aligned,
    pair,
    rank: Math.max(contradicting.indexOf(aligned), agreeing.indexOf(aligned)),
  }));
}

/** Most pairs are labelled 0: of the less likely ones, and of the many of articles held against themselves, a part is enough. */
function partTaken({ label }: Label, rank: number, origin: Origin): number {
  return label === 0 && (rank >= LATE || origin === 'silent') ? PART : 1;
}

function tokenized(pair: QuestionPair, aligned: AlignedClaim, tokensOf: TokensOf) {
  const own = tokensOf(pair);
  const reversed = tokensOf(reversedPair(pair, aligned));
  return {
    ids: own.ids,
    draftLength: own.types.indexOf(1),
    reversedIds: reversed.ids,
    reversedDraftLength: reversed.types.indexOf(1),
  };
}

/** The source's figure masked, and the draft's shown. A draft has no title that would tell what it is about. */
const reversedPair = ({ draft, source }: QuestionPair, { placed: { question } }: AlignedClaim): QuestionPair => ({
  question,
  draft: source,
  source: { ...draft, title: '' },
});

/** All samples there are, one kind after the other: together they would take much memory. */
function* allSamples(): Generator<Sample> {
  if (hasEvaluation) {
    yield* samplesOfUse();
    yield* samplesOfCases();
  } else console.log('The labelled articles are not there: only the invented sentences are taken.');
  yield* samplesInvented();
}

if (import.meta.main) {
  const file = process.argv[2];
  if (!file) throw new Error('Which file are the pairs to be written to?');
  const pairs = trainingPairs(allSamples(), shippedTokenizer());
  const descriptor = openSync(file, 'w');
  for (const pair of pairs) writeSync(descriptor, `${JSON.stringify(pair)}\n`);
  closeSync(descriptor);
  const labels = pairs.flatMap((pair) => pair.labels);
  console.log(
    `${pairs.length} pairs, ${labels.length} labels, of which ${labels.filter((each) => each.label).length} 1`,
  );
}
