import type { Passage } from '../document.ts';
import { byWorth, TIES } from '../store/hits.ts';
import { inverseDocumentFrequency, SCORE_UNIT } from '../store/ranking.ts';
import type { Hit, PassageStore, SourceRecord, StoredPassage, WeightedTerm } from '../store/store.ts';
import type { Archive } from './archive.ts';
import { LONGEST_STRETCH } from './ask.ts';
import { type ArchivedSource, termsOf } from './documents.ts';
import { Questions } from './questions.ts';

/** Appended to the id of an archived source where a local one has the same id and another content. */
const TWIN = '@archive';

/**
 * Local sources and an archive as one store: frequencies and counts are added up, and hits are ranked as in one index. What
 * the archive has not answered yet is answered from the local sources alone and noted, to be asked all at once; `missed`
 * counts it.
 */
export class ArchivedStore implements PassageStore {
  readonly #local: PassageStore;
  readonly #archive: Archive;
  readonly #isLeftOut: (source: SourceRecord) => boolean;
  #questions = new Questions();
  readonly #records = new WeakMap<ArchivedSource, SourceRecord>();
  #missed = 0;
  #missedBefore = 0;

  /** @param isLeftOut which sources of the archive are passed over, such as the draft itself */
  constructor(local: PassageStore, archive: Archive, isLeftOut: (source: SourceRecord) => boolean = () => false) {
    this.#local = local;
    this.#archive = archive;
    this.#isLeftOut = isLeftOut;
  }

  /** A check begins: what is missed from now on makes its answers those of the local sources. */
  begin(): void {
    this.#missedBefore = this.#missed;
    this.#questions = new Questions();
  }

  /** What was missed since `begin`; empty where all answers were whole. */
  get questions(): Questions {
    return this.#questions;
  }

  missed(): number {
    return this.#missed;
  }

  add(source: SourceRecord, passages: readonly Passage[]): void {
    this.#local.add(source, passages);
  }

  remove(sourceId: string): void {
    this.#local.remove(sourceId);
  }

  /** The local sources, and those of the archive that passages were found of. */
  sources(): readonly SourceRecord[] {
    const archived = this.#archive.answers.sources().filter((source) => this.#isUsed(source));
    return [...this.#local.sources(), ...archived.map((source) => this.#shown(source))];
  }

  source(id: string): SourceRecord | undefined {
    const local = this.#local.source(id);
    if (local) return local;
    const archived = this.#archive.answers.source(archivedId(id));
    return archived && this.#shown(archived);
  }

  /** While the archive has not answered, only the local sources have been searched. */
  sourceCount(): number {
    const local = this.#local.sourceCount();
    return this.#missed === this.#missedBefore ? local + (this.#archive.counts?.sources ?? 0) : local;
  }

  passageCount(): number {
    return this.#local.passageCount() + (this.#archive.counts?.passages ?? 0);
  }

  documentFrequencies(terms: readonly string[]): readonly number[] {
    const local = this.#local.documentFrequencies(terms);
    return terms.map((term, at) => local[at]! + this.#archivedFrequency(term));
  }

  search(terms: readonly WeightedTerm[], limit: number): readonly Hit[] {
    if (limit <= 0) return [];
    const weights = new Map<string, number>();
    for (const { term, weight } of terms) if (weight > 0) weights.set(term, (weights.get(term) ?? 0) + weight);
    const asked = [...weights.keys()];
    const before = this.#missed;
    const archived = asked.map((term) => this.#archivedFrequency(term));
    const local = this.#local.documentFrequencies(asked);
    const [here, all] = [this.#local.passageCount(), this.passageCount()];
    const scores = new Map<string, number>();
    const query: WeightedTerm[] = [];
    for (const [at, term] of asked.entries()) {
      const frequency = local[at]! + archived[at]!;
      if (frequency === 0) continue;
      const score = Math.round(weights.get(term)! * inverseDocumentFrequency(all, frequency) * SCORE_UNIT);
      if (score <= 0) continue;
      scores.set(term, score);
      // The local index multiplies by how rare a term is in itself alone, which is divided out.
      if (local[at]! > 0) query.push({ term, weight: score / SCORE_UNIT / inverseDocumentFrequency(here, local[at]!) });
    }
    const hits = query.length > 0 ? this.#local.search(query, limit + TIES) : [];
    const found = before === this.#missed ? this.#searchArchive(scores, limit) : [];
    const archivedHits = found.map((passage) => ({ passage, score: scoreOf(passage, scores) }));
    return [...hits, ...archivedHits].sort(byWorth).slice(0, limit);
  }

  neighbours(sourceId: string, from: number, to: number): readonly StoredPassage[] {
    if (this.#local.source(sourceId)) return this.#local.neighbours(sourceId, from, to);
    const id = archivedId(sourceId);
    const source = this.#archive.answers.source(id);
    if (!source) return [];
    const stretch = { sourceId: id, from: Math.max(0, from), to: Math.min(to, source.count, from + LONGEST_STRETCH) };
    const known = this.#archive.answers.stretch(stretch);
    if (known) return known.map((passage) => this.#named(passage));
    this.#missed += 1;
    this.#questions.read(stretch);
    return [];
  }

  /** Whether a source is in the archive alone. */
  isArchived(id: string): boolean {
    return this.#local.source(id) === undefined && this.#archive.answers.source(archivedId(id)) !== undefined;
  }

  close(): void {
    this.#local.close();
  }

  /** How many passages of the archive hold a term; 0, and noted, where it has not said. */
  #archivedFrequency(term: string): number {
    const known = this.#archive.answers.frequency(term);
    if (known !== undefined) return known;
    this.#missed += 1;
    this.#questions.terms.add(term);
    return 0;
  }

  #searchArchive(scores: ReadonlyMap<string, number>, limit: number): readonly StoredPassage[] {
    const { answers } = this.#archive;
    const terms = [...scores]
      .filter(([term]) => answers.frequency(term)! > 0)
      .map(([term, score]) => ({ term, weight: score / SCORE_UNIT }))
      .sort((a, b) => (a.term < b.term ? -1 : 1));
    if (terms.length === 0) return [];
    const known = answers.found({ terms, limit });
    if (!known) {
      this.#missed += 1;
      this.#questions.search({ terms, limit });
      return [];
    }
    return known.flatMap((passage) => {
      const source = answers.source(passage.sourceId);
      return source && this.#isUsed(source) ? [this.#named(passage)] : [];
    });
  }

  /** A source that is among the local ones, too, is taken from there. */
  #isUsed({ record }: ArchivedSource): boolean {
    const isLocalToo = record.hash !== '' && this.#local.source(record.id)?.hash === record.hash;
    return !isLocalToo && !this.#isLeftOut(record);
  }

  #shown(source: ArchivedSource): SourceRecord {
    const known = this.#records.get(source);
    const record = known ?? withoutPath(source.record);
    this.#records.set(source, record);
    const id = this.#shownId(record.id);
    return id === record.id ? record : { ...record, id };
  }

  #named(passage: StoredPassage): StoredPassage {
    const sourceId = this.#shownId(passage.sourceId);
    return sourceId === passage.sourceId ? passage : { ...passage, sourceId };
  }

  #shownId(id: string): string {
    return this.#local.source(id) ? `${id}${TWIN}` : id;
  }
}

/**
 * A path that an archive gives is one of another computer, and is never opened on this one: what is left of it is a name for
 * a source that says nothing of itself.
 */
function withoutPath({ path, ...record }: SourceRecord): SourceRecord {
  const { title, publisher } = record.metadata;
  const name = path?.split(/[\\/]/).at(-1);
  if (!name) return record;
  const named = { ...record, fileName: name };
  if (title !== undefined || publisher !== undefined) return named;
  return { ...named, metadata: { ...record.metadata, publisher: name } };
}

function archivedId(id: string): string {
  return id.endsWith(TWIN) ? id.slice(0, -TWIN.length) : id;
}

/** The score that a local index would give: in fixed point, so that ties are ties. */
function scoreOf(passage: Passage, scores: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const term of termsOf(passage)) sum += scores.get(term) ?? 0;
  return sum / SCORE_UNIT;
}
