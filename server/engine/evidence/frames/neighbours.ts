import type { AnalysedSentence, PlacedClaim } from './analysis.ts';
import type { Standing } from './standing.ts';

/** A sentence that puts right a figure of the one before it. */
const PUTS_RIGHT =
  /^["“'‘(]?(?:in fact|in reality|actually|the (?:correct|true|right|actual|real) |(?:it|that|this|the \w+) should (?:have|read)|instead,)/i;
/** A sentence that takes back all of the one before it. */
const TAKES_BACK =
  /^["“'‘(]?(?:(?:that|this|it) (?:is|was) (?:false|wrong|untrue|incorrect|inaccurate|not true|not so|not the case|a lie|a hoax)\b|none of (?:that|this|it) (?:is|was) true|that never happened)/i;

/** Figures of two sentences among which one is looked for that puts another right. */
const MOST_LATER = 60;

/**
 * The sentences of a paragraph with what a next sentence says of the one before it: a plan that came otherwise is
 * superseded (*Expected to open in June. It opened in August.*), and so is a figure that is put right.
 */
export function withNeighbours(sentences: readonly AnalysedSentence[]): AnalysedSentence[] {
  return sentences.map((sentence, index) => {
    if (sentence.claims.length === 0) return sentence;
    const next = sentences[index + 1];
    const takesBack = next !== undefined && TAKES_BACK.test(next.text);
    const putsRight = next && PUTS_RIGHT.test(next.text);
    const later = [...sentence.claims, ...(next?.claims ?? [])].slice(0, MOST_LATER);
    const claims = sentence.claims.map((claim) => {
      if (takesBack) return restand(claim, 'denied');
      const isOvertaken = later.some(
        (other) => differs(claim, other) && ((putsRight && next.claims.includes(other)) || overtakes(other, claim)),
      );
      return isOvertaken ? restand(claim, 'superseded') : claim;
    });
    return { ...sentence, claims };
  });
}

function restand(claim: PlacedClaim, kind: Standing['kind']): PlacedClaim {
  return { ...claim, standing: { ...claim.standing, kind } };
}

function differs(claim: PlacedClaim, other: PlacedClaim): boolean {
  return claim.shape === other.shape && claim.valueKey !== other.valueKey;
}

/** Whether a figure tells as done what the other planned. */
function overtakes({ standing: done }: PlacedClaim, { standing: planned }: PlacedClaim): boolean {
  if (planned.kind !== 'planned' || done.kind !== 'asserted' || planned.verb === undefined) return false;
  return done.done.has(planned.verb);
}
