import type { AttributionClaim } from '../claims/attribution/claim.ts';
import { attributionsOf } from '../claims/attribution/find.ts';
import type { JudgeContext } from './context.ts';

/** Paragraphs of the draft before a pronoun in which the person meant is looked for. */
const PARAGRAPHS_BACK = 3;

/** The name of the draft's speaker in full, a pronoun resolved to the last person who spoke; undefined where it cannot be. */
export function draftSpeakerKeys(claim: AttributionClaim, context: JudgeContext): readonly string[] | undefined {
  const { speaker } = claim.attribution;
  if (speaker.form === 'phrase') return speaker.keys;
  if (speaker.form === 'name') return context.draftNames().fullest(speaker.keys);
  const at = context.paragraphs.findIndex(({ start, end }) => start <= claim.span.start && claim.span.end <= end);
  for (let back = at; back >= Math.max(0, at - PARAGRAPHS_BACK); back--) {
    const named = attributionsOf(context.paragraphs[back]!).findLast(
      (other) => other.speaker.form === 'name' && other.cue.start < claim.span.start,
    );
    if (named) return context.draftNames().fullest(named.speaker.keys);
  }
  return undefined;
}
