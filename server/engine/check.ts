import type { SourceDocument } from '../../corpus/document.ts';
import type { PassageStore } from '../../corpus/store/store.ts';
import type { Reading } from './claims/kind.ts';
import { type AnalysedSentence, analyseParagraph } from './evidence/analysis.ts';
import { assess } from './evidence/assess.ts';
import { createLibrary, type Library } from './evidence/library.ts';
import { judgeMeasured } from './evidence/verdict.ts';
import type { Finding } from './finding.ts';
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
  return {
    check: (draft, options = {}) => {
      const reading = readingOf(draft, options);
      const findings = paragraphsOf(draft).flatMap((paragraph) =>
        analyseParagraph(paragraph, reading).flatMap((sentence) => judgeSentence(sentence, library)),
      );
      return findings.sort((a, b) => a.claim.span.start - b.claim.span.start || a.claim.span.end - b.claim.span.end);
    },
  };
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

function judgeSentence(sentence: AnalysedSentence, library: Library): Finding[] {
  if (sentence.claims.length === 0) return [];
  const searched = library.store.sources().length;
  const candidates = searched > 0 ? library.candidates(sentence.words) : [];
  return assess(sentence, candidates, library).map((assessment) => judgeMeasured(sentence, assessment, searched));
}
