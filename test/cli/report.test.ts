import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Reviews } from '../../server/lsp/review/reviews.ts';
import { draft, source } from './support/story.ts';
import { folderWith, vouch } from './support/vouch.ts';

const story = { 'drafts/quay.md': draft, 'sources/quay-news.md': source };
const ALL = ['quay.annotated.docx', 'quay.annotated.md', 'quay.checking-copy.html', 'quay.log.csv'];

test('all four files are written into a new folder beside the draft, and named', async (context) => {
  const folder = folderWith(context, story);
  const { status, stdout, stderr } = await vouch(['report', '--corpus', 'sources', 'drafts/quay.md'], { folder });
  assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
  const [report] = readdirSync(join(folder, 'drafts')).filter((name) => name !== 'quay.md');
  assert.match(report!, /^quay-report-\d{4}-\d\d-\d\d$/);
  assert.deepEqual(readdirSync(join(folder, 'drafts', report!)).toSorted(), ALL);
  const named = stdout.trimEnd().split('\n').toSorted();
  assert.deepEqual(
    named,
    ALL.map((name) => `drafts/${report}/${name}`),
  );
});

test('a report never takes the place of one that somebody may have written into, unless the folder is named', async (context) => {
  const folder = folderWith(context, story);
  const run = (...words: string[]) =>
    vouch(['report', '--corpus', 'sources', '--format', 'csv', ...words, 'drafts/quay.md'], { folder });
  await run();
  const second = await run();
  assert.match(second.stdout, /-2\/quay\.log\.csv\n$/);
  await run('--out', 'hand-off');
  const again = await run('--out', 'hand-off');
  assert.deepEqual(again, { status: 0, stdout: 'hand-off/quay.log.csv\n', stderr: '' });
  assert.deepEqual(readdirSync(join(folder, 'hand-off')), ['quay.log.csv']);
});

test('the formats asked for are written alone', async (context) => {
  const folder = folderWith(context, story);
  const words = ['report', '--out', 'r', '--format', 'docx', '--format', 'markdown', 'drafts/quay.md'];
  await vouch([...words, '--corpus', 'sources'], { folder });
  assert.deepEqual(readdirSync(join(folder, 'r')).toSorted(), ['quay.annotated.docx', 'quay.annotated.md']);
});

test('ticks and notes that were made in an editor above the draft are in the report', async (context) => {
  const folder = folderWith(context, story);
  const reviews = new Reviews();
  reviews.workspaceFolders = [folder];
  reviews.add(join(folder, 'drafts/quay.md'), {
    kind: 'checked',
    scope: 'here',
    selector: { type: 'TextQuoteSelector', exact: '€9,300', prefix: 'The choir raised ', suffix: '.' },
    sources: [],
    reason: 'asked the choir',
    by: 'Ada Wren',
    made: '2031-03-04T10:00:00.000Z',
  });
  await vouch(['report', '--corpus', '../sources', '--out', 'r', 'quay.md'], { folder: join(folder, 'drafts') });
  const log = readFileSync(join(folder, 'drafts/r/quay.log.csv'), 'utf8');
  assert.match(
    log,
    /"?€9,300"?,.*,Confirmed,not-enough-evidence,.*,Ada Wren,checked,asked the choir,2031-03-04T10:00:00\.000Z/,
  );
});

test('what could not be read is in the report, and on stderr', async (context) => {
  const folder = folderWith(context, { ...story, 'sources/photo.txt': Uint8Array.of(137, 80, 78, 71, 0, 0, 0, 13) });
  const { status, stderr } = await vouch(['report', '--corpus', 'sources', '--out', 'r', 'drafts/quay.md'], { folder });
  assert.deepEqual(
    { status, stderr },
    { status: 0, stderr: 'sources/photo.txt: This file holds binary data, not text.\n' },
  );
  const page = readFileSync(join(folder, 'r/quay.checking-copy.html'), 'utf8');
  assert.match(page, /\.\.\/sources\/photo\.txt could not be read: This file holds binary data, not text\./);
});

test('without sources, a report says so, and so does the status', async (context) => {
  const folder = folderWith(context, { 'quay.md': draft });
  const { status, stderr, stdout } = await vouch(['report', '--out', 'r', '--format', 'html', 'quay.md'], { folder });
  assert.equal(status, 2);
  assert.match(stderr, /^No sources were named with --corpus, and no folder [^\n]+\n$/);
  assert.equal(stdout, 'r/quay.checking-copy.html\n');
  assert.match(
    readFileSync(join(folder, 'r/quay.checking-copy.html'), 'utf8'),
    /There were no sources to check against\./,
  );
});

const problems: { name: string; words: string[]; says: RegExp }[] = [
  {
    name: 'a draft that is not there',
    words: ['absent.md'],
    says: /^The draft absent\.md could not be read: [^\n]+\n$/,
  },
  { name: 'no draft', words: [], says: /^Say which draft to report on, such as "vouch report draft\.md"\.\n$/ },
  {
    name: 'an unknown format',
    words: ['--format', 'pdf', 'quay.md'],
    says: /^The option --format takes html or docx or markdown or csv, not "pdf"\.\n$/,
  },
  {
    name: 'a day that is none',
    words: ['--date', 'soon', 'quay.md'],
    says: /^The option --date takes a date like [^\n]+\n$/,
  },
  {
    name: 'a folder that cannot be made',
    words: ['--out', 'quay.md/report', 'quay.md'],
    says: /^The report could not be written into quay\.md\/report: There is a file where the folder should be\.\n$/,
  },
];

for (const { name, words, says } of problems) {
  test(`${name} is named in one sentence, with status 2, and nothing is written`, async (context) => {
    const folder = folderWith(context, { 'quay.md': draft, 'sources/quay-news.md': source });
    const { status, stderr, stdout } = await vouch(['report', '--corpus', 'sources', ...words], { folder });
    assert.match(stderr, says);
    assert.deepEqual({ status, stdout }, { status: 2, stdout: '' });
    assert.deepEqual(readdirSync(folder).toSorted(), ['quay.md', 'sources']);
  });
}

test('a report that cannot be finished leaves no file half written, and loses none', async (context) => {
  const folder = folderWith(context, story);
  const run = () => vouch(['report', '--corpus', 'sources', '--out', 'r', 'drafts/quay.md'], { folder });
  await run();
  const before = readFileSync(join(folder, 'r/quay.log.csv'), 'utf8');
  // A folder stands where one of the files should go.
  const markdown = join(folder, 'r/quay.annotated.md');
  rmSync(markdown);
  mkdirSync(join(markdown, 'full'), { recursive: true });
  const { status, stderr } = await run();
  assert.equal(status, 2);
  assert.match(stderr, /^The report could not be written into r: There is a folder where a file should be\.\n$/);
  assert.equal(readFileSync(join(folder, 'r/quay.log.csv'), 'utf8').split('\n').length, before.split('\n').length);
  assert.deepEqual(
    readdirSync(join(folder, 'r')).filter((name) => name.endsWith('.partial')),
    [],
  );
});

test('five thousand claims are reported, each one', async (context) => {
  const lines = Array.from(
    { length: 5000 },
    (_, index) => `Depot ${String.fromCharCode(65 + (index % 26))} held ${index + 1_000} crates.`,
  );
  const folder = folderWith(context, { 'big.md': `${lines.join('\n\n')}\n`, 'sources/quay-news.md': source });
  const { status, stderr } = await vouch(['report', '--corpus', 'sources', '--out', 'r', 'big.md'], { folder });
  assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
  assert.equal(readFileSync(join(folder, 'r/big.log.csv'), 'utf8').trimEnd().split('\n').length, 5001);
  assert.ok(existsSync(join(folder, 'r/big.annotated.docx')));
});
