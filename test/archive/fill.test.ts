import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import test, { type TestContext } from 'node:test';
import type { FillResult } from '../../corpus/archive/fill.ts';
import { folderWith } from '../cli/support/vouch.ts';
import { archiveOf, indexOf } from './archive-of.ts';
import { FakeCluster } from './fake-cluster.ts';

const SOURCES = {
  'sources/bridge.md': '# Bridge\n\nThe bridge is 612 metres long.\n\nIt cost 42 million euros.\n',
  'sources/ferry.md': '# Ferry\n\nThe ferry took 25 minutes.\n',
};

/** Brings the archive in line with a folder as it is now. */
async function fill(cluster: FakeCluster, folder: string): Promise<FillResult> {
  const store = await indexOf(folder);
  try {
    return await archiveOf(cluster.url).fill(store, [folder]);
  } finally {
    store.close();
  }
}

/** What the archive holds: of each kind, the texts and names, in order. */
function held(cluster: FakeCluster): { passages: string[]; sources: string[]; pending: number } {
  const all = [...cluster.documents.values()] as unknown as {
    readonly kind: string;
    readonly passage: { readonly text: string };
    readonly record: { readonly path: string };
  }[];
  const of = (kind: string) => all.filter((each) => each.kind === kind);
  return {
    passages: of('passage')
      .map(({ passage }) => passage.text)
      .sort(),
    sources: of('source')
      .map(({ record }) => path.basename(record.path))
      .sort(),
    pending: of('pending').length,
  };
}

const BRIDGE = ['Bridge', 'It cost 42 million euros.', 'The bridge is 612 metres long.'];
const FERRY = ['Ferry', 'The ferry took 25 minutes.'];

async function filled(context: TestContext): Promise<{ cluster: FakeCluster; folder: string; sources: string }> {
  const cluster = await FakeCluster.start(context);
  const folder = folderWith(context, SOURCES);
  const sources = path.join(folder, 'sources');
  const result = await fill(cluster, sources);
  assert.deepEqual(result, { written: 2, unchanged: 0, removed: 0, passages: 5 });
  return { cluster, folder, sources };
}

test('an archive is made where there is none, and holds the passages of all sources', async (context) => {
  const { cluster } = await filled(context);
  assert.deepEqual(held(cluster), {
    passages: [...BRIDGE, ...FERRY].sort(),
    sources: ['bridge.md', 'ferry.md'],
    pending: 0,
  });
});

test('what has not changed is not written again', async (context) => {
  const { cluster, sources } = await filled(context);
  const before = cluster.heardAt('/_bulk').length;
  assert.deepEqual(await fill(cluster, sources), { written: 0, unchanged: 2, removed: 0, passages: 0 });
  assert.equal(cluster.heardAt('/_bulk').length, before);
});

test('a source that changed takes the place of what it was, and one that is gone goes', async (context) => {
  const { cluster, sources } = await filled(context);
  writeFileSync(path.join(sources, 'ferry.md'), '# Ferry\n\nThe ferry took 35 minutes.\n');
  rmSync(path.join(sources, 'bridge.md'));
  assert.deepEqual(await fill(cluster, sources), { written: 1, unchanged: 0, removed: 1, passages: 2 });
  assert.deepEqual(held(cluster), {
    passages: ['Ferry', 'The ferry took 35 minutes.'],
    sources: ['ferry.md'],
    pending: 0,
  });
});

test('sources of another folder with the same names stay what they are', async (context) => {
  const { cluster, folder, sources } = await filled(context);
  const other = folderWith(context, { 'sources/ferry.md': '# Other ferry\n\nThe ferry took 90 minutes.\n' });
  await fill(cluster, path.join(other, 'sources'));
  assert.deepEqual(held(cluster).sources, ['bridge.md', 'ferry.md', 'ferry.md']);
  assert.ok(held(cluster).passages.includes('The ferry took 90 minutes.'));
  rmSync(path.join(folder, 'sources/bridge.md'));
  await fill(cluster, sources);
  assert.deepEqual(held(cluster).sources, ['ferry.md', 'ferry.md']);
  assert.ok(held(cluster).passages.includes('The ferry took 90 minutes.'));
});

/** Each request of a fill in turn is the one at which the archive goes away. */
test('a fill that is broken off anywhere is finished by the next one, and leaves nothing behind', async (context) => {
  let isWhole = false;
  for (let nth = 1; !isWhole; nth += 1) {
    const { cluster, sources } = await filled(context);
    writeFileSync(path.join(sources, 'ferry.md'), '# Ferry\n\nThe ferry took 35 minutes.\n');
    writeFileSync(path.join(sources, 'tunnel.md'), '# Tunnel\n\nThe tunnel is closed.\n');
    rmSync(path.join(sources, 'bridge.md'));
    let heard = 0;
    cluster.fault = () => {
      heard += 1;
      return heard > nth ? [503, { error: 'planted' }] : undefined;
    };
    await fill(cluster, sources).catch((error: Error) => assert.match(error.message, /not there at the moment/));
    isWhole = heard <= nth;
    assert.ok(!isWhole || nth > 10);
    cluster.fault = () => undefined;
    await fill(cluster, sources);
    assert.deepEqual(
      held(cluster),
      {
        passages: ['Ferry', 'The ferry took 35 minutes.', 'The tunnel is closed.', 'Tunnel'],
        sources: ['ferry.md', 'tunnel.md'],
        pending: 0,
      },
      `broken off after ${nth} requests`,
    );
    cluster.stop();
  }
});

test('what a busy cluster refuses is sent again', async (context) => {
  const cluster = await FakeCluster.start(context);
  const sources = path.join(folderWith(context, SOURCES), 'sources');
  let refusals = 0;
  cluster.fault = ({ path: asked, body }) => {
    if (!asked.endsWith('/_bulk') || refusals > 0 || !body.includes('"passage"')) return undefined;
    refusals += 1;
    const items = body
      .split('\n')
      .filter((line) => line.startsWith('{"index"'))
      .map(() => ({ index: { status: 429, error: { type: 'rejected_execution_exception' } } }));
    return [200, { errors: true, items }];
  };
  assert.equal((await fill(cluster, sources)).passages, 5);
  assert.equal(refusals, 1);
  assert.deepEqual(held(cluster).passages, [...BRIDGE, ...FERRY].sort());
});
