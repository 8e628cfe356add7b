import type { Attribution, AttributionClaim } from '../../claims/attribution/claim.ts';
import { type ConceptWord, conceptWordsOf } from '../../language/concepts.ts';
import { draftText, type JudgeContext, type PassageView } from '../candidates/context.ts';
import type { AttributionReading, Paraphrase } from './attribution-reading.ts';

/** Fewest concepts of the draft's report that a source's must share, and the share of their weight. */
const FEWEST_SHARED = 3;
const LEAST_SHARE = 0.4;

/** A concept of the draft's report with its weight: rare words tell more. */
interface Weighted {
  readonly concept: string;
  readonly weight: number;
  readonly isName: boolean;
}

/**
 * Who a passage has saying what the draft reports in words of its own: the attribution whose words share the most
 * telling concepts with the draft's report. Undefined where none shares enough to be compared at all.
 */
export function paraphraseReading(
  claim: AttributionClaim,
  view: PassageView,
  context: JudgeContext,
): AttributionReading | undefined {
  const { attribution } = claim;
  if (attribution.direct || view.attributions.length === 0) return undefined;
  const ours = weightedConcepts(attribution, context);
  const total = ours.reduce((sum, { weight }) => sum + weight, 0);
  let best: AttributionReading | undefined;
  for (const theirs of view.attributions) {
    const concepts = conceptsOf(theirs, view);
    const shared = ours.filter(({ concept }) => concepts.has(concept));
    const confidence = shared.reduce((sum, { weight }) => sum + weight, 0) / Math.max(1, total);
    if (shared.length < FEWEST_SHARED || confidence < LEAST_SHARE || confidence <= (best?.confidence ?? 0)) continue;
    const { speaker, sentence: content } = theirs;
    const paraphrase = overlapOf(ours, concepts);
    best = { view, speaker, attribution: theirs, basis: 'paraphrase', content, confidence, paraphrase };
  }
  return best;
}

function overlapOf(ours: readonly Weighted[], theirs: ReadonlyMap<string, boolean>): Paraphrase {
  const plain = ours.filter(({ isName }) => !isName);
  const others = [...theirs.values()].filter((isName) => !isName).length;
  const shared = plain.filter(({ concept }) => theirs.get(concept) === false).length;
  return { shared, ours: shared / Math.max(1, plain.length), theirs: shared / Math.max(1, others) };
}

function weightedConcepts({ content }: Attribution, context: JudgeContext): Weighted[] {
  const words = new Map<string, ConceptWord>();
  for (const span of content)
    for (const word of conceptWordsOf(draftText(span, context)))
      if (word.substance > 0 && !words.has(word.concept)) words.set(word.concept, word);
  const all = [...words.values()];
  const frequencies = context.store.documentFrequencies(all.map(({ term }) => term));
  const passages = context.store.passageCount();
  return all.map(({ concept, substance, isName }, at) => {
    const frequency = frequencies[at]!;
    // A word that no source has is the writer's own: it tells less of what was said than one that some have.
    const known = frequency > 0 ? 1 : 0.5;
    return { concept, isName, weight: known * substance * Math.log(1 + passages / (frequency + 0.5)) };
  });
}

/** The concepts of weight under a cue, and whether each is a name. */
function conceptsOf({ content, sentence }: Attribution, { passage }: PassageView): ReadonlyMap<string, boolean> {
  const concepts = new Map<string, boolean>();
  for (const { start, end } of [sentence, ...content])
    for (const { concept, substance, isName } of conceptWordsOf(
      passage.text.slice(start - passage.start, end - passage.start),
    ))
      if (substance > 0) concepts.set(concept, isName);
  return concepts;
}
