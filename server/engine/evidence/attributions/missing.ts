import type { Attribution } from '../../claims/attribution/claim.ts';
import { attributionsOf } from '../../claims/attribution/find.ts';
import type { AttributionValue } from '../../claims/attribution/value.ts';
import type { Claim } from '../../claims/kind.ts';
import { quotedSpansOf } from '../../claims/quotation/spans.ts';
import type { Finding } from '../../finding.ts';
import type { Sentence } from '../../language/sentences.ts';
import { isFunctionWord, wordsOf } from '../../language/words.ts';
import { type JudgeContext, type PassageView, passagesAbout, sourceName } from '../candidates/context.ts';
import { alignWords, sharedContent } from '../words/word-alignment.ts';
import { attributionEvidence } from './findings.ts';
import { attributionCovering } from './reading.ts';

/** Cues of a claim or an opinion. What someone announces, confirms or admits may be stated as a fact. */
const OPINION =
  /^(?:say|claim|argue|believe|think|warn|suggest|insist|allege|estimate|expect|predict|contend|speculate|imply|fear|according to|complain)$/;
const FEWEST_WORDS = 8;
const FEWEST_CONTENT_WORDS = 5;

/**
 * Sentences that the draft states as facts and the sources only as somebody's words. For information, never an error:
 * nothing is said where any source states it without attribution, or where more than a word of weight differs.
 */
export function findUnattributed(context: JudgeContext): Finding[] {
  return context.paragraphs.flatMap((paragraph) => {
    const taken = [...attributionsOf(paragraph).map(({ sentence }) => sentence), ...quotedSpansOf(paragraph)];
    return paragraph.sentences
      .filter((sentence) => !taken.some((span) => span.start < sentence.end && sentence.start < span.end))
      .flatMap((sentence) => unattributed(sentence, context));
  });
}

function unattributed(sentence: Sentence, context: JudgeContext): Finding[] {
  const words = wordsOf(sentence.text);
  if (words.length < FEWEST_WORDS) return [];
  let first: { readonly view: PassageView; readonly attribution: Attribution } | undefined;
  for (const passage of passagesAbout(sentence.text, context).slice(0, 4)) {
    const view = context.view(passage);
    const stated = statedIn(sentence, view);
    if (!stated) continue;
    const attribution = attributionCovering(view, stated);
    if (!attribution) return [];
    if (OPINION.test(attribution.lemma) && !attribution.direct && attribution.speaker.form === 'name')
      first ??= { view, attribution };
  }
  return first ? [information(sentence, first.view, first.attribution, context)] : [];
}

/** Where a passage says what a sentence says, in its words. */
function statedIn(sentence: Sentence, view: PassageView): { start: number; end: number } | undefined {
  const words = wordsOf(sentence.text);
  const keys = words.map((word) => word.key);
  if (sharedContent(keys, view.keys) < 0.8) return undefined;
  const alignment = alignWords(
    keys,
    view.words.map((word) => word.key),
  );
  const weighty = words.flatMap((word, at) => (isFunctionWord(word.key) ? [] : [at]));
  const missing = weighty.filter((at) => (alignment.pairs[at] ?? -1) < 0);
  const figures = missing.some((at) => /\d/.test(words[at]!.key));
  const spread = alignment.to - alignment.from > words.length * 1.3 + 3;
  if (weighty.length < FEWEST_CONTENT_WORDS || missing.length > 1 || figures || spread) return undefined;
  return { start: view.words[alignment.from]!.start, end: view.words[alignment.to - 1]!.end };
}

function information(sentence: Sentence, view: PassageView, { speaker }: Attribution, context: JudgeContext): Finding {
  const claim: Claim<'attribution', AttributionValue> = {
    kind: 'attribution',
    span: { start: sentence.start, end: sentence.end },
    text: sentence.text,
    value: { speaker: speaker.text },
  };
  const evidence = attributionEvidence(view, speaker.span, { speaker: speaker.text }, 'supports', 0.9, context);
  const name = context.names(view.passage).written(speaker.keys) ?? speaker.text;
  const at = sentence.start + sentence.text.replace(/[.!?…]+$/u, '').length;
  const fix = {
    title: `Add “${name} said”`,
    preferred: false,
    edits: [{ start: at, end: at, newText: `, ${name} said` }],
    evidence,
  };
  return {
    claim,
    verdict: 'supported',
    code: 'unattributed',
    severity: 'information',
    message: `${sourceName(evidence.source)} attributes this to ${name}; the draft states it as fact.`,
    evidence: [evidence],
    fixes: [fix],
  };
}
