import { readText } from '../../corpus/readers/read.ts';
import { agrees } from '../../server/engine/claims/kind.ts';
import { compareMeasured, findMeasured, type MeasuredClaim } from '../../server/engine/claims/measured.ts';
import { draftSentences, paragraphsOf } from '../../server/engine/draft.ts';
import { createLibrary } from '../../server/engine/evidence/candidates/library.ts';
import { assess } from '../../server/engine/evidence/comparison/assess.ts';
import type { AlignedClaim, Assessment } from '../../server/engine/evidence/comparison/assessment.ts';
import { closenessOf } from '../../server/engine/evidence/comparison/closeness.ts';
import { oneToOne, tellings } from '../../server/engine/evidence/comparison/settle.ts';
import { CONTEXT } from '../../server/engine/evidence/second-reading/question-pair.ts';
import { type ExpectedVerdict, familyOf, type LabelledCase, readCases, storeOf } from './cases.ts';
import { readMarkedDrafts } from './drafts.ts';
import { PARALLEL_CASES } from './parallel.ts';

/** One measured claim of a labelled draft with all that its sources say, and what the label wants. */
export interface Observation {
  readonly file: string;
  readonly id: string;
  readonly family: string;
  readonly assessment: Assessment;
  /** What stands in the draft before the claim's paragraph. */
  readonly preceding: string;
  /** The label, where the claim is marked as wrong. */
  readonly wrong: ExpectedVerdict | undefined;
  /** What the claim would be once put right. */
  readonly right: readonly MeasuredClaim[];
  /** The label says that no source speaks of it. */
  readonly unknown: boolean;
  /** The label says that a source bears it out. */
  readonly supported: boolean;
}

export const CASE_FILES = [
  'drafts',
  'parallel',
  'three-outlets',
  'summaries',
  'first-sentences',
  'headlines',
  'speakers',
] as const;

/** The claims of a file of cases, of the marked drafts, or of the sentences that only look alike. */
export function observe(file: string): Observation[] {
  return casesOf(file).flatMap((labelled) => observeCase(file, labelled));
}

function casesOf(file: string): readonly LabelledCase[] {
  if (file === 'drafts') return readMarkedDrafts();
  return file === 'parallel' ? PARALLEL_CASES : readCases(file);
}

export function observeCase(file: string, labelled: LabelledCase): Observation[] {
  return settled(assessmentsOf(labelled)).map(({ assessment, preceding }) => {
    const marks = labelled.expected.filter((mark) => overlaps(mark, assessment.placed.claim.span));
    const wrong = marks.find((mark) => mark.verdict === 'refuted');
    const unknown = marks.some((mark) => mark.verdict === 'not-enough-evidence');
    const supported = marks.some((mark) => mark.verdict === 'supported');
    const right = wrong ? correctedClaims(labelled, wrong) : [];
    return {
      file,
      id: labelled.id,
      family: familyOf(labelled),
      assessment,
      preceding,
      wrong,
      right,
      unknown,
      supported,
    };
  });
}

/** All that the sources say about the claims of a draft, paragraph by paragraph. */
function assessmentsOf({ sources, draft: { text, date } }: LabelledCase): Measured[] {
  const library = createLibrary(storeOf(sources));
  const draft = readText('markdown', text);
  let sentencesBefore = 0;
  let textBefore = '';
  return paragraphsOf(draft).map((paragraph) => {
    const before = sentencesBefore;
    const preceding = textBefore;
    textBefore = `${textBefore}${paragraph.text}\n\n`.slice(-CONTEXT);
    sentencesBefore += paragraph.sentences.length;
    const assessments = draftSentences(paragraph, date ? { date } : {}, draft.metadata.title ?? '')
      .filter(({ sentence }) => sentence.claims.length > 0)
      .flatMap((sentence) => assess(sentence, library));
    return { assessments, sentencesBefore: before, preceding };
  });
}

/** What the sources say about the claims of a paragraph, and how many sentences come before it. */
interface Measured {
  readonly assessments: readonly Assessment[];
  readonly sentencesBefore: number;
  readonly preceding: string;
}

/** The paragraphs of one draft set against one another, as the check does it. */
function settled(paragraphs: readonly Measured[]): { assessment: Assessment; preceding: string }[] {
  const all = paragraphs.map(({ assessments }) => assessments);
  const told = tellings(all);
  const closeness = closenessOf(all);
  return paragraphs.flatMap(({ assessments, sentencesBefore, preceding }, index) => {
    const isTold = (place: string) => told.get(place)?.some((at) => at !== index) ?? false;
    return oneToOne(assessments, { isTold, closeness, sentencesBefore }).map((assessment) => ({
      assessment,
      preceding,
    }));
  });
}

function overlaps(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The claim that stands where the wrong one stood once the draft is put right as its label says. */
function correctedClaims(labelled: LabelledCase, wrong: ExpectedVerdict): MeasuredClaim[] {
  const { text, date } = labelled.draft;
  return (wrong.right ?? '').split('|').flatMap((right) => {
    const corrected = text.slice(0, wrong.start) + right + text.slice(wrong.end);
    const mark = { start: wrong.start, end: wrong.start + right.length };
    return paragraphsOf(readText('markdown', corrected))
      .flatMap((paragraph) => findMeasured(paragraph, date ? { date } : {}))
      .filter((claim) => overlaps(mark, claim.span));
  });
}

/** Whether an aligned claim of the source says what a wrong claim of the draft should say. */
export function putsRight(observation: Observation, aligned: AlignedClaim): boolean {
  return observation.right.some((claim) => agrees(compareMeasured(claim, aligned.placed.claim)));
}
