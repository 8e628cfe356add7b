import type { AnalysedSentence, PlacedClaim } from '../evidence/frames/analysis.ts';
import type { Finding } from '../finding.ts';
import { inconsistent } from './inconsistent.ts';

/**
 * *ordered 24 bus shelters … the 42 bus shelters*: a count with the definite article means things that the draft has
 * counted before. Where it counted things of that very name once, and otherwise, one of the two figures is wrong.
 */
export function checkBackReferences(sentences: readonly AnalysedSentence[]): Finding[][] {
  const counted = new Map<string, { readonly first: PlacedClaim; readonly values: Set<string> }>();
  return sentences.map((sentence) => {
    const findings: Finding[] = [];
    for (const placed of sentence.claims) {
      const thing = thingCounted(sentence, placed);
      if (!thing) continue;
      const earlier = counted.get(thing);
      if (isDefinite(sentence, placed)) {
        if (earlier?.values.size === 1 && !earlier.values.has(placed.valueKey))
          findings.push(inconsistent(placed.claim, earlier.first.claim));
      } else if (earlier) earlier.values.add(placed.valueKey);
      else counted.set(thing, { first: placed, values: new Set([placed.valueKey]) });
    }
    return findings;
  });
}

/** The two words behind an exact count, where its noun is the second: *bus shelters*; one word alone is too common a name. */
function thingCounted(sentence: AnalysedSentence, { claim, to, noun }: PlacedClaim): string | undefined {
  if (claim.kind !== 'number' || claim.value.unit !== 'count' || claim.value.approximate || claim.value.bound) {
    return undefined;
  }
  const [modifier, head] = [sentence.words[to], sentence.words[to + 1]];
  if (!modifier || !head || !noun || head.concept !== noun) return undefined;
  const between = sentence.text.slice(claim.span.end - sentence.start, head.end - sentence.start);
  return /[,;:.()]/.test(between) || modifier.substance === 0 ? undefined : `${modifier.concept} ${head.concept}`;
}

function isDefinite(sentence: AnalysedSentence, { claim }: PlacedClaim): boolean {
  return /\b(?:the|these|those|all)\s+$/i.test(sentence.text.slice(0, claim.span.start - sentence.start).slice(-12));
}
