import type { AttributionClaim } from '../../claims/attribution/claim.ts';
import type { Finding } from '../../finding.ts';
import type { JudgeContext } from '../candidates/context.ts';
import { judgeOutlet } from './outlets.ts';
import { judgeRole } from './roles.ts';
import { judgeSpeaker } from './speakers.ts';

/** Whether the sources have the draft's words from the speaker whom the draft names, in that role, told to that outlet. */
export function judgeAttribution(claim: AttributionClaim, context: JudgeContext): Finding {
  if (claim.part === 'speaker') return judgeSpeaker(claim, context);
  if (claim.part === 'outlet') return judgeOutlet(claim, context);
  return judgeRole(claim, context);
}
