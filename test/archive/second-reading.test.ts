import assert from 'node:assert/strict';
import path from 'node:path';
import test, { type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import { readDocument, readText } from '../../corpus/readers/read.ts';
import { MemoryStore } from '../../corpus/store/memory.ts';
import { ArchivedChecker } from '../../server/archived/check.ts';
import { DraftsCheck } from '../../server/archived/drafts-check.ts';
import { createCrossEncoder } from '../../server/cross-encoder/cross-encoder.ts';
import { createChecker } from '../../server/engine/check.ts';
import { indexedCorpora } from '../../server/lsp/corpus/open.ts';
import { CHECKED, type CheckedParams } from '../../server/lsp/overview/protocol.ts';
import { folderWith } from '../cli/support/vouch.ts';
import { FakeReader } from '../cross-encoder/support/fake-reader.ts';
import { FakeEditor } from '../lsp/support/fake-editor.ts';
import { drawMarks } from '../support/carets.ts';
import { archiveOf, indexOf } from './archive-of.ts';
import { FakeCluster } from './fake-cluster.ts';
import { seen } from './seen.ts';

/** Each sentence has one source, whose figure answers another question; to words alone that is a close call. */
const LARKSPUR = 'The ferry Larkspur carried 412 passengers from Tarn.';
const WENDELL = 'The ferry Wendell carried 318 passengers from Vik.';
const FILES = {
  'archived/larkspur.txt': 'The Larkspur has room for 421 people, the owners in Tarn said.\n',
  'archived/weather.txt': 'The weather at Tarn was fair, and 7 boats went out.\n',
  'sources/wendell.txt': 'The Wendell has room for 381 people, the owners in Vik said.\n',
};
const DRAFT = readText('plain', `${LARKSPUR}\n\n${WENDELL}\n`);

async function filled(context: TestContext) {
  const folder = folderWith(context, FILES);
  const cluster = await FakeCluster.start(context);
  const [archived, local, all] = await Promise.all(
    ['archived', 'sources', '.'].map((name) => indexOf(path.join(folder, name))),
  );
  const archive = archiveOf(cluster.url);
  context.after(async () => {
    for (const store of [archived, local, all]) store!.close();
    await archive.close();
  });
  await archive.fill(archived!, [path.join(folder, 'archived')]);
  cluster.heard.length = 0;
  return { folder, cluster, archive, local: local!, all: all! };
}

/** Reads pairs, and finds that none answers one question. */
function denyingReader(): FakeReader {
  const reader = new FakeReader();
  reader.answer = () => -12;
  return reader;
}

const verdicts = ({ findings }: { readonly findings: readonly { readonly verdict: string }[] }) =>
  findings.map(({ verdict }) => verdict);
const readValues = ({ pairs }: FakeReader) => pairs.map(({ source }) => source.value).sort();

test('close calls are read when the archive has answered everything, as those of a local index are', async (context) => {
  const { cluster, archive, local, all } = await filled(context);
  const reader = denyingReader();
  const heard: number[] = [];
  reader.before = () => heard.push(cluster.heard.length);
  const byWords = await new DraftsCheck(local, archive, {}).check(DRAFT, {});
  assert.deepEqual(verdicts(byWords), ['refuted', 'refuted']);
  archive.answers.clear();
  const again = await new DraftsCheck(local, archive, { reader: createCrossEncoder(reader) }).check(DRAFT, {});
  assert.deepEqual(verdicts(again), ['not-enough-evidence', 'not-enough-evidence']);
  assert.deepEqual(again.limits, []);
  const other = denyingReader();
  const indexed = await new DraftsCheck(all, undefined, { reader: createCrossEncoder(other) }).check(DRAFT, {});
  assert.deepEqual(verdicts(again), verdicts(indexed));
  assert.deepEqual(readValues(reader), readValues(other));
  // Reading asks nothing of the archive, and does not begin before it was asked everything.
  assert.deepEqual(new Set(heard), new Set([cluster.heard.length]));
});

test('where the archive fails, the close calls of the local sources are read', async (context) => {
  const { cluster, archive, local } = await filled(context);
  cluster.fault = () => [401, { error: 'planted' }];
  const byWords = await new DraftsCheck(local, archive, {}).check(DRAFT, {});
  assert.deepEqual(verdicts(byWords), ['not-enough-evidence', 'refuted']);
  const reader = denyingReader();
  const check = new DraftsCheck(local, archive, { reader: createCrossEncoder(reader) });
  assert.deepEqual(verdicts(await check.check(DRAFT, {})), ['not-enough-evidence', 'not-enough-evidence']);
  assert.match(check.problem!, /asks who you are/);
  assert.deepEqual(new Set(readValues(reader)), new Set(['381']));
});

test('the cells around a cell of an archive are asked for, and its file is called what it is about', async (context) => {
  const rows = ['Harbour,Boats,Crew', 'Ostrava Bay,142,610', 'Kessel Point,97,388', 'Little Dunmore,23,74'];
  const folder = folderWith(context, { 'sources/fishing fleet.csv': `${rows.join('\n')}\n` });
  const cluster = await FakeCluster.start(context);
  const store = await indexOf(folder);
  const archive = archiveOf(cluster.url);
  context.after(async () => {
    store.close();
    await archive.close();
  });
  await archive.fill(store, [folder]);
  const draft = readText(
    'plain',
    [
      'Ostrava Bay has 142 boats. Kessel Point has 142 boats. Marren Quay has 97 boats and a crew of 388.',
      'Kessel Point has 388 boats and a crew of 97. The fishing fleet of Little Dunmore has 23 boats.',
      'Ostrava Bay has 97 boats and Kessel Point 142.',
      'Kessel Point has 142 fishing boats.',
    ].join('\n\n'),
  );
  const local = createChecker(store).check(draft);
  assert.ok(
    ['supported', 'refuted', 'not-enough-evidence'].every((each) => verdicts({ findings: local }).includes(each)),
  );
  const { findings, trouble } = await new ArchivedChecker(new MemoryStore(), archive).check(draft);
  assert.equal(trouble, undefined);
  assert.deepEqual(seen(findings), seen(local));
});

/** The last that the server told of the draft once `isSo` holds; asks as an editor does that was told to refresh. */
async function toldOnce(editor: FakeEditor, draft: string, isSo: (told: CheckedParams) => boolean) {
  for (let wait = 0; wait < 600; wait += 1) {
    const marks = await editor.marks(draft);
    const told = editor.heard.findLast(({ method }) => method === CHECKED)?.params as CheckedParams | undefined;
    if (told && told.indexing === undefined && told.sources > 0 && isSo(told))
      return drawMarks(editor.text(draft), marks);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('The server never said so.');
}

test('an editor shows what words say of local sources, then of the archive, and then what a second reading says', async (context) => {
  const { folder, cluster } = await filled(context);
  const gates = [0, 1].map(() => Promise.withResolvers<void>());
  const [answers, reading] = gates;
  cluster.wait = () => answers!.promise;
  const reader = denyingReader();
  reader.before = () => reading!.promise;
  const editor = await FakeEditor.start({
    server: {
      openCorpus: (storage) => indexedCorpora(storage, readDocument),
      secondReader: createCrossEncoder(reader),
      now: Date.now,
      rulePages: 'file:///docs/rules',
      version: '0.0.0',
    },
    folders: [pathToFileURL(folder).href],
    settings: { typingPause: 0, archive: cluster.url },
    initialization: { ownClient: true },
  });
  context.after(() => editor.stop());
  const draft = pathToFileURL(path.join(folder, 'draft.md')).href;
  await editor.open(draft, DRAFT.text);
  const larkspur = `\
The ferry Larkspur carried 412 passengers from Tarn.
                           ^^^ number-mismatch: draft 412 · source 421 (larkspur.txt)
`;
  const wendell = `\
The ferry Wendell carried 318 passengers from Vik.
                          ^^^ number-mismatch: draft 318 · source 381 (wendell.txt)
`;
  assert.equal(await toldOnce(editor, draft, ({ archive }) => archive === 'asked'), `${LARKSPUR}\n\n${wendell}`);
  assert.deepEqual(reader.pairs, []);
  answers!.resolve();
  const whole = await toldOnce(editor, draft, ({ archive, isBeingRead }) => archive === 'in' && isBeingRead);
  assert.equal(whole, `${larkspur}\n${wendell}`);
  reading!.resolve();
  assert.equal(await toldOnce(editor, draft, ({ isBeingRead }) => !isBeingRead), DRAFT.text);
});
