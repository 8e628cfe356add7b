import type { PassageStore, StoredPassage } from '../../corpus/store/store.ts';
import type { Evidence } from '../engine/finding.ts';
import { locatorText } from '../lsp/sources/reference.ts';

/** Tells where in its source a passage stands, as a citation writes it (`p. 12`). Each source is looked through once. */
export function evidencePlaces(store: PassageStore): (evidence: Evidence) => string {
  const known = new Map<string, readonly StoredPassage[]>();
  return ({ source, start, end }) => {
    const passages = known.get(source.id) ?? store.neighbours(source.id, 0, Number.MAX_SAFE_INTEGER);
    known.set(source.id, passages);
    return locatorText(passages.find((passage) => passage.start <= start && end <= passage.end)?.locator);
  };
}
