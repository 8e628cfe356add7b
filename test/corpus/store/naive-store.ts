import type { Passage } from '../../../corpus/document.ts';
import type { SourceRecord, StoredPassage, WeightedTerm } from '../../../corpus/store/store.ts';
import { searchTerms } from '../../../corpus/terms.ts';

/** What a search should give, said in the plainest way: every passage is scored, then all are sorted. */
export class NaiveStore {
  readonly #held: { source: SourceRecord; passages: readonly Passage[]; order: number }[] = [];
  #added = 0;

  add(source: SourceRecord, passages: readonly Passage[]): void {
    this.remove(source.id);
    this.#held.push({ source, passages, order: this.#added });
    this.#added += 1;
  }

  remove(sourceId: string): void {
    const at = this.#held.findIndex(({ source }) => source.id === sourceId);
    if (at >= 0) this.#held.splice(at, 1);
  }

  passages(): Omit<StoredPassage, 'id'>[] {
    return this.#held.flatMap(({ source, passages }) =>
      passages.map((passage, ordinal) => ({ ...passage, sourceId: source.id, ordinal })),
    );
  }

  frequency(term: string): number {
    return this.passages().filter((passage) => holds(passage, term)).length;
  }

  search(terms: readonly WeightedTerm[], limit: number): { place: string; score: number }[] {
    const scored = this.passages().map((passage) => ({
      place: placeOf(passage),
      source: passage.sourceId,
      at: passage.ordinal,
      score: terms.reduce((sum, { term, weight }) => sum + (holds(passage, term) ? this.#worth(term, weight) : 0), 0),
    }));
    return scored
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || (a.source < b.source ? -1 : Number(a.source > b.source)) || a.at - b.at)
      .slice(0, limit)
      .map(({ place, score }) => ({ place, score }));
  }

  /** Weight x inverse document frequency, in steps of 2^-20, in which scores are defined. */
  #worth(term: string, weight: number): number {
    const count = this.passages().length;
    const frequency = this.frequency(term);
    return Math.round(weight * Math.log(1 + (count - frequency + 0.5) / (frequency + 0.5)) * 2 ** 20) / 2 ** 20;
  }
}

export function placeOf(passage: { sourceId: string; ordinal: number }): string {
  return `${passage.sourceId}#${passage.ordinal}`;
}

function holds(passage: Passage, term: string): boolean {
  return searchTerms([passage.text, passage.context ?? '', passage.speaker ?? ''].join(' | ')).includes(term);
}
