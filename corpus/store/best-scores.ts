export interface RankedId {
  readonly id: number;
  readonly score: number;
}

/** Best first, ties in the order of ids. */
export const byScore = (a: RankedId, b: RankedId) => b.score - a.score || a.id - b.id;

/** The best of all that are offered, at most `limit` of them: a heap with the least of them on top. */
export class BestScores {
  readonly #limit: number;
  readonly #heap: RankedId[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  offer(id: number, score: number): void {
    const heap = this.#heap;
    if (heap.length < this.#limit) {
      heap.push({ id, score });
      this.#rise(heap.length - 1);
      return;
    }
    const least = heap[0]!;
    if (score < least.score || (score === least.score && id > least.id)) return;
    heap[0] = { id, score };
    this.#sink();
  }

  inOrder(): RankedId[] {
    return [...this.#heap].sort(byScore);
  }

  #rise(from: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (byScore(this.#heap[parent]!, this.#heap[at]!) >= 0) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  #sink(): void {
    const heap = this.#heap;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) return;
      if (child + 1 < heap.length && byScore(heap[child + 1]!, heap[child]!) > 0) child += 1;
      if (byScore(heap[child]!, heap[at]!) <= 0) return;
      this.#swap(at, child);
      at = child;
    }
  }

  #swap(a: number, b: number): void {
    const kept = this.#heap[a]!;
    this.#heap[a] = this.#heap[b]!;
    this.#heap[b] = kept;
  }
}
