import type { Passage } from '../document.ts';
import { ChunkLists, type TermList } from './chunk-lists.ts';
import { IndexDamaged } from './damage.ts';
import { emptyGroup, encodeGroup, type Group, LONGEST_INLINE, TERMS_PER_GROUP } from './groups.ts';
import { groupOfRow, MOST_CHUNKS, readSet } from './postings.ts';
import { CHUNK, changeList, decodeSet, encodeSet, NO_MEMBERS } from './sets.ts';
import { type Statements, writeRow } from './statements.ts';
import type { TermMemory } from './term-memory.ts';

/**
 * Adds passages to the lists of their terms, or takes them out, a chunk of passages at a time. Passages must come with
 * rising ids; `finish` writes the last chunk.
 */
export class PostingsWriter {
  readonly #statements: Statements;
  readonly #memory: TermMemory;
  readonly #numberOf: (term: string) => number;
  readonly #side: 'add' | 'remove';
  /** Chunks beyond it hold nothing yet. */
  readonly #lastChunk: number;
  #chunk = -1;
  #lists: ChunkLists;

  constructor(
    statements: Statements,
    memory: TermMemory,
    numberOf: (term: string) => number,
    side: 'add' | 'remove',
    lastChunk: number,
  ) {
    this.#statements = statements;
    this.#memory = memory;
    this.#numberOf = numberOf;
    this.#side = side;
    this.#lastChunk = lastChunk;
    this.#lists = new ChunkLists(memory);
  }

  file(id: number, { text, context, speaker }: Passage): void {
    const chunk = Math.floor(id / CHUNK);
    if (chunk !== this.#chunk) this.finish();
    this.#chunk = chunk;
    const { terms, shingles } = this.#memory;
    const numbers = terms.of(text);
    if (this.#side === 'add') shingles.add(numbers);
    this.#lists.file(id - chunk * CHUNK, numbers);
    if (context) this.#lists.file(id - chunk * CHUNK, terms.of(context));
    if (speaker) this.#lists.file(id - chunk * CHUNK, terms.of(speaker));
  }

  finish(): void {
    const lists = this.#lists.inOrder(this.#numberOf);
    if (lists.length === 0) return;
    this.#lists = new ChunkLists(this.#memory);
    let from = 0;
    while (from < lists.length) {
      const group = Math.floor(lists[from]!.number / TERMS_PER_GROUP);
      let to = from + 1;
      while (to < lists.length && lists[to]!.number < (group + 1) * TERMS_PER_GROUP) to += 1;
      this.#writeGroup(group, lists, from, to);
      from = to;
    }
  }

  /** Writes the lists from `from` up to `to`, which are all of one group. */
  #writeGroup(number: number, lists: readonly TermList[], from: number, to: number): void {
    const place = number * MOST_CHUNKS + this.#chunk;
    const old = this.#chunk <= this.#lastChunk ? this.#statements.group.get(place) : undefined;
    const group = old ? groupOfRow(old, place) : emptyGroup();
    for (let at = from; at < to; at += 1) this.#changeTerm(group, lists[at]!);
    const bytes = encodeGroup(group);
    if (bytes) writeRow(this.#statements.writeGroup, place, bytes);
    else this.#statements.removeGroup.run(place);
  }

  #changeTerm(group: Group, { number, members }: TermList): void {
    const at = number % TERMS_PER_GROUP;
    const place = number * MOST_CHUNKS + this.#chunk;
    const count = group.counts[at]!;
    const own = count > LONGEST_INLINE;
    const list = own ? decodeSet(readSet(this.#statements, number, this.#chunk), count) : group.lists[at]!;
    if (!list) throw new IndexDamaged('a list of passages has another length');
    const changed =
      this.#side === 'add' ? changeList(list, NO_MEMBERS, members) : changeList(list, members, NO_MEMBERS);
    const long = changed.length > LONGEST_INLINE;
    group.counts[at] = changed.length;
    group.lists[at] = long ? NO_MEMBERS : changed;
    if (long) writeRow(this.#statements.writeSet, place, encodeSet(changed));
    else if (own) this.#statements.removeSet.run(place);
  }
}
