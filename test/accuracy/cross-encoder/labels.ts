import type { AlignedClaim } from '../../../server/engine/evidence/comparison/assessment.ts';
import { putsRight } from '../observations.ts';
import { HARDLY_BY_CHANCE, isInvented, type Sample, TELLING } from '../samples.ts';

/** Whether a figure of a source answers the question of the draft's, and how much that counts in a fit. */
export interface Label {
  readonly label: 0 | 1;
  readonly weight: number;
}

/**
 * What the second of several right answers counts beside the first: it may be there by chance, and does not count at all
 * where its value is too common to tell.
 */
interface Worth {
  readonly first: number;
  readonly further: number;
}

const PUT_RIGHT: Worth = { first: 1.5, further: 0.7 };
const BORNE_OUT: Worth = { first: 1, further: 0.5 };
/** Nobody has read these: another outlet gives the same telling value. */
const SAME_VALUE: Worth = { first: 0.7, further: 0.4 };
/** A confirmation that was read by hand. */
const READ = 3;
/** There are many articles held against themselves, and their figures are easy to tell apart. */
const SILENT = 0.3;
/** The draft's value is common and nothing contradicts it but by chance, or it is right in words that were not found. */
const UNSURE = 0.6;

type Labels = ReadonlyMap<AlignedClaim, Label>;
type Entries = readonly (readonly [AlignedClaim, Label])[];

/**
 * Which of the sources' claims answer the question of the draft's claim. Those that are not in the result may or may not.
 * Figures changed by rule are not labelled: they stand only where another outlet bears the figure out, which is too easy.
 */
export function labelsOf(sample: Sample): Labels {
  const { observation, origin, isDisputed } = sample;
  if (isDisputed || origin === 'changed') return new Map();
  if (observation.wrong) return new Map(ofError(sample));
  const { agreeing, contradicting } = observation.assessment;
  if (observation.unknown || origin === 'silent')
    return new Map(no([...agreeing, ...contradicting], origin === 'silent' ? SILENT : 1));
  if (isInvented(sample) && observation.supported)
    return new Map([...yes(agreeing, BORNE_OUT, TELLING), ...no(contradicting, 1)]);
  return new Map(ofPrinted(sample));
}

/** An error: right is what puts the draft right, and nothing that agrees with what it says. */
function ofError({ observation }: Sample): Entries {
  const { agreeing, contradicting } = observation.assessment;
  const right = contradicting.filter((each) => putsRight(observation, each));
  const wrong = contradicting.filter((each) => !right.includes(each));
  return [...yes(right, PUT_RIGHT, TELLING), ...no([...wrong, ...agreeing.filter(isWhole)], 1)];
}

/** A claim as printed, and taken for right: what contradicts it answers another question. */
function ofPrinted({ observation: { assessment }, confirmation }: Sample): Entries {
  const { agreeing, contradicting, placed } = assessment;
  const whole = agreeing.filter(isWhole);
  const isTelling = placed.specificity >= TELLING;
  const others = no(contradicting, isTelling || whole.length === 0 ? 1 : UNSURE);
  if (!confirmation) return isTelling ? [...others, ...yes(whole, SAME_VALUE, HARDLY_BY_CHANCE)] : others;
  const best = whole[0] ?? agreeing[0];
  return best ? [...others, [best, { label: confirmation === 'right' ? 1 : 0, weight: READ }]] : others;
}

/** A value is not that of a larger figure which merely has it in it. */
const isWhole = ({ relation }: AlignedClaim): boolean => relation !== 'contained';

const no = (claims: readonly AlignedClaim[], weight: number): Entries =>
  claims.map((each) => [each, { label: 0, weight }]);

/** The first of claims, and of the others those whose value tells enough. */
const yes = (claims: readonly AlignedClaim[], { first, further }: Worth, telling: number): Entries =>
  claims
    .filter(({ placed }, rank) => rank === 0 || placed.specificity >= telling)
    .map((each) => [each, { label: 1, weight: each === claims[0] ? first : further }]);
