import type { WeightedTerm } from './store.ts';

/**
 * Ranking by shared rare terms: the score of a passage is the sum, over the query's terms that it holds, of
 * weight × inverse document frequency. A passage is a sentence or two, so neither repeats nor length are counted.
 *
 * Scores are added in fixed point: sums of whole numbers do not depend on the order of adding, so every store gives
 * the same order of hits, and ties are ties.
 */

/** One unit of score in fixed point. */
export const SCORE_UNIT = 2 ** 20;

/** Inverse document frequency as BM25 has it (Robertson & Zaragoza 2009), kept above zero. */
export function inverseDocumentFrequency(passages: number, frequency: number): number {
  return Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5));
}

/** Where the passages that hold one term are known. Ids rise. */
export interface Postings {
  /** How many passages hold the term. */
  readonly count: number;
  /** All of their ids. */
  ids(): Uint32Array;
  /** Which of the given ids, which rise, are among them: 1 or 0 at each one's place. */
  among(ids: readonly number[]): Uint8Array;
}

/** A term of the query with what it adds to a score, in fixed point. */
interface Contribution {
  readonly term: string;
  readonly score: number;
  readonly postings: Postings;
}

export interface RankedId {
  readonly id: number;
  readonly score: number;
}

/**
 * Most postings read in full for one query. Commoner terms are looked up for the best candidates alone: they tell
 * passages apart too little to be worth reading a list as long as the corpus (MaxScore: Turtle & Flood 1995).
 */
const POSTINGS_READ = 30_000;

/** How many candidates, per hit asked for, the commoner terms decide among. */
const CANDIDATES_PER_HIT = 8;
const FEWEST_CANDIDATES = 256;

/** Room to add up scores in, kept between queries. */
export class Scoreboard {
  #scores = new Float64Array(1024);

  /** An array of zeros that can be indexed up to `highest`; whoever takes it leaves it all zeros. */
  upTo(highest: number): Float64Array {
    if (highest >= this.#scores.length) this.#scores = new Float64Array(Math.ceil(highest * 1.25) + 1);
    return this.#scores;
  }
}

/** The best `limit` passages for the terms, best first, ties in the order of ids. Exact while the lists are short. */
export function rank(
  terms: readonly WeightedTerm[],
  limit: number,
  index: { readonly passages: number; readonly highestId: number; postings(term: string): Postings | undefined },
  scoreboard: Scoreboard,
): RankedId[] {
  if (limit <= 0) return [];
  const { read, looked } = plan(contributions(terms, index));
  const scores = scoreboard.upTo(index.highestId);
  const touched: number[] = [];
  for (const { postings, score } of read) {
    const ids = postings.ids();
    for (let i = 0; i < ids.length; i += 1) {
      const id = ids[i]!;
      if (scores[id] === 0) touched.push(id);
      scores[id]! += score;
    }
  }
  const enough = looked.length > 0 ? Math.max(FEWEST_CANDIDATES, limit * CANDIDATES_PER_HIT) : limit;
  const candidates = best(touched, scores, enough);
  for (const id of touched) scores[id] = 0;
  if (looked.length === 0) return candidates.map(({ id, score }) => ({ id, score: score / SCORE_UNIT }));
  return decide(candidates, looked, limit);
}

/** What each known term adds, most first; a term asked for twice counts twice. */
function contributions(terms: readonly WeightedTerm[], index: Parameters<typeof rank>[2]): Contribution[] {
  const weights = new Map<string, number>();
  for (const { term, weight } of terms) weights.set(term, (weights.get(term) ?? 0) + weight);
  const found: Contribution[] = [];
  for (const [term, weight] of weights) {
    const postings = weight > 0 ? index.postings(term) : undefined;
    if (!postings || postings.count === 0) continue;
    const score = Math.round(weight * inverseDocumentFrequency(index.passages, postings.count) * SCORE_UNIT);
    if (score > 0) found.push({ term, score, postings });
  }
  return found.sort((a, b) => b.score - a.score || (a.term < b.term ? -1 : 1));
}

/** Which lists are read in full, and which are looked up for candidates alone. The weightiest is always read. */
function plan(terms: readonly Contribution[]): { read: Contribution[]; looked: Contribution[] } {
  const read: Contribution[] = [];
  const looked: Contribution[] = [];
  let sum = 0;
  for (const term of terms) {
    if (read.length > 0 && sum + term.postings.count > POSTINGS_READ) looked.push(term);
    else {
      read.push(term);
      sum += term.postings.count;
    }
  }
  return { read, looked };
}

/** The `count` best of the touched ids, best first, ties in the order of ids. */
function best(touched: readonly number[], scores: Float64Array, count: number): RankedId[] {
  const floor = touched.length > count ? lowestKept(touched, scores, count) : 0;
  const kept: RankedId[] = [];
  for (const id of touched) if (scores[id]! >= floor) kept.push({ id, score: scores[id]! });
  return kept.sort(byScore).slice(0, count);
}

const byScore = (a: RankedId, b: RankedId) => b.score - a.score || a.id - b.id;

/** The score of the `count`-th best: a heap of the best so far, its least on top. */
function lowestKept(touched: readonly number[], scores: Float64Array, count: number): number {
  const heap = new Float64Array(count);
  let size = 0;
  for (const id of touched) {
    const score = scores[id]!;
    if (size < count) {
      heap[size] = score;
      size += 1;
      if (size === count) heap.sort();
    } else if (score > heap[0]!) sink(heap, score);
  }
  return heap[0]!;
}

/** Puts a score in place of the least of a full heap. */
function sink(heap: Float64Array, score: number): void {
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && heap[child + 1]! < heap[child]!) child += 1;
    if (heap[child]! >= score) break;
    heap[at] = heap[child]!;
    at = child;
  }
  heap[at] = score;
}

/** Adds what the commoner terms say of the candidates, and keeps the best. */
function decide(candidates: readonly RankedId[], looked: readonly Contribution[], limit: number): RankedId[] {
  let ranked = [...candidates];
  let open = looked.reduce((sum, { score }) => sum + score, 0);
  for (const { postings, score } of looked) {
    // Whoever cannot reach the last of the hits any more is out.
    const floor = ranked.length > limit ? ranked[limit - 1]!.score - open : 0;
    ranked = ranked.filter((candidate) => candidate.score >= floor).sort((a, b) => a.id - b.id);
    const found = postings.among(ranked.map(({ id }) => id));
    ranked = ranked.map(({ id, score: before }, place) => ({ id, score: before + (found[place] ? score : 0) }));
    ranked.sort(byScore);
    open -= score;
  }
  return ranked.slice(0, limit).map(({ id, score }) => ({ id, score: score / SCORE_UNIT }));
}
