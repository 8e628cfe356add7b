import type { TermMemory } from './term-memory.ts';

/** The passages of one chunk that hold a term, as members of a set, rising. */
export interface TermList {
  /** The term's number in the index. */
  readonly number: number;
  readonly members: Uint16Array;
}

/**
 * Gathers which passages of one chunk hold which terms, before anything is written: pairs of a term and a passage, each
 * once, in the order of passages, which are then sorted by term.
 */
export class ChunkLists {
  readonly #memory: TermMemory;
  /** Terms, at their places in memory, in the order of their first occurrence. */
  readonly #touched: number[] = [];
  #terms = new Int32Array(2 ** 12);
  #members = new Uint16Array(2 ** 12);
  #count = 0;
  /** For each term, one more than the last passage that was filed under it, and how many were. */
  #latest = new Int32Array(2 ** 12);
  #counts = new Int32Array(2 ** 12);

  constructor(memory: TermMemory) {
    this.#memory = memory;
  }

  /** Files a passage under terms. Passages must come in rising order. */
  file(member: number, terms: Int32Array): void {
    if (this.#count + terms.length > this.#terms.length) this.#grow(this.#count + terms.length);
    for (let i = 0; i < terms.length; i += 1) {
      const term = terms[i]!;
      if (term >= this.#latest.length) this.#meet(term);
      if (term < 0 || this.#latest[term] === member + 1) continue;
      if (this.#counts[term] === 0) this.#touched.push(term);
      this.#latest[term] = member + 1;
      this.#counts[term]! += 1;
      this.#terms[this.#count] = term;
      this.#members[this.#count] = member;
      this.#count += 1;
    }
  }

  /** All lists by rising number of the term. `numberOf` is asked for the number of a term that is met the first time. */
  inOrder(numberOf: (term: string) => number): TermList[] {
    const { terms, numbers } = this.#memory;
    for (let met = numbers.length; met < terms.terms.length; met += 1) numbers.push(numberOf(terms.terms[met]!));
    const sorted = this.#sorted();
    const ends = this.#latest;
    this.#touched.sort((a, b) => numbers[a]! - numbers[b]!);
    return this.#touched.map((term) => ({
      number: numbers[term]!,
      members: sorted.subarray(ends[term]! - this.#counts[term]!, ends[term]!),
    }));
  }

  /** The members of all terms, sorted by counting; `#latest` then says where those of each term end. */
  #sorted(): Uint16Array {
    const ends = this.#latest;
    let sum = 0;
    for (const term of this.#touched) {
      ends[term] = sum;
      sum += this.#counts[term]!;
    }
    const sorted = new Uint16Array(this.#count);
    for (let i = 0; i < this.#count; i += 1) {
      const term = this.#terms[i]!;
      sorted[ends[term]!] = this.#members[i]!;
      ends[term]! += 1;
    }
    return sorted;
  }

  #meet(term: number): void {
    const [latest, counts] = [new Int32Array(term * 2), new Int32Array(term * 2)];
    latest.set(this.#latest);
    counts.set(this.#counts);
    [this.#latest, this.#counts] = [latest, counts];
  }

  #grow(length: number): void {
    const [terms, members] = [new Int32Array(length * 2), new Uint16Array(length * 2)];
    terms.set(this.#terms);
    members.set(this.#members);
    [this.#terms, this.#members] = [terms, members];
  }
}
