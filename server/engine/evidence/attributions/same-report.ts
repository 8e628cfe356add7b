import type { AttributionClaim } from '../../claims/attribution/claim.ts';
import { wordsOf } from '../../language/words.ts';
import { draftText, type JudgeContext, type PassageView } from '../candidates/context.ts';
import type { AttributionReading } from './attribution-reading.ts';
import { haveSamePolarity } from './polarity.ts';
import { attributionCovering } from './reading.ts';

/** Share of the draft's telling concepts that a source's report in other words must have to bear it out. */
const LEAST_IN_OTHER_WORDS = 0.55;

/** Whether a source's report by the draft's speaker says what the draft's does, and not only something on the same matter. */
export function bearsOut(reading: AttributionReading, claim: AttributionClaim, context: JudgeContext): boolean {
  const { view, basis, content, confidence, paraphrase } = reading;
  const ours = claim.attribution.content.map((span) => draftText(span, context)).join(' ');
  const attribution = reading.attribution ?? attributionCovering(view, content);
  const theirs = textIn(content, view);
  if (basis === 'slot' && !isTight(reading, claim, context)) return false;
  if (basis === 'paraphrase') {
    if (!paraphrase || paraphrase.shared < 3 || confidence < LEAST_IN_OTHER_WORDS) return false;
    if (!shareFigures(ours, theirs)) return false;
  }
  const sentence = draftText(claim.attribution.sentence, context);
  return haveSamePolarity(
    { attribution: claim.attribution, text: basis === 'slot' ? sentence : ours },
    { attribution, text: theirs },
  );
}

function textIn({ start, end }: { readonly start: number; readonly end: number }, { passage }: PassageView): string {
  return passage.text.slice(Math.max(0, start - passage.start), end - passage.start);
}

/** Whether the source has the draft's sentence in one place, under a cue of the same speaker, and not strewn over the passage. */
function isTight(
  { view, content, speaker }: AttributionReading,
  { attribution }: AttributionClaim,
  context: JudgeContext,
): boolean {
  const length = wordsOf(draftText(attribution.sentence, context)).length;
  const covered = view.words.filter(({ start, end }) => content.start <= start && end <= content.end).length;
  if (covered > length * 1.4 + 4) return false;
  // The words themselves may stand under the cue of somebody named before.
  const cues = view.attributions.filter(
    ({ cue, speaker: other }) =>
      cue.start < content.end &&
      content.start < cue.end &&
      other.form === 'name' &&
      other.span.start !== speaker.span.start,
  );
  return cues.length === 0 || !attribution.direct;
}

/** Where both give figures, one of them must be the same. */
function shareFigures(ours: string, theirs: string): boolean {
  const [a, b] = [ours, theirs].map((text) => wordsOf(text).filter(({ key }) => /\d/.test(key)));
  return a!.length === 0 || b!.length === 0 || a!.some(({ key }) => b!.some((other) => other.key === key));
}
