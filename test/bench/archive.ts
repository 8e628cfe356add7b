import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Archive } from '../../corpus/archive/archive.ts';
import type { SourceDocument } from '../../corpus/document.ts';
import { readText } from '../../corpus/readers/read.ts';
import { MemoryStore } from '../../corpus/store/memory.ts';
import { openStore } from '../../corpus/store/sqlite.ts';
import type { IndexStore } from '../../corpus/store/store.ts';
import { ArchivedChecker } from '../../server/archived/check.ts';
import { createChecker } from '../../server/engine/check.ts';
import type { Finding } from '../../server/engine/finding.ts';
import { tagger } from '../../server/tagger.ts';
import { archiveOf } from '../archive/archive-of.ts';
import { Cluster } from '../archive/cluster/cluster.ts';
import { seen } from '../archive/seen.ts';
import { makeCorpus } from './check-corpus.ts';
import { draftOf } from './check-drafts.ts';

/**
 * What an archive on three nodes of this computer costs beside a local index of the same passages, and whether both say the
 * same: `node test/bench/archive.ts [passages] [words]`. Needs Java 17 and Maven. Milliseconds.
 */
const passages = Number(process.argv[2] ?? 100_000);
/** A draft of so many words has about 500 sentences. */
const words = Number(process.argv[3] ?? 11_000);
const PARAGRAPHS = 60;

const folder = mkdtempSync(path.join(tmpdir(), 'vouch-bench-'));
const cluster = await Cluster.start();
try {
  const index = path.join(folder, 'index.db');
  const started = performance.now();
  const made = await makeCorpus(index, passages);
  console.log(`${passages.toLocaleString('en')} passages; local index: ${rate(started)} passages a second`);
  const store = openStore(index);
  const filling = performance.now();
  const archive = archiveOf(cluster.url('vouch'), { patience: 120_000 });
  await archive.fill(store, ['/generated', '/sample']);
  console.log(`three nodes: ${rate(filling)} passages a second`);
  const draft = readText('markdown', draftOf(words, made));
  await compareTimes(draft, store, archive);
  await compareFindings(draft, store, archive);
  store.close();
  await archive.close();
} finally {
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
}

function rate(since: number): string {
  return Math.round(passages / ((performance.now() - since) / 1000)).toLocaleString('en');
}

/** Paragraphs one after the other, as they are written; the check of both keeps what it has learnt. */
async function compareTimes(draft: SourceDocument, store: IndexStore, archive: Archive): Promise<void> {
  const local = createChecker(store, { tagger });
  const archived = new ArchivedChecker(new MemoryStore(), archive, { tagger });
  const asked: number[] = [];
  const ask = archive.ask.bind(archive);
  let [requests, waited] = [0, 0];
  archive.ask = async (questions) => {
    requests += 1;
    const start = performance.now();
    await ask(questions);
    waited += performance.now() - start;
  };
  const [localTimes, times, rounds]: number[][] = [[], [], []];
  for (const block of draft.blocks.slice(0, PARAGRAPHS)) {
    const paragraph = { ...draft, blocks: [block] };
    localTimes!.push(await timed(() => local.check(paragraph)));
    [requests, waited] = [0, 0];
    times!.push(await timed(() => archived.check(paragraph)));
    rounds!.push(requests);
    asked.push(waited);
  }
  archive.ask = ask;
  console.log(`a paragraph, local index: ${shown(localTimes!)}`);
  console.log(`a paragraph, archive: ${shown(times!)}, of which asking ${shown(asked)}; rounds ${shown(rounds!)}`);
}

async function compareFindings(draft: SourceDocument, store: IndexStore, archive: Archive): Promise<void> {
  const local = createChecker(store, { tagger }).check(draft);
  const { findings, trouble } = await new ArchivedChecker(new MemoryStore(), archive, { tagger }).check(draft);
  if (trouble) console.log(trouble.message);
  const verdicts = (all: readonly Finding[]) =>
    new Map(all.map((each) => [`${each.claim.span.start} ${each.claim.kind} ${each.claim.text}`, each]));
  const [here, there] = [verdicts(local), verdicts(findings)];
  const other = [...here].filter(([claim, { verdict }]) => there.get(claim)?.verdict !== verdict);
  const [seenHere, seenThere] = [seen(local), seen(findings)];
  const same = seenHere.filter((each, at) => each === seenThere[at]).length;
  const { length } = draft.prose.match(/[.!?](?=\s)/g) ?? [];
  console.log(`${length} sentences, ${here.size} claims here and ${there.size} there`);
  console.log(
    `${here.size - other.length} verdicts the same, ${other.length} others; ${same} findings the same to the letter`,
  );
  for (const [claim, finding] of other) {
    console.log(`\n${claim}\n  here:  ${seen([finding])}\n  there: ${seen([there.get(claim) ?? finding])}`);
  }
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function shown(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  const quantile = (share: number) => sorted[Math.floor(sorted.length * share)]!.toFixed(0);
  return `p50 ${quantile(0.5)}, p95 ${quantile(0.95)}`;
}
