import type { SourceDocument } from '../../corpus/document.ts';
import type { PassageStore } from '../../corpus/store/store.ts';
import { checkMeasured } from './check-measured.ts';
import { checkWords } from './check-words.ts';
import type { Reading } from './claims/kind.ts';
import { movedParagraph, type Piece, piecesOf, placedParagraphs } from './draft.ts';
import { createJudgeContext, createPassageCache } from './evidence/candidates/context.ts';
import { createAnalyses, createLibrary } from './evidence/candidates/library.ts';
import type { CrossEncoder } from './evidence/second-reading/question-pair.ts';
import type { Finding } from './finding.ts';
import { kept } from './kept.ts';
import type { Tagger } from './language/tagger.ts';
import { claimsLeftOut, Faults, sentencesLeftOut, withinLimits } from './limits.ts';
import { createMemo } from './memo.ts';
import { withoutFixesInQuotations } from './quoted-fixes.ts';

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
  /** What of a draft was not checked, or not read as it should be, given the findings about it: one sentence each. */
  limits(draft: SourceDocument, findings: readonly Finding[]): readonly string[];
}

/** What a checker can do without, and does better with. */
export interface CheckerTools {
  /** Tells women's given names from men's, so that *she* in a source is not taken for the wrong person. See `lazyTagger`. */
  readonly tagger?: Tagger;
  /** Reads close calls a second time. Without it they are decided by words alone. */
  readonly crossEncoder?: CrossEncoder;
}

/** Paragraphs kept with what was found in them: those of several long drafts, or as many again as the longest draft has. */
const FEWEST_KEPT = 2_000;

export function createChecker(store: PassageStore, { tagger, crossEncoder }: CheckerTools = {}): Checker {
  const analyses = createAnalyses(store);
  let library = createLibrary(store, analyses);
  let passages = createPassageCache();
  const missed = () => store.missed?.() ?? 0;
  let missedBefore = missed();
  const memo = createMemo(() => missed() === missedBefore);
  let mostKept = FEWEST_KEPT;
  const faultsOf = new WeakMap<readonly Finding[], Faults>();
  const cut = kept<string, readonly Piece[]>(() => mostKept, piecesOf);
  return {
    check: (draft, options = {}) => {
      if (missed() !== missedBefore) {
        // What was learnt from answers that were not whole is asked for again.
        library = createLibrary(store, analyses);
        passages = { ...createPassageCache(), views: passages.views };
        missedBefore = missed();
      }
      mostKept = Math.max(mostKept, 2 * draft.blocks.length);
      const reading = readingOf(draft, options);
      const placed = withinLimits(placedParagraphs(draft, cut));
      const paragraphs = placed.map(({ paragraph, start }) => movedParagraph(paragraph, start));
      const context = {
        ...createJudgeContext(store, paragraphs, passages, tagger),
        sourceCount: library.sourceCount,
      };
      const faults = new Faults();
      const findings = [
        ...checkMeasured(
          placed,
          { reading, headline: draft.metadata.title ?? '' },
          { library, crossEncoder, memo, faults },
        ),
        ...checkWords(placed, reading, context, memo, faults),
      ].map((finding) => asWritten(finding, draft));
      findings.sort((a, b) => a.claim.span.start - b.claim.span.start || a.claim.span.end - b.claim.span.end);
      const told = faults.attempt(findings, () => withoutFixesInQuotations(findings, placed));
      faultsOf.set(told, faults);
      return told;
    },
    limits: (draft, findings) => [
      ...draft.problems.map(({ message }) => message),
      ...sentencesLeftOut(placedParagraphs(draft, cut)),
      ...claimsLeftOut(findings),
      ...(faultsOf.get(findings)?.sentences() ?? []),
    ],
  };
}

/** Claims are found in the prose, where mark-up is blanked out; their text is that of the draft. */
function asWritten(finding: Finding, { text }: SourceDocument): Finding {
  const { claim } = finding;
  const written = text.slice(claim.span.start, claim.span.end);
  return written === claim.text ? finding : { ...finding, claim: { ...claim, text: written } };
}

function readingOf(draft: SourceDocument, options: CheckOptions): Reading {
  const date = options.date ?? draft.metadata.published;
  return { ...(date ? { date } : {}), ...(options.dayMonthOrder ? { dayMonthOrder: options.dayMonthOrder } : {}) };
}
