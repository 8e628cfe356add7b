import { passagesOf } from '../../../corpus/passages.ts';
import { readDocument, readText } from '../../../corpus/readers/read.ts';
import { openStore } from '../../../corpus/store/sqlite.ts';
import type { PassageStore } from '../../../corpus/store/store.ts';
import { type Checker, createChecker } from '../../../server/engine/check.ts';
import { FILES } from './formats.ts';
import { sentencesOf, type TableSentence } from './sentences.ts';
import { TABLES, type Table } from './tables.ts';

/** A sentence about a table with the verdict on its figure; undefined where the figure is no claim. */
export interface Judged {
  readonly sentence: TableSentence;
  readonly verdict: string | undefined;
}

/** Judges all sentences about all tables in one format, each table the only source, or all of them together. */
export async function judgedSentences(format: string, corpus: 'alone' | 'together'): Promise<Judged[]> {
  const judged: Judged[] = [];
  const groups = corpus === 'alone' ? TABLES.map((table) => [table]) : [TABLES];
  for (const tables of groups) {
    const store = openStore(':memory:');
    for (const table of tables) await addTo(store, table, format);
    const checker = createChecker(store);
    for (const sentence of tables.flatMap(sentencesOf))
      judged.push({ sentence, verdict: verdictOf(sentence, checker) });
    store.close();
  }
  return judged;
}

async function addTo(store: PassageStore, table: Table, format: string): Promise<void> {
  const [name, bytes] = FILES[format]!(table);
  const document = await readDocument(name, bytes);
  const { metadata } = document;
  store.add({ id: name, hash: name, path: name, metadata, problems: [], words: 1 }, passagesOf(document));
}

function verdictOf({ text, value, isLast }: TableSentence, checker: Checker): string | undefined {
  const at = isLast ? text.lastIndexOf(value) : text.indexOf(value);
  const findings = checker.check(readText('markdown', text));
  return findings.find(({ claim: { span } }) => span.start <= at && span.end >= at + value.length)?.verdict;
}

/** Whether a verdict is worse than none: a wrong figure confirmed, a right one or one of something else refuted. */
export function isWrong({ sentence: { kind }, verdict }: Judged): boolean {
  if (verdict === 'conflicting') return true;
  return kind === 'right' || kind === 'silent' ? verdict === 'refuted' : verdict === 'supported';
}
