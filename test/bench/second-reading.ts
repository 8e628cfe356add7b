import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readText } from '../../corpus/readers/read.ts';
import { openStore } from '../../corpus/store/sqlite.ts';
import { createCrossEncoder, type SecondReader } from '../../server/cross-encoder/cross-encoder.ts';
import { type Checker, createChecker } from '../../server/engine/check.ts';
import { sentencesOf } from '../../server/engine/language/sentences.ts';
import { tagger } from '../../server/tagger.ts';
import { makeCorpus } from './check-corpus.ts';
import { draftOf, edited, SAMPLE, wordsIn } from './check-drafts.ts';

/**
 * What the second reading of close calls adds to a check: `node test/bench/second-reading.ts [passages] [edits]`.
 * Milliseconds on the clock. The first look is by words alone; the reading goes on in a thread beside it; the second look
 * knows what was read. Memory is what the process grew by.
 */
const passages = Number(process.argv[2] ?? 20_000);
const edits = Number(process.argv[3] ?? 12);
const WORDS = 1_500;

interface Looks {
  readonly first: number;
  readonly pairs: number;
  readonly reading: number;
  readonly second: number;
}

const folder = mkdtempSync(path.join(tmpdir(), 'vouch-bench-'));
const reader = createCrossEncoder();
try {
  const index = path.join(folder, 'index.db');
  const made = await makeCorpus(index, passages);
  const store = openStore(index);
  const checker = createChecker(store, { tagger, crossEncoder: reader });
  await loading(reader);
  const draft = draftOf(WORDS, made);
  console.log(`${passages.toLocaleString('en')} generated passages and the sample's sources`);
  tell('a draft from cold', draft, await looksAt(checker, draft));
  const sample = readFileSync(path.join(SAMPLE, 'draft.md'), 'utf8');
  tell('the sample’s draft', sample, await looksAt(checker, sample));
  const after: Looks[] = [];
  for (let edit = 0; edit < edits; edit += 1) after.push(await looksAt(checker, edited(draft, edit, `word${edit}`)));
  const median = (of: (looks: Looks) => number) => after.map(of).toSorted((a, b) => a - b)[after.length >> 1]!;
  tell('after an edit, medians', draft, {
    first: median(({ first }) => first),
    pairs: median(({ pairs }) => pairs),
    reading: median(({ reading }) => reading),
    second: median(({ second }) => second),
  });
  store.close();
} finally {
  reader.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Says what loading costs, with the first pair. */
async function loading(encoder: SecondReader): Promise<void> {
  const side = { text: 'It carried 412 passengers.', start: 11, end: 14, before: '' };
  const before = process.memoryUsage.rss();
  encoder.logit({ question: 'count', draft: side, source: { ...side, title: '' } });
  const start = performance.now();
  await encoder.settle();
  const megabytes = (process.memoryUsage.rss() - before) / 1024 / 1024;
  console.log(`loading and one pair: ${(performance.now() - start).toFixed(0)} ms, ${megabytes.toFixed(0)} MB`);
  if (encoder.problem !== undefined) throw new Error(encoder.problem);
}

async function looksAt(checker: Checker, text: string): Promise<Looks> {
  const document = readText('markdown', text);
  const times = [performance.now()];
  const lap = () => times.push(performance.now());
  reader.unread();
  checker.check(document);
  lap();
  const pairs = reader.unread();
  await reader.read(pairs);
  lap();
  checker.check(document);
  lap();
  const [first, reading, second] = times.slice(1).map((time, at) => time - times[at]!);
  return { first: first!, pairs: pairs.length, reading: reading!, second: second! };
}

function tell(name: string, draft: string, { first, pairs, reading, second }: Looks): void {
  const document = readText('markdown', draft);
  const sentences = document.blocks.flatMap(({ start, end }) => sentencesOf(document.prose.slice(start, end), start));
  const each = pairs > 0 ? `, ${(reading / pairs).toFixed(0)} a pair` : '';
  console.log(
    `${name} (${wordsIn(draft)} words, ${sentences.length} sentences): first look ${first.toFixed(0)} ms; ${pairs} pairs read in ${reading.toFixed(0)} ms${each}, ${(reading / sentences.length).toFixed(1)} a sentence; second look ${second.toFixed(0)} ms`,
  );
}
