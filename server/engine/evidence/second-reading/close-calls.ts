import type { AlignedClaim, Assessment } from '../comparison/assessment.ts';
import { probabilityRight, probabilityWrong } from '../verdict/weights.ts';

/** From these probabilities on, by words alone, a contradiction or an agreement is worth a second reading. */
const SEVERAL = { wrong: 0.1, right: 0.35 };
/** In a corpus of one source words alone are less sure of anything, and there is less to read. */
const ALONE = { wrong: 0.02, right: 0.15 };
/** Contradicting claims that are read where one of them may well be right. */
const CONTRADICTIONS = 2;

/**
 * The claims of the sources that could decide about a claim of the draft: what contradicts and what agrees best. A second
 * reading costs some 60 ms each, so what words alone leave no doubt about is not read.
 */
export function closeCalls(assessment: Assessment): readonly AlignedClaim[] {
  const { agreeing, contradicting, searched } = assessment;
  const least = searched.sources === 1 ? ALONE : SEVERAL;
  const [first] = agreeing;
  const best = agreeing.find(({ relation }) => relation !== 'contained') ?? first;
  const mayBeWrong = probabilityWrong(assessment) >= least.wrong;
  const mayBeRight = best !== undefined && probabilityRight(assessment, best) >= least.right;
  if (!mayBeWrong && !mayBeRight) return [];
  const open = contradicting.filter((each) => !each.taken).slice(0, mayBeWrong ? CONTRADICTIONS : 1);
  return [...open, ...new Set([first, best].filter((each) => each !== undefined))];
}
