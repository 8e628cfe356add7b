import type { BlockRole, Locator, Passage } from '../document.ts';
import { check } from './checksum.ts';
import { IndexDamaged } from './damage.ts';
import type { Row } from './rows.ts';
import type { StoredPassage } from './store.ts';

/**
 * Passages lie in the index some together in a row, their texts one after the other, which is written several times as
 * fast as a row for each.
 */
export const PASSAGES_PER_PAGE = 16;

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

/** Where a passage starts in its source, the length of its text, its role, and what more there is to say of it. */
type Mark = [start: number, length: number, role: number, more?: Pick<Passage, 'locator' | 'speaker' | 'context'>];

/** The texts of some passages, and what else the index keeps of them, as JSON. */
export function pageOf(passages: readonly Passage[]): { text: string; marks: string } {
  const marks = passages.map(({ start, text, role, locator, speaker, context }): Mark => {
    const mark: Mark = [start, text.length, ROLES.indexOf(role)];
    if (locator || speaker !== undefined || context !== undefined)
      mark.push(withoutGaps({ locator, speaker, context }));
    return mark;
  });
  return { text: passages.map(({ text }) => text).join(''), marks: JSON.stringify(marks) };
}

function withoutGaps(more: { locator: Locator | undefined; speaker: string | undefined; context: string | undefined }) {
  return {
    ...(more.locator && { locator: more.locator }),
    ...(more.speaker !== undefined && { speaker: more.speaker }),
    ...(more.context !== undefined && { context: more.context }),
  };
}

interface PageRow {
  readonly first: number;
  readonly source: number;
  readonly text: string;
  readonly marks: string;
  readonly checksum: number;
  readonly source_id: string;
  readonly source_first: number;
}

/** The passages of a page whose ids are at least `from` and below `to`. */
export function passagesOfPage(row: Row, from: number, to: number): StoredPassage[] {
  const { first, source, text, marks, checksum, source_id, source_first } = row as unknown as PageRow;
  check(checksum, first, source, text, marks);
  const found: StoredPassage[] = [];
  let at = 0;
  for (const [place, [start, length, role, more]] of (JSON.parse(marks) as Mark[]).entries()) {
    const id = first + place;
    if (id >= from && id < to) {
      const known = { id, sourceId: source_id, ordinal: id - source_first, start, end: start + length };
      found.push({ ...known, text: text.slice(at, at + length), role: ROLES[role]!, ...more });
    }
    at += length;
  }
  return found;
}

/** The passage of that id, which must be in the page. */
export function passageOfPage(row: Row | undefined, id: number): StoredPassage {
  const [passage] = row ? passagesOfPage(row, id, id + 1) : [];
  if (!passage) throw new IndexDamaged('a passage is missing');
  return passage;
}
