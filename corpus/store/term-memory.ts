import { ShingleTerms } from './shingle-terms.ts';
import { TermNumbers } from './term-numbers.ts';

/** The terms that this process has met, and their numbers in the index, which never change. */
export class TermMemory {
  readonly terms = new TermNumbers();
  readonly shingles = new ShingleTerms(this.terms);
  /** The number in the index of the term that `terms` has at each place. */
  readonly numbers: number[] = [];
}
