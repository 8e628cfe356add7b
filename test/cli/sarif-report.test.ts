import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draft, source } from './support/story.ts';
import { folderWith, vouch } from './support/vouch.ts';

// biome-ignore lint/suspicious/noExplicitAny: the report is read as an outside program reads it.
type Json = any;

async function sarif(
  context: Parameters<typeof folderWith>[0],
  files: Record<string, string | Uint8Array>,
): Promise<Json> {
  const folder = folderWith(context, files);
  const { stdout } = await vouch(['check', '--corpus', 'sources', '--format', 'sarif', 'drafts/the draft.md'], {
    folder,
  });
  return JSON.parse(stdout);
}

const story = { 'drafts/the draft.md': draft, 'sources/quay-news.md': source };

test('a refuted claim is a result with its rule, place, evidence and fix', async (context) => {
  const log = await sarif(context, story);
  assert.equal(log.version, '2.1.0');
  const [run] = log.runs;
  assert.equal(run.columnKind, 'utf16CodeUnits');
  assert.equal(run.results.length, 1);
  const [result] = run.results;
  assert.equal(result.ruleId, 'number-mismatch');
  assert.equal(run.tool.driver.rules[result.ruleIndex].id, 'number-mismatch');
  assert.equal(result.level, 'warning');
  const start = draft.indexOf('421');
  const { artifactLocation, region } = result.locations[0].physicalLocation;
  assert.equal(artifactLocation.uri, 'drafts/the%20draft.md');
  assert.deepEqual(region, {
    startLine: 5,
    startColumn: 33,
    endLine: 5,
    endColumn: 43,
    charOffset: start,
    charLength: '421 metres'.length,
  });
  const related = result.relatedLocations[0];
  assert.equal(related.physicalLocation.artifactLocation.uri, 'sources/quay-news.md');
  const { charOffset, charLength, startLine } = related.physicalLocation.region;
  assert.equal(source.slice(charOffset, charOffset + charLength), 'The new quay at Marrow Haven is 412 metres long.');
  assert.equal(startLine, 7);
  const [change] = result.fixes[0].artifactChanges;
  assert.equal(change.artifactLocation.uri, 'drafts/the%20draft.md');
  assert.match(change.replacements[0].insertedContent.text, /412/);
});

test('right claims and claims not found are no results', async (context) => {
  const log = await sarif(context, { ...story, 'drafts/the draft.md': draft.replace('421', '412') });
  assert.deepEqual(log.runs[0].results, []);
});

test('every rule that may be named is described', async (context) => {
  const log = await sarif(context, story);
  for (const rule of log.runs[0].tool.driver.rules) assert.match(rule.shortDescription.text, /^[A-Z].*\.$/);
});

test('a finding keeps its fingerprint when lines are added above it, and two alike have two', async (context) => {
  const fingerprints = async (text: string) => {
    const log = await sarif(context, { ...story, 'drafts/the draft.md': text });
    return log.runs[0].results.map((result: Json) => result.partialFingerprints['vouchClaim/v1']);
  };
  const [first] = await fingerprints(draft);
  const [moved] = await fingerprints(draft.replace('The new quay', 'Good morning.\n\nThe new quay'));
  assert.equal(moved, first);
  const both = await fingerprints(
    `${draft}\nThe new quay at Marrow Haven is 421 metres long. It cost €18.5 million.\n`,
  );
  assert.equal(both.length, 2);
  assert.notEqual(both[0], both[1]);
});

test('what of a draft is not checked is a notification', async (context) => {
  const log = await sarif(context, {
    ...story,
    'drafts/the draft.md': `The boats had ${'5 masts, '.repeat(26)}and no sail.`,
  });
  const [{ message, locations }] = log.runs[0].invocations[0].toolExecutionNotifications;
  assert.equal(message.text, '2 claims were not checked: their sentences have more than 24 figures.');
  assert.equal(locations[0].physicalLocation.artifactLocation.uri, 'drafts/the%20draft.md');
});

test('a source that cannot be read is a notification', async (context) => {
  const log = await sarif(context, { ...story, 'sources/photo.txt': Uint8Array.of(137, 80, 78, 71, 0, 0, 0, 13) });
  const [notification] = log.runs[0].invocations[0].toolExecutionNotifications;
  assert.equal(notification.message.text, 'This file holds binary data, not text.');
  assert.equal(notification.locations[0].physicalLocation.artifactLocation.uri, 'sources/photo.txt');
});
