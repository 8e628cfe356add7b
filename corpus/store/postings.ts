import { CHUNK, decodeSet, isSet, setHas } from './containers.ts';
import { IndexDamaged } from './damage.ts';
import type { Postings } from './ranking.ts';
import type { Statements } from './statements.ts';

/** Chunks of passages that one term can have sets for; places of a term's sets in the table follow each other. */
export const CHUNKS_PER_TERM = 2 ** 20;

/** The passages that hold a term, read from the index as they are asked for. */
export function readTermPostings(statements: Statements, term: string, highestId: number): Postings | undefined {
  const row = statements.term.get(term);
  if (!row) return undefined;
  const first = (row['number'] as number) * CHUNKS_PER_TERM;
  const count = row['frequency'] as number;
  return {
    count,
    ids: () => readIds(statements, first, count, highestId),
    among: (ids) => lookUp(statements, first, ids),
  };
}

function readIds(statements: Statements, first: number, count: number, highestId: number): Uint32Array {
  const ids = new Uint32Array(count);
  let at = 0;
  for (const row of statements.postings.all(first, first + CHUNKS_PER_TERM)) {
    at = decodeSet(setOf(row), ((row['place'] as number) - first) * CHUNK, ids, at);
  }
  if (at !== count || (count > 0 && ids[count - 1]! > highestId)) throw new IndexDamaged('a list of passages is wrong');
  return ids;
}

/** Which of the ids, which rise, hold the term: each set is fetched once. */
function lookUp(statements: Statements, first: number, ids: readonly number[]): Uint8Array {
  const found = new Uint8Array(ids.length);
  let chunk = -1;
  let set: Uint8Array | undefined;
  ids.forEach((id, place) => {
    const its = Math.floor(id / CHUNK);
    if (its !== chunk) {
      chunk = its;
      const row = statements.container.get(first + chunk);
      set = row && setOf(row);
    }
    if (set && setHas(set, id % CHUNK)) found[place] = 1;
  });
  return found;
}

function setOf(row: Record<string, unknown>): Uint8Array {
  const set = row['passages'];
  if (!(set instanceof Uint8Array) || !isSet(set)) throw new IndexDamaged('a list of passages cannot be read');
  return set;
}
