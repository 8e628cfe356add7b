import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import test, { type TestContext } from 'node:test';
import { marksWhen, startProgram } from './support/program.ts';
import { Story } from './support/story.ts';

const draftText = 'The new quay at Marrow Haven is 421 metres long.\n';
const source = (length: number) =>
  `Published: 3 June 2024\n\nThe new quay at Marrow Haven is ${length} metres long, the port said.\n`;

/** A story in a folder that goes with the test, and the program in an editor that has it open. */
async function started(t: TestContext, story: Story, initialization: Record<string, unknown> = {}) {
  const { editor, ended, kill } = await startProgram(story, initialization);
  t.after(() => {
    kill();
    story.remove();
  });
  return { editor, ended };
}

test('the program checks a draft against the sources beside it, follows them, and ends when told to', async (t) => {
  const story = new Story({ 'draft.md': draftText, 'sources/port.txt': source(412) });
  const { editor, ended } = await started(t, story, { storage: story.path('storage') });
  const draft = story.uri('draft.md');
  await editor.open(draft, draftText);
  const [mark] = await marksWhen(editor, draft, 1);
  assert.equal(draftText.slice(mark!.start, mark!.end), '421 metres');
  const { edit } = await editor.action(draft, '421', /^Change “421 metres” to “412 metres”/);
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
  const { editor, ended } = await started(t, story);
  const draft = story.uri('draft.md');
  await editor.open(draft, draftText);
  const before = await marksWhen(editor, draft, 1);
  await editor.connection.sendRequest('vouch/rebuild', { uri: draft });
  assert.deepEqual(await marksWhen(editor, draft, 1), before);
  await editor.connection.sendRequest('shutdown');
  await editor.connection.sendNotification('exit');
  await ended;
});
