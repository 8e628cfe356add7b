import { type Signature, signatureOfTerms, termHash } from '../near-duplicates.ts';
import type { TermNumbers } from './term-numbers.ts';

/** Gathers the terms of a source, passage by passage, for the signature by which near-duplicates are known. */
export class ShingleTerms {
  readonly #numbers: TermNumbers;
  /** The hash of each term, at its number. */
  #hashes = new Uint32Array(2 ** 10);
  #hashed = 0;
  #terms = new Uint32Array(2 ** 10);
  #count = 0;

  constructor(numbers: TermNumbers) {
    this.#numbers = numbers;
  }

  add(numbers: Int32Array): void {
    this.#hashNewTerms();
    if (this.#count + numbers.length > this.#terms.length) {
      this.#terms = enlarged(this.#terms, (this.#count + numbers.length) * 2);
    }
    for (let i = 0; i < numbers.length; i += 1) {
      const number = numbers[i]!;
      if (number < 0) continue;
      this.#terms[this.#count] = this.#hashes[number]!;
      this.#count += 1;
    }
  }

  /** The signature of what was added since the last time. */
  take(): Signature {
    const signature = signatureOfTerms(this.#terms.subarray(0, this.#count));
    this.#count = 0;
    return signature;
  }

  #hashNewTerms(): void {
    const { terms } = this.#numbers;
    if (terms.length > this.#hashes.length) this.#hashes = enlarged(this.#hashes, terms.length * 2);
    for (; this.#hashed < terms.length; this.#hashed += 1) this.#hashes[this.#hashed] = termHash(terms[this.#hashed]!);
  }
}

function enlarged(old: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  const bigger = new Uint32Array(length);
  bigger.set(old);
  return bigger;
}
