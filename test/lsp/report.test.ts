import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import test, { type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { ReportResult } from '../../server/lsp/report/protocol.ts';
import { REPORT_FORMATS } from '../../server/report/formats.ts';
import { startOnHarbour } from './support/harbour.ts';
import { Story } from './support/story.ts';

const sentence = 'The ferry carried 412 passengers in May. It held 99 crates.\n';

/** An editor with one draft on disk. */
async function atDesk(t: TestContext) {
  const story = new Story({ 'drafts/ferry.md': sentence });
  const settings = { typingPause: 0, reviewer: 'Ada Wren' };
  const now = () => Date.parse('2024-06-10T08:30:00Z');
  const editor = await startOnHarbour({ folders: [story.uri()], settings, now });
  t.after(async () => {
    await editor.stop();
    story.remove();
  });
  const draft = story.uri('drafts/ferry.md');
  await editor.open(draft, sentence);
  await editor.pull(draft);
  const report = (params: object) =>
    editor.connection.sendRequest<ReportResult>('vouch/report', { uri: draft, ...params });
  return { story, editor, draft, report };
}

function written(result: ReportResult): string[] {
  assert.ok('files' in result, 'problem' in result ? result.problem : '');
  return result.files.map((file) => fileURLToPath(file));
}

test('a report lies in a new folder beside the draft, with what the sources say and what a person ticked', async (t) => {
  const { story, editor, draft, report } = await atDesk(t);
  const action = await editor.action(draft, '99', 'Mark “99” as checked by hand…');
  const [request] = action.command!.arguments!;
  await editor.choose({ ...action, command: { ...action.command!, arguments: [{ ...request, reason: 'counted' }] } });
  const files = written(await report({}));
  assert.deepEqual(
    files.map((file) => file.slice(story.folder.length)),
    REPORT_FORMATS.map(({ suffix }) => `/drafts/ferry-report-2024-06-10/ferry${suffix}`),
  );
  const page = readFileSync(files[0]!, 'utf8');
  assert.match(page, /<span class="claim contradicted">412<\/span>/);
  assert.match(page, /Checked by hand by Ada Wren on 10 June 2024: counted/);
  assert.match(page, /checked 10 June 2024, 08:30 UTC/);
});

test('the formats and the folder can be chosen', async (t) => {
  const { story, report } = await atDesk(t);
  const files = written(await report({ formats: ['csv'], folder: story.uri('hand-off') }));
  assert.deepEqual(files, [story.path('hand-off/ferry.log.csv')]);
});

test('a draft that is deleted while its report is written is reported as it was', async (t) => {
  const { story, report } = await atDesk(t);
  const asked = report({ formats: ['markdown'] });
  rmSync(story.path('drafts'), { recursive: true });
  const [file] = written(await asked);
  assert.match(readFileSync(file!, 'utf8'), /^The ferry carried 412\[\^vouch-1\] passengers/);
});

test('a draft without a file needs a folder for its report', async (t) => {
  const { story, editor } = await atDesk(t);
  const uri = 'untitled:Untitled-1';
  await editor.open(uri, sentence);
  const ask = (more: object) => editor.connection.sendRequest<ReportResult>('vouch/report', { uri, ...more });
  assert.deepEqual(await ask({}), { problem: 'The draft is in no folder, so one must be chosen for its report.' });
  const files = written(await ask({ folder: story.uri('notes'), formats: ['csv'] }));
  assert.deepEqual(files, [story.path('notes/Untitled-1.log.csv')]);
});

test('a folder that cannot be written to, and a document that is not checked, are one sentence each', async (t) => {
  const { story, editor, report } = await atDesk(t);
  assert.deepEqual(await report({ folder: story.uri('drafts/ferry.md') }), {
    problem: `The report could not be written into ${story.path('drafts/ferry.md')}: There is a file where the folder should be.`,
  });
  const none = await editor.connection.sendRequest('vouch/report', { uri: 'file:///nowhere.md' });
  assert.deepEqual(none, { problem: 'This document is not checked, so there is nothing to report.' });
  for (const odd of [{ formats: 7, folder: story.uri('a') }, { formats: ['x'], folder: story.uri('b') }, { uri: 9 }])
    assert.ok(await report(odd));
  assert.deepEqual(existsSync(story.path('b')) ? readdirSync(story.path('b')) : [], []);
});

test('the forms that the client offers are those that there are', () => {
  const client = readFileSync(new URL('../../client/export-report.ts', import.meta.url), 'utf8');
  const offered = [...client.matchAll(/format: '(\w+)'/g)].map((match) => match[1]);
  assert.deepEqual(
    offered,
    REPORT_FORMATS.map(({ name }) => name),
  );
});
