import type { AnalysedSentence, PlacedClaim } from './analysis.ts';

const BETWEEN = new Set(['the', 'its', 'their', 'his', 'her', 'all', 'about', 'some', 'those', 'these']);

/** Whether a figure is the whole that another one is a part of: *60* in *14 of the 60 schools*. It is no rival of a part. */
export function isWhole({ words, inClaim }: AnalysedSentence, { from }: PlacedClaim): boolean {
  let at = from - 1;
  while (at > 0 && BETWEEN.has(words[at]!.term)) at--;
  return at > 0 && words[at]!.term === 'of' && inClaim[at - 1] === true;
}
