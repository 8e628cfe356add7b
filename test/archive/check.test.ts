import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import test, { type TestContext } from 'node:test';
import type { Archive } from '../../corpus/archive/archive.ts';
import { readText } from '../../corpus/readers/read.ts';
import { MemoryStore } from '../../corpus/store/memory.ts';
import type { IndexStore, PassageStore } from '../../corpus/store/store.ts';
import { ArchivedChecker } from '../../server/archived/check.ts';
import { createChecker } from '../../server/engine/check.ts';
import type { Finding } from '../../server/engine/finding.ts';
import { folderWith } from '../cli/support/vouch.ts';
import { archiveOf, indexOf } from './archive-of.ts';
import { FakeCluster } from './fake-cluster.ts';
import { seen } from './seen.ts';

const SAMPLE = path.resolve(import.meta.dirname, '../../corpus/sample');
const DRAFT = readText('markdown', readFileSync(path.join(SAMPLE, 'draft.md'), 'utf8'));

interface Filled {
  readonly cluster: FakeCluster;
  readonly archive: Archive;
  /** The same sources in a local index. */
  readonly store: IndexStore;
}

async function filledWith(context: TestContext, folder: string): Promise<Filled> {
  const cluster = await FakeCluster.start(context);
  const store = await indexOf(folder);
  const archive = archiveOf(cluster.url);
  context.after(async () => {
    store.close();
    await archive.close();
  });
  await archive.fill(store, [folder]);
  return { cluster, archive, store };
}

test('the sample story is judged from an archive as it is from a local index', async (context) => {
  const { archive, store } = await filledWith(context, path.join(SAMPLE, 'sources'));
  const archived = await new ArchivedChecker(new MemoryStore(), archive).check(DRAFT);
  assert.equal(archived.trouble, undefined);
  assert.ok(archived.findings.length > 40);
  assert.deepEqual(seen(archived.findings), seen(createChecker(store).check(DRAFT)));
});

test('sources may be local in part, and those that are both count once', async (context) => {
  const { archive, store } = await filledWith(context, path.join(SAMPLE, 'sources'));
  const some = new MemoryStore();
  for (const source of store.sources().slice(0, 3)) {
    some.add(source, store.neighbours(source.id, 0, Number.MAX_SAFE_INTEGER));
  }
  const { findings } = await new ArchivedChecker(some, archive).check(DRAFT);
  const verdicts = (all: readonly Finding[]) => all.map(({ claim, verdict }) => `${claim.text} ${verdict}`);
  assert.deepEqual(verdicts(findings), verdicts(createChecker(store).check(DRAFT)));
  const cited = findings.flatMap(({ evidence }) => evidence.map(({ source, quote }) => `${source.id} ${quote}`));
  assert.ok(cited.every((each) => !each.includes('@archive')));
});

test('a local source and one of the archive may have the same name and say different things', async (context) => {
  const folder = folderWith(context, { 'sources/ferry.md': 'The ferry to Nordby took 25 minutes.\n' });
  const { archive } = await filledWith(context, path.join(folder, 'sources'));
  const other = folderWith(context, { 'sources/ferry.md': 'The tunnel at Averil cost 42 million euros.\n' });
  const local = await indexOf(path.join(other, 'sources'));
  context.after(() => local.close());
  const draft = readText('plain', 'The ferry to Nordby took 25 minutes. The tunnel at Averil cost 42 million euros.');
  const { findings } = await new ArchivedChecker(local, archive).check(draft);
  assert.deepEqual(
    findings.map(({ verdict, evidence }) => [verdict, evidence.map(({ quote }) => quote)]),
    [
      ['supported', ['The ferry to Nordby took 25 minutes.']],
      ['supported', ['The tunnel at Averil cost 42 million euros.']],
    ],
  );
});

test('all questions of a step go in one request, and none is asked twice', async (context) => {
  const { cluster, archive } = await filledWith(context, path.join(SAMPLE, 'sources'));
  const checker = new ArchivedChecker(new MemoryStore(), archive);
  cluster.heard.length = 0;
  const { findings } = await checker.check(DRAFT);
  const asked = cluster.heardAt('/_msearch').length + cluster.heardAt('/_mtermvectors').length;
  assert.ok(asked <= 8, `${asked} requests for ${findings.length} claims`);
  const lines = cluster.heardAt('/_msearch').flatMap(({ body }) => body.split('\n').filter((line) => line.length > 2));
  assert.equal(new Set(lines).size, lines.length);
  cluster.heard.length = 0;
  const again = await checker.check(DRAFT);
  assert.deepEqual(seen(again.findings), seen(findings));
  assert.equal(cluster.heard.length, 0);
});

test('of an edit only what is new is asked', async (context) => {
  const { cluster, archive } = await filledWith(context, path.join(SAMPLE, 'sources'));
  const checker = new ArchivedChecker(new MemoryStore(), archive);
  await checker.check(DRAFT);
  const sentence = 'Fishermen of Ninnet landed 512 tonnes of herring.';
  const edited = readText('markdown', `${DRAFT.text}\n\n${sentence}\n`);
  const now = checker.checkNow(edited);
  assert.equal(now.isWhole, false);
  cluster.heard.length = 0;
  await checker.check(edited);
  const bodies = cluster.heardAt('/_mtermvectors').map(({ body }) => body);
  assert.ok(bodies.some((body) => body.includes('herring')));
  assert.ok(bodies.every((body) => !body.includes('passenger')));
  assert.equal(checker.checkNow(edited).isWhole, true);
});

test('what the archive has not answered is never called searched', async (context) => {
  const { archive } = await filledWith(context, path.join(SAMPLE, 'sources'));
  const local = new MemoryStore();
  local.add({ id: 'a', hash: 'a', metadata: {}, problems: [], words: 5 }, [
    { start: 0, end: 20, text: 'Nobody came by boat.', role: 'paragraph' },
  ]);
  const checker = new ArchivedChecker(local, archive);
  await archive.open();
  const draft = readText('plain', 'The harbour had 77 cranes.');
  const [before] = checker.checkNow(draft).findings;
  assert.match(before!.message, /not found in the 1 source searched/);
  const { findings } = await checker.check(draft);
  assert.match(findings[0]!.message, /not found in the 8 sources searched/);
});

test('an archive that has changed is asked again', async (context) => {
  let now = 0;
  const folder = folderWith(context, { 'sources/a.md': 'The ferry to Nordby took 25 minutes.\n' });
  const { cluster, store } = await filledWith(context, path.join(folder, 'sources'));
  const archive = archiveOf(cluster.url, { now: () => now });
  context.after(() => archive.close());
  const draft = readText('plain', 'The tunnel at Averil cost 42 million euros.');
  const verdict = async (local: PassageStore) =>
    (await new ArchivedChecker(local, archive).check(draft)).findings.map((finding) => finding.verdict);
  assert.deepEqual(await verdict(new MemoryStore()), ['not-enough-evidence']);
  store.add({ id: 'b', path: path.join(folder, 'sources/b.md'), hash: 'b', metadata: {}, problems: [], words: 8 }, [
    { start: 0, end: 43, text: 'The tunnel at Averil cost 42 million euros.', role: 'paragraph' },
  ]);
  await archiveOf(cluster.url).fill(store, [path.join(folder, 'sources')]);
  now = 10 * 60_000;
  assert.deepEqual(await verdict(new MemoryStore()), ['supported']);
  assert.equal(archive.revision, 1);
});

test('what a cluster sends that is no passage of ours is passed over, and a path of its computer is not opened on this one', async (context) => {
  const folder = folderWith(context, { 'sources/a.md': 'The ferry to Nordby took 25 minutes.\n' });
  const { cluster, archive } = await filledWith(context, path.join(folder, 'sources'));
  const [id, document] = [...cluster.documents].find(([, { kind }]) => kind === 'passage')!;
  const passage = { start: 0, end: 3, text: 'Forty million ferries took 25 minutes.', role: 'paragraph' };
  cluster.documents.set(`${id}9`, { ...document, passage } as never);
  const draft = readText('plain', 'The ferry to Nordby took 25 minutes.');
  const { findings } = await new ArchivedChecker(new MemoryStore(), archive).check(draft);
  const [evidence] = findings[0]!.evidence;
  assert.equal(evidence!.quote, 'The ferry to Nordby took 25 minutes.');
  assert.equal(evidence!.source.path, undefined);
  assert.equal(evidence!.source.metadata.publisher, 'a.md');
});

test('a cluster that takes too long is given up, and says nothing of what it was not asked', async (context) => {
  const { cluster } = await filledWith(context, path.join(SAMPLE, 'sources'));
  const archive = archiveOf(cluster.url, { patience: 40 });
  context.after(() => archive.close());
  cluster.fault = ({ path: asked }) => (asked.endsWith('/_msearch') ? 'silence' : undefined);
  const { trouble } = await new ArchivedChecker(new MemoryStore(), archive).check(DRAFT);
  assert.match(trouble!.message, /^The archive at .* did not answer in time\.$/);
});
