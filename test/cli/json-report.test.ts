import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draft, source } from './support/story.ts';
import { folderWith, vouch } from './support/vouch.ts';

/** Checks that a value has exactly the fields of a shape; `optional` ones may be absent. */
function assertFields(value: object, required: readonly string[], optional: readonly string[] = []): void {
  const fields = Object.keys(value);
  assert.deepEqual(
    required.filter((name) => !fields.includes(name)),
    [],
    `fields missing from ${JSON.stringify(value)}`,
  );
  assert.deepEqual(
    fields.filter((name) => ![...required, ...optional].includes(name)),
    [],
    `fields too many in ${JSON.stringify(value)}`,
  );
}

// biome-ignore lint/suspicious/noExplicitAny: the report is read as an outside program reads it.
type Json = any;

function assertClaim(claim: Json, text: string): void {
  assertFields(claim, ['kind', 'span', 'text', 'value', 'verdict', 'message', 'evidence', 'fixes'], ['code']);
  assertFields(claim.span, ['start', 'end']);
  assert.equal(text.slice(claim.span.start, claim.span.end), claim.text);
  if (claim.kind === 'number') assertFields(claim.value, ['low', 'high', 'unit'], ['noun', 'approximate']);
  if (claim.kind === 'date') assertFields(claim.value, ['timex', 'type'], ['implied']);
  for (const evidence of claim.evidence) {
    assertFields(evidence, ['source', 'quote', 'start', 'end', 'value', 'stance']);
    assertFields(evidence.source, ['id'], ['title', 'publisher', 'author', 'published', 'url', 'path']);
    assert.ok(['supports', 'refutes'].includes(evidence.stance));
  }
  for (const fix of claim.fixes) {
    assertFields(fix, ['title', 'preferred', 'edits']);
    for (const edit of fix.edits) assertFields(edit, ['start', 'end', 'newText']);
  }
}

async function report(context: Parameters<typeof folderWith>[0], files: Record<string, string | Uint8Array>) {
  const folder = folderWith(context, files);
  const run = await vouch(['check', '--corpus', 'sources', '--format', 'json', 'draft.md'], { folder });
  return { ...run, json: JSON.parse(run.stdout) as Json };
}

test('the JSON report has the promised shape, and nothing more', async (context) => {
  const { json, status } = await report(context, { 'draft.md': draft, 'sources/quay-news.md': source });
  assert.equal(status, 1);
  assertFields(json, ['version', 'corpus', 'documents']);
  assert.equal(json.version, 1);
  assert.deepEqual(json.corpus, { sources: 1, unreadable: [] });
  assert.equal(json.documents.length, 1);
  assertFields(json.documents[0], ['path', 'claims']);
  assert.equal(json.documents[0].path, 'draft.md');
  for (const claim of json.documents[0].claims) assertClaim(claim, draft);
});

test('what of a draft is not checked is said in the report and on stderr', async (context) => {
  const { json, stderr } = await report(context, {
    'draft.md': `The boats had ${'5 masts, '.repeat(25)}and no sail.\n`,
    'sources/quay-news.md': source,
  });
  const limit = '1 claim was not checked: its sentence has more than 24 figures.';
  assert.deepEqual(json.documents[0].limits, [limit]);
  assert.equal(stderr, `draft.md: ${limit}\n`);
});

test('a refuted number carries its value, the passage that refutes it, and the edit that puts it right', async (context) => {
  const { json } = await report(context, { 'draft.md': draft, 'sources/quay-news.md': source });
  const [length, cost, raised] = json.documents[0].claims as Json[];
  assert.equal(length.text, '421 metres');
  assert.deepEqual(length.value, { low: 421, high: 421, unit: 'm' });
  assert.deepEqual([length.verdict, length.code], ['refuted', 'number-mismatch']);
  const [evidence] = length.evidence;
  assert.equal(source.slice(evidence.start, evidence.end), evidence.quote);
  assert.equal(evidence.quote, 'The new quay at Marrow Haven is 412 metres long.');
  assert.deepEqual(evidence.value, { low: 412, high: 412, unit: 'm' });
  assert.equal(evidence.stance, 'refutes');
  assert.equal(evidence.source.publisher, 'Quay News');
  assert.equal(evidence.source.published, '2031-03-02');
  const [{ preferred, edits }] = length.fixes;
  assert.equal(preferred, true);
  const fixed = (edits as Json[]).reduceRight(
    (text, { start, end, newText }) => text.slice(0, start) + newText + text.slice(end),
    draft,
  );
  assert.match(fixed, /is 412 metres long/);
  assert.deepEqual([cost.verdict, cost.code, cost.fixes], ['supported', undefined, []]);
  assert.deepEqual([raised.verdict, raised.evidence, raised.fixes], ['not-enough-evidence', [], []]);
});

test('sources that cannot be read are in the report', async (context) => {
  const photo = Uint8Array.of(137, 80, 78, 71, 0, 0, 0, 13);
  const { json } = await report(context, {
    'draft.md': draft,
    'sources/quay-news.md': source,
    'sources/photo.txt': photo,
  });
  assert.deepEqual(json.corpus, {
    sources: 1,
    unreadable: [{ path: 'sources/photo.txt', reason: 'This file holds binary data, not text.' }],
  });
});

test('claims are reported where there are no sources, and the status says that nothing was checked', async (context) => {
  const { json, status } = await report(context, { 'draft.md': draft, 'sources/.keep': '' });
  assert.equal(status, 2);
  assert.equal(json.corpus.sources, 0);
  assert.deepEqual([...new Set(json.documents[0].claims.map((claim: Json) => claim.verdict))], ['not-enough-evidence']);
});

for (const [name, change] of Object.entries({
  'Windows line ends': (text: string) => text.replaceAll('\n', '\r\n'),
  'a byte order mark': (text: string) => `\uFEFF${text}`,
  'characters outside the basic plane': (text: string) => text.replace('The new', '🚢 The new'),
})) {
  test(`offsets are those of the file on disk with ${name}`, async (context) => {
    const text = change(draft);
    const { json } = await report(context, { 'draft.md': text, 'sources/quay-news.md': source });
    assert.ok(json.documents[0].claims.length >= 3);
    for (const claim of json.documents[0].claims) assertClaim(claim, text);
  });
}
