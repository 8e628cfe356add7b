import { areSamePhrase, isBodyPhrase } from '../../claims/attribution/bodies.ts';
import type { AttributionClaim, Speaker } from '../../claims/attribution/claim.ts';
import type { Finding } from '../../finding.ts';
import { type NameRelation, relateNames } from '../../language/same-name.ts';
import { draftSpeaker, draftText, type JudgeContext, passagesAbout, sourceName } from '../candidates/context.ts';
import type { AttributionReading } from './attribution-reading.ts';
import { attributionEvidence, borneOut, contradicted, notFound } from './findings.ts';
import { replacementFor } from './fix.ts';
import { fromOtherBody } from './other-body.ts';
import { fromOwnReport } from './own-report.ts';
import { readingsOf } from './reading.ts';
import { isRival } from './rival.ts';
import { bearsOut } from './same-report.ts';
import { antecedentOf, isNamedNear } from './setting.ts';
import { hasOtherSpelling } from './spelling.ts';

/** A reading with the person it means and how that person relates to the draft's. */
interface Judged {
  readonly reading: AttributionReading;
  readonly speaker: Speaker;
  readonly relation: NameRelation;
}

/** Whether the sources have the content from the draft's speaker. */
export function judgeSpeaker(claim: AttributionClaim, context: JudgeContext): Finding {
  const keys = draftSpeaker(claim, context);
  const judged = readings(claim, keys, context);
  const same = judged.filter(({ relation }) => relation === 'same');
  if (same.length > 0) return supported(claim, same, context);
  // A pronoun of the draft is only ever confirmed: whom it means is a guess too.
  const isNamed = claim.attribution.speaker.form !== 'pronoun';
  const different = judged.filter(({ relation }) => relation === 'different').sort(bySureness)[0];
  if (different && isNamed && !isSpeltOtherwise(claim, keys, judged, context))
    return misattributed(claim, different, context);
  const own =
    fromOwnReport(claim, keys, context) ??
    fromOtherBody(
      claim,
      judged.map(({ reading }) => reading),
      context,
    );
  if (own) return own;
  return notFound(claim, `That ${claim.text} said this was not found`, context);
}

/** Whether the sources have the speaker in another spelling: that is the name's matter. */
function isSpeltOtherwise(
  claim: AttributionClaim,
  keys: readonly string[],
  judged: readonly Judged[],
  context: JudgeContext,
): boolean {
  return (
    judged.some(({ relation, speaker }) => relation === 'spelling' && speaker.form === 'name') ||
    hasOtherSpelling(claim, keys, context)
  );
}

/** The same sentence with another name says more than the same words elsewhere. */
function bySureness(a: Judged, b: Judged): number {
  const slots = Number(b.reading.basis === 'slot') - Number(a.reading.basis === 'slot');
  return slots || b.reading.confidence - a.reading.confidence;
}

function readings(claim: AttributionClaim, keys: readonly string[], context: JudgeContext): Judged[] {
  const sentence = draftText(claim.attribution.sentence, context);
  const content = claim.attribution.content.map((span) => draftText(span, context)).join(' ');
  return passagesAbout(`${sentence} ${content}`, context).flatMap((passage) =>
    readingsOf(claim, context.view(passage), context).map((reading) => judge(reading, keys, claim, context)),
  );
}

function judge(
  reading: AttributionReading,
  keys: readonly string[],
  claim: AttributionClaim,
  context: JudgeContext,
): Judged {
  const { view, speaker } = reading;
  const names = context.names(view.passage);
  // A description may be anyone's who is named.
  if (isBodyPhrase(claim.resolvedSpeaker) && !areSamePhrase(claim.resolvedSpeaker.text, speaker.text))
    return { reading, speaker, relation: 'unclear' };
  if (speaker.form === 'name') {
    const relation = closest(
      [speaker.keys, ...(speaker.together ?? [])].map((other) => relateNames(keys, other, names)),
    );
    if (relation === 'same')
      return { reading, speaker, relation: bearsOut(reading, claim, context) ? relation : 'unclear' };
    const unsure = relation === 'different' && !isRival(claim, keys, reading, context);
    return { reading, speaker, relation: unsure ? 'unclear' : relation };
  }
  if (areSamePhrase(claim.attribution.speaker.text, speaker.text))
    return { reading, speaker, relation: bearsOut(reading, claim, context) ? 'same' : 'unclear' };
  return judgeAntecedent(reading, keys, claim, context);
}

/** Of several who speak together one is enough. */
function closest(relations: readonly NameRelation[]): NameRelation {
  return (['same', 'spelling', 'unclear'] as const).find((relation) => relations.includes(relation)) ?? 'different';
}

/** *He said*: supported where the last person named is the draft's; refuted only where the draft's is nowhere near. */
function judgeAntecedent(
  reading: AttributionReading,
  keys: readonly string[],
  claim: AttributionClaim,
  context: JudgeContext,
): Judged {
  const unclear: Judged = { reading, speaker: reading.speaker, relation: 'unclear' };
  const antecedent = antecedentOf(reading.speaker, reading.view, context);
  if (!antecedent) return unclear;
  const relation = relateNames(keys, antecedent.keys, context.names(reading.view.passage));
  if (relation === 'same')
    return bearsOut(reading, claim, context) ? { reading, speaker: antecedent, relation } : unclear;
  const isCarried = reading.basis === 'carried';
  const isGuess = reading.speaker.form !== 'pronoun' || isCarried || isNamedNear(keys, reading.view, context);
  const isOther = relation === 'different' && !isGuess;
  const rival = { ...reading, speaker: antecedent };
  return isOther && isRival(claim, keys, rival, context) ? { reading, speaker: antecedent, relation } : unclear;
}

function supported(claim: AttributionClaim, judged: readonly Judged[], context: JudgeContext): Finding {
  const evidence = judged
    .slice(0, 3)
    .map(({ reading, speaker }) =>
      attributionEvidence(
        reading.view,
        speaker.span,
        { speaker: speaker.text },
        'supports',
        reading.confidence,
        context,
      ),
    );
  return borneOut(
    claim,
    `${capital(sourceName(evidence[0]!.source))} has this from ${judged[0]!.speaker.text}.`,
    evidence,
  );
}

function misattributed(claim: AttributionClaim, { reading, speaker }: Judged, context: JudgeContext): Finding {
  const evidence = attributionEvidence(
    reading.view,
    speaker.span,
    { speaker: speaker.text },
    'refutes',
    reading.confidence,
    context,
  );
  const message = `The draft has this from ${claim.text}; ${sourceName(evidence.source)} has it from ${speaker.text}.`;
  return contradicted(claim, 'misattributed', message, [evidence], replacementFor(claim, reading, speaker, context));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
