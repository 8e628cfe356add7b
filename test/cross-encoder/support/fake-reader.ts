import type { PairReader } from '../../../server/cross-encoder/thread.ts';
import type { Visible } from '../../../server/cross-encoder/visible.ts';

/** Reads pairs as it is told, one at a time, and keeps count. */
export class FakeReader implements PairReader {
  readonly pairs: Visible[] = [];
  isClosed = false;
  fails: string | undefined;
  /** Called before each answer, and awaited. */
  before: () => unknown = () => undefined;
  /** The log-odds that it gives. */
  answer: (visible: Visible) => number = ({ source }) => source.value.length;
  #isReading = false;

  async read(visible: Visible): Promise<number> {
    if (this.#isReading) throw new Error('Two pairs were read at a time.');
    this.#isReading = true;
    this.pairs.push(visible);
    await this.before();
    this.#isReading = false;
    if (this.fails !== undefined) throw new Error(this.fails);
    return this.answer(visible);
  }

  close(): void {
    this.isClosed = true;
  }
}
