import { TermPostings, termNumber } from './postings.ts';
import type { Statements } from './statements.ts';

/** Bytes of sets, and terms, that are kept at most. */
const MOST_BYTES = 24_000_000;
const MOST_TERMS = 5000;

/**
 * The postings of the terms that were asked for of late. The questions of one draft share many of theirs, and the
 * commonest words, whose sets are the longest, are in nearly all of them. So is how many sources there are.
 */
export class PostingsCache {
  readonly #statements: Statements;
  readonly #kept = new Map<string, TermPostings | undefined>();
  #bytes = 0;
  #version: unknown;
  #sourceCount: number | undefined;

  constructor(statements: Statements) {
    this.#statements = statements;
  }

  /** Forgets everything where the index has changed. To be called inside the transaction that is to see the change. */
  refresh(): void {
    const version = this.#statements.dataVersion.get()?.['data_version'];
    if (version !== this.#version) this.clear();
    this.#version = version;
  }

  /** Undefined for a term that the index has never met. */
  postings(term: string): TermPostings | undefined {
    if (this.#kept.has(term)) return this.#kept.get(term);
    if (this.#bytes > MOST_BYTES || this.#kept.size >= MOST_TERMS) this.clear();
    const number = termNumber(this.#statements, term);
    const postings =
      number === undefined
        ? undefined
        : new TermPostings(this.#statements, number, (bytes) => {
            this.#bytes += bytes;
          });
    this.#kept.set(term, postings);
    return postings;
  }

  sourceCount(): number {
    this.#sourceCount ??= Number(this.#statements.sourceCount.get()?.['count']);
    return this.#sourceCount;
  }

  clear(): void {
    this.#kept.clear();
    this.#bytes = 0;
    this.#sourceCount = undefined;
  }
}
