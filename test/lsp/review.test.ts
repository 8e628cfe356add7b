import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import test, { type TestContext } from 'node:test';
import type { EvidenceResult } from '../../server/lsp/evidence/protocol.ts';
import { type Mark, parseEntry, parseMarkList, serialiseEntry } from '../../server/lsp/review/sidecar.ts';
import { readSidecar } from '../../server/lsp/review/sidecar-file.ts';
import type { FakeCorpus } from './support/fake-corpus.ts';
import type { FakeEditor } from './support/fake-editor.ts';
import { plantHarbour, startOnHarbour } from './support/harbour.ts';
import { Story } from './support/story.ts';

const sentence = 'The ferry carried 412 passengers. It was late.\n';

interface Desk {
  readonly editor: FakeEditor;
  readonly story: Story;
  readonly draft: string;
  readonly corpus: FakeCorpus;
}

/** An editor with one draft of a story on disk. */
async function atDesk(
  t: TestContext,
  text = sentence,
  files: Record<string, string> = {},
  now = () => Date.parse('2024-06-10'),
): Promise<Desk> {
  const story = new Story({ 'draft.md': text, ...files });
  let corpus: FakeCorpus | undefined;
  const plant = (opened: FakeCorpus) => {
    plantHarbour(opened);
    corpus = opened;
  };
  const settings = { typingPause: 0, reviewer: 'Ada Wren' };
  const editor = await startOnHarbour({ plant, folders: [story.uri()], settings, now });
  t.after(async () => {
    await editor.stop();
    story.remove();
  });
  const draft = story.uri('draft.md');
  await editor.open(draft, text);
  await editor.pull(draft);
  return { editor, story, draft, corpus: corpus! };
}

/** Ignores the first 412 of the draft, as the quick fix does after the client has asked why. */
async function ignore(
  { editor, draft }: Desk,
  scope: 'here' | 'document' | 'everywhere',
  reason = 'rounded',
): Promise<void> {
  const titles = { here: 'here…', document: 'in this document…', everywhere: 'everywhere…' };
  const action = await editor.action(draft, '412', `Ignore “412” ${titles[scope]}`);
  const [request] = action.command!.arguments!;
  await editor.choose({ ...action, command: { ...action.command!, arguments: [{ ...request, reason }] } });
}

/** The marks in force beside a story. */
function marksOf(story: Story): readonly Mark[] {
  return readSidecar(story.path('.vouch')).marks;
}

test('ignoring here leaves the words alone in this sentence, and keeps the reason beside the story', async (t) => {
  const desk = await atDesk(t);
  await ignore(desk, 'here');
  assert.deepEqual(await desk.editor.marks(desk.draft), []);
  assert.deepEqual(marksOf(desk.story), [
    {
      kind: 'ignored',
      scope: 'here',
      selector: { type: 'TextQuoteSelector', exact: '412', prefix: 'The ferry carried ', suffix: ' passengers.' },
      rule: 'number-mismatch',
      sources: ['hash-harbour'],
      reason: 'rounded',
      by: 'Ada Wren',
      made: '2024-06-10T00:00:00.000Z',
      document: 'draft.md',
    },
  ]);
  assert.match(
    await desk.editor.hoverText(desk.draft, '412'),
    /\*\*⊘ Ignored\*\*[\s\S]*Ignored by Ada Wren on 10 June 2024, because rounded/,
  );
});

test('a mark survives edits elsewhere, emphasis and a citation in its sentence', async (t) => {
  const desk = await atDesk(t);
  await ignore(desk, 'here');
  const { editor, draft } = desk;
  await editor.edit(draft, 0, 0, 'Another paragraph.\n\n');
  await editor.edit(draft, editor.text(draft).indexOf('It was'), editor.text(draft).length, 'It was early.\n');
  await editor.edit(draft, editor.text(draft).indexOf('412'), editor.text(draft).indexOf('412') + 3, '**412**');
  assert.deepEqual(await editor.marks(draft), []);
});

test('a mark falls off when its sentence changes, and comes back with it', async (t) => {
  const desk = await atDesk(t);
  await ignore(desk, 'here');
  const { editor, draft } = desk;
  const at = editor.text(draft).indexOf('passengers');
  await editor.edit(draft, at, at + 'passengers'.length, 'tourists');
  assert.equal((await editor.marks(draft)).length, 1);
  await editor.edit(draft, at, at + 'tourists'.length, 'passengers');
  assert.deepEqual(await editor.marks(draft), []);
});

test('a mark falls off when its source changes', async (t) => {
  const desk = await atDesk(t);
  await ignore(desk, 'here');
  const { corpus, editor, draft } = desk;
  const source = corpus.store.source('harbour')!;
  corpus.store.add({ ...source, hash: 'another' }, corpus.store.neighbours('harbour', 0, 9));
  corpus.generation += 1;
  assert.equal((await editor.marks(draft)).length, 1);
});

test('here, in this document, everywhere', async (t) => {
  const twice = 'The ferry carried 412 passengers. The bus carried 412 people.\n';
  const desk = await atDesk(t, twice, { 'other.md': twice });
  const { editor, draft, story } = desk;
  const other = story.uri('other.md');
  await editor.open(other, twice);
  const counts = async () => [(await editor.marks(draft)).length, (await editor.marks(other)).length];
  assert.deepEqual(await counts(), [2, 2]);
  await ignore(desk, 'here');
  assert.deepEqual(await counts(), [1, 2]);
  const place = editor.text(draft).lastIndexOf('412');
  const span = { start: place, end: place + 3 };
  const mark = (scope: string) =>
    editor.connection.sendRequest('workspace/executeCommand', {
      command: 'vouch.mark',
      arguments: [{ uri: draft, span, kind: 'ignored', scope, reason: '' }],
    });
  await mark('document');
  assert.deepEqual(await counts(), [0, 2]);
  await mark('everywhere');
  assert.deepEqual(await counts(), [0, 0]);
});

test('a tick makes a claim confirmed, and can be taken back', async (t) => {
  const desk = await atDesk(t, 'It held 99 crates.\n');
  const { editor, draft } = desk;
  await editor.choose(await editor.action(draft, '99', 'Mark “99” as checked by hand…'));
  assert.match(
    await editor.hoverText(draft, '99'),
    /\*\*✓ Confirmed\*\*[\s\S]*Checked by hand by Ada Wren on 10 June 2024/,
  );
  await editor.choose(await editor.action(draft, '99', 'Take back the mark on “99”'));
  assert.match(await editor.hoverText(draft, '99'), /\*\*○ Not found\*\*/);
});

test('who marked a claim, and why, is told in the views', async (t) => {
  const { editor, draft } = await atDesk(t, 'It held 99 crates. The ferry carried 412.\n');
  const mark = async (words: string, title: string, reason: string) => {
    const action = await editor.action(draft, words, title);
    const [request] = action.command!.arguments!;
    await editor.choose({ ...action, command: { ...action.command!, arguments: [{ ...request, reason }] } });
  };
  await mark('99', 'Mark “99” as checked by hand…', 'seen the\u202E logbook');
  await mark('412', 'Ignore “412” here…', '');
  const claims = await editor.connection.sendRequest<{ mark?: string }[]>('vouch/claims', { uri: draft });
  assert.deepEqual(
    claims.map(({ mark }) => mark),
    ['Ada Wren: seen the[U+202E] logbook', 'Ada Wren'],
  );
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 40 } };
  const evidence = await editor.connection.sendRequest<EvidenceResult>('vouch/evidence', { uri: draft, range });
  assert.deepEqual(
    evidence.claims.map(({ mark }) => mark),
    ['Ada Wren, 10 June 2024: seen the[U+202E] logbook', 'Ada Wren, 10 June 2024'],
  );
});

test('marks made in another window are seen', async (t) => {
  const desk = await atDesk(t);
  await ignore(desk, 'here');
  const { editor, draft, story } = desk;
  const [name] = readdirSync(story.path('.vouch'));
  const file = `.vouch/${name}`;
  const before = readFileSync(story.path(file), 'utf8');
  const changed = { changes: [{ uri: story.uri(file), type: 2 }] };
  rmSync(story.path(file));
  await editor.connection.sendNotification('workspace/didChangeWatchedFiles', changed);
  assert.equal((await editor.marks(draft)).length, 1);
  story.write(file, before);
  await editor.connection.sendNotification('workspace/didChangeWatchedFiles', changed);
  assert.deepEqual(await editor.marks(draft), []);
});

test('what another window wrote in the meantime is kept', async (t) => {
  const desk = await atDesk(t, 'The ferry carried 412 passengers and 99 crates.\n');
  await ignore(desk, 'here');
  const { story, editor, draft } = desk;
  const [mine] = marksOf(story);
  story.write('.vouch/theirs.json', serialiseEntry({ ...mine!, reason: 'theirs', document: 'their.md' }));
  await editor.choose(await editor.action(draft, '99', /^Mark .* on author/));
  assert.deepEqual(
    marksOf(story)
      .map(({ reason }) => reason)
      .toSorted(),
    ['', 'rounded', 'theirs'],
  );
});

test('the later of two marks on the same words wins, and can be taken back', async (t) => {
  const days = ['2024-06-10', '2024-06-11', '2024-06-12', '2024-06-13'].map((day) => Date.parse(day));
  let next = 0;
  const desk = await atDesk(t, sentence, {}, () => days[Math.min(next, 3)]!);
  await ignore(desk, 'here', 'as agreed');
  next = 1;
  const { editor, draft, story } = desk;
  const at = editor.text(draft).indexOf('412');
  const command = (name: string, more: object) =>
    editor.connection.sendRequest('workspace/executeCommand', {
      command: name,
      arguments: [{ uri: draft, span: { start: at, end: at + 3 }, ...more }],
    });
  await command('vouch.mark', { kind: 'checked', scope: 'here', reason: 'seen the logbook' });
  assert.match(
    await editor.hoverText(draft, '412'),
    /Checked by hand by Ada Wren on 11 June 2024, because seen the logbook/,
  );
  next = 2;
  await command('vouch.unmark', {});
  assert.match(await editor.hoverText(draft, '412'), /Ignored by Ada Wren on 10 June 2024, because as agreed/);
  await command('vouch.unmark', {});
  assert.deepEqual(marksOf(story), []);
});

test('a damaged mark is said to be, stays as it is, and takes no other with it', async (t) => {
  const damaged = '{"version": 1, "kind": oh';
  const desk = await atDesk(t, sentence, { '.vouch/odd.json': damaged });
  const { editor, draft, story } = desk;
  const seen = await editor.connection.sendRequest<string>('vouch/inspect', { uri: draft });
  assert.match(seen, /The marks in .*odd\.json are not used, because it is not valid JSON/);
  await ignore(desk, 'here');
  assert.equal(readFileSync(story.path('.vouch/odd.json'), 'utf8'), damaged);
  assert.deepEqual(await editor.marks(draft), []);
});

test('where nothing can be written, that is said, and the mark is not pretended', async (t) => {
  const desk = await atDesk(t);
  writeFileSync(desk.story.path('.vouch'), 'a file where a folder should be');
  await ignore(desk, 'here');
  const { message } = (await desk.editor.heardOf('window/showMessageRequest')) as { message: string };
  assert.match(message, /^The choice to ignore this could not be saved in the workspace \(\w+\)\.$/);
  assert.equal((await desk.editor.marks(desk.draft)).length, 1);
});

test('marks follow a draft that is renamed in the editor, and one that is renamed outside', async (t) => {
  const desk = await atDesk(t);
  await ignore(desk, 'here');
  const { editor, story } = desk;
  const files = [{ oldUri: story.uri('draft.md'), newUri: story.uri('final.md') }];
  await editor.connection.sendNotification('workspace/didRenameFiles', { files });
  await editor.open(story.uri('final.md'), sentence);
  assert.deepEqual(await editor.marks(story.uri('final.md')), []);
  assert.deepEqual(
    marksOf(story).map(({ document }) => document),
    ['final.md'],
  );
  await editor.open(story.uri('print.md'), sentence);
  assert.deepEqual(await editor.marks(story.uri('print.md')), []);
  story.write('final.md', sentence);
  await editor.edit(story.uri('print.md'), 0, 0, ' ');
  assert.equal((await editor.marks(story.uri('print.md'))).length, 1);
});

test('a command for a claim that is no longer there does nothing', async (t) => {
  const { editor, draft, story } = await atDesk(t);
  const odd = [
    undefined,
    7,
    {},
    { uri: draft },
    { uri: draft, span: { start: -1, end: 9 } },
    { uri: 'x:y', span: {} },
    { __proto__: { uri: draft } },
  ];
  for (const argument of odd) {
    await editor.connection.sendRequest('workspace/executeCommand', { command: 'vouch.mark', arguments: [argument] });
  }
  assert.equal(existsSync(story.path('.vouch')), false);
});

const MARK = {
  kind: 'ignored',
  scope: 'here',
  document: 'a.md',
  selector: { type: 'TextQuoteSelector', exact: 'x', prefix: '', suffix: '' },
  sources: [],
  reason: '',
  made: '2024-06-10',
} as const;

const damageOf = (parsed: object) => ('damage' in parsed ? parsed.damage : 'none');

test('a mark is read in full or not at all', () => {
  assert.deepEqual(parseEntry(serialiseEntry(MARK)), { mark: MARK });
  const texts = ['nonsense', '[]', '{}', '{"version":2}', '{"version":1,"kind":"ignored"}'];
  assert.deepEqual(
    texts.map((text) => damageOf(parseEntry(text))),
    [
      'it is not valid JSON',
      'it is not valid JSON',
      'its version is undefined, not 1',
      'its version is 2, not 1',
      'the mark in it is incomplete',
    ],
  );
});

test('the list of the first version is read in full or not at all', () => {
  const texts = ['nonsense', '[]', '{"marks":[]}', '{"version":2,"marks":[]}', '{"version":1,"marks":[{}]}'];
  assert.deepEqual(
    texts.map((text) => damageOf(parseMarkList(text))),
    [
      'it is not valid JSON',
      'it holds no list of marks',
      'its version is undefined, not 1',
      'its version is 2, not 1',
      'mark 1 in it is incomplete',
    ],
  );
});

test('marks that the first version kept in one file hold, and stay where they are when others are added and they are taken back', async (t) => {
  const selector = { type: 'TextQuoteSelector', exact: '412', prefix: 'The ferry carried ', suffix: ' passengers.' };
  const old = { ...MARK, document: 'draft.md', selector, rule: 'number-mismatch', sources: ['hash-harbour'] };
  const list = JSON.stringify({ version: 1, marks: [old] });
  const desk = await atDesk(t, `${sentence}It held 99 crates.\n`, { '.vouch.json': list });
  const { editor, draft, story } = desk;
  assert.deepEqual(await editor.marks(draft), []);
  await editor.choose(await editor.action(draft, '99', /^Mark .* on author/));
  assert.deepEqual(
    marksOf(story)
      .map(({ kind }) => kind)
      .toSorted(),
    ['ignored', 'on-author'],
  );
  assert.deepEqual(await editor.marks(draft), []);
  await editor.choose(await editor.action(draft, '412', 'Take back the mark on “412”'));
  assert.equal((await editor.marks(draft)).length, 1);
  assert.equal(readFileSync(story.path('.vouch.json'), 'utf8'), list);
});

test('a second mark of the same kind for the same words takes the first one’s place', async (t) => {
  const desk = await atDesk(t);
  await ignore(desk, 'here', 'rounded');
  const { editor, draft, story } = desk;
  const at = editor.text(draft).indexOf('412');
  const argument = { uri: draft, span: { start: at, end: at + 3 }, kind: 'ignored', scope: 'here', reason: 'better' };
  await editor.connection.sendRequest('workspace/executeCommand', { command: 'vouch.mark', arguments: [argument] });
  assert.deepEqual(
    marksOf(story).map(({ reason }) => reason),
    ['better'],
  );
});
