import { check } from './checksum.ts';
import { IndexDamaged } from './damage.ts';
import type { FileRecord, SourceRecord } from './store.ts';

export type Row = Record<string, unknown>;

/** A source as the index keeps it, with where its passages lie. */
export interface SourceRow {
  readonly id: string;
  readonly number: number;
  readonly first: number;
  readonly count: number;
  readonly record: SourceRecord;
}

export function sourceOfRow(row: Row): SourceRow {
  const { number, id, first, count, record, checksum } = row as unknown as Omit<SourceRow, 'record'> & {
    readonly record: string;
    readonly checksum: number;
  };
  check(checksum, number, id, first, count, record);
  return { id, number, first, count, record: JSON.parse(record) };
}

interface FileRow {
  readonly path: string;
  readonly folder: string;
  readonly stamp: string;
  readonly hash: string;
  readonly source: string | null;
  readonly reason: string | null;
  readonly failures: number;
  readonly checksum: number;
}

export function fileOfRow(row: Row): FileRecord {
  const { path, folder, stamp, hash, source, reason, failures, checksum } = row as unknown as FileRow;
  check(checksum, path, folder, stamp, hash, source, reason, failures);
  return {
    path,
    folder,
    stamp,
    hash,
    ...(source !== null && { sourceId: source }),
    ...(reason !== null && { reason }),
    ...(failures > 0 && { failures }),
  };
}

/** Next numbers to give out, and how many passages there are. Ids of passages are never given out twice. */
export interface Counters {
  passages: number;
  source: number;
  passage: number;
  term: number;
}

export function countersOfRow(row: Row | undefined): Counters {
  if (!row) throw new IndexDamaged('its counters are missing');
  const { passages, next_source, next_passage, next_term, checksum } = row as Record<string, number>;
  check(checksum, passages!, next_source!, next_passage!, next_term!);
  return { passages: passages!, source: next_source!, passage: next_passage!, term: next_term! };
}
