import { setTimeout as after } from 'node:timers/promises';
import type { SecondReader } from '../../cross-encoder/cross-encoder.ts';
import { limitsOf, MOST_LOOKS, MOST_PAIRS } from '../../cross-encoder/second-look.ts';

/** A draft that is to be checked. */
export interface Draft {
  readonly uri: string;
  /** Tells one state of the draft and its sources from another. */
  readonly basis: string;
  /** Whether the draft has moved on: then nothing more is read for it. */
  readonly isOld: () => boolean;
  /** Milliseconds that the close calls may take to be read before the draft is shown as words alone have it. */
  readonly patience: number;
}

/** A check, and what became of its close calls. */
export interface Look<Checked> {
  readonly checked: Checked;
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
  /** Checks that wait for the reading, and need not be told of it. */
  waiting: number;
}

/** Milliseconds after an edit before anything is read: whoever goes on typing should not keep a processor busy. */
const QUIET = 150;

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
   * Checks a draft and reads what that asks about; where it is read in good time, checks once more. `isReady` says of a
   * check whether its close calls are worth reading yet.
   */
  async look<Checked>(
    draft: Draft,
    check: () => Checked,
    isReady: (checked: Checked) => boolean = () => true,
  ): Promise<Look<Checked>> {
    const look = this.#lookOnce(draft, check, isReady);
    const effort = this.#efforts.get(draft.uri);
    if (!look.reading || !effort || draft.patience <= 0) return look;
    effort.waiting += 1;
    const isRead = await inTime(look.reading, draft.patience);
    effort.waiting -= 1;
    return isRead && !draft.isOld() ? this.#lookOnce(draft, check, isReady) : look;
  }

  #lookOnce<Checked>(draft: Draft, check: () => Checked, isReady: (checked: Checked) => boolean): Look<Checked> {
    // What slices of the draft asked about lacked the text around them.
    this.reader.unread();
    const checked = check();
    return isReady(checked) ? { checked, ...this.#follow(draft) } : { checked, limits: [] };
  }

  #follow({ uri, basis, isOld, patience }: Draft): Omit<Look<unknown>, 'checked'> {
    const unread = this.reader.unread();
    const known = this.#efforts.get(uri);
    const effort = known?.basis === basis ? known : { basis, looks: 0, pairsLeft: MOST_PAIRS, waiting: 0 };
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
    const reading = async () => {
      if (patience > 0) await after(QUIET);
      const isMore = await this.reader.read(pairs, signal);
      delete effort.reading;
      const isNews = isMore || this.reader.problem !== undefined;
      if (isNews && !isGone() && effort.waiting === 0) this.#tell(uri);
    };
    effort.reading = reading();
    return { reading: effort.reading, limits: [] };
  }

  #tell(uri: string): void {
    this.#revisions.set(uri, this.revision(uri) + 1);
    this.#refined();
  }
}

async function inTime(reading: Promise<void>, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  const isRead = await Promise.race([reading.then(() => true), late]);
  clearTimeout(timer);
  return isRead;
}
