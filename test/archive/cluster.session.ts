import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import type { Archive } from '../../corpus/archive/archive.ts';
import { ArchivedStore } from '../../corpus/archive/archived-store.ts';
import { readText } from '../../corpus/readers/read.ts';
import { MemoryStore } from '../../corpus/store/memory.ts';
import type { IndexStore } from '../../corpus/store/store.ts';
import { searchTerms } from '../../corpus/terms.ts';
import { ArchivedChecker } from '../../server/archived/check.ts';
import { createChecker } from '../../server/engine/check.ts';
import type { Finding } from '../../server/engine/finding.ts';
import { draftOf } from '../bench/check-drafts.ts';
import { CorpusGenerator } from '../bench/corpus-generator.ts';
import { NaiveStore, placeOf } from '../corpus/store/naive-store.ts';
import { Story } from '../lsp/support/story.ts';
import { archiveOf, indexOf } from './archive-of.ts';
import { Cluster } from './cluster/cluster.ts';
import { seen } from './seen.ts';

// What the tests beside this show of a cluster that is played, three nodes of OpenSearch show here: `npm run test:archive`.

const SAMPLE = path.resolve(import.meta.dirname, '../../corpus/sample');
const DRAFT = readText('markdown', readFileSync(path.join(SAMPLE, 'draft.md'), 'utf8'));

let cluster: Cluster;
let story: Story;
let store: IndexStore;

before(async () => {
  cluster = await Cluster.start();
  story = new Story();
  for (const name of ['port-averil-gazette.md', 'coast-courier.txt', 'notes-council-meeting.md']) {
    story.write(`sources/${name}`, readFileSync(path.join(SAMPLE, 'sources', name), 'utf8'));
  }
  store = await indexOf(story.path('sources'));
});
after(async () => {
  store?.close();
  story?.remove();
  await cluster?.stop();
});

function archive(patience = 10_000): Archive {
  return archiveOf(cluster.url('vouch'), { patience });
}

/** Brings the archive in line with the folder as it is now. */
async function fill() {
  store.close();
  store = await indexOf(story.path('sources'));
  const filled = await archive().fill(store, [story.path('sources')]);
  // A cluster counts passages that were removed until it merges, which it does in its own time.
  await cluster.ask('POST', '/vouch/_forcemerge?max_num_segments=1');
  return filled;
}

/** The draft checked against the archive alone: what a reader sees, or why nothing came. */
async function check(patience?: number): Promise<readonly string[] | string> {
  const asked = archive(patience);
  try {
    const { findings, trouble } = await new ArchivedChecker(new MemoryStore(), asked).check(DRAFT);
    return trouble ? trouble.message : seen(findings);
  } finally {
    await asked.close();
  }
}

const locally = () => seen(createChecker(store).check(DRAFT));

test('an archive that is not there yet is said to be none, is made, and judges as a local index does', async () => {
  assert.match(String(await check()), /There is no index at .* yet/);
  const { written, passages } = await fill();
  assert.equal(written, 3);
  assert.equal(passages, store.passageCount());
  assert.deepEqual(await check(), locally());
  assert.equal((await fill()).unchanged, 3);
});

test('what changes is written, what is gone goes, and nothing of it is left behind', async () => {
  story.write('sources/notes-council-meeting.md', 'The council met. The bridge cost 99 million euros.\n');
  rmSync(story.path('sources/coast-courier.txt'));
  const { written, unchanged, removed } = await fill();
  assert.deepEqual({ written, unchanged, removed }, { written: 1, unchanged: 1, removed: 1 });
  assert.deepEqual(await check(), locally());
  const { count } = await cluster.ask('GET', '/vouch/_count');
  assert.equal(count, store.passageCount() + store.sourceCount());
});

test('thousands of passages on three shards give the verdicts of one local index', async (context) => {
  const passages = new CorpusGenerator().passages(4_000);
  const files = Array.from({ length: passages.length / 40 }, (_, at) => {
    return [`sources/${at}.md`, `${passages.slice(at * 40, at * 40 + 40).join('\n\n')}\n`] as const;
  });
  const many = new Story(Object.fromEntries(files));
  const local = await indexOf(many.path('sources'));
  const asked = archiveOf(cluster.url('thousands'));
  context.after(async () => {
    local.close();
    many.remove();
    await asked.close();
  });
  await asked.fill(local, [many.path('sources')]);
  const draft = readText('markdown', draftOf(1_500, passages));
  const { findings, trouble } = await new ArchivedChecker(new MemoryStore(), asked).check(draft);
  assert.equal(trouble, undefined);
  assert.ok(findings.length > 100);
  // Passages differ where more than 64 are worth the same: a local index takes those that came first.
  const verdicts = (all: readonly Finding[]) => all.map(({ claim, verdict }) => `${claim.span.start} ${verdict}`);
  assert.deepEqual(verdicts(findings), verdicts(createChecker(local).check(draft)));
});

test('passages are ranked as the plainest search would rank them, on however many shards', async (context) => {
  const generator = new CorpusGenerator(3);
  const naive = new NaiveStore();
  const local = new MemoryStore();
  const records = Array.from({ length: 8 }, (_, at) => {
    const id = `source-${at}`;
    const source = { id, path: `/generated/${at}.md`, hash: id, metadata: {}, problems: [], words: 400 };
    const passages = generator
      .passages(20)
      .map((text) => ({ text, start: 0, end: text.length, role: 'paragraph' as const }));
    naive.add(source, passages);
    local.add(source, passages);
    return passages;
  });
  const asked = archiveOf(cluster.url('ranked'));
  context.after(() => asked.close());
  await asked.fill(local, ['/generated']);
  await asked.open();
  const archived = new ArchivedStore(new MemoryStore(), asked);
  for (const [at, [passage]] of records.entries()) {
    const words = [...new Set(searchTerms(generator.question(passage!.text)))];
    const terms = words.map((term, place) => ({ term, weight: 1 + ((at + place) % 3) / 2 }));
    archived.begin();
    while (archived.search(terms, 20) && !archived.questions.isEmpty) {
      await asked.ask(archived.questions);
      archived.begin();
    }
    const hits = archived.search(terms, 20).map(({ passage: found, score }) => ({ place: placeOf(found), score }));
    assert.deepEqual(hits, naive.search(terms, 20));
  }
});

test('a disk that is full takes nothing more, and is asked all the same', async () => {
  const block = (value: boolean | null) =>
    cluster.ask('PUT', '/vouch/_settings', { 'index.blocks.read_only_allow_delete': value });
  await block(true);
  story.write('sources/more.md', 'The quay is 421 metres long.\n');
  await assert.rejects(fill(), /The disk of the archive at .* is full, so nothing more goes into it\./);
  assert.ok(Array.isArray(await check()));
  await block(null);
  assert.equal((await fill()).written, 1);
  assert.deepEqual(await check(), locally());
});

test('an index of something else is not touched', async () => {
  await cluster.ask('PUT', '/recipes', { mappings: { properties: { terms: { type: 'text' } } } });
  await assert.rejects(archiveOf(cluster.url('recipes')).fill(store, []), /it holds something else\.$/);
});

test('a cluster that stands still is given up in time, and asked again when it moves', async () => {
  cluster.freeze(true);
  try {
    assert.match(String(await check(300)), /did not answer in time\.$/);
  } finally {
    cluster.freeze(false);
  }
  await cluster.isReady();
  assert.deepEqual(await check(), locally());
});

test('a node that is lost takes nothing with it: the others answer and are written to', async () => {
  await cluster.kill(0);
  assert.deepEqual(await check(), locally());
  story.write('sources/late.md', 'The lighthouse of Ninnet is 41 metres high.\n');
  assert.equal((await fill()).written, 1);
  assert.deepEqual(await check(), locally());
});

test('a cluster that is gone is said to be, and answers when it is back', async () => {
  await cluster.kill();
  assert.match(String(await check()), /cannot be reached\.$/);
  await cluster.restart();
  story.write('sources/later.md', 'The lighthouse of Sund is 14 metres high.\n');
  assert.equal((await fill()).written, 1);
  assert.deepEqual(await check(), locally());
});
