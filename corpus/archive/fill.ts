import { createHash } from 'node:crypto';
import path from 'node:path';
import type { IndexStore, SourceRecord } from '../store/store.ts';
import { type Write, writeAll } from './bulk.ts';
import type { ArchiveConnection } from './connection.ts';
import { passageDocument, passageId, pendingDocument, pendingId, sourceDocument, versionOf } from './documents.ts';
import { type Holding, holdingsOf, refresh, removePassages, takenIds, versionsOf } from './holdings.ts';
import { makeIndex } from './mapping.ts';

export interface FillOptions {
  /** Told how many sources are in, of all that are to be written. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
  /** Stops between two requests; what was finished stays. */
  readonly signal?: AbortSignal;
}

export interface FillResult {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
  /** Passages written. */
  readonly passages: number;
}

/** Passages, at least, that are written before their sources are made to count. */
const PASSAGES_AT_ONCE = 20_000;
const SOURCES_AT_ONCE = 2000;

/** A source that is to be written. */
interface Wanted {
  /** The source under its id in the archive. */
  readonly record: SourceRecord;
  /** Its id in the local index. */
  readonly id: string;
  readonly folder: string;
  /** The version that it takes the place of. */
  readonly old?: string;
}

/**
 * Brings what an archive holds of some folders in line with a local index of them. Sources whose content is the same stay;
 * of the others the passages are written first and then the source, which makes them count, so that a fill that is stopped
 * at any time leaves what was there, and the next one goes on. Other folders' sources are not touched.
 *
 * @param paths the files and folders as they were chosen
 * @throws ArchiveTrouble
 */
export async function fillArchive(
  connection: ArchiveConnection,
  store: IndexStore,
  paths: readonly string[],
  { onProgress, signal }: FillOptions = {},
): Promise<FillResult> {
  const folders = [...new Set(paths.map((each) => path.resolve(each)))];
  await makeIndex(connection);
  await refresh(connection, signal);
  await clearUp(connection, folders, signal);
  const held = new Map((await holdingsOf(connection, 'source', folders, signal)).map((each) => [each.path, each]));
  const records = store.sources().filter((record) => record.path !== undefined);
  const gone = goneFrom(held, records);
  await remove(connection, gone, signal);
  const wanted = records.flatMap((record) => wantedOf(record, held.get(record.path!), store));
  let [done, passages] = [0, 0];
  onProgress?.({ done, total: wanted.length });
  while (done < wanted.length) {
    const batch = await write(connection, wanted.slice(done, done + SOURCES_AT_ONCE), store, folders, signal);
    done += batch.sources;
    passages += batch.passages;
    onProgress?.({ done, total: wanted.length });
  }
  await refresh(connection, signal);
  return { written: wanted.length, unchanged: records.length - wanted.length, removed: gone.length, passages };
}

function goneFrom(held: ReadonlyMap<string, Holding>, records: readonly SourceRecord[]): readonly Holding[] {
  const there = new Set(records.map((record) => record.path));
  return [...held.values()].filter((holding) => !there.has(holding.path));
}

/** A source that the archive does not hold, or holds with another content. */
function wantedOf(record: SourceRecord, held: Holding | undefined, store: IndexStore): Wanted[] {
  const named = held ? { ...record, id: held.id } : record;
  if (held?.version === versionOf(named)) return [];
  const folder = store.file(record.path!)?.folder ?? record.path!;
  return [{ record: named, id: record.id, folder, ...(held && { old: held.version }) }];
}

/** Writes the first of some sources: as many as make a batch. */
async function write(
  connection: ArchiveConnection,
  wanted: readonly Wanted[],
  store: IndexStore,
  folders: readonly string[],
  signal: AbortSignal | undefined,
): Promise<{ sources: number; passages: number }> {
  const fresh = wanted.flatMap(({ old, id }) => (old === undefined ? [id] : []));
  const taken = await takenIds(connection, fresh, folders, signal);
  const passages: Write[] = [];
  const [pending, sources, old]: [Write[], Write[], string[]] = [[], [], []];
  for (const each of wanted) {
    if (passages.length >= PASSAGES_AT_ONCE) break;
    const record = taken.has(each.record.id) && each.old === undefined ? renamed(each) : each.record;
    const version = versionOf(record);
    const read = store.neighbours(each.id, 0, Number.MAX_SAFE_INTEGER);
    for (const [ordinal, passage] of read.entries()) {
      const document = passageDocument(record.id, version, ordinal, passage);
      passages.push({ id: passageId(record.id, version, ordinal), document });
    }
    pending.push({ id: pendingId(record.id), document: pendingDocument(record.id, version, each.folder) });
    sources.push({ id: record.id, document: sourceDocument(record, each.folder, read.length) });
    if (each.old !== undefined) old.push(each.old);
  }
  await writeAll(connection, pending, signal);
  await writeAll(connection, passages, signal);
  await writeAll(connection, sources, signal);
  await removePassages(connection, { field: 'version', values: old }, signal);
  await writeAll(connection, pending.map(withoutDocument), signal);
  return { sources: sources.length, passages: passages.length };
}

/** Where two folders have a file of the same path, the later one's folder goes into the id, as in a local index. */
function renamed({ record, folder }: Wanted): SourceRecord {
  const id = createHash('sha256').update(`${folder}\0${record.id}`).digest('hex').slice(0, 16);
  return { ...record, id };
}

/** Removes what a fill that was stopped had begun to write. */
async function clearUp(connection: ArchiveConnection, folders: readonly string[], signal?: AbortSignal): Promise<void> {
  const begun = await holdingsOf(connection, 'pending', folders, signal);
  if (begun.length === 0) return;
  const ids = begun.map(({ id }) => id);
  const counting = await versionsOf(connection, ids, signal);
  await removePassages(connection, { field: 'source_id', values: ids, except: counting }, signal);
  await writeAll(
    connection,
    begun.map(({ id }) => ({ id: pendingId(id) })),
    signal,
  );
}

/** As in writing, a note stands while passages are being removed, for the next run where this one is stopped. */
async function remove(connection: ArchiveConnection, gone: readonly Holding[], signal?: AbortSignal): Promise<void> {
  const pending = gone.map(({ id, version, folder }) => ({
    id: pendingId(id),
    document: pendingDocument(id, version, folder),
  }));
  await writeAll(connection, pending, signal);
  await writeAll(connection, gone.map(withoutDocument), signal);
  await removePassages(connection, { field: 'version', values: gone.map(({ version }) => version) }, signal);
  await writeAll(connection, pending.map(withoutDocument), signal);
}

function withoutDocument({ id }: { readonly id: string }): Write {
  return { id };
}
