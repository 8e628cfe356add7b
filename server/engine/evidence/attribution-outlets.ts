import type { AttributionClaim } from '../claims/attribution/claim.ts';
import type { Finding } from '../finding.ts';
import { relateNames } from '../language/same-name.ts';
import { wordsOf } from '../language/words.ts';
import { attributionEvidence, borneOut, contradicted, notFound } from './attribution-findings.ts';
import { readingsOf } from './attribution-reading.ts';
import { draftSpeaker, draftText, type JudgeContext, passagesAbout, sourceName } from './context.ts';

/** Whether the sources have the speaker telling it to the outlet that the draft names. */
export function judgeOutlet(claim: AttributionClaim, context: JudgeContext): Finding {
  const outlet = wordsOf(claim.text).map((word) => word.key);
  const keys = draftSpeaker(claim, context);
  const content = claim.attribution.content.map((span) => draftText(span, context)).join(' ');
  const passages = passagesAbout(`${draftText(claim.attribution.sentence, context)} ${content}`, context);
  let other: Finding | undefined;
  for (const passage of passages) {
    const view = context.view(passage);
    for (const reading of readingsOf(claim, view, context)) {
      const told = reading.attribution?.outlet;
      if (!told || relateNames(keys, reading.speaker.keys, context.names(passage)) !== 'same') continue;
      const relation = relateNames(
        outlet,
        wordsOf(told.text).map((word) => word.key),
        context.names(passage),
      );
      const stance = relation === 'same' ? 'supports' : 'refutes';
      const evidence = attributionEvidence(view, told.span, { outlet: told.text }, stance, reading.confidence, context);
      if (relation === 'same')
        return borneOut(claim, `${sourceName(evidence.source)} has it told to ${told.text}.`, [evidence]);
      if (relation !== 'different' || reading.confidence < 0.8) continue;
      const message = `The draft has this told to ${claim.text}; ${sourceName(evidence.source)} has it told to ${told.text}.`;
      other ??= contradicted(claim, 'misattributed', message, [evidence], { ...claim.span, newText: told.text });
    }
  }
  return other ?? notFound(claim, `That this was told to ${claim.text} was not found`, context);
}
