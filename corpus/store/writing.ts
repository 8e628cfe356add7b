import type { Passage } from '../document.ts';
import { PASSAGES_PER_PAGE, pageOf, passagesOfPage } from './pages.ts';
import { termNumber } from './postings.ts';
import { type Counters, countersOfRow, sourceOfRow } from './rows.ts';
import { CHUNK } from './sets.ts';
import { type Statements, writeRow } from './statements.ts';
import type { Changes, SourceRecord } from './store.ts';
import type { TermMemory } from './term-memory.ts';
import { PostingsWriter } from './writing-postings.ts';
import { removeVoice, writeVoice } from './writing-voices.ts';

/** Writes one step of indexing. The caller has opened a transaction for it. */
export function writeChanges(statements: Statements, changes: Changes, memory: TermMemory): void {
  const counters = countersOfRow(statements.counters.get());
  const lastChunk = Math.floor((counters.passage - 1) / CHUNK);
  const numberOf = (term: string) => numberTerm(statements, counters, term);
  const added = new Map((changes.add ?? []).map((entry) => [entry.source.id, entry]));
  const removing = new PostingsWriter(statements, memory, numberOf, 'remove', lastChunk);
  removeSources(statements, counters, removing, [...(changes.remove ?? []), ...added.keys()]);
  removing.finish();
  const adding = new PostingsWriter(statements, memory, numberOf, 'add', lastChunk);
  for (const { source, passages } of added.values()) {
    addSource(statements, counters, memory, adding, source, passages);
  }
  adding.finish();
  for (const path of changes.forgetFiles ?? []) statements.removeFile.run(path);
  for (const { path, folder, stamp, hash, sourceId, reason, failures } of changes.files ?? []) {
    writeRow(statements.writeFile, path, folder, stamp, hash, sourceId ?? null, reason ?? null, failures ?? 0);
  }
  writeRow(statements.writeCounters, counters.passages, counters.source, counters.passage, counters.term);
}

function addSource(
  statements: Statements,
  counters: Counters,
  memory: TermMemory,
  postings: PostingsWriter,
  source: SourceRecord,
  passages: readonly Passage[],
): void {
  const { passage: first, source: number } = counters;
  for (let from = 0; from < passages.length; from += PASSAGES_PER_PAGE) {
    const { text, marks } = pageOf(passages.slice(from, from + PASSAGES_PER_PAGE));
    writeRow(statements.addPage, first + from, number, text, marks);
  }
  for (const [ordinal, passage] of passages.entries()) postings.file(first + ordinal, passage);
  const voice = writeVoice(statements, number, memory.shingles.take());
  const record = JSON.stringify(voice === undefined ? source : { voice, ...source });
  writeRow(statements.addSource, number, source.id, first, passages.length, record);
  counters.source += 1;
  counters.passage += passages.length;
  counters.passages += passages.length;
}

/** Takes sources out, in the order of their passages, so that the ids taken from the lists rise. */
function removeSources(
  statements: Statements,
  counters: Counters,
  postings: PostingsWriter,
  ids: readonly string[],
): void {
  const rows = [...new Set(ids)].flatMap((id) => {
    const row = statements.source.get(id);
    return row ? [sourceOfRow(row)] : [];
  });
  for (const { number, first, count } of rows.sort((a, b) => a.first - b.first)) {
    for (const page of statements.pages.all(first, first + count)) {
      for (const passage of passagesOfPage(page, first, first + count)) postings.file(passage.id, passage);
    }
    statements.removePages.run(first, first + count);
    removeVoice(statements, number);
    statements.removeSource.run(number);
    counters.passages -= count;
  }
}

/** The number of a term, which it gets now if the index has never met it. Terms stay when their last passage goes. */
function numberTerm(statements: Statements, counters: Counters, term: string): number {
  const known = termNumber(statements, term);
  if (known !== undefined) return known;
  const number = counters.term;
  counters.term += 1;
  writeRow(statements.addTerm, term, number);
  return number;
}
