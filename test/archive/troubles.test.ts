import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import test, { type TestContext } from 'node:test';
import { folderWith, vouch } from '../cli/support/vouch.ts';
import { archiveOf, indexOf } from './archive-of.ts';
import { FakeCluster, type Heard } from './fake-cluster.ts';

const FILES = {
  'sources/ferry.md': 'The ferry to Nordby took 25 minutes.\n',
  'draft.md': 'The ferry to Nordby took 35 minutes. The tunnel at Averil cost 42 million euros.\n',
};
const TUNNEL = { 'archived/tunnel.md': 'The tunnel at Averil cost 42 million euros.\n' };

async function started(context: TestContext): Promise<{ cluster: FakeCluster; folder: string }> {
  const cluster = await FakeCluster.start(context);
  const folder = folderWith(context, { ...FILES, ...TUNNEL });
  const store = await indexOf(path.join(folder, 'archived'));
  await archiveOf(cluster.url).fill(store, [path.join(folder, 'archived')]);
  store.close();
  return { cluster, folder };
}

interface Claim {
  readonly text: string;
  readonly verdict: string;
}

async function check(folder: string, url: string, environment: Record<string, string> = {}) {
  const run = await vouch(['check', '--archive', url, '--format', 'json', 'draft.md'], { folder, environment });
  const { documents } = JSON.parse(run.stdout) as { documents: { claims: Claim[] }[] };
  return { ...run, verdicts: documents[0]!.claims.map(({ text, verdict }) => `${text}: ${verdict}`) };
}

const LOCAL = ['35 minutes: refuted', '42 million euros: not-enough-evidence'];
const WHOLE = ['35 minutes: refuted', '42 million euros: supported'];

test('a draft is checked against local sources and the archive together', async (context) => {
  const { cluster, folder } = await started(context);
  const { verdicts, status, stderr } = await check(folder, cluster.url);
  assert.deepEqual({ verdicts, status, stderr }, { verdicts: WHOLE, status: 1, stderr: '' });
});

test('who asks stands in the environment, and is sent to the archive alone', async (context) => {
  const { cluster, folder } = await started(context);
  const wanted = `Basic ${Buffer.from('desk:open sesame').toString('base64')}`;
  cluster.fault = ({ authorization }) => (authorization === wanted ? undefined : [401, { error: 'planted' }]);
  const named = { VOUCH_ARCHIVE_USER: 'desk', VOUCH_ARCHIVE_PASSWORD: 'open sesame' };
  const { verdicts, stdout, stderr } = await check(folder, cluster.url, named);
  assert.deepEqual(verdicts, WHOLE);
  assert.doesNotMatch(stdout + stderr, /sesame/);
  cluster.fault = ({ authorization }) => (authorization === 'ApiKey k3y' ? undefined : [401, { error: 'planted' }]);
  assert.deepEqual((await check(folder, cluster.url, { VOUCH_ARCHIVE_API_KEY: 'k3y' })).verdicts, WHOLE);
});

type Fault = FakeCluster['fault'];
const at =
  (ending: string, answer: ReturnType<Fault>) =>
  ({ path: asked }: Heard) =>
    asked.endsWith(ending) ? answer : undefined;
/** Answers each search as a cluster does of which one shard in three is not there. */
const partly: Fault = ({ path: asked, body }) => {
  if (!asked.endsWith('/_msearch')) return undefined;
  const searches = body.split('\n').filter((line) => line.length > 2);
  return [200, { responses: searches.map(() => ({ _shards: { total: 3, failed: 1 }, hits: { hits: [] } })) }];
};

const TROUBLES: readonly (readonly [what: string, fault: Fault, said: RegExp])[] = [
  [
    'without a name',
    () => [401, { error: 'planted' }],
    /asks who you are: name, password or key are missing or wrong\./,
  ],
  ['with a name that may not', () => [403, { error: 'planted' }], /does not let you do this\./],
  ['that hangs up', () => 'hang up', /cannot be reached\./],
  ['whose nodes are gone', () => [503, { error: 'planted' }], /Part of the archive .* is not there at the moment\./],
  ['that lost a part while it was asked', at('/_mtermvectors', [503, {}]), /Part of the archive/],
  ['that answers for a part of itself', partly, /Part of the archive .* is not there at the moment\./],
  ['with too much to do', at('/_msearch', [429, { error: 'planted' }]), /has too much to do at the moment\./],
  ['that is a page', () => [200, '<html>'], /was not made by this version of Vouch/],
  [
    'of somebody else',
    at('/_mapping', [200, { vouch: { mappings: { properties: {} } } }]),
    /it holds something else\./,
  ],
  [
    'of another version',
    at('/_mapping', [200, { vouch: { mappings: { _meta: { vouch: '1.0' } } } }]),
    /was not made by this version of Vouch: it is of version 1\.0\./,
  ],
  ['that answers a search with nothing', at('/_msearch', [200, {}]), /no search cluster that Vouch understands\./],
];

for (const [what, fault, said] of TROUBLES) {
  test(`an archive ${what} is named in one sentence, and the local sources are checked`, async (context) => {
    const { cluster, folder } = await started(context);
    cluster.fault = fault;
    const { verdicts, status, stderr } = await check(folder, cluster.url);
    assert.deepEqual({ verdicts, status }, { verdicts: LOCAL, status: 2 });
    assert.match(stderr, said);
    assert.match(stderr, /The draft was checked against the local sources alone\.\n$/);
    assert.equal(stderr.trim().split('\n').length, 1);
  });
}

test('an archive that was never there is named, and so is one without an index', async (context) => {
  const folder = folderWith(context, FILES);
  const empty = await FakeCluster.start(context);
  const { stderr, verdicts } = await check(folder, empty.url);
  assert.match(stderr, /There is no index at .* yet; “vouch index --archive” makes it\./);
  assert.deepEqual(verdicts, LOCAL);
  const { url } = empty;
  empty.stop();
  assert.match((await check(folder, url)).stderr, /cannot be reached\./);
});

test('what answers without TLS where TLS was asked for gets no word', async (context) => {
  const { cluster, folder } = await started(context);
  cluster.heard.length = 0;
  const url = cluster.url.replace('http:', 'https:');
  const { stderr, verdicts } = await check(folder, url, { VOUCH_ARCHIVE_API_KEY: 'k3y' });
  assert.match(stderr, /cannot be (?:reached|trusted)/);
  assert.deepEqual(verdicts, LOCAL);
  assert.deepEqual(cluster.heard, []);
});

test('a node that is lost is passed over while another answers', async (context) => {
  const { cluster, folder } = await started(context);
  // Nobody listens at a port that was given and taken back.
  const port = await new Promise<number>((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = server.address() as net.AddressInfo;
      server.close(() => resolve(free));
    });
  });
  const { verdicts, stderr } = await check(folder, cluster.url.replace('//', `//127.0.0.1:${port},`));
  assert.deepEqual({ verdicts, stderr }, { verdicts: WHOLE, stderr: '' });
});

test('a full disk is named when an archive is filled, and what was there stays', async (context) => {
  const { cluster, folder } = await started(context);
  const before = cluster.documents.size;
  const type = 'cluster_block_exception';
  const reason = 'index [vouch] blocked by: [TOO_MANY_REQUESTS/12/disk usage exceeded flood-stage watermark];';
  cluster.fault = ({ path: asked, body }) =>
    asked.endsWith('/_bulk')
      ? [200, { items: body.split('\n').flatMap((line) => (line.startsWith('{"index"') ? [refusal] : [])) }]
      : undefined;
  const refusal = { index: { status: 429, error: { type, reason } } };
  writeFileSync(path.join(folder, 'archived/more.md'), 'The quay is 421 metres long.\n');
  const run = await vouch(['index', '--index', 'index.db', '--archive', cluster.url, 'archived'], { folder });
  assert.equal(run.status, 2);
  assert.match(
    run.stderr,
    /The disk of the archive at .* is full, so nothing more goes into it\. What was written stays/,
  );
  assert.equal(cluster.documents.size, before);
});

test('an address that is none is refused before anything is read', async () => {
  for (const command of [['check', 'draft.md'], ['report', 'draft.md'], ['index', 'sources'], ['batch']]) {
    const { status, stderr, stdout } = await vouch([...command, '--archive', 'http://archive.example/vouch']);
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /is on another computer, so its address must begin with https\./);
  }
});

test('cases that bring their own sources are checked against the archive, too, and say where it failed', async (context) => {
  const { cluster, folder } = await started(context);
  const line = JSON.stringify({
    id: 'a',
    sources: [{ id: 's', text: FILES['sources/ferry.md'] }],
    draft: { text: FILES['draft.md'] },
  });
  const whole = await vouch(['batch', '--archive', cluster.url], { folder, input: `${line}\n` });
  const verdicts = (text: string) =>
    (JSON.parse(text) as { claims: Claim[] }).claims.map((claim) => `${claim.text}: ${claim.verdict}`);
  assert.deepEqual(verdicts(whole.stdout), WHOLE);
  cluster.fault = () => [401, { error: 'planted' }];
  const failed = await vouch(['batch', '--archive', cluster.url], { folder, input: `${line}\n` });
  assert.deepEqual(verdicts(failed.stdout), LOCAL);
  assert.match(failed.stdout, /"limits":\["The archive at .* asks who you are/);
});
