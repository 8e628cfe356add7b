import { MemoryStore } from '../../../corpus/store/memory.ts';
import { findAttributions } from '../../../server/engine/claims/attribution/find.ts';
import { findQuotations } from '../../../server/engine/claims/quotation/find.ts';
import { judgeAttribution } from '../../../server/engine/evidence/attributions/judge.ts';
import { createJudgeContext, type JudgeContext } from '../../../server/engine/evidence/candidates/context.ts';
import { findMisspeltNames } from '../../../server/engine/evidence/names/misspelt.ts';
import { findMisplacedOffices, joined } from '../../../server/engine/evidence/offices/misplaced.ts';
import { findMisplaced } from '../../../server/engine/evidence/places/findings.ts';
import { judgeQuotation } from '../../../server/engine/evidence/quotations/judge.ts';
import { findOtherRelations } from '../../../server/engine/evidence/relations/findings.ts';
import type { Finding } from '../../../server/engine/finding.ts';
import type { Tagger } from '../../../server/engine/language/tagger.ts';
import type { Mark } from '../../support/carets.ts';
import { paragraphsOf } from '../claims/paragraphs.ts';

/** Sources by title; each line of a text is a passage. */
export type Story = Readonly<Record<string, string>>;

export function contextOf(draft: string, story: Story, tagger?: Tagger): JudgeContext {
  const store = new MemoryStore();
  for (const [title, text] of Object.entries(story)) {
    const passages = paragraphsOf(text).map(({ start, end, text: passage }) => ({
      start,
      end,
      text: passage,
      role: 'paragraph' as const,
    }));
    store.add({ id: title, hash: title, metadata: { title }, problems: [], words: text.length }, passages);
  }
  return createJudgeContext(store, paragraphsOf(draft), undefined, tagger);
}

/** What is found in a draft about its quotations and attributions, and about whom and what it names. */
export function findingsOf(draft: string, story: Story, tagger?: Tagger): Finding[] {
  const context = contextOf(draft, story, tagger);
  return [
    ...findQuotations(context.paragraphs).map((claim) => judgeQuotation(claim, context)),
    ...joined(
      findAttributions(context.paragraphs).map((claim) => judgeAttribution(claim, context)),
      findMisplacedOffices(context),
    ),
    ...findMisspeltNames(context),
    ...findMisplaced(context),
    ...findOtherRelations(context),
  ];
}

/** Everything that is not borne out, with its code and message; hints are left out. */
export function complaints(draft: string, story: Story, tagger?: Tagger): Mark[] {
  return findingsOf(draft, story, tagger)
    .filter(({ code, severity }) => code !== undefined && severity !== 'hint')
    .map(({ claim, code, message }) => ({ ...claim.span, message: `${code}: ${message}` }));
}

/** The verdict on each quotation. */
export function verdictsOnQuotations(draft: string, story: Story): Mark[] {
  return findingsOf(draft, story)
    .filter(({ claim }) => claim.kind === 'quotation')
    .map(({ claim, verdict }) => ({ ...claim.span, message: verdict }));
}

/** The draft after all preferred fixes. */
export function mended(draft: string, story: Story, tagger?: Tagger): string {
  const edits = findingsOf(draft, story, tagger).flatMap(
    ({ fixes }) => fixes.find(({ preferred }) => preferred)?.edits ?? [],
  );
  let text = draft;
  for (const { start, end, newText } of [...edits].sort((a, b) => b.start - a.start)) {
    text = text.slice(0, start) + newText + text.slice(end);
  }
  return text;
}
