import { IndexDamaged } from './damage.ts';
import { emptyGroup, encodeGroup, type Group, LONGEST_INLINE, TERMS_PER_GROUP } from './groups.ts';
import { groupOfRow, MOST_CHUNKS, readSet } from './postings.ts';
import { CHUNK, changeList, decodeSet, encodeSet } from './sets.ts';
import { type Statements, writeRow } from './statements.ts';
import type { TermChange } from './term-changes.ts';

/** What becomes of one term in one chunk, as members of its set. */
interface SetChange {
  readonly number: number;
  readonly added: Uint16Array;
  readonly removed: Uint16Array;
}

const NONE = new Uint16Array(0);

/**
 * Brings the lists of passages up to date. `changes` come by rising number of the term; chunks beyond `lastChunk` hold
 * nothing yet. Rows are written in the order of their places, which keeps the writing local.
 */
export function writePostings(statements: Statements, changes: Iterable<TermChange>, lastChunk: number): void {
  let group = -1;
  let chunks = new Map<number, SetChange[]>();
  const finish = () => {
    for (const chunk of [...chunks.keys()].sort((a, b) => a - b)) {
      writeGroup(statements, group, chunk, chunks.get(chunk)!, chunk <= lastChunk);
    }
    chunks = new Map();
  };
  for (const change of changes) {
    const its = Math.floor(change.number / TERMS_PER_GROUP);
    if (its !== group) finish();
    group = its;
    spread(change, chunks);
  }
  finish();
}

/** Files a change under the chunks that it touches. */
function spread({ number, added, removed }: TermChange, chunks: Map<number, SetChange[]>): void {
  let adding = 0;
  let removing = 0;
  while (adding < added.length || removing < removed.length) {
    const chunk = Math.floor(Math.min(added[adding] ?? Infinity, removed[removing] ?? Infinity) / CHUNK);
    const change = { number, added: membersOf(added, adding, chunk), removed: membersOf(removed, removing, chunk) };
    adding += change.added.length;
    removing += change.removed.length;
    const others = chunks.get(chunk);
    if (others) others.push(change);
    else chunks.set(chunk, [change]);
  }
}

/** The ids from `from` on that lie in a chunk, as members of a set. */
function membersOf(ids: Float64Array, from: number, chunk: number): Uint16Array {
  const base = chunk * CHUNK;
  let to = from;
  while (to < ids.length && ids[to]! < base + CHUNK) to += 1;
  if (to === from) return NONE;
  const members = new Uint16Array(to - from);
  for (let i = 0; i < members.length; i += 1) members[i] = ids[from + i]! - base;
  return members;
}

function writeGroup(
  statements: Statements,
  number: number,
  chunk: number,
  changes: readonly SetChange[],
  mayExist: boolean,
): void {
  const place = number * MOST_CHUNKS + chunk;
  const old = mayExist ? statements.group.get(place) : undefined;
  const group = old ? groupOfRow(old, place) : emptyGroup();
  for (const change of changes) changeTerm(statements, group, chunk, change);
  const bytes = encodeGroup(group);
  if (bytes) writeRow(statements.writeGroup, place, bytes);
  else statements.removeGroup.run(place);
}

function changeTerm(statements: Statements, group: Group, chunk: number, change: SetChange): void {
  const { number, added, removed } = change;
  const at = number % TERMS_PER_GROUP;
  const count = group.counts[at]!;
  const own = count > LONGEST_INLINE;
  const list = own ? decodeSet(readSet(statements, number, chunk), count) : group.lists[at]!;
  if (!list) throw new IndexDamaged('a list of passages has another length');
  const changed = changeList(list, removed, added);
  const long = changed.length > LONGEST_INLINE;
  group.counts[at] = changed.length;
  group.lists[at] = long ? NONE : changed;
  if (long) writeRow(statements.writeSet, number * MOST_CHUNKS + chunk, encodeSet(changed));
  else if (own) statements.removeSet.run(number * MOST_CHUNKS + chunk);
}
