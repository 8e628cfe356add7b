/**
 * Fits the weights of the alignment and of the decision on the labelled development cases, and prints figures by
 * five-fold cross-validation. Run: node test/accuracy/fit.ts [--write] [--misses] [FILE...]
 *
 * First the alignment, without looking at values: a claim and the best aligned claim of a source that agrees with it
 * answer the same question; so do a claim marked as wrong and the claim that would put it right. Then the decision,
 * from the scores of the best agreeing and the best contradicting claim.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AlignedClaim } from '../../server/engine/evidence/comparison/assessment.ts';
import { likeness } from '../../server/engine/evidence/comparison/settle.ts';
import { alignmentInputs, decisionInputs } from '../../server/engine/evidence/verdict/weights.ts';
import { fitLogistic, linear, type Row, sigmoid, type Weights } from './logistic.ts';
import { CASE_FILES, type Observation, observe, putsRight } from './observations.ts';
import { observeSilence } from './silence.ts';

const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const names = files.length ? files : CASE_FILES;
const silent = names.flatMap((file) => observeSilence(file));
const labelled = names.flatMap((file) => observe(file));
const observations = [...labelled, ...silent];
console.log(
  `${labelled.length} labelled claims, ${labelled.filter((each) => each.wrong).length} of them wrong; ${silent.length} that must not be refuted`,
);

/** Drafts are few, and what the product is for. */
const DRAFT_WEIGHT = 3;
/** Claims that must not be refuted weigh less each, being many. */
const SILENT_WEIGHT = 0.5;
const isOurs = (observation: Observation): boolean => observation.file === 'drafts';
const isSilent = (observation: Observation): boolean => observation.file.endsWith('/silence');

/** Strong enough that features which say much the same share the weight. */
const RIDGE = 20;
const FOLDS = 5;
const foldOf = (observation: Observation): number => {
  let hash = 7;
  for (const character of observation.family) hash = (hash * 31 + character.charCodeAt(0)) % 1_000_003;
  return hash % FOLDS;
};

const scoreWith = (weights: Weights, observation: Observation, aligned: AlignedClaim): number =>
  linear(weights, alignmentInputs(observation.assessment.placed, aligned.features));

/** Rows for the alignment: per claim one positive, the best under the weights at hand, and its rivals. */
function alignmentRows(some: readonly Observation[], weights: Weights | undefined): Row[] {
  return some.flatMap((observation) => {
    const { agreeing, contradicting } = observation.assessment;
    const all = [...agreeing, ...contradicting];
    const row = (each: AlignedClaim, label: boolean, weight = 1): Row => ({
      features: alignmentInputs(observation.assessment.placed, each.features),
      label,
      weight: weight * (isOurs(observation) ? DRAFT_WEIGHT : 1),
    });
    if (isSilent(observation) || observation.unknown) {
      const rivals = contradicting.filter((each) => !each.taken).slice(0, 4);
      return rivals.map((each) => row(each, false, SILENT_WEIGHT));
    }
    const isPositive = (each: AlignedClaim) =>
      observation.wrong ? putsRight(observation, each) : agreeing.includes(each);
    const positives = all.filter(isPositive);
    const score = (each: AlignedClaim) => (weights ? scoreWith(weights, observation, each) : each.features.coverage);
    const best = positives.sort((a, b) => score(b) - score(a))[0];
    const negatives = all.filter((each) => !isPositive(each)).slice(0, 12);
    return [...(best ? [row(best, true)] : []), ...negatives.map((each) => row(each, false))];
  });
}

function fitAlignment(some: readonly Observation[]): Weights {
  let weights: Weights | undefined;
  for (let round = 0; round < 4; round++) weights = fitLogistic(alignmentRows(some, weights), RIDGE);
  return weights!;
}

/** Orders an assessment anew under other weights. */
function rescored(observation: Observation, weights: Weights): Observation {
  const again = (list: readonly AlignedClaim[]) =>
    list
      .map((each) => ({ ...each, score: sigmoid(scoreWith(weights, observation, each)) }))
      .sort((a, b) => likeness(b) - likeness(a));
  const { agreeing, contradicting } = observation.assessment;
  return {
    ...observation,
    assessment: { ...observation.assessment, agreeing: again(agreeing), contradicting: again(contradicting) },
  };
}

interface Scored {
  readonly observation: Observation;
  readonly probability: number;
}

function decisionRows(some: readonly Observation[]): Row[] {
  return some.flatMap((observation) => {
    const features = decisionInputs(observation.assessment);
    if (!features) return [];
    const best = observation.assessment.contradicting.find((each) => !each.taken)!;
    const label = observation.wrong !== undefined && putsRight(observation, best);
    return [
      {
        features,
        label,
        weight: isSilent(observation) ? SILENT_WEIGHT : isOurs(observation) ? DRAFT_WEIGHT : 1,
      },
    ];
  });
}

const scored: Scored[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const train = observations.filter((each) => foldOf(each) !== fold);
  const alignment = fitAlignment(train);
  const decision = fitLogistic(decisionRows(train.map((each) => rescored(each, alignment))), 1);
  for (const held of observations.filter((each) => foldOf(each) === fold)) {
    const observation = rescored(held, alignment);
    const features = decisionInputs(observation.assessment);
    scored.push({ observation, probability: features ? sigmoid(linear(decision, features)) : 0 });
  }
}

const THRESHOLDS = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8];
for (const file of [...names, 'all']) {
  const here = scored.filter(({ observation }) => file === 'all' || observation.file.split('/')[0] === file);
  const cases = here.filter((each) => !isSilent(each.observation));
  const quiet = here.filter((each) => isSilent(each.observation));
  const wrong = cases.filter((each) => each.observation.wrong).length;
  const cells = THRESHOLDS.map((threshold) => {
    const flagged = cases.filter((each) => each.probability >= threshold);
    const hits = flagged.filter((each) => each.observation.wrong);
    const fixed = hits.filter((each) =>
      putsRight(each.observation, each.observation.assessment.contradicting.find((one) => !one.taken)!),
    );
    const alarms = quiet.filter((each) => each.probability >= threshold).length;
    return `${threshold}: R${percent(hits.length, wrong)} P${percent(hits.length, flagged.length)} F${percent(fixed.length, hits.length)} S${alarms}`;
  });
  console.log(`${file.padEnd(16)} ${String(wrong).padStart(4)}/${quiet.length} ${cells.join(' | ')}`);
}

function percent(part: number, whole: number): string {
  return whole ? `${((100 * part) / whole).toFixed(1)}%` : '–';
}

const alignment = fitAlignment(observations);
const decision = fitLogistic(decisionRows(observations.map((each) => rescored(each, alignment))), 1);
if (process.argv.includes('--write')) {
  const table = (weights: Weights) => JSON.stringify(weights.map((weight) => Math.round(weight * 1000) / 1000));
  writeFileSync(
    join(import.meta.dirname, '../../server/engine/evidence/verdict/fitted.ts'),
    `/**
 * Weights of the alignment: the features in the order of \`FEATURE_NAMES\`, then one for each question, then the constant.
 * Written by \`node test/accuracy/fit.ts --write\`, which fits them on labelled cases and prints cross-validation figures.
 */
export const ALIGNMENT_WEIGHTS: readonly number[] = ${table(alignment)};

/** Weights of the decision to refute, in the order of \`decisionInputs\`, then the constant. Fitted in the same run. */
export const DECISION_WEIGHTS: readonly number[] = ${table(decision)};
`,
  );
}
if (process.argv.includes('--misses')) {
  for (const { observation, probability } of scored.sort((a, b) => b.probability - a.probability)) {
    const { placed, contradicting, agreeing } = observation.assessment;
    const wrongFlag = !observation.wrong && probability > 0.5;
    const missed = observation.wrong && probability < 0.5;
    if (!wrongFlag && !missed) continue;
    const best = contradicting.find((each) => !each.taken);
    const support = agreeing[0];
    console.log(
      `${wrongFlag ? 'ALARM' : 'MISS '} ${probability.toFixed(2)} ${observation.id} [${placed.question}] "${placed.claim.text}" right "${observation.wrong?.right ?? ''}"` +
        `\n   contra ${best?.score.toFixed(2)} "${best?.placed.claim.text}" in: ${best?.candidate.sentence.text.slice(0, 200)}` +
        `\n   agree ${support?.score.toFixed(2)} "${support?.placed.claim.text}" in: ${support?.candidate.sentence.text.slice(0, 160)}`,
    );
  }
}
