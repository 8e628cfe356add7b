import type { Relation } from '../../claims/kind.ts';
import type { ConceptWord } from '../../language/concepts.ts';
import type { CandidateSentence } from '../candidates/library.ts';
import type { AnalysedSentence, PlacedClaim } from '../frames/analysis.ts';
import type { QuestionRelation } from '../questions/question.ts';
import type { AlignmentFeatures } from './features.ts';

/** A sentence of a draft and the words around it, which tell what "it" and "the visit" refer to. */
export interface DraftSentence {
  readonly sentence: AnalysedSentence;
  /** Words of the sentences before it in its paragraph, and of the headline. */
  readonly around: readonly ConceptWord[];
}

/** A claim of a source set against a claim of the draft. */
export interface AlignedClaim {
  readonly candidate: CandidateSentence;
  readonly placed: PlacedClaim;
  readonly relation: Relation;
  readonly features: AlignmentFeatures;
  /** Probability that the two answer the same question, by their words alone. */
  readonly score: number;
  /** Whether the two answer one typed question; see `relateQuestions`. */
  readonly questions: QuestionRelation;
  /** The draft's figure looks like this one mistyped. */
  readonly slip: boolean;
  /** Another claim of the same draft sentence is answered by this one, word for word. */
  readonly taken: boolean;
}

/** All that the candidates say about one claim of the draft, best aligned first. */
export interface Assessment {
  readonly sentence: AnalysedSentence;
  readonly placed: PlacedClaim;
  readonly agreeing: readonly AlignedClaim[];
  readonly contradicting: readonly AlignedClaim[];
}
