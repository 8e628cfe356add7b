import type { AlignedClaim } from '../../server/engine/evidence/comparison/assessment.ts';
import { CASE_FILES, putsRight } from './observations.ts';
import { isInvented, type Sample, wordsOfUse } from './samples.ts';
import { USE_SETS } from './use.ts';

/** A sample with the probabilities that its claim is wrong, and that it is borne out. */
export interface Scored {
  readonly sample: Sample;
  readonly probability: number;
  readonly support: number;
}

function bestOf({ observation: { assessment } }: Sample): AlignedClaim | undefined {
  return assessment.contradicting.find((each) => !each.taken);
}

/** Whether the best contradicting claim of a sample puts its claim right. */
export const isRight = (sample: Sample): boolean => putsRight(sample.observation, bestOf(sample)!);

const percent = (part: number, whole: number): string => (whole ? `${((100 * part) / whole).toFixed(0)}%` : '–');
const THRESHOLDS = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

/** Prints what the weights make of the samples, at several thresholds. */
export function printFigures(scored: readonly Scored[]): void {
  const words = wordsOfUse();
  for (const set of USE_SETS) {
    const here = scored.filter(({ sample }) => sample.observation.file === set);
    const planted = here.filter(({ sample }) => sample.origin === 'planted' && sample.observation.wrong);
    const printed = here.filter(({ sample }) => sample.origin === 'printed');
    const cells = THRESHOLDS.map((threshold) => {
      const flagged = planted.filter(({ probability }) => probability >= threshold);
      const fixed = flagged.filter(({ sample }) => isRight(sample));
      const alarms = printed.filter(({ probability, sample }) => probability >= threshold && !sample.isDisputed);
      const rate = ((1000 * alarms.length) / words.get(set)!).toFixed(2);
      return `${threshold}: ${percent(flagged.length, planted.length)} fix ${percent(fixed.length, flagged.length)} alarms ${rate}`;
    });
    console.log(`${set.padEnd(16)} ${planted.length} planted · ${cells.join(' | ')}`);
  }
  const invented = scored.filter(({ sample }) => isInvented(sample));
  const inventedWrong = invented.filter(({ sample: { observation } }) => observation.wrong);
  const inventedTrue = invented.filter(({ sample: { observation } }) => observation.supported);
  const inventedSilent = invented.filter(({ sample: { observation } }) => observation.unknown);
  console.log(
    `invented         ${inventedWrong.length} wrong · ${THRESHOLDS.map((threshold) => {
      const flagged = inventedWrong.filter(({ probability }) => probability >= threshold);
      const fixed = flagged.filter(({ sample }) => isRight(sample));
      const alarms = (some: readonly Scored[]) => some.filter(({ probability }) => probability >= threshold).length;
      return `${threshold}: ${percent(flagged.length, inventedWrong.length)} fix ${percent(fixed.length, flagged.length)} alarms ${percent(alarms(inventedTrue), inventedTrue.length)} ${percent(alarms(inventedSilent), inventedSilent.length)}`;
    }).join(' | ')}`,
  );
  console.log(
    `confirmed        ${inventedTrue.length} right · ${THRESHOLDS.map((threshold) => {
      const confirmed = (some: readonly Scored[]) =>
        percent(some.filter(({ support }) => support >= threshold).length, some.length);
      const changedOnes = scored.filter(
        ({ sample: { origin, observation } }) => observation.wrong && (origin === 'changed' || origin === 'planted'),
      );
      const printed = scored.filter(
        ({ sample: { origin, observation } }) => origin === 'printed' && observation.assessment.agreeing.length > 0,
      );
      return `${threshold}: ${confirmed(inventedTrue)} wrongly ${confirmed(inventedWrong)} ${confirmed(inventedSilent)} changed ${confirmed(changedOnes)} of printed with an equal value ${confirmed(printed)}`;
    }).join(' | ')}`,
  );
  console.log(
    `read by hand     ${THRESHOLDS.map((threshold) => {
      const kept = (verdict: string) =>
        scored.filter(({ sample, support }) => sample.confirmation === verdict && support >= threshold).length;
      return `${threshold}: right ${kept('right')} wrong ${kept('wrong')}`;
    }).join(' | ')}`,
  );
  for (const file of CASE_FILES) {
    const here = scored.filter(({ sample: { observation } }) => observation.file.split('/')[0] === file);
    const cases = here.filter(({ sample }) => sample.origin === 'cases');
    const wrong = cases.filter(({ sample }) => sample.observation.wrong).length;
    const cells = THRESHOLDS.map((threshold) => {
      const flagged = cases.filter(({ probability }) => probability >= threshold);
      const hits = flagged.filter(({ sample }) => sample.observation.wrong);
      const silent = here.filter(({ probability, sample }) => sample.origin === 'silent' && probability >= threshold);
      return `${threshold}: R${percent(hits.length, wrong)} P${percent(hits.length, flagged.length)} S${silent.length}`;
    });
    console.log(`${file.padEnd(16)} ${wrong} wrong · ${cells.join(' | ')}`);
  }
}
