import type { SourceDocument } from '../../corpus/document.ts';
import type { PassageStore } from '../../corpus/store/store.ts';
import { findAttributions } from './claims/attribution/find.ts';
import type { Claim, Reading } from './claims/kind.ts';
import { findQuotations } from './claims/quotation/find.ts';
import { draftSentences, paragraphsOf } from './draft.ts';
import { assess, MOST_CLAIMS } from './evidence/assess.ts';
import type { DraftSentence } from './evidence/assessment.ts';
import { findUnattributed } from './evidence/attribution-missing.ts';
import { judgeAttribution } from './evidence/attributions.ts';
import { createJudgeContext, createPassageCache, type JudgeContext } from './evidence/context.ts';
import { createLibrary, type Library } from './evidence/library.ts';
import { notFoundMessage } from './evidence/messages.ts';
import { judgeQuotation } from './evidence/quotations.ts';
import { oneToOne } from './evidence/settle.ts';
import { judgeMeasured } from './evidence/verdict.ts';
import type { Finding } from './finding.ts';
import { checkConsistency } from './internal/consistency.ts';
import { checkInternally, withInternal } from './internal/internal.ts';
import type { Paragraph } from './language/sentences.ts';
import type { Tagger } from './language/tagger.ts';
import { createMemo, type Memo } from './memo.ts';

/** What the shell knows about a draft beside its text. */
export interface CheckOptions {
  /** The day the draft is written for, ISO 8601; it resolves *Thursday* and *last week*. Front matter is asked where absent. */
  readonly date?: string;
  readonly dayMonthOrder?: NonNullable<Reading['dayMonthOrder']>;
}

/** Checks drafts against one corpus. What it learns of passages and paragraphs is kept from one check to the next. */
export interface Checker {
  /** All claims of a draft, in order, each with its verdict. Same input, same findings; never throws on any text. */
  check(draft: SourceDocument, options?: CheckOptions): readonly Finding[];
}

/** What a checker can do without, and does better with. */
export interface CheckerTools {
  /** Tells women's given names from men's, so that *she* in a source is not taken for the wrong person. See `loadTagger`. */
  readonly tagger?: Tagger;
}

export function createChecker(store: PassageStore, { tagger }: CheckerTools = {}): Checker {
  const library = createLibrary(store);
  const passages = createPassageCache();
  const memo = createMemo();
  return {
    check: (draft, options = {}) => {
      const reading = readingOf(draft, options);
      const paragraphs = paragraphsOf(draft);
      const context = createJudgeContext(store, paragraphs, passages, tagger);
      const findings = [
        ...checkMeasured(paragraphs, reading, draft.metadata.title ?? '', library, memo),
        ...checkWords(paragraphs, reading, context, memo),
      ];
      return findings.sort((a, b) => a.claim.span.start - b.claim.span.start || a.claim.span.end - b.claim.span.end);
    },
  };
}

function readingOf(draft: SourceDocument, options: CheckOptions): Reading {
  const date = options.date ?? draft.metadata.published;
  return { ...(date ? { date } : {}), ...(options.dayMonthOrder ? { dayMonthOrder: options.dayMonthOrder } : {}) };
}

/** Numbers and dates, set against the sources, against their own sentence, and against the rest of the draft. */
function checkMeasured(
  paragraphs: readonly Paragraph[],
  reading: Reading,
  headline: string,
  library: Library,
  memo: Memo,
): Finding[] {
  const setting = [reading.date, reading.dayMonthOrder, headline].join('\u0000');
  const taken = paragraphs.map((paragraph) => draftSentences(paragraph, reading, headline));
  const findings = paragraphs.flatMap((paragraph, index) =>
    memo.recall(`measured\u0000${setting}\u0000${paragraph.text}`, paragraph.start, () =>
      judgeParagraph(
        taken[index]!.filter(({ sentence }) => sentence.claims.length > 0),
        library,
      ),
    ),
  );
  return withInternal(
    findings,
    checkConsistency(
      taken.flat().map(({ sentence }) => sentence),
      library,
    ),
  );
}

function judgeParagraph(drafts: readonly DraftSentence[], library: Library): Finding[] {
  const internal = drafts.flatMap(({ sentence }) => checkInternally(sentence));
  const searched = library.sourceCount();
  if (searched === 0) {
    const claims = drafts.flatMap(({ sentence }) => sentence.claims);
    return withInternal(
      claims.map(({ claim }) => unchecked(claim)),
      internal,
    );
  }
  const assessments = oneToOne(drafts.flatMap((draft) => assess(draft, library)));
  const judged = assessments.map((each) => guarded(each.placed.claim, () => judgeMeasured(each, searched)));
  const beyond = drafts.flatMap(({ sentence }) => sentence.claims.slice(MOST_CLAIMS));
  return withInternal([...judged, ...beyond.map(({ claim }) => tooMany(claim))], internal);
}

function tooMany(claim: Claim): Finding {
  const message = `“${claim.text}” was not checked: its sentence has more than ${MOST_CLAIMS} figures.`;
  return { claim, verdict: 'not-enough-evidence', message, evidence: [], fixes: [] };
}

function unchecked(claim: Claim): Finding {
  return { claim, verdict: 'not-enough-evidence', message: notFoundMessage(claim, 0), evidence: [], fixes: [] };
}

/** Quotations and attributions: what was said, and by whom. */
function checkWords(
  paragraphs: readonly Paragraph[],
  reading: Reading,
  context: JudgeContext,
  memo: Memo,
): readonly Finding[] {
  const names = fullNamesOf(paragraphs);
  const recall = (claim: Claim, detail: string, judge: () => Finding): readonly Finding[] => {
    const at = paragraphs.findIndex(({ start, end }) => start <= claim.span.start && claim.span.start < end);
    const here = paragraphs[at];
    if (!here) return [guarded(claim, judge)];
    const place = `${claim.span.start - here.start}-${claim.span.end - here.start}`;
    const key = [claim.kind, detail, place, names, paragraphs[at - 1]?.text, here.text, paragraphs[at + 1]?.text];
    return memo.recall(key.join('\u0000'), here.start, () => [guarded(claim, judge)]);
  };
  return [
    ...findQuotations(paragraphs, reading).flatMap((claim) => recall(claim, '', () => judgeQuotation(claim, context))),
    ...findAttributions(paragraphs, reading).flatMap((claim) =>
      recall(claim, claim.part, () => judgeAttribution(claim, context)),
    ),
    ...paragraphs.flatMap((paragraph) =>
      memo.recall(`unattributed\u0000${names}\u0000${paragraph.text}`, paragraph.start, () =>
        findUnattributed({ ...context, paragraphs: [paragraph] }),
      ),
    ),
  ];
}

/** The names of two words and more in a draft: what a surname or a pronoun elsewhere in it may stand for. */
function fullNamesOf(paragraphs: readonly Paragraph[]): string {
  const names = new Set<string>();
  for (const { text } of paragraphs) {
    for (const match of text.matchAll(/\p{Lu}[\p{L}'’-]{1,40}(?: \p{Lu}[\p{L}'’.-]{0,40}){1,4}/gu)) names.add(match[0]);
  }
  return [...names].sort().join(';');
}

/** One judge that fails takes no other with it: its claim is said to be unchecked. */
function guarded(claim: Claim, judge: () => Finding): Finding {
  try {
    return judge();
  } catch (error) {
    const message = `“${claim.text}” could not be checked: ${error instanceof Error ? error.message : String(error)}.`;
    return { claim, verdict: 'not-enough-evidence', message, evidence: [], fixes: [] };
  }
}
