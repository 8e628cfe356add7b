import { QUESTIONS } from '../../claims/question.ts';
import { type AlignmentFeatures, FEATURE_NAMES } from '../comparison/features.ts';
import type { PlacedClaim } from '../frames/analysis.ts';

/** What the alignment's regression reads, in the order of its weights; the two decisions read the same after their own. */
export function alignmentInputs({ question }: PlacedClaim, features: AlignmentFeatures): number[] {
  return [...FEATURE_NAMES.map((name) => features[name]), ...QUESTIONS.map((each) => (each === question ? 1 : 0))];
}
