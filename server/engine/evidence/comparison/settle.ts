import type { PlacedClaim } from '../frames/analysis.ts';
import { logit } from '../verdict/weights.ts';
import type { AlignedClaim, Assessment } from './assessment.ts';

/** Takes claims of the sources out of play that another claim of the same paragraph answers better, word for word. */
export function oneToOne(assessments: readonly Assessment[]): Assessment[] {
  const answered = new Map<string, { readonly by: PlacedClaim; readonly score: number }>();
  for (const { placed, agreeing } of assessments) {
    for (const each of agreeing) {
      if (each.relation !== 'equal' || each.score < ANSWERS) continue;
      const known = answered.get(placeKey(each));
      if (!known || known.score < each.score) answered.set(placeKey(each), { by: placed, score: each.score });
    }
  }
  return assessments.map((assessment) => ({
    ...assessment,
    contradicting: assessment.contradicting.map((each) => {
      const answer = answered.get(placeKey(each));
      return answer && answer.by !== assessment.placed && answer.score >= each.score ? { ...each, taken: true } : each;
    }),
  }));
}

/** A claim of a source is answered from this alignment on. */
const ANSWERS = 0.4;

const placeKey = ({ candidate, placed }: AlignedClaim): string =>
  `${candidate.source.id}\u0000${placed.claim.span.start}`;

/** Among figures that fit about as well, the one that was most likely meant comes first. */
export function likeness(aligned: AlignedClaim): number {
  return logit(aligned.score) + (aligned.slip ? SLIP_BONUS : 0);
}

const SLIP_BONUS = 1.5;

/** *Tens of millions* and *recent years* bear out no figure in particular. */
export function isVague({ relation, placed: { claim } }: AlignedClaim): boolean {
  if (relation !== 'contained') return false;
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
 * Whether the source's sentence plainly speaks of somebody else or of another time, however alike its words: the draft
 * names people or places that the source never does; the two sentences share no name though both have some; both name a
 * day or a year, and not the same, while a figure differs as well; one thing opened where the other closed. A figure in
 * common outweighs names and years.
 */
function isOfAnother({ features }: AlignedClaim, placed: PlacedClaim): boolean {
  if (features.strangers === 1 || features.otherTime === 1 || features.opposed === 1) return true;
  if (features.companions > 0) return false;
  return features.otherNames === 1 || (features.otherClashes > 0 && saysWhen(placed));
}

/** A contradiction counts unless it is of another matter, or its own sentence agrees in a place that fits at least as well. */
export function isOpen(each: AlignedClaim, placed: PlacedClaim, agreeing: readonly AlignedClaim[]): boolean {
  if (each.relation !== 'contradicting' || isOfAnother(each, placed)) return false;
  return !agreeing.some((other) => other.candidate.sentence === each.candidate.sentence && other.score >= each.score);
}
