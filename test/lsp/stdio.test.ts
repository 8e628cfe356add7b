import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import test, { type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { FakeEditor, MODERN } from './support/fake-editor.ts';
import { Story } from './support/story.ts';

const vouch = fileURLToPath(new URL('../../bin/vouch.mjs', import.meta.url));

const draftText = 'The new quay at Marrow Haven is 421 metres long.\n';
const source = (length: number) =>
  `Published: 3 June 2024\n\nThe new quay at Marrow Haven is ${length} metres long, the port said.\n`;

/** An editor that runs the server as editors do: as a program of its own, spoken to over its standard streams. */
async function startProgram(t: TestContext, story: Story, initialization: Record<string, unknown> = {}) {
  const program = spawn(process.execPath, [vouch, 'lsp', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    cwd: story.folder,
  });
  t.after(() => {
    program.kill();
    story.remove();
  });
  const ended = new Promise<number | null>((resolve) => program.on('exit', resolve));
  const editor = await FakeEditor.connect(
    new StreamMessageReader(program.stdout),
    new StreamMessageWriter(program.stdin),
    {
      folders: [story.uri()],
      settings: { typingPause: 0 },
      initialization,
      capabilities: MODERN,
    },
  );
  return { editor, ended };
}

/** Asks until as many marks are there as expected: reading the sources takes its time. */
async function marksWhen(editor: FakeEditor, draft: string, count: number) {
  for (let wait = 0; wait < 600; wait += 1) {
    const marks = await editor.marks(draft);
    if (marks.length === count) return marks;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`There were never ${count} marks.`);
}

test('the program checks a draft against the sources beside it, follows them, and ends when told to', async (t) => {
  const story = new Story({ 'draft.md': draftText, 'sources/port.txt': source(412) });
  const { editor, ended } = await startProgram(t, story, { storage: story.path('storage') });
  const draft = story.uri('draft.md');
  await editor.open(draft, draftText);
  const [mark] = await marksWhen(editor, draft, 1);
  assert.equal(draftText.slice(mark!.start, mark!.end), '421 metres');
  const { edit } = await editor.action(draft, '421', /^Change "421 metres" to "412 metres"/);
  assert.equal(editor.applied(draft, edit!), draftText.replace('421', '412'));

  story.write('sources/port.txt', source(421));
  await marksWhen(editor, draft, 0);
  rmSync(story.path('sources/port.txt'));
  story.write('sources/other.txt', source(400));
  await marksWhen(editor, draft, 1);

  await editor.connection.sendRequest('shutdown');
  await editor.connection.sendNotification('exit');
  assert.equal(await ended, 0);
});

test('rebuilding the index finds the same again', async (t) => {
  const story = new Story({ 'draft.md': draftText, 'sources/port.txt': source(412) });
  const { editor, ended } = await startProgram(t, story);
  const draft = story.uri('draft.md');
  await editor.open(draft, draftText);
  const before = await marksWhen(editor, draft, 1);
  await editor.connection.sendRequest('vouch/rebuild', { uri: draft });
  assert.deepEqual(await marksWhen(editor, draft, 1), before);
  await editor.connection.sendRequest('shutdown');
  await editor.connection.sendNotification('exit');
  await ended;
});
