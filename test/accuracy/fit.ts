/**
 * Fits the weights of the alignment and of the decision, and prints figures by five-fold cross-validation over events.
 * Run: node test/accuracy/fit.ts [--write] [--use-only] [--second-only]
 *
 * It fits on the product as it is used: whole articles against other outlets' articles, where most figures stand in no
 * source. Negatives are those articles as printed, positives the errors planted in them. Invented sentences, the older cases
 * and our own drafts are fitted with them. First the alignment, without looking at values; then the decisions to refute
 * and to confirm.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AlignedClaim } from '../../server/engine/evidence/comparison/assessment.ts';
import { likeness } from '../../server/engine/evidence/comparison/settle.ts';
import { closeCallsOf, readAgain } from '../../server/engine/evidence/second-reading/read-again.ts';
import { inputsOfAligned } from '../../server/engine/evidence/verdict/alignment-inputs.ts';
import { decisionInputs } from '../../server/engine/evidence/verdict/decision-inputs.ts';
import { supportInputs } from '../../server/engine/evidence/verdict/support-inputs.ts';
import { hashOf, readHeldOut } from './cross-encoder/held-out.ts';
import { isRight, printFigures, type Scored } from './figures.ts';
import { fitLogistic, linear, type Row, sigmoid, type Weights } from './logistic.ts';
import { type Observation, putsRight } from './observations.ts';
import {
  FOLDS,
  foldOf,
  HARDLY_BY_CHANCE,
  isInvented,
  ORIGINS,
  type Origin,
  type Sample,
  samplesInvented,
  samplesOfCases,
  samplesOfUse,
  TELLING,
} from './samples.ts';

const WEIGHTS: Readonly<Record<Origin, number>> = {
  printed: 1,
  planted: 1,
  changed: 0.3,
  cases: 1,
  silent: 0.25,
  invented: 1,
  contrast: 0.5,
};

const samples = [
  ...samplesOfUse(),
  ...(process.argv.includes('--use-only') ? [] : samplesOfCases()),
  ...samplesInvented(),
];
for (const origin of ORIGINS) {
  const here = samples.filter((each) => each.origin === origin);
  console.log(`${origin}: ${here.length} claims, ${here.filter(({ observation: { wrong } }) => wrong).length} wrong`);
}

/**
 * The samples with their close calls read by a cross-encoder that was fitted on other events. A pair that it did not read
 * then is left out: it has changed since, and so few have that they cost nothing.
 */
function readSamples(): Sample[] {
  const heldOut = readHeldOut();
  const counts = { read: 0, unknown: 0 };
  const read = samples.map((sample): Sample => {
    const { assessment, pairs } = closeCallsOf(sample.observation.assessment, sample.observation.preceding);
    const known = new Map([...pairs].filter(([, pair]) => heldOut.has(hashOf(pair))));
    counts.read += known.size;
    counts.unknown += pairs.size - known.size;
    const again = readAgain({ assessment, pairs: known }, { logit: (pair) => heldOut.get(hashOf(pair)) });
    return { ...sample, observation: { ...sample.observation, assessment: again } };
  });
  console.log(`read a second time: ${counts.read} pairs, and ${counts.unknown} that were not known`);
  return read;
}

/** Strong enough that features which say much the same share the weight. */
const ALIGNMENT_RIDGE = 20;
const DECISION_RIDGE = 5;

const scoreWith = (weights: Weights, { assessment }: Observation, aligned: AlignedClaim): number =>
  linear(weights, inputsOfAligned(assessment, aligned));

/** Rows for the alignment: per claim one positive, the best under the weights at hand, and its rivals. */
function alignmentRows(some: readonly Sample[], weights: Weights | undefined): Row[] {
  return some.flatMap(({ observation, origin, isDisputed }) => {
    const { assessment } = observation;
    const { agreeing, contradicting, placed } = assessment;
    const weight = WEIGHTS[origin];
    const score = (each: AlignedClaim) => (weights ? scoreWith(weights, observation, each) : each.features.coverage);
    const row = (each: AlignedClaim, label: boolean): Row => ({
      features: inputsOfAligned(assessment, each),
      label,
      weight,
    });
    const isTelling = placed.specificity >= TELLING || placed.question === 'weekday';
    const positives = observation.wrong
      ? contradicting.filter((each) => putsRight(observation, each))
      : isInvented({ observation, origin, isDisputed })
        ? observation.supported
          ? agreeing
          : []
        : isTelling && !observation.unknown && origin !== 'silent'
          ? agreeing.filter(({ relation }) => relation !== 'contained')
          : [];
    const isFalse = observation.wrong !== undefined || observation.unknown;
    const negatives = isDisputed
      ? []
      : [...contradicting, ...(isFalse ? agreeing : [])]
          .filter((each) => !(observation.wrong && putsRight(observation, each)))
          .sort((a, b) => score(b) - score(a));
    const best = positives.reduce<AlignedClaim | undefined>(
      (most, each) => (most && score(most) >= score(each) ? most : each),
      undefined,
    );
    return [...(best ? [row(best, true)] : []), ...negatives.slice(0, 6).map((each) => row(each, false))];
  });
}

function fitAlignment(some: readonly Sample[]): Weights {
  const first = fitLogistic(alignmentRows(some, undefined), ALIGNMENT_RIDGE);
  return fitLogistic(alignmentRows(some, first), ALIGNMENT_RIDGE);
}

/** Orders an assessment anew under other weights. */
function rescored(sample: Sample, weights: Weights): Sample {
  const { observation } = sample;
  const again = (list: readonly AlignedClaim[]) =>
    list
      .map((each) => ({ ...each, score: sigmoid(scoreWith(weights, observation, each)) }))
      .sort((a, b) => likeness(b) - likeness(a));
  const { assessment } = observation;
  const agreeing = again(assessment.agreeing);
  const contradicting = again(assessment.contradicting);
  return { ...sample, observation: { ...observation, assessment: { ...assessment, agreeing, contradicting } } };
}

function decisionRows(some: readonly Sample[]): Row[] {
  return some.flatMap((sample) => {
    const { observation, origin, isDisputed } = sample;
    // Changes stand where another outlet bears the figure out: too easy, and many, so that they drown what was planted.
    if (origin === 'changed' || isDisputed) return [];
    const features = decisionInputs(observation.assessment);
    if (!features) return [];
    return [{ features, label: observation.wrong !== undefined && isRight(sample), weight: WEIGHTS[origin] }];
  });
}

/** Weights of the decision to refute, for a corpus of one source and for one of several, and of the decision to confirm. */
interface Decisions {
  readonly alone: Weights;
  readonly several: Weights;
  readonly support: Weights;
}

const isAlone = ({ observation }: Sample): boolean => observation.assessment.searched.sources === 1;

function fitDecisions(some: readonly Sample[]): Decisions {
  return {
    alone: fitLogistic(decisionRows(some.filter(isAlone)), DECISION_RIDGE),
    several: fitLogistic(decisionRows(some.filter((each) => !isAlone(each))), DECISION_RIDGE),
    support: fitLogistic(supportRows(some), DECISION_RIDGE),
  };
}

/** What a confirmation is worth that nobody has read, of a value that hardly agrees by chance. */
const UNREAD_WEIGHT = 0.1;
/** What a confirmation that was read by hand is worth, and a figure changed where it was borne out. */
const READ_WEIGHT = 4;
const CHANGED_WEIGHT = 0.1;
const SWAPPED_WEIGHT = 0.3;

const bestAgreeing = ({ observation: { assessment } }: Sample): AlignedClaim | undefined =>
  assessment.agreeing.find(({ relation }) => relation !== 'contained') ?? assessment.agreeing[0];

/** Whether the best agreeing claim bears a claim out: as labelled or read by hand; taken for granted of the most telling values. */
function supportRows(some: readonly Sample[]): Row[] {
  return some.flatMap((sample): Row[] => {
    const { observation, origin, isDisputed, confirmation } = sample;
    const best = bestAgreeing(sample);
    if (!best || isDisputed) return [];
    const row = (label: boolean, weight: number): Row[] => [
      { features: supportInputs(observation.assessment, best), label, weight },
    ];
    if (confirmation) return row(confirmation === 'right', READ_WEIGHT);
    if (origin === 'changed' && observation.wrong)
      return row(false, observation.id.endsWith('~swapped') ? SWAPPED_WEIGHT : CHANGED_WEIGHT);
    if (isInvented(sample) || observation.wrong) {
      if (observation.wrong || observation.unknown) return row(false, 1);
      return observation.supported ? row(true, 1) : [];
    }
    const isTelling = observation.assessment.placed.specificity >= HARDLY_BY_CHANCE;
    return origin === 'printed' && isTelling ? row(true, UNREAD_WEIGHT) : [];
  });
}

function scoredBy(decisions: Decisions, sample: Sample): Scored {
  const { assessment } = sample.observation;
  const features = decisionInputs(assessment);
  const weights = isAlone(sample) ? decisions.alone : decisions.several;
  const best = bestAgreeing(sample);
  return {
    sample,
    probability: features ? sigmoid(linear(weights, features)) : 0,
    support: best ? sigmoid(linear(decisions.support, supportInputs(assessment, best))) : 0,
  };
}

/** Each sample scored by weights that were fitted on other events. */
function crossValidated(samples: readonly Sample[]): Scored[] {
  const scored: Scored[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const train = samples.filter((each) => foldOf(each) !== fold);
    const alignment = fitAlignment(train);
    const decisions = fitDecisions(train.map((each) => rescored(each, alignment)));
    const held = samples.filter((each) => foldOf(each) === fold);
    scored.push(...held.map((each) => scoredBy(decisions, rescored(each, alignment))));
  }
  return scored;
}

/** Weights fitted on all samples, as they are written. */
function fitted(some: readonly Sample[]): string {
  const alignment = fitAlignment(some);
  const { alone, several, support } = fitDecisions(some.map((each) => rescored(each, alignment)));
  const table = (weights: Weights) => JSON.stringify(weights.map((weight) => Math.round(weight * 1000) / 1000));
  return `{ alignment: ${table(alignment)}, refuteAlone: ${table(alone)}, refute: ${table(several)}, support: ${table(support)} }`;
}

/**
 * What was invented later, in other words throughout, is left out by words alone: it makes them worse on headlines and
 * summaries, and no better elsewhere.
 */
const LATER = /^[f-i]\d/;
const firstSamples = samples.filter((each) => !isInvented(each) || !LATER.test(each.observation.id));

if (!process.argv.includes('--second-only')) {
  console.log('\nBy words alone');
  printFigures(crossValidated(firstSamples));
}
console.log('\nClose calls read a second time');
const readTwice = readSamples();
printFigures(crossValidated(readTwice));

if (process.argv.includes('--write')) {
  const file = join(import.meta.dirname, '../../server/engine/evidence/verdict/fitted.ts');
  const write = (name: string, some: readonly Sample[]) => {
    const place = new RegExp(`(?<=${name}: Weights = )\\{[^}]*\\}`);
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(place, () => fitted(some)),
    );
  };
  if (!process.argv.includes('--second-only')) write('WORD_WEIGHTS', firstSamples);
  write('READ_WEIGHTS', readTwice);
}
