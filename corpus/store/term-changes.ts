import type { Passage } from '../document.ts';
import { TermNumbers } from './term-numbers.ts';

/** What becomes of one term: the passages that hold it from now on, and those that do no longer. Ids rise. */
export interface TermChange {
  readonly term: string;
  readonly added: Float64Array;
  readonly removed: Float64Array;
}

/**
 * Which passages come and go for each term, gathered over many passages before anything is written. Passages must
 * come with rising ids, those that are removed apart from those that are added.
 */
export class TermChanges {
  readonly #numbers = new TermNumbers();
  readonly #added = new Pairs();
  readonly #removed = new Pairs();

  add(id: number, passage: Passage): void {
    this.#gather(passage, id, this.#added);
  }

  remove(id: number, passage: Passage): void {
    this.#gather(passage, id, this.#removed);
  }

  /** All changes, in the order of the terms. */
  sorted(): TermChange[] {
    const { terms } = this.#numbers;
    const added = this.#added.byTerm(terms.length);
    const removed = this.#removed.byTerm(terms.length);
    return terms
      .map((term, number) => ({ term, added: added(number), removed: removed(number) }))
      .sort((a, b) => (a.term < b.term ? -1 : 1));
  }

  #gather(passage: Passage, id: number, pairs: Pairs): void {
    pairs.write(id, this.#numbers.of(passage.text));
    if (passage.context) pairs.write(id, this.#numbers.of(passage.context));
    if (passage.speaker) pairs.write(id, this.#numbers.of(passage.speaker));
  }
}

/** Pairs of a term's number and the id of a passage that holds it, each once, in the order of ids. */
class Pairs {
  #terms = new Int32Array(2 ** 12);
  #ids: Float64Array = new Float64Array(2 ** 12);
  #count = 0;
  /** The last passage that was written for each term. */
  #latest: Float64Array = new Float64Array(2 ** 12);

  write(id: number, terms: Int32Array): void {
    if (this.#count + terms.length > this.#terms.length) this.#grow(terms.length);
    for (let i = 0; i < terms.length; i += 1) {
      const term = terms[i]!;
      if (term >= this.#latest.length) this.#latest = enlarged(this.#latest, term * 2);
      if (term < 0 || this.#latest[term] === id) continue;
      this.#latest[term] = id;
      this.#terms[this.#count] = term;
      this.#ids[this.#count] = id;
      this.#count += 1;
    }
  }

  /** Sorts the pairs by term, by counting; the ids of a term keep their order. */
  byTerm(terms: number): (term: number) => Float64Array {
    const ends = new Uint32Array(terms + 1);
    for (let i = 0; i < this.#count; i += 1) ends[this.#terms[i]! + 1]! += 1;
    for (let term = 0; term < terms; term += 1) ends[term + 1]! += ends[term]!;
    const places = ends.slice();
    const ids = new Float64Array(this.#count);
    for (let i = 0; i < this.#count; i += 1) {
      const term = this.#terms[i]!;
      ids[places[term]!] = this.#ids[i]!;
      places[term]! += 1;
    }
    return (term) => ids.subarray(ends[term]!, ends[term + 1]!);
  }

  #grow(room: number): void {
    const length = (this.#count + room) * 2;
    const terms = new Int32Array(length);
    terms.set(this.#terms);
    this.#terms = terms;
    this.#ids = enlarged(this.#ids, length);
  }
}

function enlarged(old: Float64Array, length: number): Float64Array {
  const bigger = new Float64Array(length);
  bigger.set(old);
  return bigger;
}
