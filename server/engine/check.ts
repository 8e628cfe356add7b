import type { SourceDocument } from '../../corpus/document.ts';
import type { PassageStore } from '../../corpus/store/store.ts';
import { findAttributions } from './claims/attribution/find.ts';
import type { Claim, Reading } from './claims/kind.ts';
import { findQuotations } from './claims/quotation/find.ts';
import { type AnalysedSentence, analyseParagraph } from './evidence/analysis.ts';
import { assess, type DraftSentence } from './evidence/assess.ts';
import { judgeAttribution } from './evidence/attributions.ts';
import { createJudgeContext, createPassageCache } from './evidence/context.ts';
import { createLibrary, type Library } from './evidence/library.ts';
import { notFoundMessage } from './evidence/messages.ts';
import { judgeQuotation } from './evidence/quotations.ts';
import { judgeMeasured } from './evidence/verdict.ts';
import type { Finding } from './finding.ts';
import { checkArithmetic } from './internal/arithmetic.ts';
import { checkWeekday } from './internal/weekday.ts';
import { conceptWordsOf } from './language/concepts.ts';
import { type Paragraph, paragraphOf } from './language/sentences.ts';

/** What the shell knows about a draft beside its text. */
export interface CheckOptions {
  /** The day the draft is written for, ISO 8601; it resolves *Thursday* and *last week*. Front matter is asked where absent. */
  readonly date?: string;
  readonly dayMonthOrder?: NonNullable<Reading['dayMonthOrder']>;
}

/** Checks drafts against one corpus. What it learns of passages is kept from one check to the next. */
export interface Checker {
  /** All claims of a draft, in order, each with its verdict. Same input, same findings; never throws on any text. */
  check(draft: SourceDocument, options?: CheckOptions): readonly Finding[];
}

export function createChecker(store: PassageStore): Checker {
  const library = createLibrary(store);
  const passages = createPassageCache();
  return {
    check: (draft, options = {}) => {
      const reading = readingOf(draft, options);
      const paragraphs = paragraphsOf(draft);
      const context = createJudgeContext(store, paragraphs, passages);
      const findings = [
        ...paragraphs.flatMap((paragraph) => checkMeasured(paragraph, reading, draft.metadata.title ?? '', library)),
        ...findQuotations(paragraphs, reading).map((claim) => guarded(claim, () => judgeQuotation(claim, context))),
        ...findAttributions(paragraphs, reading).map((claim) => guarded(claim, () => judgeAttribution(claim, context))),
      ];
      return findings.sort((a, b) => a.claim.span.start - b.claim.span.start || a.claim.span.end - b.claim.span.end);
    },
  };
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

function readingOf(draft: SourceDocument, options: CheckOptions): Reading {
  const date = options.date ?? draft.metadata.published;
  return { ...(date ? { date } : {}), ...(options.dayMonthOrder ? { dayMonthOrder: options.dayMonthOrder } : {}) };
}

/** The prose of a draft, paragraph by paragraph. */
export function paragraphsOf(draft: SourceDocument): Paragraph[] {
  return draft.blocks
    .filter((block) => block.role !== 'furniture')
    .map((block) => paragraphOf(draft.prose.slice(block.start, block.end), block.start));
}

/** The numbers and dates of a paragraph, set against the sources and against themselves. */
function checkMeasured(paragraph: Paragraph, reading: Reading, headline: string, library: Library): Finding[] {
  return draftSentences(paragraph, reading, headline).flatMap((draft) => {
    if (draft.sentence.claims.length === 0) return [];
    const internal = checkInternally(draft.sentence);
    return judgeSentence(draft, library).map((finding) => {
      if (finding.verdict === 'supported' || finding.verdict === 'conflicting') return finding;
      return internal.find((each) => each.claim.span.start === finding.claim.span.start) ?? finding;
    });
  });
}

/** How many sentences before one tell what its pronouns mean. */
const SENTENCES_AROUND = 2;

/** The sentences of a paragraph taken apart, each with the words around it. */
export function draftSentences(paragraph: Paragraph, reading: Reading, headline: string): DraftSentence[] {
  const sentences = analyseParagraph(paragraph, reading);
  const title = conceptWordsOf(headline);
  return sentences.map((sentence, index) => ({
    sentence,
    around: [...sentences.slice(Math.max(0, index - SENTENCES_AROUND), index).flatMap((each) => each.words), ...title],
  }));
}

function judgeSentence(draft: DraftSentence, library: Library): Finding[] {
  const searched = library.store.sources().length;
  if (searched === 0) return draft.sentence.claims.map(({ claim }) => unchecked(claim));
  return assess(draft, library).map((assessment) =>
    guarded(assessment.placed.claim, () => judgeMeasured(draft.sentence, assessment, searched)),
  );
}

function unchecked(claim: Claim): Finding {
  return { claim, verdict: 'not-enough-evidence', message: notFoundMessage(claim, 0), evidence: [], fixes: [] };
}

/** What is wrong with a sentence by its own figures, whatever the sources say. */
function checkInternally(sentence: AnalysedSentence): Finding[] {
  const claims = sentence.claims.map(({ claim }) => claim);
  const weekdays = claims.flatMap((claim) => (claim.kind === 'date' ? (checkWeekday(claim) ?? []) : []));
  return [
    ...weekdays,
    ...checkArithmetic(
      sentence,
      claims.filter((claim) => claim.kind === 'number'),
    ),
  ];
}
