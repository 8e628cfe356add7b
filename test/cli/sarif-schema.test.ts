import assert from 'node:assert/strict';
import { test } from 'node:test';
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { draft, source } from './support/story.ts';
import { folderWith, vouch } from './support/vouch.ts';

// The schema that OASIS publishes for SARIF 2.1.0, as Microsoft's own matchers carry it. One of its patterns is no
// regular expression in Unicode mode.
const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv as never);
const validate = ajv.compile(schema);

/** What the schema has to say against the SARIF report on a draft. */
async function complaints(
  context: Parameters<typeof folderWith>[0],
  files: Record<string, string | Uint8Array>,
  drafts: readonly string[],
): Promise<{ complaints: unknown; results: number }> {
  const folder = folderWith(context, files);
  const { stdout } = await vouch(['check', '--corpus', 'sources', '--format', 'sarif', ...drafts], { folder });
  const log = JSON.parse(stdout);
  validate(log);
  return { complaints: validate.errors ?? [], results: log.runs[0].results.length };
}

const twice = `${draft}\nThe new quay at Marrow Haven is 421 metres long. On Monday, 4 March 2031, it rained.\n`;

test('a report with findings, evidence, fixes and a file that could not be read is what the published schema asks for', async (context) => {
  const files = {
    'drafts/the draft #1?.md': twice,
    'sources/quay news.md': source,
    'sources/page.html': `<html><body><article><p>${source.slice(-72)}</p></article></body></html>`,
    'sources/photo.txt': Uint8Array.of(137, 80, 78, 71, 0, 0, 0, 13),
  };
  const found = await complaints(context, files, ['drafts/the draft #1?.md']);
  assert.deepEqual(found.complaints, []);
  assert.ok(found.results >= 3);
});

test('so is a report on several drafts, and one that has nothing to say', async (context) => {
  const files = { 'a.md': draft, 'b.txt': twice, 'c.md': 'The harbour is quiet.\n', 'sources/quay-news.md': source };
  assert.deepEqual((await complaints(context, files, ['a.md', 'b.txt', 'c.md'])).complaints, []);
  assert.deepEqual(await complaints(context, files, ['c.md']), { complaints: [], results: 0 });
});

test('the schema is one that finds faults', () => {
  assert.equal(validate({ version: '2.1.0', runs: [{ tool: {}, results: [{ message: 7 }] }] }), false);
});
