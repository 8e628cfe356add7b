import type { SecondReader } from '../../cross-encoder/cross-encoder.ts';
import { limitsOf, MOST_LOOKS, MOST_PAIRS } from '../../cross-encoder/second-look.ts';

/** What became of the close calls of a draft that has just been checked. */
export interface Following {
  /** Settles when they are read, or the reading was given up; absent where there is nothing to wait for. */
  readonly reading?: Promise<void>;
  /** What of them is not read, and why: one sentence each. */
  readonly limits: readonly string[];
}

/** What was done for one state of a draft. */
interface Effort {
  readonly basis: string;
  looks: number;
  pairsLeft: number;
  reading?: Promise<void>;
}

/** Reads the close calls of open drafts after each check, and says when a draft is worth another one. */
export class SecondLooks {
  readonly reader: SecondReader;
  readonly #refined: () => void;
  readonly #efforts = new Map<string, Effort>();
  readonly #revisions = new Map<string, number>();

  /** `refined` is called when what was read may change what is said of a draft. */
  constructor(reader: SecondReader, refined: () => void) {
    this.reader = reader;
    this.#refined = refined;
  }

  /** Rises whenever what was read makes the last check of a draft old. */
  revision(uri: string): number {
    return this.#revisions.get(uri) ?? 0;
  }

  forget(uri: string): void {
    this.#efforts.delete(uri);
    this.#revisions.delete(uri);
  }

  /**
   * Runs a check of a draft and reads what it asks about. `basis` tells one state of the draft and its sources from
   * another; the reading stops when `isOld` says that the draft has moved on.
   */
  look<Checked>(
    uri: string,
    basis: string,
    isOld: () => boolean,
    check: () => Checked,
  ): { readonly checked: Checked } & Following {
    // What slices of the draft asked about lacked the text around them.
    this.reader.unread();
    const checked = check();
    return { checked, ...this.#follow(uri, basis, isOld) };
  }

  #follow(uri: string, basis: string, isOld: () => boolean): Following {
    const unread = this.reader.unread();
    const known = this.#efforts.get(uri);
    const effort: Effort = known?.basis === basis ? known : { basis, looks: 0, pairsLeft: MOST_PAIRS };
    this.#efforts.set(uri, effort);
    if (unread.length === 0) return { limits: [] };
    if (effort.reading) return { reading: effort.reading, limits: [] };
    const pairs = unread.slice(0, effort.pairsLeft);
    if (this.reader.problem !== undefined || pairs.length === 0 || effort.looks >= MOST_LOOKS)
      return { limits: limitsOf(this.reader.problem, unread.length) };
    effort.looks += 1;
    effort.pairsLeft -= pairs.length;
    const isGone = () => isOld() || this.#efforts.get(uri) !== effort;
    const signal = {
      get aborted() {
        return isGone();
      },
    };
    effort.reading = this.reader.read(pairs, signal).then((isMore) => {
      delete effort.reading;
      if (isGone() || (!isMore && this.reader.problem === undefined)) return;
      this.#revisions.set(uri, this.revision(uri) + 1);
      this.#refined();
    });
    return { reading: effort.reading, limits: [] };
  }
}
