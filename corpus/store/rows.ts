import type { BlockRole, Locator, Passage } from '../document.ts';
import { IndexDamaged } from './damage.ts';
import type { FileRecord, StoredPassage } from './store.ts';

export type Row = Record<string, unknown>;

/** Roles by their number in the index. New ones go to the end. */
const ROLES: readonly BlockRole[] = [
  'paragraph',
  'title',
  'heading',
  'list-item',
  'quotation',
  'table-cell',
  'caption',
  'comment',
  'furniture',
];

/** What of a passage goes into its row after its id and its source. */
export function columnsOf(passage: Passage): (string | number | null)[] {
  return [
    passage.start,
    ROLES.indexOf(passage.role),
    passage.text,
    passage.locator ? JSON.stringify(passage.locator) : null,
    passage.speaker ?? null,
    passage.context ?? null,
  ];
}

interface PassageRow {
  readonly id: number;
  readonly source: string;
  readonly ordinal: number;
  readonly start: number;
  readonly role: number;
  readonly text: string;
  readonly locator: string | null;
  readonly speaker: string | null;
  readonly context: string | null;
}

export function passageOfRow(row: Row | undefined): StoredPassage {
  const { id, source, ordinal, start, role, text, locator, speaker, context } = (row ?? {}) as unknown as PassageRow;
  const name = ROLES[role];
  if (!row || !name) throw new IndexDamaged('a passage is missing');
  return {
    id,
    sourceId: source,
    ordinal,
    start,
    end: start + text.length,
    text,
    role: name,
    ...(locator !== null && { locator: parsed<Locator>(locator) }),
    ...(speaker !== null && { speaker }),
    ...(context !== null && { context }),
  };
}

export function fileOfRow(row: Row): FileRecord {
  const { path, folder, stamp, hash, source, reason } = row as Record<string, string>;
  return {
    path: path!,
    folder: folder!,
    stamp: stamp!,
    hash: hash!,
    ...(source && { sourceId: source }),
    ...(reason && { reason }),
  };
}

/** JSON that this program wrote. */
export function parsed<T>(json: string): T {
  try {
    return JSON.parse(json);
  } catch {
    throw new IndexDamaged('a record cannot be parsed');
  }
}
