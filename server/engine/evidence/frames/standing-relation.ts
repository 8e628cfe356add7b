import type { MeasuredClaim } from '../../claims/measured.ts';
import { conceptOf } from '../../language/concepts.ts';
import { areOpposite } from './opposites-near.ts';
import type { Standing } from './standing.ts';

/** `clash`: the source can neither bear the draft out nor contradict it; `compatible`: told otherwise, but it can. */
export type StandingRelation = 'same' | 'compatible' | 'clash';

/** A claim with its standing. */
export interface StandingClaim {
  readonly claim: MeasuredClaim;
  readonly standing: Standing;
}

/** Verbs of telling and deciding: what they announce lies ahead, though they are past. */
const ANNOUNCING = new Set(
  `announce said say tell plan agree approve propose sign unveil reveal confirm secure award pledge promise vow expect schedule back
   win commission order set
   recommend request demand seek ask want urge call include`
    .trim()
    .split(/\s+/)
    .map(conceptOf),
);
const DATES_ALONE = /^\d{4}(?:-\d\d)?$/;

/**
 * Whether what a source says stands as it does in the draft.
 *
 * - Opposites (*opened*, *closed*) clash, and so does a verb that one denies and the other tells as done.
 * - What is asserted is borne out by what is asserted or taken for granted. What the draft only supposes, asks or holds possible
 *   is borne out by an assertion, too, but for yes-or-no questions: they claim nothing.
 * - A plan bears out a plan. It bears out a report of the past only where it names the day of an event that was fixed
 *   (*will meet on 16 June*), since months, years and amounts slip; and a present statement (*costs*), which tells the plan.
 * - What is superseded or denied bears out only what is told so as well.
 */
export function standingRelation(draft: StandingClaim, source: StandingClaim): StandingRelation {
  const ours = draft.standing;
  const theirs = source.standing;
  if (areOpposite(ours.opposites, theirs.opposites)) return 'clash';
  if (isDeniedBy(ours, theirs) || isDeniedBy(theirs, ours)) return 'clash';
  if (ours.kind === theirs.kind) return 'same';
  if (ours.kind === 'denied' || theirs.kind === 'denied') {
    if (isReversed(ours) && isReversed(theirs)) return 'compatible';
    return denialIsElsewhere(draft, source) ? 'compatible' : 'clash';
  }
  if (ours.kind === 'superseded' || theirs.kind === 'superseded') {
    return ours.kind === 'planned' && !ours.isFirm && theirs.verb === ours.verb ? 'compatible' : 'clash';
  }
  if (theirs.kind === 'asserted') return assertedAgainst(ours, source.standing, draft.claim);
  if (ours.kind === 'asserted') return againstAsserted(ours, theirs, draft.claim);
  if (ours.kind === 'asked' || theirs.kind === 'asked' || theirs.kind === 'presupposed') return 'clash';
  return 'compatible';
}

const isReversed = ({ kind }: Standing): boolean => kind === 'denied' || kind === 'superseded';

/** The draft is weaker than the assertion of the source. */
function assertedAgainst(ours: Standing, theirs: Standing, claim: MeasuredClaim): StandingRelation {
  if (ours.kind === 'asked') return 'clash';
  const isDone = ours.kind === 'planned' && ours.verb !== undefined && theirs.done.has(ours.verb);
  return isDone && !isFixedDay(ours, claim) ? 'clash' : 'compatible';
}

/** The draft asserts what the source does not. */
function againstAsserted(ours: Standing, theirs: Standing, claim: MeasuredClaim): StandingRelation {
  if (theirs.kind === 'planned' || theirs.kind === 'possible')
    return tellsAsDone(ours, theirs) && !isFixedDay(theirs, claim) ? 'clash' : 'compatible';
  return 'clash';
}

/** Whether a statement tells as done what the other plans. */
function tellsAsDone({ done, concepts }: Standing, planned: Standing): boolean {
  if (done.size === 0) return false;
  if (planned.verb !== undefined && done.has(planned.verb)) return true;
  for (const past of done) if (ANNOUNCING.has(past)) return false;
  // Another verb tells of another thing where the statements have no word in common.
  for (const concept of concepts) if (planned.concepts.has(concept)) return true;
  return false;
}

/** A day or an hour, named by who fixed it. */
function isFixedDay({ isFirm }: Standing, claim: MeasuredClaim): boolean {
  if (!isFirm || claim.kind !== 'date') return false;
  return claim.value.type === 'TIME' || (claim.value.type === 'DATE' && !DATES_ALONE.test(claim.value.timex));
}

/** Whether one denies a verb that the other tells as done, wherever their figures stand. */
function isDeniedBy(left: Standing, right: Standing): boolean {
  for (const verb of left.undone) {
    if (right.done.has(verb) && !right.undone.has(verb)) return true;
  }
  return false;
}

/**
 * *Did not comment on Tuesday* says nothing of what else happened on Tuesday: a denied date is no more than that of what is
 * denied. Amounts are denied themselves.
 */
function denialIsElsewhere(draft: StandingClaim, source: StandingClaim): boolean {
  const [denied, other] = draft.standing.kind === 'denied' ? [draft, source] : [source, draft];
  if (denied.claim.kind !== 'date' || denied.standing.isAtFigure) return false;
  const { verb } = denied.standing;
  return verb !== undefined && other.standing.concepts.size > 0 && !other.standing.concepts.has(verb);
}
