import { BestScores, byScore, type RankedId } from './best-scores.ts';
import { CHUNK } from './sets.ts';
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

/** Where the passages that hold one term are known. */
export interface Postings {
  /** How many passages hold the term. */
  readonly count: number;
  /** Those whose ids lie in a chunk (`CHUNK` ids), rising, counted from the chunk's first id. */
  within(chunk: number): Uint16Array;
  /** Which of the given ids, which rise, are among them: 1 or 0 at each one's place. */
  among(ids: readonly number[]): Uint8Array;
}

/** What a search knows of the index as a whole. */
export interface SearchedIndex {
  readonly passages: number;
  readonly highestId: number;
  postings(term: string): Postings | undefined;
}

/** A term of the query with what it adds to a score, in fixed point. */
interface Contribution {
  readonly term: string;
  readonly score: number;
  readonly postings: Postings;
}

/**
 * Most postings read in full for one query. Commoner terms are looked up for the best candidates alone: they tell
 * passages apart too little to be worth reading a list as long as the corpus (MaxScore: Turtle & Flood 1995).
 */
const POSTINGS_READ = 25_000;

/** How many candidates, per hit asked for, the commoner terms decide among. */
const CANDIDATES_PER_HIT = 8;
const FEWEST_CANDIDATES = 256;

/** The best `limit` passages for the terms, best first, ties in the order of ids. Exact while the lists are short. */
export function rank(terms: readonly WeightedTerm[], limit: number, index: SearchedIndex): RankedId[] {
  if (limit <= 0) return [];
  const { read, looked } = plan(contributions(terms, index));
  if (read.length === 0) return [];
  const best = new BestScores(looked.length > 0 ? Math.max(FEWEST_CANDIDATES, limit * CANDIDATES_PER_HIT) : limit);
  for (let chunk = 0; chunk * CHUNK <= index.highestId; chunk += 1) addUp(read, chunk, best);
  return decide(best.inOrder(), looked, limit);
}

/** Scores of one chunk's passages: small enough for the processor to keep at hand. All zero between two chunks. */
const scores = new Float64Array(CHUNK);
const touched = new Uint16Array(CHUNK);

/** Adds up what the terms give to the passages of a chunk, and offers each to the best. */
function addUp(terms: readonly Contribution[], chunk: number, best: BestScores): void {
  // All is read before anything is added: reading may fail, and must leave the scores as they were.
  const lists = terms.map(({ postings }) => postings.within(chunk));
  let count = 0;
  for (const [at, members] of lists.entries()) {
    const { score } = terms[at]!;
    for (let i = 0; i < members.length; i += 1) {
      const member = members[i]!;
      const before = scores[member]!;
      if (before === 0) {
        touched[count] = member;
        count += 1;
      }
      scores[member] = before + score;
    }
  }
  for (let i = 0; i < count; i += 1) {
    const member = touched[i]!;
    best.offer(chunk * CHUNK + member, scores[member]!);
    scores[member] = 0;
  }
}

/** What each known term adds, most first; a term asked for twice counts twice. */
function contributions(terms: readonly WeightedTerm[], index: SearchedIndex): Contribution[] {
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

/** Adds what the commoner terms say of the candidates, which come best first, and keeps the best. */
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
