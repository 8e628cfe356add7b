import type { AttributionClaim } from './claims/attribution/claim.ts';
import { findAttributions } from './claims/attribution/find.ts';
import type { Reading } from './claims/kind.ts';
import { findNames } from './claims/name/find.ts';
import { findQuotations } from './claims/quotation/find.ts';
import type { PlacedParagraph } from './draft.ts';
import { judgeAttribution } from './evidence/attributions/judge.ts';
import { findUnattributed } from './evidence/attributions/missing.ts';
import type { JudgeContext } from './evidence/candidates/context.ts';
import { findMisspeltNames, toldOnce } from './evidence/names/misspelt.ts';
import { findMisplacedOffices, joined } from './evidence/offices/misplaced.ts';
import { findMisplaced } from './evidence/places/findings.ts';
import { judgeQuotation } from './evidence/quotations/judge.ts';
import { findOtherRelations } from './evidence/relations/findings.ts';
import type { Finding } from './finding.ts';
import { findTwoSpellings, type PlacedName, withTwoSpellings } from './internal/two-spellings.ts';
import { beyondLimit, type Faults, guarded, LONGEST_SENTENCE, MOST_ATTRIBUTIONS } from './limits.ts';
import { type DraftNames, type Memo, movedFinding } from './memo.ts';

/** Names, quotations and attributions: who is meant, what was said, and by whom. */
export function checkWords(
  placed: readonly PlacedParagraph[],
  reading: Reading,
  context: JudgeContext,
  memo: Memo,
  faults: Faults,
): Finding[] {
  /** What is found in a paragraph by itself. */
  const alone = (key: string, find: (own: JudgeContext) => readonly Finding[]) =>
    placed.flatMap((each) =>
      faults.attempt([], () =>
        memo.recall({ placed: each, key, setting: '', names: context.draftNames }, (draftNames) =>
          find({ ...context, paragraphs: [each.paragraph], draftNames }),
        ),
      ),
    );
  return [
    ...alone('quotations', (own) =>
      findQuotations(own.paragraphs, reading).map((claim) => guarded(claim, () => judgeQuotation(claim, own))),
    ),
    ...joined(
      faults.attempt([], () => checkAttributions(placed, reading, context, memo)),
      alone('offices', findMisplacedOffices),
    ),
    ...withTwoSpellings(
      toldOnce(alone('names', findMisspeltNames)),
      faults.attempt([], () => findTwoSpellings(namesOf(placed, memo), context)),
    ),
    ...alone('places', findMisplaced),
    ...alone('relations', findOtherRelations),
    ...alone('unattributed', findUnattributed),
  ];
}

/** The names of a draft, found once for each paragraph. */
function namesOf(placed: readonly PlacedParagraph[], memo: Memo): PlacedName[] {
  return placed.flatMap(({ paragraph, start }) =>
    memo.keep(paragraph, 'names', '', () => findNames(paragraph)).map((claim) => ({ claim, start })),
  );
}

/** Who is meant by *she* and *the minister* may stand in another paragraph, so attributions are found in all together. */
function checkAttributions(
  placed: readonly PlacedParagraph[],
  reading: Reading,
  context: JudgeContext,
  memo: Memo,
): Finding[] {
  const claims = findAttributions(context.paragraphs, reading);
  const inSentence = new Map<number, number>();
  let at = 0;
  return claims.map((claim) => {
    while (at + 1 < placed.length && claim.span.start >= placed[at + 1]!.start) at++;
    const here = placed[at]!;
    const { start, end } = claim.attribution.sentence;
    const count = (inSentence.get(start) ?? 0) + 1;
    inSentence.set(start, count);
    if (end - start > LONGEST_SENTENCE) return beyondLimit(claim, 'characters');
    if (count > MOST_ATTRIBUTIONS) return beyondLimit(claim, 'attributions');
    const paragraphs = context.paragraphs.slice(Math.max(0, at - 1), at + 2);
    const judge = (draftNames: DraftNames) =>
      guarded(claim, () => judgeAttribution(claim, { ...context, paragraphs, draftNames }));
    const recollection = { placed: here, ...dependencies(claim, placed, at, memo), names: context.draftNames };
    const [finding] = memo.recall(recollection, (names) => [movedFinding(judge(names), -here.start)]);
    return { ...finding!, claim };
  });
}

/** What tells an attribution from others in its paragraph, and what the verdict depends on beside the names of the draft. */
function dependencies(
  { span, part, resolvedSpeaker, attribution: { cue } }: AttributionClaim,
  placed: readonly PlacedParagraph[],
  at: number,
  memo: Memo,
): { key: string; setting: string } {
  const { start } = placed[at]!;
  const neighbours = [placed[at - 1], placed[at + 1]].map((each) => (each ? memo.numberOf(each.paragraph) : ''));
  // Where the speaker is named may be far off, and does not matter.
  const speaker = JSON.stringify(resolvedSpeaker, (name, value) => (PLACES.has(name) ? undefined : value));
  return {
    key: ['attribution', part, span.start - start, span.end - start, cue.start - start].join(' '),
    setting: [...neighbours, speaker].join(' '),
  };
}

const PLACES: ReadonlySet<string> = new Set(['start', 'end']);
