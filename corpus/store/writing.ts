import { CHUNK, changeSet } from './containers.ts';
import { IndexDamaged } from './damage.ts';
import { CHUNKS_PER_TERM } from './postings.ts';
import { columnsOf, passageOfRow } from './rows.ts';
import type { Statements } from './statements.ts';
import type { Changes } from './store.ts';
import { type TermChange, TermChanges } from './term-changes.ts';

/** Next numbers to give out, and how many passages there are. Ids of passages are never given out twice. */
interface Counters {
  passages: number;
  source: number;
  passage: number;
  term: number;
}

/** Writes one step of indexing. The caller has opened a transaction for it. */
export function writeChanges(statements: Statements, changes: Changes): void {
  const counters = readCounters(statements);
  const knownChunk = Math.floor((counters.passage - 1) / CHUNK);
  const terms = new TermChanges();
  const added = new Map((changes.add ?? []).map((entry) => [entry.source.id, entry]));
  removeSources(statements, counters, terms, [...(changes.remove ?? []), ...added.keys()]);
  for (const { source, passages } of added.values()) {
    const first = counters.passage;
    const number = counters.source;
    statements.addSource.run(number, source.id, first, passages.length, JSON.stringify(source));
    passages.forEach((passage, ordinal) => {
      statements.addPassage.run(first + ordinal, number, ...columnsOf(passage));
      terms.add(first + ordinal, passage);
    });
    counters.source += 1;
    counters.passage += passages.length;
    counters.passages += passages.length;
  }
  writeTerms(statements, counters, terms.sorted(), knownChunk);
  for (const path of changes.forgetFiles ?? []) statements.removeFile.run(path);
  for (const { path, folder, stamp, hash, sourceId, reason } of changes.files ?? []) {
    statements.writeFile.run(path, folder, stamp, hash, sourceId ?? null, reason ?? null);
  }
  statements.writeCounters.run({ ...counters });
}

function readCounters(statements: Statements): Counters {
  const row = statements.counters.get();
  if (!row) throw new IndexDamaged('its counters are missing');
  const { passages, next_source, next_passage, next_term } = row as Record<string, number>;
  return { passages: passages!, source: next_source!, passage: next_passage!, term: next_term! };
}

/** Takes sources out, in the order of their passages, so that the ids taken from each term's list rise. */
function removeSources(statements: Statements, counters: Counters, terms: TermChanges, ids: readonly string[]): void {
  const rows = [...new Set(ids)].flatMap((id) => {
    const row = statements.source.get(id) as Record<'number' | 'first' | 'count', number> | undefined;
    return row ? [{ ...row, id }] : [];
  });
  for (const { id, number, first, count } of rows.sort((a, b) => a.first - b.first)) {
    for (const row of statements.neighbours.all({ source: id, from: 0, to: count })) {
      const passage = passageOfRow(row);
      terms.remove(passage.id, passage);
    }
    statements.removePassages.run(first, first + count);
    statements.removeSource.run(number);
    counters.passages -= count;
  }
}

/** A term with its number and whether the index had it before. */
interface NumberedChange extends TermChange {
  readonly number: number;
  readonly known: boolean;
}

/** Brings terms and their postings up to date: first all terms in their order, then all sets in theirs. */
function writeTerms(
  statements: Statements,
  counters: Counters,
  changes: readonly TermChange[],
  knownChunk: number,
): void {
  const numbered = changes.map((change) => numberTerm(statements, counters, change));
  for (const change of numbered.sort((a, b) => a.number - b.number)) writePostings(statements, change, knownChunk);
}

function numberTerm(statements: Statements, counters: Counters, change: TermChange): NumberedChange {
  const { term, added, removed } = change;
  const row = statements.term.get(term) as Record<'number' | 'frequency', number> | undefined;
  const frequency = (row?.frequency ?? 0) + added.length - removed.length;
  const number = row?.number ?? counters.term;
  if (!row) {
    counters.term += 1;
    statements.addTerm.run(term, number, frequency);
  } else if (frequency > 0) statements.countTerm.run(frequency, term);
  else statements.removeTerm.run(term);
  return { ...change, number, known: row !== undefined };
}

/** Changes the sets of one term, chunk by chunk. Beyond `knownChunk` there are none yet to be read. */
function writePostings(statements: Statements, change: NumberedChange, knownChunk: number): void {
  const { number, known, added, removed } = change;
  let adding = 0;
  let removing = 0;
  while (adding < added.length || removing < removed.length) {
    const chunk = Math.floor(Math.min(added[adding] ?? Infinity, removed[removing] ?? Infinity) / CHUNK);
    const addedHere = membersOf(added, adding, chunk);
    const removedHere = membersOf(removed, removing, chunk);
    adding += addedHere.length;
    removing += removedHere.length;
    const place = number * CHUNKS_PER_TERM + chunk;
    const old = known && chunk <= knownChunk ? statements.container.get(place) : undefined;
    const set = changeSet(old?.['passages'] as Uint8Array | undefined, removedHere, addedHere);
    if (set) statements.writeContainer.run(place, set);
    else statements.removeContainer.run(place);
  }
}

/** The ids from `from` on that lie in a chunk, as members of its set. */
function membersOf(ids: Float64Array, from: number, chunk: number): number[] {
  const members: number[] = [];
  for (let at = from; at < ids.length && Math.floor(ids[at]! / CHUNK) === chunk; at += 1)
    members.push(ids[at]! % CHUNK);
  return members;
}
