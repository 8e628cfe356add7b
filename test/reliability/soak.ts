/**
 * A long session with one server: drafts are opened, typed in and closed, sources come and go. Prints what it took.
 *
 *     node test/reliability/soak.ts [--edits 100000] [--sources 2000] [--seed N]
 */
import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startProgram } from '../lsp/support/program.ts';
import { Story } from '../lsp/support/story.ts';
import { randomOf } from '../support/random.ts';

const { values } = parseArgs({
  options: { edits: { type: 'string' }, sources: { type: 'string' }, seed: { type: 'string' } },
});
const edits = Number(values.edits ?? 100_000);
const sources = Number(values.sources ?? 2000);
const seed = Number(values.seed ?? 7);
const random = randomOf(seed);
const below = (limit: number) => Math.floor(random() * limit);

/** What the server may have grown by after the first tenth of the session, as a factor. */
const MOST_GROWTH = 1.1;

const sourceText = () =>
  Array.from(
    { length: 50 },
    () => `Berth ${below(9999)} at Marrow Haven took ${below(9999)} tonnes of gravel in ${1950 + below(70)}.`,
  ).join('\n\n');
const draftText = () =>
  Array.from(
    { length: 60 },
    () => `Berth ${below(9999)} at Marrow Haven took ${below(9999)} tonnes of gravel, Ada Stone said.`,
  ).join('\n\n');

const story = new Story(
  Object.fromEntries(Array.from({ length: sources }, (_, at) => [`sources/s${at}.txt`, sourceText()])),
);
const probe = story.path('probe.jsonl');
process.env['VOUCH_PROBE'] = probe;
const program = await startProgram(story, { storage: story.path('.storage') }, [
  '--import',
  fileURLToPath(new URL('../support/probe.mjs', import.meta.url)),
]);
const { editor } = program;
const uris = Array.from({ length: 5 }, (_, at) => story.uri(`d${at}.md`));
for (const uri of uris) await editor.open(uri, draftText());
for (let waited = 0; waited < 6000; waited++) {
  const seen = await editor.connection.sendRequest<string>('vouch/inspect', { uri: uris[0] });
  if (seen.includes(`- Sources read: ${sources}\n`)) break;
  await new Promise((resolve) => setTimeout(resolve, 100));
}
const readings = () =>
  readFileSync(probe, 'utf8')
    .trim()
    .split('\n')
    .map((line): { megabytes: number; delayed: number; longest: number; seconds: number; resources: number } =>
      JSON.parse(line),
    );
const indexed = readings().at(-1)!;
let early = 0;
for (let edit = 0; edit < edits; edit++) {
  const uri = uris[below(5)]!;
  const { length } = editor.text(uri);
  const start = below(length);
  if (random() < 0.5) await editor.edit(uri, start, start, String(below(10)));
  else await editor.edit(uri, start, Math.min(length, start + 1), '');
  await editor.pull(uri).catch(() => {});
  if (edit % 500 === 499) {
    await editor.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await editor.open(uri, draftText());
  }
  if (edit % 100 === 99) story.write(`sources/s${below(sources)}.txt`, sourceText());
  if (edit === Math.floor(edits / 10)) early = readings().at(-1)!.megabytes;
}
const last = readings().at(-1)!;
await editor.connection.sendRequest('shutdown');
await editor.connection.sendNotification('exit');
await program.ended;
const course = readings().map(({ megabytes }) => megabytes);
rmSync(story.folder, { recursive: true, force: true });
console.log(`MB in the course of it: ${course.filter((_, at) => at % Math.ceil(course.length / 20) === 0).join(' ')}`);
console.log(
  `${edits} edits, ${sources * 50} passages, seed ${seed}: ${indexed.megabytes} MB when indexed, ${early} MB after a tenth, ` +
    `${last.megabytes} MB at the end; ${(((last.seconds - indexed.seconds) * 1000) / edits).toFixed(1)} ms of processor time an edit; ` +
    `event loop delayed ${last.delayed} ms at most in 999 of 1,000, ${last.longest} ms at most; ${last.resources} resources in use.`,
);
assert.ok(last.megabytes <= early * MOST_GROWTH, `the server grew from ${early} to ${last.megabytes} MB`);
