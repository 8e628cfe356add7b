import { type MeasuredClaim, rewordMeasured } from '../claims/measured.ts';
import type { Finding } from '../finding.ts';

/** What is said of a claim that an earlier one of the same draft contradicts. */
export function inconsistent(claim: MeasuredClaim, other: MeasuredClaim): Finding {
  const newText = rewordMeasured(claim, other);
  return {
    claim,
    verdict: 'refuted',
    code: 'inconsistent',
    severity: 'warning',
    message: `The draft says “${claim.text}” here and “${other.text}” earlier, of what seems to be the same thing.`,
    evidence: [],
    fixes:
      newText === undefined || newText === claim.text
        ? []
        : [
            {
              title: `Change “${claim.text}” to “${newText}” (as earlier in the draft)`,
              preferred: true,
              edits: [{ ...claim.span, newText }],
            },
          ],
  };
}
