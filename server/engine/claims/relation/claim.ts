import type { Span } from '../../../../corpus/document.ts';
import type { Claim } from '../kind.ts';
import type { RelationValue } from './value.ts';

/** A claim that one relation holds, where another of the same family might. */
export interface RelationClaim extends Claim<'relation', RelationValue> {
  /** Its families: which question it answers, and with which of the answers that exclude one another. */
  readonly answers: readonly Answer[];
  /** The sentence it stands in. */
  readonly sentence: Span;
}

/** One of the answers to a question, of which only one can be true of the same people and things. */
export interface Answer {
  readonly family: number;
  readonly answer: number;
  /** The word in its plain form, and which of its forms it stands in: 0 base, 1 with *s*, 2 past, 3 participle, 4 with *ing*. */
  readonly lemma: string;
  readonly form: number;
}
