import type { AlignedClaim, Assessment } from '../comparison/assessment.ts';
import { likeness } from '../comparison/settle.ts';
import type { PlacedClaim } from '../frames/analysis.ts';
import { scoreRead } from '../verdict/weights.ts';
import { closeCalls } from './close-calls.ts';
import { CONTEXT, type CrossEncoder, type MarkedSentence, type QuestionPair } from './question-pair.ts';

/** An assessment with the pairs that are to be read again before it is decided. */
export interface CloseCalls {
  readonly assessment: Assessment;
  readonly pairs: ReadonlyMap<AlignedClaim, QuestionPair>;
}

/** What is close about an assessment. `preceding` is the text of the draft before its paragraph, as far as it matters. */
export function closeCallsOf(assessment: Assessment, preceding: string): CloseCalls {
  return { assessment, pairs: questionPairsOf(assessment, preceding, closeCalls(assessment)) };
}

/** Claims of the sources, each as a pair with the claim of the draft that they are held against. */
export function questionPairsOf(
  { sentence, placed, before }: Assessment,
  preceding: string,
  claims: readonly AlignedClaim[],
): ReadonlyMap<AlignedClaim, QuestionPair> {
  const draft = marked(sentence, placed, preceding + before);
  const pairs = claims.map((aligned): [AlignedClaim, QuestionPair] => {
    const { passage, source, sentence: other } = aligned.candidate;
    const known = passage.text.slice(0, Math.max(0, other.start - passage.start));
    const title = source.metadata.title ?? '';
    return [aligned, { question: placed.question, draft, source: { ...marked(other, aligned.placed, known), title } }];
  });
  return new Map(pairs);
}

function marked(
  { text, start }: { readonly text: string; readonly start: number },
  { claim: { span } }: PlacedClaim,
  before: string,
): MarkedSentence {
  return { text, start: span.start - start, end: span.end - start, before: before.slice(-CONTEXT) };
}

/** The assessment once its close calls are read, ordered anew; as it was as long as one of them is not read yet. */
export function readAgain({ assessment, pairs }: CloseCalls, encoder: CrossEncoder): Assessment {
  const logits = new Map([...pairs].map(([aligned, pair]) => [aligned, encoder.logit(pair)]));
  if ([...logits.values()].includes(undefined)) return assessment;
  const read: Assessment = { ...assessment, isRead: true };
  const again = (aligned: AlignedClaim): AlignedClaim => {
    const logit = logits.get(aligned);
    const known = logit === undefined ? aligned : { ...aligned, logit };
    return { ...known, score: scoreRead(read, known) };
  };
  return {
    ...read,
    agreeing: read.agreeing.map(again).sort((a, b) => b.score - a.score),
    contradicting: read.contradicting.map(again).sort((a, b) => likeness(b) - likeness(a)),
  };
}
