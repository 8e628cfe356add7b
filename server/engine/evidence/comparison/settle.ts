import type { MeasuredClaim } from '../../claims/measured.ts';
import type { PlacedClaim } from '../frames/analysis.ts';
import { logit } from '../verdict/logit.ts';
import type { AlignedClaim, Assessment } from './assessment.ts';

/** The claims of the sources that the claims of a paragraph say again and fit: by their places, with the best score of each. */
type Answers = ReadonlyMap<string, { readonly by: PlacedClaim; readonly score: number }>;

/** Worked out once for each paragraph, however often the draft around it changes. */
const answered = new WeakMap<readonly Assessment[], Answers>();
const contradicted = new WeakMap<readonly Assessment[], readonly string[]>();

function answersOf(assessments: readonly Assessment[]): Answers {
  const made = answered.get(assessments) ?? answersIn(assessments);
  answered.set(assessments, made);
  return made;
}

/** The places of the sources that contradict the claims of a paragraph, in order. */
function placesContradicting(assessments: readonly Assessment[]): readonly string[] {
  const made = contradicted.get(assessments) ?? [
    ...new Set(assessments.flatMap(({ contradicting }) => contradicting.map(placeKey))),
  ];
  contradicted.set(assessments, made);
  return made;
}

function answersIn(assessments: readonly Assessment[]): Answers {
  const answers = new Map<string, { readonly by: PlacedClaim; readonly score: number }>();
  for (const { placed, agreeing } of assessments) {
    for (const each of agreeing) {
      if (each.relation === 'contained' || each.score < ANSWERS) continue;
      const known = answers.get(placeKey(each));
      if (!known || known.score < each.score) answers.set(placeKey(each), { by: placed, score: each.score });
    }
  }
  return answers;
}

/** Which paragraphs say again what stands at a place of a source, by their numbers. */
export function tellings(assessments: readonly (readonly Assessment[])[]): ReadonlyMap<string, readonly number[]> {
  const told = new Map<string, number[]>();
  for (const [index, each] of assessments.entries()) {
    for (const place of answersOf(each).keys()) {
      const known = told.get(place);
      if (known) known.push(index);
      else told.set(place, [index]);
    }
  }
  return told;
}

/** The places of the sources that contradict the claims of a paragraph and that other paragraphs say again, in order. */
export function placesTold(
  assessments: readonly Assessment[],
  isTold: (place: string) => boolean,
): ReadonlySet<string> {
  return new Set(placesContradicting(assessments).filter(isTold));
}

/** How many sentences open a draft: they tell what it is about. */
export const LEDE = 3;

/** What the draft around a paragraph has to do with the claims in it. */
export interface Surroundings {
  /** Whether another paragraph says what stands at a place of a source; see `tellings`. */
  isTold(place: string): boolean;
  readonly closeness: number;
  /** How many sentences of the draft come before the paragraph. */
  readonly sentencesBefore: number;
}

/**
 * Takes claims of the sources out of play that another claim of the same paragraph answers better, word for word, and
 * marks those that any other claim of the draft answers.
 */
export function oneToOne(
  assessments: readonly Assessment[],
  { isTold, closeness, sentencesBefore }: Surroundings,
): Assessment[] {
  const answers = answersOf(assessments);
  return assessments.map((assessment) => ({
    ...assessment,
    closeness,
    isLede: sentencesBefore + assessment.index < LEDE,
    contradicting: assessment.contradicting
      .map((each) => {
        const answer = answers.get(placeKey(each));
        const isOther = answer !== undefined && answer.by !== assessment.placed;
        return {
          ...each,
          taken: each.taken || (isOther && answer.score >= each.score),
          isAnswered: isOther || isTold(placeKey(each)),
        };
      })
      .sort((a, b) => likeness(b) - likeness(a)),
  }));
}

/** A claim of a source is answered from this alignment on. */
const ANSWERS = 0.3;

const placeKey = ({ candidate, placed }: AlignedClaim): string =>
  `${candidate.source.id}\u0000${placed.claim.span.start}`;

/** Among figures that fit about as well, the one that was most likely meant comes first. */
export function likeness(aligned: AlignedClaim): number {
  return logit(aligned.score) + (aligned.slip ? SLIP_BONUS : 0) - (aligned.isAnswered ? ANSWERED_MALUS : 0);
}

const SLIP_BONUS = 1;
const ANSWERED_MALUS = 1.5;

/** *Tens of millions* and *recent years* bear out no figure in particular. */
export function isVague({ relation, placed: { claim } }: AlignedClaim): boolean {
  return relation === 'contained' && namesNoFigure(claim);
}

/** *Thousands*, *in recent years*: a claim that names no figure in particular. */
export function namesNoFigure(claim: MeasuredClaim): boolean {
  if (claim.kind === 'date') return /^PT?X|_REF$/.test(claim.value.timex);
  const { low, high, approximate } = claim.value;
  return approximate === true && low !== null && high !== null && low > 0 && high >= VAGUE_RATIO * low;
}

const VAGUE_RATIO = 3;

/** Whether a claim says when or how often something is so: years, days and rates (*a week*). Two weekdays may well be a slip and no other time. */
export function saysWhen(placed: PlacedClaim): boolean {
  return placed.question === 'year' || placed.question === 'calendar' || isRate(placed);
}

export function isRate({ claim }: PlacedClaim): boolean {
  return claim.kind === 'date' && RATE.test(claim.text);
}

const RATE = /^(?:an?|each|every|per) (?:second|minute|hour|day|week|month|year)$/i;

/**
 * A contradiction counts unless the two sentences have words that rule one another out, or its source
 * knows none of the draft's names, or its own sentence agrees in a place that fits at least as well. Days and years are labels of
 * what stands beside them (*3.4% in April, down from 3.9% in March*): of those any that is `equal`, whatever it is told of.
 */
export function isOpen(each: AlignedClaim, agreeing: readonly AlignedClaim[], equal: readonly AlignedClaim[]): boolean {
  const { opposed, strangers } = each.features;
  if (each.relation !== 'contradicting' || opposed === 1 || strangers === 1) return false;
  const isInSentence = ({ candidate }: AlignedClaim) => candidate.sentence === each.candidate.sentence;
  if (each.placed.claim.kind === 'date') return !equal.some(isInSentence);
  return !agreeing.some((other) => isInSentence(other) && other.score >= each.score);
}
