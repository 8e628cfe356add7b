import type { Question } from '../../claims/question.ts';

/** A sentence with one of its figures marked: offsets are UTF-16 units into `text`, `end` is exclusive. */
export interface MarkedSentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What stands before the sentence, up to `CONTEXT` characters: what its pronouns refer to. */
  readonly before: string;
}

/** A figure of the draft and one of a source, which may answer one question. The value of the draft's is not looked at. */
export interface QuestionPair {
  readonly question: Question;
  readonly draft: MarkedSentence;
  readonly source: MarkedSentence & { readonly title: string };
}

/** Characters before a sentence that are read with it. */
export const CONTEXT = 220;

/**
 * Tells whether two figures answer one question by reading both sentences together (Humeau et al. 2020, *Poly-encoders*,
 * section 4.3). It is slow beside everything else in a check, so it answers from what it has read before.
 */
export interface CrossEncoder {
  /** The log-odds that both answer one question; undefined where the pair is not read yet, which is noted and done later. */
  logit(pair: QuestionPair): number | undefined;
}
