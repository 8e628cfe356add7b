import type { StoredPassage } from '../store/store.ts';
import type { ArchivedPassage, ArchivedSource } from './documents.ts';
import { type ArchiveSearch, type Stretch, searchKey, stretchKey } from './questions.ts';

/** Ids of passages of archives lie beyond those of any local index, and no id is given out twice. */
const FIRST_ID = 2 ** 40;
let nextId = FIRST_ID;

/** What is kept at most; beyond it everything is forgotten, and asked for again where it is needed. */
const MOST_PASSAGES = 100_000;
const MOST_TERMS = 400_000;
const MOST_SEARCHES = 20_000;

/** What an archive has answered so far. */
export class ArchiveAnswers {
  readonly #frequencies = new Map<string, number>();
  readonly #searches = new Map<string, readonly StoredPassage[]>();
  readonly #sources = new Map<string, ArchivedSource | undefined>();
  readonly #passages = new Map<string, Map<number, StoredPassage>>();
  readonly #stretches = new Map<string, readonly StoredPassage[]>();
  #count = 0;

  /** How many passages hold a term; undefined where it was not asked. */
  frequency(term: string): number | undefined {
    return this.#frequencies.get(term);
  }

  /** The passages that a search found, best first; undefined where it was not asked. */
  found(search: ArchiveSearch): readonly StoredPassage[] | undefined {
    return this.#searches.get(searchKey(search));
  }

  /** A source that passages were found of, or that was asked for. */
  source(id: string): ArchivedSource | undefined {
    return this.#sources.get(id);
  }

  sources(): readonly ArchivedSource[] {
    return [...this.#sources.values()].filter((source) => source !== undefined);
  }

  /** The passages of a stretch; undefined where not all of them are known and it was not asked for. */
  stretch(stretch: Stretch): readonly StoredPassage[] | undefined {
    const asked = this.#stretches.get(stretchKey(stretch));
    if (asked) return asked;
    const { sourceId, from, to } = stretch;
    const known = this.#passages.get(sourceId);
    const found: StoredPassage[] = [];
    for (let ordinal = from; ordinal < to; ordinal += 1) {
      const passage = known?.get(ordinal);
      if (!passage) return undefined;
      found.push(passage);
    }
    return found;
  }

  learnFrequencies(counts: ReadonlyMap<string, number>): void {
    for (const [term, count] of counts) this.#frequencies.set(term, count);
  }

  /** A source of another version than before takes its passages with it. */
  learnSource(id: string, source: ArchivedSource | undefined): void {
    if (this.#sources.get(id)?.version !== source?.version) this.#passages.delete(id);
    this.#sources.set(id, source);
  }

  learnSearch(search: ArchiveSearch, passages: readonly ArchivedPassage[]): void {
    this.#searches.set(searchKey(search), this.#learnPassages(passages));
  }

  /** Whatever is missing of stretches that were asked for is not there. */
  learnStretches(stretches: readonly Stretch[], passages: readonly ArchivedPassage[]): void {
    this.#learnPassages(passages);
    for (const stretch of stretches) {
      const { sourceId, from, to } = stretch;
      const known = this.#passages.get(sourceId);
      const places = Array.from({ length: Math.max(0, to - from) }, (_, at) => known?.get(from + at));
      this.#stretches.set(
        stretchKey(stretch),
        places.filter((passage) => passage !== undefined),
      );
    }
  }

  /** Keeps the passages of versions that count, and gives them with their numbers. */
  #learnPassages(passages: readonly ArchivedPassage[]): readonly StoredPassage[] {
    return passages.flatMap(({ version, ...passage }) => {
      if (this.#sources.get(passage.sourceId)?.version !== version) return [];
      const known = this.#passages.get(passage.sourceId) ?? new Map<number, StoredPassage>();
      this.#passages.set(passage.sourceId, known);
      const before = known.get(passage.ordinal);
      if (before) return [before];
      const numbered = { ...passage, id: nextId };
      nextId += 1;
      this.#count += 1;
      known.set(passage.ordinal, numbered);
      return [numbered];
    });
  }

  /** Forgets everything where too much is kept. Not while a draft's questions are being answered. */
  trim(): void {
    const isFull = this.#count > MOST_PASSAGES || this.#frequencies.size > MOST_TERMS;
    if (isFull || this.#searches.size > MOST_SEARCHES) this.clear();
  }

  clear(): void {
    this.#frequencies.clear();
    this.#searches.clear();
    this.#sources.clear();
    this.#passages.clear();
    this.#stretches.clear();
    this.#count = 0;
  }
}
