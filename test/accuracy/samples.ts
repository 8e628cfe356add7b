import { casesOfInvented, readInvented } from './invented.ts';
import { CASE_FILES, type Observation, observe, observeCase } from './observations.ts';
import { observeSilence } from './silence.ts';
import { changedCases, confirmationOf, isTrueDisagreement, readUse, USE_SETS, wordsIn } from './use.ts';

/** An observation with what a fit makes of it. */
export interface Sample {
  readonly observation: Observation;
  readonly origin: Origin;
  /** The sources really disagree: neither an error nor an alarm. */
  readonly isDisputed: boolean;
  /** Whether its confirmation was found right when it was read by hand. */
  readonly confirmation?: 'right' | 'wrong' | undefined;
}

export const ORIGINS = ['printed', 'planted', 'changed', 'cases', 'silent', 'invented', 'contrast'] as const;
export type Origin = (typeof ORIGINS)[number];

/** Invented cases in nearly the same words: half of them answer another question. There are more than in use. */
const CONTRAST = /^[deh]/;

/** Whole articles against other outlets' on the same event: as printed, with errors planted, and with figures changed. */
export function samplesOfUse(): Sample[] {
  return USE_SETS.flatMap((set): Sample[] => {
    const printed = readUse(`${set}-natural-dev`).flatMap((labelled) => {
      const observed = observeCase(set, labelled);
      const changes = changedCases(labelled, observed).flatMap((each) => observeCase(set, each));
      return [
        ...observed.map((each) => ({
          ...sampleOf(each, 'printed', isTrueDisagreement(labelled, each)),
          confirmation: confirmationOf(labelled, each),
        })),
        ...changes.map((each) => sampleOf(each, 'changed')),
      ];
    });
    const planted = readUse(`${set}-dev`).flatMap((labelled) =>
      observeCase(set, labelled).map((each) => sampleOf(each, 'planted', isTrueDisagreement(labelled, each))),
    );
    return [...printed, ...planted];
  });
}

/** Words of the articles as printed, by set. */
export function wordsOfUse(): ReadonlyMap<string, number> {
  return new Map(USE_SETS.map((set) => [set, wordsIn(readUse(`${set}-natural-dev`))]));
}

/** The older cases with our own drafts, articles against themselves, and what was invented. */
export function samplesOfCases(): Sample[] {
  return CASE_FILES.flatMap((file) => [
    ...observe(file).map((each) => sampleOf(each, 'cases')),
    ...observeSilence(file).map((each) => sampleOf(each, 'silent')),
  ]);
}

export function samplesInvented(sources = readInvented()): Sample[] {
  return sources
    .flatMap(casesOfInvented)
    .flatMap((labelled) => observeCase('invented', labelled))
    .map((each) => sampleOf(each, CONTRAST.test(each.id) ? 'contrast' : 'invented'));
}

export const isInvented = ({ origin }: Sample): boolean => origin === 'invented' || origin === 'contrast';

/** Into how many parts samples are split: what is fitted on the others is tried on one. */
export const FOLDS = 5;

/** The part that a sample belongs to: all of one event to one, but of an invented source only what is made of one sentence. */
export function foldOf({ observation: { file, family } }: Sample): number {
  let hash = 7;
  for (const character of `${file}${family}`) hash = (hash * 31 + character.charCodeAt(0)) % 1_000_003;
  return hash % FOLDS;
}

/** Values as common as *two* are the same by chance, and do not show that two figures answer one question. */
export const TELLING = 0.9;
/** Values so telling that an article as printed and another outlet's hardly agree on them by chance. */
export const HARDLY_BY_CHANCE = 2.5;

function sampleOf(observation: Observation, origin: Origin, isDisputed = false): Sample {
  return { observation, origin, isDisputed };
}
