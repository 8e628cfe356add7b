import { isBodyPhrase } from '../../claims/attribution/bodies.ts';
import type { AttributionClaim, Speaker } from '../../claims/attribution/claim.ts';
import type { Finding } from '../../finding.ts';
import { isFunctionWord, wordsOf } from '../../language/words.ts';
import { draftText, type JudgeContext, type PassageView, sourceName } from '../candidates/context.ts';
import type { AttributionReading } from './attribution-reading.ts';
import { attributionEvidence, contradicted } from './findings.ts';

/** Words of a description that tells one body from others: *the transportation commission*, but not *the commission*. */
const FEWEST_WORDS = 2;

/**
 * Two bodies that a source tells apart by what they are called, where it has the draft's report, figures and all, from the
 * one that the draft does not name. Nothing where the source's sentence names the draft's body, or has no figure of the report.
 */
export function fromOtherBody(
  claim: AttributionClaim,
  readings: readonly AttributionReading[],
  context: JudgeContext,
): Finding | undefined {
  const ours = tellingWords(claim.resolvedSpeaker);
  if (!isBodyPhrase(claim.resolvedSpeaker) || ours.length < FEWEST_WORDS) return undefined;
  const content = claim.attribution.content.map((span) => draftText(span, context)).join(' ');
  const figures = figuresIn(content);
  const rival = readings.find((reading) => isRivalBody(ours, figures, reading));
  if (!rival || !readings.every(({ speaker }) => !tellingWords(speaker).some((word) => ours.includes(word))))
    return undefined;
  const { view, speaker, confidence } = rival;
  const evidence = attributionEvidence(view, speaker.span, { speaker: speaker.text }, 'refutes', confidence, context);
  const message = `The draft has this from ${claim.text}; ${sourceName(evidence.source)} has it from ${speaker.text}.`;
  return contradicted(claim, 'misattributed', message, [evidence], { ...claim.span, newText: speaker.text });
}

function isRivalBody(
  ours: readonly string[],
  figures: readonly string[],
  { view, speaker, content }: AttributionReading,
): boolean {
  const theirs = tellingWords(speaker);
  if (!isBodyPhrase(speaker) || theirs.length < FEWEST_WORDS || theirs.some((word) => ours.includes(word)))
    return false;
  const sentence = view.paragraph.sentences.find(({ start, end }) => start <= content.start && content.start < end);
  if (!sentence || figures.length === 0) return false;
  const said = new Set(wordsOf(sentence.text).map(({ key }) => key));
  if (!figures.every((figure) => said.has(figure)) || ours.some((word) => said.has(word))) return false;
  return names(ours, view);
}

/** Whether the passage knows the draft's body, and has it as something else. */
function names(ours: readonly string[], view: PassageView): boolean {
  return view.paragraph.sentences.some(({ text }) => {
    const words = wordsOf(text).map(({ key }) => key);
    return words.some((_, at) => ours.every((word, index) => words[at + index] === word));
  });
}

function tellingWords({ text }: Speaker): string[] {
  return wordsOf(text)
    .map(({ key }) => key.replace(/'s?$/, ''))
    .filter((key) => !isFunctionWord(key));
}

function figuresIn(text: string): string[] {
  return wordsOf(text)
    .map(({ key }) => key)
    .filter((key) => /\d/.test(key));
}
