import type { Claim } from './claims/kind.ts';
import type { Finding } from './finding.ts';

/** One judge that fails takes no other with it: its claim is said to be unchecked. */
export function guarded(claim: Claim, judge: () => Finding): Finding {
  try {
    return judge();
  } catch (error) {
    return unchecked(
      claim,
      `“${claim.text}” could not be checked: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}

/** A claim of which nothing can be said, and why. */
export function unchecked(claim: Claim, message: string): Finding {
  return { claim, verdict: 'not-enough-evidence', message, evidence: [], fixes: [] };
}
