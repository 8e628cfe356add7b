import { fields, list } from './answers-read.ts';
import { writeAll } from './bulk.ts';
import { type ArchiveConnection, LONG_PATIENCE } from './connection.ts';
import { oddAnswer } from './trouble.ts';

/** What an archive holds of a source, or what a fill that was stopped has begun to write of it. */
export interface Holding {
  readonly id: string;
  readonly version: string;
  readonly path: string;
  readonly folder: string;
}

/** Documents listed in one request, and versions or sources whose passages are removed in one. */
const PAGE = 5000;
const REMOVED_AT_ONCE = 500;

/** All holdings of some folders, of one kind. @throws ArchiveTrouble */
export async function holdingsOf(
  connection: ArchiveConnection,
  kind: 'source' | 'pending',
  folders: readonly string[],
  signal?: AbortSignal,
): Promise<readonly Holding[]> {
  const found: Holding[] = [];
  for (let after: unknown[] | undefined; ; ) {
    const body = {
      size: PAGE,
      query: { bool: { filter: [{ term: { kind } }, { terms: { folder: folders } }] } },
      sort: [{ source_id: 'asc' }],
      ...(after && { search_after: after }),
      _source: ['source_id', 'version', 'folder', 'record.path'],
    };
    const answer = await connection.request(
      { method: 'POST', path: `/${connection.address.index}/_search`, body, patience: LONG_PATIENCE },
      signal,
    );
    const hits = list(fields(fields(answer)['hits'])['hits']);
    for (const hit of hits) found.push(holdingIn(fields(hit)['_source'], connection));
    if (hits.length < PAGE) return found;
    after = [...list(fields(hits.at(-1))['sort'])];
  }
}

function holdingIn(document: unknown, { address }: ArchiveConnection): Holding {
  const { source_id: id, version, folder, record } = fields(document);
  const { path = '' } = fields(record);
  if (typeof id !== 'string' || typeof version !== 'string') throw oddAnswer(address);
  if (typeof folder !== 'string' || typeof path !== 'string') throw oddAnswer(address);
  return { id, version, path, folder };
}

/** Which of some ids are taken by sources of other folders. @throws ArchiveTrouble */
export async function takenIds(
  connection: ArchiveConnection,
  ids: readonly string[],
  folders: readonly string[],
  signal?: AbortSignal,
): Promise<ReadonlySet<string>> {
  const documents = await sourceDocuments(connection, ids, signal);
  const others = documents.filter(({ folder }) => typeof folder === 'string' && !folders.includes(folder));
  return new Set(others.map(({ source_id }) => String(source_id)));
}

/** The versions that count of some sources, as far as these are there. @throws ArchiveTrouble */
export async function versionsOf(
  connection: ArchiveConnection,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<readonly string[]> {
  const documents = await sourceDocuments(connection, ids, signal);
  return documents.flatMap(({ version }) => (typeof version === 'string' ? [version] : []));
}

async function sourceDocuments(
  connection: ArchiveConnection,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  if (ids.length === 0) return [];
  const query = { _source: 'folder,source_id,version' };
  const path = `/${connection.address.index}/_mget`;
  const answer = await connection.request({ method: 'POST', path, query, body: { ids } }, signal);
  return list(fields(answer)['docs']).map((each) => fields(fields(each)['_source']));
}

/** Removes the passages of some versions, or those of some sources that are not of some versions. @throws ArchiveTrouble */
export async function removePassages(
  connection: ArchiveConnection,
  of: {
    readonly field: 'version' | 'source_id';
    readonly values: readonly string[];
    readonly except?: readonly string[];
  },
  signal?: AbortSignal,
): Promise<void> {
  const except = of.except ? { must_not: [{ terms: { version: of.except } }] } : {};
  for (let from = 0; from < of.values.length; from += REMOVED_AT_ONCE) {
    const terms = { [of.field]: of.values.slice(from, from + REMOVED_AT_ONCE) };
    const query = { bool: { filter: [{ term: { kind: 'passage' } }, { terms }], ...except } };
    await removeFound(connection, query, signal);
  }
}

/** Removes what a query finds. Not by one request: a role that may search and write may not always do that. */
async function removeFound(connection: ArchiveConnection, query: object, signal?: AbortSignal): Promise<void> {
  const path = `/${connection.address.index}/_search`;
  const body = { size: PAGE, query, sort: ['_doc'], _source: false };
  for (;;) {
    await refresh(connection, signal);
    const answer = await connection.request({ method: 'POST', path, body, patience: LONG_PATIENCE }, signal);
    const ids = list(fields(fields(answer)['hits'])['hits']).map((hit) => ({ id: String(fields(hit)['_id']) }));
    await writeAll(connection, ids, signal);
    if (ids.length < PAGE) return;
  }
}

/** Lets searches see what has been written. @throws ArchiveTrouble */
export async function refresh(connection: ArchiveConnection, signal?: AbortSignal): Promise<void> {
  const path = `/${connection.address.index}/_refresh`;
  await connection.request({ method: 'POST', path, patience: LONG_PATIENCE }, signal);
}
