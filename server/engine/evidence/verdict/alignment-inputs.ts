import { QUESTIONS } from '../../claims/question.ts';
import type { AlignedClaim, Assessment } from '../comparison/assessment.ts';
import { type AlignmentFeatures, FEATURE_NAMES } from '../comparison/features.ts';
import type { PlacedClaim } from '../frames/analysis.ts';

/** What the alignment's regression reads, in the order of its weights; the two decisions read the same after their own. */
export function alignmentInputs({ question }: PlacedClaim, features: AlignmentFeatures): number[] {
  return [...FEATURE_NAMES.map((name) => features[name]), ...QUESTIONS.map((each) => (each === question ? 1 : 0))];
}

/** The same for an assessment, with what the second reading adds where its close calls have been read. */
export function inputsOfAligned({ placed, isRead }: Assessment, { features, logit }: AlignedClaim): number[] {
  const inputs = alignmentInputs(placed, features);
  return isRead ? [...inputs, ...readingInputs(placed, logit)] : inputs;
}

/** Log-odds beyond these say no more, and what stands where a pair was not close enough to be read. */
const LEAST = -6;
const MOST = 4;
const UNREAD = -3;
const LOGITS = 4;

/** What a second reading adds: its log-odds and whether there are any; the log-odds again for the figures that are the most alike. */
function readingInputs({ question }: PlacedClaim, logit: number | undefined): number[] {
  const value = Math.max(LEAST, Math.min(MOST, logit ?? UNREAD)) / LOGITS;
  return [value, logit === undefined ? 0 : 1, question === 'weekday' ? value : 0, question === 'count' ? value : 0];
}
