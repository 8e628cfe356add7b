/**
 * Measures how sentences about cells of tables are judged, in each format that holds tables.
 *
 *     node test/accuracy/tables.ts [--format csv] [--list]
 *
 * Each cell is told rightly, with a figure that is off, with that of another row, and where the same sort of question is
 * answered with that of another column; each in a draft of its own. Once the table is the only source, once all are sources
 * together. `readers.md` has the figures.
 */
import { parseArgs } from 'node:util';
import { passagesOf } from '../../corpus/passages.ts';
import { readDocument, readText } from '../../corpus/readers/read.ts';
import { openStore } from '../../corpus/store/sqlite.ts';
import type { PassageStore } from '../../corpus/store/store.ts';
import { type Checker, createChecker } from '../../server/engine/check.ts';
import { FILES } from './tables/formats.ts';
import { sentencesOf, type TableSentence } from './tables/sentences.ts';
import { TABLES, type Table } from './tables/tables.ts';

const { values } = parseArgs({ options: { format: { type: 'string' }, list: { type: 'boolean' } } });

async function addTo(store: PassageStore, table: Table, format: string): Promise<void> {
  const [name, bytes] = FILES[format]!(table);
  const document = await readDocument(name, bytes);
  const { metadata } = document;
  store.add({ id: name, hash: name, path: name, metadata, problems: [], words: 1 }, passagesOf(document));
}

function verdictOf({ text, value, kind, style, isLast }: TableSentence, checker: Checker): string {
  const at = isLast ? text.lastIndexOf(value) : text.indexOf(value);
  const findings = checker.check(readText('markdown', text));
  const found = findings.find(({ claim }) => claim.span.start <= at && claim.span.end >= at + value.length);
  if (values.list) console.log('#', kind, style, found?.verdict, text);
  console.log('  ', found?.verdict, text);
  return found?.verdict ?? 'no claim';
}

interface Score {
  all: number;
  supported: number;
  refuted: number;
}

const formats = values.format ? [values.format] : Object.keys(FILES);
for (const corpus of ['alone', 'together'] as const) {
  for (const format of formats) {
    const scores = new Map<string, Score>();
    let shared: PassageStore | undefined;
    if (corpus === 'together') {
      shared = openStore(':memory:');
      for (const table of TABLES) await addTo(shared, table, format);
    }
    for (const table of TABLES) {
      const store = shared ?? openStore(':memory:');
      if (!shared) await addTo(store, table, format);
      const checker = createChecker(store);
      for (const sentence of sentencesOf(table)) {
        const name = `${sentence.style} ${sentence.kind}`;
        const score = scores.get(name) ?? { all: 0, supported: 0, refuted: 0 };
        scores.set(name, score);
        const verdict = verdictOf(sentence, checker);
        score.all++;
        if (verdict === 'supported' || verdict === 'conflicting') score.supported++;
        if (verdict === 'refuted') score.refuted++;
        const isWrong =
          verdict === 'conflicting' ||
          (sentence.kind === 'right' ? verdict === 'refuted' : verdict === 'supported') ||
          (sentence.kind === 'silent' && verdict === 'refuted');
        if (isWrong) console.log('!', corpus, format, sentence.kind, verdict, sentence.text);
      }
      if (!shared) store.close();
    }
    shared?.close();
    const line = [...scores]
      .sort()
      .map(([name, { all, supported, refuted }]) => `${name} ${supported}+ ${refuted}- /${all}`);
    console.log(`${corpus} ${format}: ${line.join(' · ')}`);
  }
}
