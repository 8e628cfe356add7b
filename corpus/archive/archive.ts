import type { IndexStore } from '../store/store.ts';
import type { ArchiveAddress } from './address.ts';
import { ArchiveAnswers } from './answers.ts';
import {
  askCounts,
  askFrequencies,
  askRoutings,
  askSearches,
  askSources,
  askStretches,
  LONGEST_STRETCH,
} from './ask.ts';
import { type ArchiveConnection, connect } from './connection.ts';
import type { ArchiveCredentials } from './credentials.ts';
import type { ArchivedPassage } from './documents.ts';
import { type FillOptions, type FillResult, fillArchive } from './fill.ts';
import { checkIndex } from './mapping.ts';
import { joined, type Questions } from './questions.ts';

/** Milliseconds after which it is looked whether an archive has changed. */
const FRESH = 5 * 60_000;

/** Milliseconds after which an archive that did not answer is asked again. */
const PAUSE = 30_000;

/** How much an archive holds. */
export interface ArchiveCounts {
  readonly passages: number;
  readonly sources: number;
}

/** What may be said of how an archive is asked. */
export interface ArchiveHabits {
  /** Milliseconds, rising. */
  readonly now?: () => number;
  /** Milliseconds that a question waits for its answer. */
  readonly patience?: number;
  /** Milliseconds after which whoever follows it asks again one that did not answer. */
  readonly pause?: number;
}

/** What is known of a cluster that has answered. */
interface Opened {
  readonly connection: ArchiveConnection;
  readonly routings: readonly string[];
  readonly counts: ArchiveCounts;
  readonly since: number;
}

/**
 * An archive in a search cluster, with what it has answered so far. Nothing is sent before `ask`. What it could not answer
 * stays open: a store over it then answers as if there were no archive, and says so.
 */
export class Archive {
  readonly address: ArchiveAddress;
  readonly answers = new ArchiveAnswers();
  readonly #credentials: ArchiveCredentials;
  readonly #habits: ArchiveHabits;
  #opened: Opened | undefined;
  #revision = 0;

  constructor(address: ArchiveAddress, credentials: ArchiveCredentials, habits: ArchiveHabits = {}) {
    this.address = address;
    this.#credentials = credentials;
    this.#habits = habits;
  }

  get pause(): number {
    return this.#habits.pause ?? PAUSE;
  }

  /** Rises when the archive is found to have changed: what was made of its answers before is old. */
  get revision(): number {
    return this.#revision;
  }

  /** How much it holds; undefined until it has answered once. */
  get counts(): ArchiveCounts | undefined {
    return this.#opened?.counts;
  }

  /**
   * Opens the archive, or looks whether it has changed: what it answered before is then forgotten, and asked again.
   *
   * @throws ArchiveTrouble
   */
  async open(signal?: AbortSignal): Promise<void> {
    const before = this.#opened;
    if (before && this.#time() - before.since < FRESH) return;
    const connection = before?.connection ?? (await connect(this.address, this.#credentials, this.#habits.patience));
    if (!before) await checkIndex(connection);
    const counts = await askCounts(connection, signal);
    const isSame = counts.passages === before?.counts.passages && counts.sources === before.counts.sources;
    const routings = before?.routings ?? (await askRoutings(connection, signal));
    this.#opened = { connection, routings, counts, since: this.#time() };
    if (!before || isSame) return;
    this.answers.clear();
    this.#revision += 1;
  }

  /** Asks all questions at once and keeps the answers. @throws ArchiveTrouble */
  async ask(questions: Questions, signal?: AbortSignal): Promise<void> {
    await this.open(signal);
    const { connection, routings } = this.#opened!;
    const searches = [...questions.searches.values()];
    const stretches = [...questions.stretches.values()];
    const [counts, found, read] = await Promise.all([
      askFrequencies(connection, routings, [...questions.terms], signal),
      askSearches(connection, searches, signal),
      askStretches(connection, joined(stretches, LONGEST_STRETCH), signal),
    ]);
    this.answers.learnFrequencies(counts);
    await this.#learnSources(connection, [...found, ...read].flat(), signal);
    for (const [at, search] of searches.entries()) this.answers.learnSearch(search, found[at]!);
    this.answers.learnStretches(stretches, read.flat());
  }

  /** Learns of a source that was named elsewhere, such as in an address. @throws ArchiveTrouble */
  async askSource(id: string, signal?: AbortSignal): Promise<void> {
    await this.open(signal);
    const [source] = await askSources(this.#opened!.connection, [id], signal);
    this.answers.learnSource(id, source);
  }

  /** Brings what it holds of some paths in line with a local index of them: see `fillArchive`. @throws ArchiveTrouble */
  async fill(store: IndexStore, paths: readonly string[], options: FillOptions = {}): Promise<FillResult> {
    const connection = await connect(this.address, this.#credentials);
    try {
      return await fillArchive(connection, store, paths, options);
    } finally {
      await connection.close();
    }
  }

  async close(): Promise<void> {
    const opened = this.#opened;
    this.#opened = undefined;
    await opened?.connection.close();
  }

  #time(): number {
    return this.#habits.now?.() ?? performance.now();
  }

  /** The sources of passages, where they are not known or are known with another version. */
  async #learnSources(
    connection: ArchiveConnection,
    found: readonly ArchivedPassage[],
    signal?: AbortSignal,
  ): Promise<void> {
    const unknown = found.filter(({ sourceId, version }) => this.answers.source(sourceId)?.version !== version);
    const ids = [...new Set(unknown.map(({ sourceId }) => sourceId))];
    const sources = await askSources(connection, ids, signal);
    for (const [at, id] of ids.entries()) this.answers.learnSource(id, sources[at]);
  }
}
