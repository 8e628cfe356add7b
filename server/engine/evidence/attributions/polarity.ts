import type { Attribution } from '../../claims/attribution/claim.ts';
import { wordsOf } from '../../language/words.ts';

/** What a speaker does with the words: *denied that it fell* does not bear out *said it fell*. */
type Attitude = 'asserts' | 'denies' | 'asks';

const DENIES = new Set(['deny', 'reject', 'dismiss', 'doubt', 'dispute', 'refute', 'decry', 'condemn', 'denounce']);
const ASKS = new Set(['ask', 'wonder', 'question']);

function attitudeOf(lemma: string): Attitude {
  return DENIES.has(lemma) ? 'denies' : ASKS.has(lemma) ? 'asks' : 'asserts';
}

/** Words, by their ends, that turn a report into its opposite. */
const NEGATION = /^(?:not|never|no|nobody|none|neither|nor|without|cannot|nothing)$|n't$/;

/** Whether a report says of itself that it is not so, as often as the other: *was not open* is no *was open*. */
function isNegated(text: string): boolean {
  return wordsOf(text).filter(({ key }) => NEGATION.test(key)).length % 2 === 1;
}

/** A report: who says it how, and what. */
export interface Report {
  readonly attribution: Pick<Attribution, 'lemma' | 'direct'> | undefined;
  readonly text: string;
}

/** Whether two reports of the same words take the same side. What is quoted is compared as a quotation. */
export function haveSamePolarity(ours: Report, theirs: Report): boolean {
  const [attitude, other] = [ours, theirs].map(({ attribution }) => attitudeOf(attribution?.lemma ?? 'say'));
  const [isNot, isNotEither] = [ours, theirs].map(({ text }) => isNegated(text));
  const isQuoted = ours.attribution?.direct === true;
  if (isQuoted) return attitude === other || attitude === 'asks' || other === 'asks';
  if (attitude === other) return isNot === isNotEither;
  // *Denied that it was open* and *said it was not open* are one.
  return attitude !== 'asks' && other !== 'asks' && isNot !== isNotEither;
}
