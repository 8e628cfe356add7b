import type { Claim } from './claims/kind.ts';
import type { PlacedParagraph } from './draft.ts';
import { MOST_CLAIMS } from './evidence/comparison/assess.ts';
import type { Finding } from './finding.ts';

/** Characters of a sentence up to which its claims are looked into; what is longer is data. */
export const LONGEST_SENTENCE = 5_000;

/** Sentences of a draft whose claims are looked into: more than most books have. */
const MOST_SENTENCES = 20_000;

export function isBeyond({ sentencesBefore }: PlacedParagraph): boolean {
  return sentencesBefore >= MOST_SENTENCES;
}

/** Attributions of one sentence that are looked into. More are a list or a play, not a report. */
export const MOST_ATTRIBUTIONS = 24;

const count = (limit: number) => limit.toLocaleString('en');

const REASONS = {
  figures: `its sentence has more than ${MOST_CLAIMS} figures`,
  attributions: `its sentence has more than ${MOST_ATTRIBUTIONS} attributions`,
  characters: `its sentence has more than ${count(LONGEST_SENTENCE)} characters`,
  sentences: `it stands beyond the draft's first ${count(MOST_SENTENCES)} sentences`,
};

/** A claim that is left out because there is too much of something. */
export function beyondLimit(claim: Claim, limit: keyof typeof REASONS): Finding {
  return unchecked(claim, `“${claim.text}” was not checked: ${REASONS[limit]}.`);
}

/** A claim of which nothing can be said, and why. */
export function unchecked(claim: Claim, message: string): Finding {
  return { claim, verdict: 'not-enough-evidence', message, evidence: [], fixes: [] };
}

/** One judge that fails takes no other with it: its claim is said to be unchecked. */
export function guarded(claim: Claim, judge: () => Finding): Finding {
  try {
    return judge();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return unchecked(claim, `“${claim.text}” could not be checked: ${reason}.`);
  }
}

/** The same for a judge that may have nothing to say. */
export function ifAnything(claim: Claim, judge: () => Finding | undefined): Finding | undefined {
  let hasAny = true;
  const finding = guarded(claim, () => {
    const made = judge();
    hasAny = made !== undefined;
    return made ?? unchecked(claim, '');
  });
  return hasAny ? finding : undefined;
}
