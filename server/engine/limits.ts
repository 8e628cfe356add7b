import type { Claim } from './claims/kind.ts';
import type { PlacedParagraph } from './draft.ts';
import { MOST_CLAIMS } from './evidence/comparison/assess.ts';
import type { Finding, Unchecked } from './finding.ts';

/** Characters of a sentence up to which its claims are looked into; what is longer is data. */
export const LONGEST_SENTENCE = 5_000;

/** Sentences of a draft that are looked at: more than most books have. */
const MOST_SENTENCES = 20_000;

/** Attributions of one sentence that are looked into. More are a list or a play, not a report. */
export const MOST_ATTRIBUTIONS = 24;

const count = (limit: number) => limit.toLocaleString('en');

const REASONS: Readonly<Record<Exclude<Unchecked, 'failure'>, string>> = {
  figures: `more than ${MOST_CLAIMS} figures`,
  attributions: `more than ${MOST_ATTRIBUTIONS} attributions`,
  characters: `more than ${count(LONGEST_SENTENCE)} characters`,
};

/** The paragraphs of a draft that are looked at. */
export function withinLimits(placed: readonly PlacedParagraph[]): readonly PlacedParagraph[] {
  const beyond = placed.findIndex(({ sentencesBefore }) => sentencesBefore >= MOST_SENTENCES);
  return beyond < 0 ? placed : placed.slice(0, beyond);
}

/** What of a draft is not looked at: a sentence for a person, or none. */
export function sentencesLeftOut(placed: readonly PlacedParagraph[]): readonly string[] {
  const last = placed.at(-1);
  const all = last ? last.sentencesBefore + last.paragraph.sentences.length : 0;
  const looked = placed[withinLimits(placed).length]?.sentencesBefore;
  if (looked === undefined) return [];
  return [`Only the first ${count(looked)} of the draft's ${count(all)} sentences were checked.`];
}

/** A claim that is left out because there is too much of something. */
export function beyondLimit(claim: Claim, limit: keyof typeof REASONS): Finding {
  const message = `“${claim.text}” was not checked: its sentence has ${REASONS[limit]}.`;
  return { ...nothingKnown(claim, message), unchecked: limit };
}

/** A claim of which nothing can be said, and why. */
export function nothingKnown(claim: Claim, message: string): Finding {
  return { claim, verdict: 'not-enough-evidence', message, evidence: [], fixes: [] };
}

/** Defects met in one check: each takes away what it was about, and nothing else. */
export class Faults {
  readonly #said = new Set<string>();

  /** What `make` gives, or `instead` where it fails. */
  attempt<Made>(instead: Made, make: () => Made): Made {
    try {
      return make();
    } catch (error) {
      this.#said.add(error instanceof Error ? error.message : String(error));
      return instead;
    }
  }

  /** One sentence for each thing that went wrong. */
  sentences(): readonly string[] {
    return [...this.#said].map(
      (reason) => `Part of the draft was not checked because of a defect in Vouch: ${reason}.`,
    );
  }
}

/** One judge that fails takes no other with it: its claim is said to be unchecked. */
export function guarded(claim: Claim, judge: () => Finding): Finding {
  try {
    return judge();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ...nothingKnown(claim, `“${claim.text}” could not be checked: ${reason}.`), unchecked: 'failure' };
  }
}

/** The same for a judge that may have nothing to say. */
export function ifAnything(claim: Claim, judge: () => Finding | undefined): Finding | undefined {
  let hasAny = true;
  const finding = guarded(claim, () => {
    const made = judge();
    hasAny = made !== undefined;
    return made ?? nothingKnown(claim, '');
  });
  return hasAny ? finding : undefined;
}

/** How many claims were not looked into, and why: one sentence for each reason. */
export function claimsLeftOut(findings: readonly Finding[]): readonly string[] {
  const counts = Map.groupBy(
    findings.filter(({ unchecked }) => unchecked !== undefined),
    ({ unchecked }) => unchecked!,
  );
  return [...counts].map(([reason, { length }]) => {
    const were = length === 1 ? '1 claim was' : `${count(length)} claims were`;
    return reason === 'failure'
      ? `${were} not checked because of a defect in Vouch.`
      : `${were} not checked: ${length === 1 ? 'its sentence has' : 'their sentences have'} ${REASONS[reason]}.`;
  });
}
