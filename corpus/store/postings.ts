import { check } from './checksum.ts';
import { IndexDamaged } from './damage.ts';
import { decodeGroup, type Group, TERMS_PER_GROUP, termInGroup } from './groups.ts';
import type { Postings } from './ranking.ts';
import { CHUNK, decodeSet, listHas, NO_MEMBERS, setHas } from './sets.ts';
import type { Statements } from './statements.ts';

/** Chunks that a term or a group can have; the places of its rows follow each other. */
export const MOST_CHUNKS = 2 ** 20;

/** What a term has in one chunk: a short list, or only the size of a set that has a row of its own. */
interface Part {
  readonly chunk: number;
  readonly count: number;
  readonly list?: Uint16Array;
}

/** The passages that hold a term; what is long is read when it is first asked for, and kept. */
export class TermPostings implements Postings {
  readonly count: number;
  readonly #parts: readonly Part[];
  readonly #sets = new Map<number, Uint8Array>();
  readonly #read: (chunk: number) => Uint8Array;

  /** `kept` is told the bytes of each set that is kept. */
  constructor(statements: Statements, number: number, kept: (bytes: number) => void) {
    this.#parts = readParts(statements, number);
    this.count = this.#parts.reduce((sum, part) => sum + part.count, 0);
    this.#read = (chunk) => {
      const set = readSet(statements, number, chunk);
      this.#sets.set(chunk, set);
      kept(set.length);
      return set;
    };
  }

  within(chunk: number): Uint16Array {
    const part = this.#parts.find((each) => each.chunk === chunk);
    if (!part) return NO_MEMBERS;
    const members = part.list ?? decodeSet(this.#set(chunk), part.count);
    if (!members) throw new IndexDamaged('a list of passages has another length');
    return members;
  }

  among(ids: readonly number[]): Uint8Array {
    const found = new Uint8Array(ids.length);
    let at = 0;
    for (const { chunk, list } of this.#parts) {
      const end = (chunk + 1) * CHUNK;
      while (at < ids.length && ids[at]! < chunk * CHUNK) at += 1;
      if (at === ids.length || ids[at]! >= end) continue;
      const set = list ? undefined : this.#set(chunk);
      for (; at < ids.length && ids[at]! < end; at += 1) {
        const member = ids[at]! - chunk * CHUNK;
        if (set ? setHas(set, member) : listHas(list!, member)) found[at] = 1;
      }
    }
    return found;
  }

  #set(chunk: number): Uint8Array {
    return this.#sets.get(chunk) ?? this.#read(chunk);
  }
}

/** The number of a term that the index has met. */
export function termNumber(statements: Statements, term: string): number | undefined {
  const row = statements.term.get(term) as { number: number; checksum: number } | undefined;
  if (row) check(row.checksum, term, row.number);
  return row?.number;
}

function readParts(statements: Statements, number: number): Part[] {
  const first = Math.floor(number / TERMS_PER_GROUP) * MOST_CHUNKS;
  const parts: Part[] = [];
  for (const row of statements.groups.all(first, first + MOST_CHUNKS)) {
    const { place, sets, checksum } = row as unknown as { place: number; sets: Uint8Array; checksum: number };
    check(checksum, place, sets);
    const part = termInGroup(sets, number % TERMS_PER_GROUP);
    if (!part) throw new IndexDamaged('lists of passages cannot be read');
    if (part.count > 0) parts.push({ chunk: place - first, ...part });
  }
  return parts;
}

/** The set of a term in a chunk, where it has a row of its own. */
export function readSet(statements: Statements, number: number, chunk: number): Uint8Array {
  const place = number * MOST_CHUNKS + chunk;
  const row = statements.set.get(place) as { passages: Uint8Array; checksum: number } | undefined;
  if (!row) throw new IndexDamaged('a list of passages is missing');
  check(row.checksum, place, row.passages);
  return row.passages;
}

export function groupOfRow(row: Record<string, unknown>, place: number): Group {
  const sets = row['sets'] as Uint8Array;
  check(row['checksum'], place, sets);
  const group = decodeGroup(sets);
  if (!group) throw new IndexDamaged('lists of passages cannot be read');
  return group;
}
