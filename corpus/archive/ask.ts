import { fields, list, wholeNumber } from './answers-read.ts';
import type { ArchiveConnection } from './connection.ts';
import { type ArchivedPassage, type ArchivedSource, passageIn, sourceIn } from './documents.ts';
import type { ArchiveSearch, Stretch } from './questions.ts';
import { oddAnswer, troubleOfStatus } from './trouble.ts';

/** Clauses of a query: OpenSearch takes 1,024 if not told otherwise. Those that add most are asked for. */
const MOST_CLAUSES = 1000;

/**
 * More passages than wanted: the cluster adds scores up in 32 bits, so that our own order may differ a little from its,
 * and some may be of sources that are just being written.
 */
const MARGIN = 16;

/** Passages in one answer; OpenSearch gives no more than 10,000. */
export const LONGEST_STRETCH = 5000;

/** Parts of one request. */
const SEARCHES_AT_ONCE = 200;
const TERMS_AT_ONCE = 10_000;
const SOURCES_AT_ONCE = 5000;

/** The best passages for each search, in the cluster's order. @throws ArchiveTrouble */
export function askSearches(
  connection: ArchiveConnection,
  searches: readonly ArchiveSearch[],
  signal?: AbortSignal,
): Promise<readonly (readonly ArchivedPassage[])[]> {
  return askMany(connection, searches.map(searchBody), signal);
}

/** Ties are in the order of sources and places, as in every store. */
function searchBody({ terms, limit }: ArchiveSearch): object {
  const most = [...terms].sort((a, b) => b.weight - a.weight).slice(0, MOST_CLAUSES);
  return {
    size: limit + MARGIN,
    track_total_hits: false,
    query: {
      bool: {
        should: most.map(({ term, weight }) => ({
          constant_score: { filter: { term: { terms: term } }, boost: weight },
        })),
      },
    },
    sort: ['_score', { source_id: 'asc' }, { ordinal: 'asc' }],
  };
}

/** The passages of each stretch, of all versions that there are. @throws ArchiveTrouble */
export function askStretches(
  connection: ArchiveConnection,
  stretches: readonly Stretch[],
  signal?: AbortSignal,
): Promise<readonly (readonly ArchivedPassage[])[]> {
  return askMany(connection, stretches.map(stretchBody), signal);
}

function stretchBody({ sourceId, from, to }: Stretch): object {
  const filter = [{ term: { source_id: sourceId } }, { range: { ordinal: { gte: from, lt: to } } }];
  const size = Math.min(2 * (to - from), 2 * LONGEST_STRETCH);
  return {
    size,
    track_total_hits: false,
    query: { bool: { filter } },
    sort: [{ ordinal: 'asc' }],
  };
}

async function askMany(
  connection: ArchiveConnection,
  bodies: readonly object[],
  signal?: AbortSignal,
): Promise<readonly (readonly ArchivedPassage[])[]> {
  const found: (readonly ArchivedPassage[])[] = [];
  for (let from = 0; from < bodies.length; from += SEARCHES_AT_ONCE) {
    const some = bodies.slice(from, from + SEARCHES_AT_ONCE);
    const lines = some.flatMap((body) => [{}, body]);
    const path = `/${connection.address.index}/_msearch`;
    const answer = await connection.request({ method: 'POST', path, lines }, signal);
    const responses = list(fields(answer)['responses']);
    if (responses.length !== some.length) throw oddAnswer(connection.address);
    for (const response of responses) found.push(passagesIn(response, connection));
  }
  return found;
}

/** An answer of which a part is missing is none: what was not searched must not pass for searched. */
function passagesIn(response: unknown, { address }: ArchiveConnection): ArchivedPassage[] {
  const { error, status, hits, _shards, timed_out } = fields(response);
  if (error !== undefined) throw troubleOfStatus(wholeNumber(status) ?? 500, error, address);
  if (fields(_shards)['failed'] !== 0 || timed_out === true) throw troubleOfStatus(503, undefined, address);
  return list(fields(hits)['hits']).flatMap((hit) => {
    const passage = passageIn(fields(hit)['_source']);
    return passage ? [passage] : [];
  });
}

/** The sources of some ids, undefined where there is none. @throws ArchiveTrouble */
export async function askSources(
  connection: ArchiveConnection,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<readonly (ArchivedSource | undefined)[]> {
  const found: (ArchivedSource | undefined)[] = [];
  for (let from = 0; from < ids.length; from += SOURCES_AT_ONCE) {
    const some = ids.slice(from, from + SOURCES_AT_ONCE);
    const path = `/${connection.address.index}/_mget`;
    const answer = await connection.request({ method: 'POST', path, body: { ids: some } }, signal);
    const documents = list(fields(answer)['docs']);
    if (documents.length !== some.length) throw oddAnswer(connection.address);
    for (const each of documents) {
      const { error, _source } = fields(each);
      if (error !== undefined) throw troubleOfStatus(503, error, connection.address);
      found.push(sourceIn(_source));
    }
  }
  return found;
}

/**
 * How many passages hold each term. Asked as term statistics of a made-up document on every shard, which costs one look
 * into the dictionary for each term however many passages there are; an aggregation costs a walk through all of them.
 *
 * @param routings one for each shard
 * @throws ArchiveTrouble
 */
export async function askFrequencies(
  connection: ArchiveConnection,
  routings: readonly string[],
  terms: readonly string[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>(terms.map((term) => [term, 0]));
  for (let from = 0; from < terms.length; from += TERMS_AT_ONCE) {
    const some = terms.slice(from, from + TERMS_AT_ONCE);
    const docs = routings.map((routing) => ({
      doc: { terms: some },
      routing,
      fields: ['terms'],
      per_field_analyzer: { terms: 'keyword' },
      ...{ term_statistics: true, field_statistics: false, positions: false, offsets: false, payloads: false },
    }));
    const path = `/${connection.address.index}/_mtermvectors`;
    const answer = await connection.request({ method: 'POST', path, body: { docs } }, signal);
    const shards = list(fields(answer)['docs']);
    if (shards.length !== routings.length) throw oddAnswer(connection.address);
    for (const shard of shards) {
      const { error, term_vectors } = fields(shard);
      if (error !== undefined) throw troubleOfStatus(503, error, connection.address);
      addUp(fields(fields(fields(term_vectors)['terms'])['terms']), counts);
    }
  }
  return counts;
}

function addUp(statistics: Readonly<Record<string, unknown>>, counts: Map<string, number>): void {
  for (const [term, told] of Object.entries(statistics)) {
    counts.set(term, (counts.get(term) ?? 0) + (wholeNumber(fields(told)['doc_freq']) ?? 0));
  }
}

/** How many passages and sources there are. @throws ArchiveTrouble */
export async function askCounts(
  connection: ArchiveConnection,
  signal?: AbortSignal,
): Promise<{ readonly passages: number; readonly sources: number }> {
  const [passages, sources] = await Promise.all(
    ['passage', 'source'].map(async (kind) => {
      const path = `/${connection.address.index}/_count`;
      const answer = await connection.request({ method: 'POST', path, body: { query: { term: { kind } } } }, signal);
      const { count, _shards } = fields(answer);
      if (fields(_shards)['failed'] !== 0) throw troubleOfStatus(503, undefined, connection.address);
      return wholeNumber(count) ?? 0;
    }),
  );
  return { passages: passages!, sources: sources! };
}

/** Values of routing that lead to each shard once. @throws ArchiveTrouble */
export async function askRoutings(connection: ArchiveConnection, signal?: AbortSignal): Promise<readonly string[]> {
  const shardOf = async (routing?: string) => {
    const path = `/${connection.address.index}/_search_shards`;
    const query = routing === undefined ? {} : { routing };
    const answer = await connection.request({ method: 'POST', path, query }, signal);
    return list(fields(answer)['shards']).map((copies) => wholeNumber(fields(list(copies)[0])['shard']));
  };
  const all = new Set(await shardOf());
  const found = new Map<number | undefined, string>();
  for (let tried = 0; found.size < all.size && tried < ROUTINGS_A_SHARD * all.size; tried += all.size) {
    const routings = Array.from(all, (_, at) => String(tried + at));
    const shards = await Promise.all(routings.map(shardOf));
    for (const [at, [shard]] of shards.entries()) if (!found.has(shard)) found.set(shard, routings[at]!);
  }
  if (found.size < all.size || all.size === 0) throw oddAnswer(connection.address);
  return [...found.values()];
}

/** Values tried for each shard: with so many, one in a million indexes of ten shards has one that is not met. */
const ROUTINGS_A_SHARD = 16;
