import type { Passage, Problem, SourceMetadata } from '../document.ts';

/** A source as the store knows it. `id` is stable for a path (or given by the caller); `hash` changes with the content. */
export interface SourceRecord {
  readonly id: string;
  readonly path?: string;
  /** What its file is called, where the file is none of this computer's and has no path here. */
  readonly fileName?: string;
  readonly hash: string;
  readonly metadata: SourceMetadata;
  readonly problems: readonly Problem[];
  readonly words: number;
  /** Sources with the same voice are near-duplicates of one text and count once ("2 of 5 sources"). */
  readonly voice?: string;
}

/** A search term (as `searchTerms` makes it) and how much it matters to the question asked. */
export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

/** A passage found by a search, with what the store knows of its place. */
export interface StoredPassage extends Passage {
  readonly id: number;
  readonly sourceId: string;
  /** Place of the passage in its source, from 0; the neighbours are `ordinal - 1` and `ordinal + 1`. */
  readonly ordinal: number;
}

export interface Hit {
  readonly passage: StoredPassage;
  readonly score: number;
}

/**
 * The index of the corpus. Small enough for a search cluster to serve; nothing here is particular to SQLite.
 * Terms are those of `searchTerms`. Hits come best first, ties in the order of source ids and places.
 */
export interface PassageStore {
  add(source: SourceRecord, passages: readonly Passage[]): void;
  remove(sourceId: string): void;
  sources(): readonly SourceRecord[];
  source(id: string): SourceRecord | undefined;
  /** How many sources there are to be searched. */
  sourceCount(): number;
  /** How many passages hold each term. */
  documentFrequencies(terms: readonly string[]): readonly number[];
  passageCount(): number;
  search(terms: readonly WeightedTerm[], limit: number): readonly Hit[];
  /** The passages of one source from `from` up to, not including, `to` (ordinals). */
  neighbours(sourceId: string, from: number, to: number): readonly StoredPassage[];
  /**
   * How many questions a store could answer only in part so far, because the rest of the answer is still to come from
   * elsewhere. What follows from such an answer must not be kept. Absent where every answer is whole.
   */
  missed?(): number;
  close(): void;
}

/** What the index remembers of a file, so that an unchanged one is not read again. */
export interface FileRecord {
  /** The file's real path. */
  readonly path: string;
  /** The chosen folder (or file) below which it was found. */
  readonly folder: string;
  /** Changes whenever size or time of change of the file or of its sidecar does; compared as a whole. */
  readonly stamp: string;
  /** SHA-256 of the content, hexadecimal. */
  readonly hash: string;
  /** The source made of it; absent where nothing could be read. */
  readonly sourceId?: string;
  /** Why it, or part of it, could not be read: one plain sentence. */
  readonly reason?: string;
  /** How often this very content has ended the reader that was to read it; absent for never. */
  readonly failures?: number;
}

/** One step of indexing. All of it is done, or none. Removing comes first; what is unknown is removed without complaint. */
export interface Changes {
  readonly remove?: readonly string[];
  readonly add?: readonly { readonly source: SourceRecord; readonly passages: readonly Passage[] }[];
  readonly forgetFiles?: readonly string[];
  readonly files?: readonly FileRecord[];
}

/** A store that also keeps account of the files it was made from. */
export interface IndexStore extends PassageStore {
  apply(changes: Changes): void;
  files(): readonly FileRecord[];
  file(path: string): FileRecord | undefined;
  /**
   * Asks to be the one that indexes, until `until` (milliseconds since 1970). Gives the name of who holds the right by
   * now: `owner`, where nobody else held it beyond `now`. Asking again prolongs it; `until` 0 gives it back.
   * Undefined where that cannot be told just now, because another process is writing.
   */
  claimIndexing(owner: string, now: number, until: number): string | undefined;
  /** Looks through everything that is kept, a little at a time, where it may have been damaged. Throws where it was. */
  damageCheck?(): Iterable<void>;
}
