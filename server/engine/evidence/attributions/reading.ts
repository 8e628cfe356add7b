import type { Span } from '../../../../corpus/document.ts';
import type { Attribution, AttributionClaim, Speaker } from '../../claims/attribution/claim.ts';
import { HONORIFICS } from '../../language/titles.ts';
import { isFunctionWord, type Word, wordsOf } from '../../language/words.ts';
import { draftText, type JudgeContext, type PassageView } from '../candidates/context.ts';
import { matchQuotation, type QuotationMatch } from '../quotations/match.ts';
import { quotationParts } from '../quotations/parts.ts';
import { stretchesOf } from '../quotations/stretches.ts';
import { alignWords, sharedContent } from '../words/word-alignment.ts';
import type { AttributionReading } from './attribution-reading.ts';
import { paraphraseReading } from './paraphrase.ts';
import { antecedentOf, attributionOfStandalone } from './setting.ts';
import { slotReading } from './slot.ts';

/** All readings that a passage allows of an attribution: none where it does not hold the content. */
export function readingsOf(claim: AttributionClaim, view: PassageView, context: JudgeContext): AttributionReading[] {
  const readings: AttributionReading[] = [];
  const slot = slotReading(claim, view, context);
  if (slot) readings.push(slot);
  const place = placeOfContent(claim, view, context);
  const paraphrase = paraphraseReading(claim, view, context);
  if (paraphrase) readings.push(paraphrase);
  if (!place) return readings;
  const attribution = attributionCovering(view, place.span);
  if (attribution && !isPartOf(attribution, place.span, claim)) {
    readings.push({
      view,
      speaker: attribution.speaker,
      attribution,
      basis: 'cue',
      content: place.span,
      confidence: place.confidence,
    });
    return readings;
  }
  const carried = attributionOfStandalone(view, place.span, context);
  if (carried) {
    readings.push({ view, ...carried, basis: 'carried', content: place.span, confidence: place.confidence * 0.9 });
  }
  return readings;
}

/** *“Your cousin said it better,” Rivera said*: who is named in the words quoted is not who speaks them. */
function isPartOf({ speaker }: Attribution, words: Span, { attribution }: AttributionClaim): boolean {
  return attribution.direct && speaker.span.start >= words.start && speaker.span.end <= words.end;
}

interface Place {
  readonly span: Span;
  readonly confidence: number;
}

/** Where the words that the draft attributes stand in a passage. */
function placeOfContent(claim: AttributionClaim, view: PassageView, context: JudgeContext): Place | undefined {
  const { attribution } = claim;
  for (const content of attribution.content) {
    const text = draftText(content, context);
    const words = wordsOf(text);
    if (attribution.direct && words.length < 3) continue;
    const place = attribution.direct ? placeOfQuotation(text, content.start, view) : placeOfReport(text, view);
    if (place) return place;
  }
  return undefined;
}

function placeOfQuotation(text: string, offset: number, view: PassageView): Place | undefined {
  const parts = quotationParts(text, offset);
  if (parts.length === 0) return undefined;
  let best: QuotationMatch | undefined;
  for (const stretch of stretchesOf([view])) {
    const match = matchQuotation(parts, stretch);
    if (match && (!best || match.distance < best.distance)) best = match;
  }
  if (!best) return undefined;
  const span = { start: best.first.start, end: best.last.end };
  if (best.distance <= 0.25 && (best.exact || best.agreeing >= 3)) return { span, confidence: 1 - best.distance };
  return isButOneWord(best) ? { span, confidence: best.matched >= 5 && best.agreeing >= 2 ? 0.95 : 0.75 } : undefined;
}

/** The words of a source's quotation but for one: surely the same words the more of them there are. */
function isButOneWord({ differences, agreeing, matched, quoted, partial }: QuotationMatch): boolean {
  const [difference, more] = differences;
  if (!difference || more || !quoted || partial) return false;
  return difference.draft.length <= 1 && difference.source.length <= 2 && matched + agreeing >= 4;
}

/** Share of the content words of a report that must stand in the source. */
const LEAST_REPORTED = 0.6;

/** Reported words need most of their content words in the source, near each other and in order. */
function placeOfReport(text: string, view: PassageView): Place | undefined {
  const words = wordsOf(text);
  const weighty = words.filter(carriesWeight).length;
  const keys = words.filter(carriesWeight).map((word) => word.key);
  if (weighty < 4 || sharedContent(keys, view.keys) < LEAST_REPORTED) return undefined;
  const alignment = alignWords(
    words.map((word) => word.key),
    view.words.map((word) => word.key),
  );
  const agreeing = words.filter((word, at) => alignment.pairs[at]! >= 0 && carriesWeight(word)).length;
  if (agreeing / weighty < LEAST_REPORTED || alignment.to - alignment.from > words.length * 1.6 + 4) return undefined;
  const span = { start: view.words[alignment.from]!.start, end: view.words[alignment.to - 1]!.end };
  return { span, confidence: (agreeing / weighty) * 0.95 };
}

function carriesWeight({ key }: Word): boolean {
  return !isFunctionWord(key) && !HONORIFICS.has(key);
}

/** The attribution of a passage whose content holds most of a span. */
export function attributionCovering(view: PassageView, span: Span): Attribution | undefined {
  let best: { attribution: Attribution; shared: number } | undefined;
  for (const attribution of view.attributions) {
    const shared = attribution.content.reduce((sum, content) => sum + overlap(content, span), 0);
    if (shared > (best?.shared ?? 0)) best = { attribution, shared };
  }
  return best && best.shared >= (span.end - span.start) * 0.5 ? best.attribution : undefined;
}

function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** Who says the words in a span of a passage, a pronoun resolved; undefined where it cannot be told. */
export function speakerAt(view: PassageView, span: Span, context: JudgeContext): Speaker | undefined {
  const speaker = attributionCovering(view, span)?.speaker ?? attributionOfStandalone(view, span, context)?.speaker;
  return speaker && speaker.form !== 'name' ? (antecedentOf(speaker, view, context) ?? speaker) : speaker;
}
