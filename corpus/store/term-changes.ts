import type { Passage } from '../document.ts';
import type { Signature } from '../near-duplicates.ts';
import { ShingleTerms } from './shingle-terms.ts';
import { TermNumbers } from './term-numbers.ts';

/** What becomes of one term: the passages that hold it from now on, and those that do no longer. Ids rise. */
export interface TermChange {
  /** The term's number in the index. */
  readonly number: number;
  readonly added: Float64Array;
  readonly removed: Float64Array;
}

/** Numbers that terms have in the index, as far as this process has met them. They never change. */
export class TermMemory {
  readonly terms = new TermNumbers();
  readonly shingles = new ShingleTerms(this.terms);
  /** The number in the index of the term that `terms` has at each place. */
  readonly numbers: number[] = [];
}

/**
 * Which passages come and go for each term, gathered over many passages before anything is written. Passages must
 * come with rising ids, those that are removed apart from those that are added.
 */
export class TermChanges {
  readonly #memory: TermMemory;
  readonly #added = new Pairs();
  readonly #removed = new Pairs();

  constructor(memory: TermMemory) {
    this.#memory = memory;
  }

  add(id: number, passage: Passage): void {
    this.#gather(passage, id, this.#added);
  }

  /** The signature of the passages that were added since the last time. */
  takeSignature(): Signature {
    return this.#memory.shingles.take();
  }

  remove(id: number, passage: Passage): void {
    this.#gather(passage, id, this.#removed);
  }

  /** All changes by rising number of the term. `numberOf` is asked for the number of a term that is met the first time. */
  *inOrder(numberOf: (term: string) => number): Generator<TermChange> {
    const { terms, numbers } = this.#memory;
    for (let met = numbers.length; met < terms.terms.length; met += 1) numbers.push(numberOf(terms.terms[met]!));
    const [added, removed] = [this.#added.byTerm(), this.#removed.byTerm()];
    const touched = new Set([...this.#added.touched, ...this.#removed.touched]);
    for (const term of [...touched].sort((a, b) => numbers[a]! - numbers[b]!)) {
      yield { number: numbers[term]!, added: added(term), removed: removed(term) };
    }
  }

  #gather(passage: Passage, id: number, pairs: Pairs): void {
    const { terms } = this.#memory;
    const numbers = terms.of(passage.text);
    pairs.write(id, numbers);
    if (pairs === this.#added) this.#memory.shingles.add(numbers);
    if (passage.context) pairs.write(id, terms.of(passage.context));
    if (passage.speaker) pairs.write(id, terms.of(passage.speaker));
  }
}

/** Pairs of a term and the id of a passage that holds it, each once, in the order of ids. */
class Pairs {
  /** The terms that occur, in the order of their first occurrence. */
  readonly touched: number[] = [];
  #terms: Int32Array = new Int32Array(2 ** 12);
  #ids: Float64Array = new Float64Array(2 ** 12);
  #count = 0;
  /** For each term, the last passage that was written for it, and how many were. */
  #latest: Float64Array = new Float64Array(2 ** 12);
  #counts: Float64Array = new Float64Array(2 ** 12);

  write(id: number, terms: Int32Array): void {
    if (this.#count + terms.length > this.#terms.length) this.#grow(terms.length);
    for (let i = 0; i < terms.length; i += 1) {
      const term = terms[i]!;
      if (term >= this.#latest.length) this.#meet(term);
      if (term < 0 || this.#latest[term] === id) continue;
      if (this.#counts[term] === 0) this.touched.push(term);
      this.#latest[term] = id;
      this.#counts[term]! += 1;
      this.#terms[this.#count] = term;
      this.#ids[this.#count] = id;
      this.#count += 1;
    }
  }

  /** The ids of each term, sorted by counting, so that they keep their order. */
  byTerm(): (term: number) => Float64Array {
    const ends = new Uint32Array(this.#counts.length);
    let sum = 0;
    for (const term of this.touched) {
      ends[term] = sum;
      sum += this.#counts[term]!;
    }
    const ids = new Float64Array(this.#count);
    for (let i = 0; i < this.#count; i += 1) {
      const term = this.#terms[i]!;
      ids[ends[term]!] = this.#ids[i]!;
      ends[term]! += 1;
    }
    return (term) => {
      const count = this.#counts[term] ?? 0;
      return count === 0 ? NONE : ids.subarray(ends[term]! - count, ends[term]!);
    };
  }

  #meet(term: number): void {
    this.#latest = enlarged(this.#latest, term * 2);
    this.#counts = enlarged(this.#counts, term * 2);
  }

  #grow(room: number): void {
    const length = (this.#count + room) * 2;
    const terms = new Int32Array(length);
    terms.set(this.#terms);
    this.#terms = terms;
    this.#ids = enlarged(this.#ids, length);
  }
}

const NONE = new Float64Array(0);

function enlarged(old: Float64Array, length: number): Float64Array {
  const bigger = new Float64Array(length);
  bigger.set(old);
  return bigger;
}
