import { SCHEMA_VERSION } from '../store/schema.ts';
import { fields } from './answers-read.ts';
import type { ArchiveConnection } from './connection.ts';
import { ArchiveTrouble, wrongMapping } from './trouble.ts';

/** The structure of our documents and how terms are made: an index of another version is not understood. */
const ARCHIVE_VERSION = `${SCHEMA_VERSION}.1`;

/** Primary shards of an index that we make; 10 to 30 million passages each are what OpenSearch advises for searches like ours. */
const SHARDS = 3;

/**
 * Passages and sources are documents of one index. Terms are made by `searchTerms` on our side; the cluster analyses no
 * text. What need not be searched is kept as it is.
 */
const DEFINITION = {
  settings: { number_of_shards: SHARDS, number_of_replicas: 1 },
  mappings: {
    _meta: { vouch: ARCHIVE_VERSION },
    dynamic: 'strict',
    // Terms are searched and never read: without them a document is half as large.
    _source: { excludes: ['terms'] },
    properties: {
      kind: { type: 'keyword' },
      source_id: { type: 'keyword' },
      version: { type: 'keyword', doc_values: false },
      ordinal: { type: 'integer' },
      folder: { type: 'keyword' },
      terms: { type: 'keyword', doc_values: false },
      passage: { type: 'object', enabled: false },
      record: { type: 'object', enabled: false },
      count: { type: 'integer', index: false },
    },
  },
} as const;

/** Makes the index where there is none. @throws ArchiveTrouble, also where the index is not one of ours */
export async function makeIndex(connection: ArchiveConnection): Promise<void> {
  const path = `/${connection.address.index}`;
  try {
    await checkIndex(connection);
  } catch (error) {
    if (!(error instanceof ArchiveTrouble && error.kind === 'missing')) throw error;
    await connection.request({ method: 'PUT', path, body: DEFINITION });
  }
}

/** @throws ArchiveTrouble where the index is missing, or is not one of ours */
export async function checkIndex(connection: ArchiveConnection): Promise<void> {
  const { address } = connection;
  const answer = await connection.request({ method: 'GET', path: `/${address.index}/_mapping` });
  // Under an alias, the answer names the index behind it.
  const [index] = Object.values(fields(answer));
  const mappings = fields(fields(index)['mappings']);
  const version = fields(mappings['_meta'])['vouch'];
  if (version !== ARCHIVE_VERSION)
    throw wrongMapping(
      address,
      version === undefined ? 'it holds something else' : `it is of version ${String(version).slice(0, 20)}`,
    );
  const properties = fields(mappings['properties']);
  for (const [name, { type }] of Object.entries(DEFINITION.mappings.properties)) {
    if ((fields(properties[name])['type'] ?? 'object') !== type)
      throw wrongMapping(address, `its field “${name}” is another`);
  }
}
