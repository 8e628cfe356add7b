import type { AlignedClaim, Assessment } from '../comparison/assessment.ts';
import { probabilityRight, probabilityWrong } from '../verdict/weights.ts';

/** From these probabilities on, by words alone, a contradiction or an agreement is worth a second reading. */
const MAY_BE_WRONG = 0.1;
const MAY_BE_RIGHT = 0.35;
/** Contradicting claims that are read where one of them may well be right. */
const CONTRADICTIONS = 2;

/**
 * The claims of the sources that could decide about a claim of the draft: what contradicts and what agrees best. A second
 * reading costs some 60 ms each, so what words alone leave no doubt about is not read.
 */
export function closeCalls(assessment: Assessment): readonly AlignedClaim[] {
  const { agreeing, contradicting } = assessment;
  const [first] = agreeing;
  const best = agreeing.find(({ relation }) => relation !== 'contained') ?? first;
  const mayBeWrong = probabilityWrong(assessment) >= MAY_BE_WRONG;
  const mayBeRight = best !== undefined && probabilityRight(assessment, best) >= MAY_BE_RIGHT;
  if (!mayBeWrong && !mayBeRight) return [];
  const open = contradicting.filter((each) => !each.taken).slice(0, mayBeWrong ? CONTRADICTIONS : 1);
  return [...open, ...new Set([first, best].filter((each) => each !== undefined))];
}
