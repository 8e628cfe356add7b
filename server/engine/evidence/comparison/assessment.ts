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
  /** Its place in its paragraph, from 0. */
  readonly index: number;
  /** The text of its paragraph before it. */
  readonly before: string;
}

/** A claim of a source set against a claim of the draft. */
export interface AlignedClaim {
  readonly candidate: CandidateSentence;
  readonly placed: PlacedClaim;
  readonly relation: Relation;
  readonly features: AlignmentFeatures;
  /** Probability that the two answer the same question: by their words alone, or read a second time. */
  readonly score: number;
  /** What a second reading says: the log-odds that the two answer one question. Absent where it was not read so. */
  readonly logit?: number;
  /** Whether the two answer one typed question; see `relateQuestions`. */
  readonly questions: QuestionRelation;
  /** The draft's figure looks like this one mistyped. */
  readonly slip: boolean;
  /** Another claim of the same draft sentence is answered by this one, word for word. */
  readonly taken: boolean;
  /** Another claim of the draft says what this one says, and fits it: it is told elsewhere. */
  readonly isAnswered: boolean;
}

/** All that the candidates say about one claim of the draft, best aligned first. */
export interface Assessment {
  readonly sentence: AnalysedSentence;
  readonly placed: PlacedClaim;
  readonly agreeing: readonly AlignedClaim[];
  readonly contradicting: readonly AlignedClaim[];
  /** The place of its sentence in its paragraph, from 0. */
  readonly index: number;
  /** The text of its paragraph before its sentence. */
  readonly before: string;
  /** The claim stands in one of the sentences that open the draft; see `oneToOne`. */
  readonly isLede: boolean;
  /** How many sources and passages were searched: a draft checked against one document is likely about it. */
  readonly searched: { readonly sources: number; readonly passages: number };
  /** How closely the draft follows the sources; see `closenessOf`. */
  readonly closeness: number;
  /** Whether its close calls have been read a second time; see `readAgain`. */
  readonly isRead: boolean;
}
