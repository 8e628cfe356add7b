import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { draft, rightDraft, source } from './support/story.ts';
import { folderWith, vouch } from './support/vouch.ts';

const story = { 'draft.md': draft, 'sources/quay-news.md': source };

test('a refuted claim is shown with its evidence and its fix, and the status says so', async (context) => {
  const folder = folderWith(context, story);
  const { status, stdout, stderr } = await vouch(['check', '--corpus', 'sources', 'draft.md'], { folder });
  assert.equal(stderr, '');
  assert.equal(status, 1);
  assert.match(stdout, /^draft\.md:5:33 {2}number-mismatch$/m);
  assert.match(stdout, /^ {4}draft │ The new quay at Marrow Haven is 421 metres long\. It cost €18\.5 million\.$/m);
  assert.match(stdout, /^ {10}│ {33}\^{10}$/m);
  assert.match(stdout, /^ {3}source │ The new quay at Marrow Haven is 412 metres long\.$/m);
  assert.match(stdout, /Quay News, 2 March 2031, “The new quay” \(sources\/quay-news\.md\)/);
  assert.match(stdout, /fix │ .*412 metres/);
  assert.match(stdout, /1 claim needs a look · 1 confirmed · 1 not found in 1 source\n$/);
});

test('a draft that its sources bear out ends with status 0', async (context) => {
  const folder = folderWith(context, { ...story, 'draft.md': rightDraft });
  const { status, stdout, stderr } = await vouch(['check', '--corpus', 'sources', 'draft.md'], { folder });
  assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
  assert.match(stdout, /^ {2}draft\.md:7 {2}“€9,300”$/m);
  assert.match(stdout, /^Nothing needs a look · 2 confirmed · 1 not found in 1 source$/m);
});

test('sources beside the draft are found by name', async (context) => {
  const folder = folderWith(context, { 'article/draft.md': draft, 'article/research/quay-news.md': source });
  assert.equal((await vouch(['check', 'article/draft.md'], { folder })).status, 1);
});

test('a draft among its sources does not vouch for itself', async (context) => {
  const folder = folderWith(context, story);
  const { status, stdout } = await vouch(['check', '--corpus', '.', 'draft.md'], { folder });
  assert.equal(status, 1);
  assert.match(stdout, /in 1 source\n$/);
});

test('--explain shows every claim, and what was matched', async (context) => {
  const folder = folderWith(context, story);
  const { stdout } = await vouch(['check', '--corpus', 'sources', '--explain', 'draft.md'], { folder });
  assert.match(stdout, /^draft\.md:5:58 {2}supported$/m);
  assert.match(
    stdout,
    /^ {2}because │ subject Marrow, Haven · measure new, quay, long · the values differ · confidence \d\.\d\d$/m,
  );
  assert.match(stdout, /^draft\.md:7:18 {2}not-enough-evidence$/m);
});

test('colours are used when asked for, never unasked in a file', async (context) => {
  const folder = folderWith(context, story);
  const words = ['check', '--corpus', 'sources', 'draft.md'];
  assert.match((await vouch([...words, '--color'], { folder })).stdout, /\u001b\[/);
  assert.doesNotMatch((await vouch(words, { folder })).stdout, /\u001b/);
  assert.doesNotMatch((await vouch([...words, '--no-color'], { folder })).stdout, /\u001b/);
});

const problems: { name: string; words: string[]; says: RegExp; shows?: RegExp }[] = [
  {
    name: 'a folder of sources that is not there',
    words: ['--corpus', 'nowhere', 'draft.md'],
    says: /^There is no file or folder of sources at nowhere\.\n$/,
    shows: /0 confirmed/,
  },
  {
    name: 'one of two folders of sources that is not there',
    words: ['--corpus', 'nowhere', '--corpus', 'sources', 'draft.md'],
    says: /^There is no file or folder of sources at nowhere\.\n$/,
    shows: /1 confirmed/,
  },
  {
    name: 'an empty folder of sources',
    words: ['--corpus', 'empty', 'draft.md'],
    says: /^There is no source that can be read in empty\.\n$/,
    shows: /0 confirmed/,
  },
  {
    name: 'a draft that is not there',
    words: ['--corpus', 'sources', 'absent.md'],
    says: /^The draft absent\.md could not be read: There is no such file or folder\.\n$/,
  },
  {
    name: 'a draft that is a folder',
    words: ['--corpus', 'sources', 'empty'],
    says: /^The draft empty could not be read: It is a folder\.\n$/,
  },
  {
    name: 'a draft that is no text',
    words: ['--corpus', 'sources', 'photo.md'],
    says: /^The draft photo\.md could not be read: [^\n]+\.\n$/,
  },
  {
    name: 'one of two drafts that is not there',
    words: ['--corpus', 'sources', 'absent.md', 'draft.md'],
    says: /^The draft absent\.md could not be read: There is no such file or folder\.\n$/,
    shows: /1 claim needs a look/,
  },
  {
    name: 'no draft',
    words: ['--corpus', 'sources'],
    says: /^Say which draft to check, such as "vouch check draft\.md"\.\n$/,
  },
  {
    name: 'an unknown option',
    words: ['--fast', 'draft.md'],
    says: /^"vouch check" has no option --fast; "vouch --help" lists what there is\.\n$/,
  },
  {
    name: 'an option without its value',
    words: ['draft.md', '--corpus'],
    says: /^The option --corpus needs a value\.\n$/,
  },
  {
    name: 'an unknown format',
    words: ['--format', 'xml', 'draft.md'],
    says: /^The option --format takes text or json or sarif, not "xml"\.\n$/,
  },
  {
    name: 'a date that the calendar does not have',
    words: ['--date', '2031-02-30', 'draft.md'],
    says: /^The option --date takes a date like 2024-05-16, not "2031-02-30"\.\n$/,
  },
];

for (const { name, words, says, shows } of problems) {
  test(`${name} is named in one sentence, with status 2, and the rest goes on`, async (context) => {
    const folder = folderWith(context, {
      ...story,
      'empty/.keep': '',
      'photo.md': Uint8Array.of(137, 80, 78, 71, 0, 0, 0, 13),
    });
    const { status, stdout, stderr } = await vouch(['check', ...words], { folder });
    assert.match(stderr, says);
    assert.match(stdout, shows ?? /^$/);
    assert.equal(status, 2);
  });
}

test('no folder of sources at all is named', async (context) => {
  const folder = folderWith(context, { 'draft.md': draft });
  const { status, stderr } = await vouch(['check', 'draft.md'], { folder });
  assert.equal(status, 2);
  assert.equal(
    stderr,
    'No sources were named with --corpus, and no folder sources, corpus, or research is beside the draft or above it.\n',
  );
});

test('a source that cannot be read is named with its reason, and the rest is still used', async (context) => {
  const folder = folderWith(context, { ...story, 'sources/photo.txt': Uint8Array.of(137, 80, 78, 71, 0, 0, 0, 13) });
  const { status, stdout, stderr } = await vouch(['check', '--corpus', 'sources', 'draft.md'], { folder });
  assert.equal(stderr, 'sources/photo.txt: This file holds binary data, not text.\n');
  assert.equal(status, 1);
  assert.match(stdout, /not found in 1 source\n$/);
});

test('a source that is a link to nowhere is named with its reason', async (context) => {
  const folder = folderWith(context, story);
  symlinkSync('absent.md', join(folder, 'sources', 'gone.md'));
  const { status, stderr } = await vouch(['check', '--corpus', 'sources', 'draft.md'], { folder });
  assert.match(stderr, /^sources\/gone\.md: [^\n]+\n$/);
  assert.equal(status, 1);
});

test('a draft without any claim says so', async (context) => {
  const folder = folderWith(context, { ...story, 'draft.md': 'The harbour is quiet.\n' });
  const { status, stdout } = await vouch(['check', '--corpus', 'sources', 'draft.md'], { folder });
  assert.equal(status, 0);
  assert.equal(stdout, 'No number, date, quotation or attribution was found in draft.md.\n');
});

test('a file name cannot drive the terminal', async (context) => {
  const folder = folderWith(context, story);
  const { stderr } = await vouch(['check', '--corpus', 'sources', 'no\u001b[2Jsuch.md'], { folder });
  assert.doesNotMatch(stderr, /\u001b/);
});

test('an index is kept from one run to the next, and follows the sources', async (context) => {
  const folder = folderWith(context, story);
  const words = ['check', '--corpus', 'sources', '--index', 'kept.index', 'draft.md'];
  const first = await vouch(words, { folder });
  assert.deepEqual([first.status, first.stderr], [1, '']);
  assert.ok(existsSync(join(folder, 'kept.index')));
  assert.deepEqual(await vouch(words, { folder }), first);
  writeFileSync(join(folder, 'sources', 'quay-news.md'), source.replace('412', '421'));
  assert.equal((await vouch(words, { folder })).status, 0);
});

test('the index that "vouch index" has made of the sources is used without being named', async (context) => {
  const folder = folderWith(context, story);
  const environment = { XDG_CACHE_HOME: join(folder, 'cache') };
  const index = await vouch(['index', 'sources'], { folder, environment });
  assert.deepEqual([index.status, index.stderr], [0, '']);
  const [name] = readdirSync(join(folder, 'cache', 'vouch'));
  writeFileSync(join(folder, 'cache', 'vouch', name!), 'this is no index '.repeat(1000));
  const { status, stderr } = await vouch(['check', '--corpus', 'sources', 'draft.md'], { folder, environment });
  assert.match(stderr, /^The index of the sources was damaged [^\n]+\n$/);
  assert.equal(status, 1);
});

test('a corrupt index is named in one sentence, built anew, and the check goes on', async (context) => {
  const folder = folderWith(context, { ...story, 'kept.index': 'this is no index '.repeat(1000) });
  const { status, stdout, stderr } = await vouch(
    ['check', '--corpus', 'sources', '--index', 'kept.index', 'draft.md'],
    { folder },
  );
  assert.match(stderr, /^[^\n]*index[^\n]*\.\n$/);
  assert.equal(status, 1);
  assert.match(stdout, /1 claim needs a look · 1 confirmed · 1 not found in 1 source\n$/);
});

test('a draft or another program’s database is never taken for a damaged index', async (context) => {
  const folder = folderWith(context, story);
  const database = new DatabaseSync(join(folder, 'diary.db'));
  database.exec('CREATE TABLE diary (day TEXT)');
  database.close();
  for (const name of ['draft.md', 'diary.db']) {
    const before = readFileSync(join(folder, name));
    for (const command of [['check', '--corpus'], ['index'], ['sources']]) {
      const words = [...command, 'sources', '--index', name, ...(command[0] === 'check' ? ['draft.md'] : [])];
      const { status, stderr } = await vouch(words, { folder });
      assert.equal(stderr, `The file ${name} is no index of Vouch and was left as it is; name another with --index.\n`);
      assert.equal(status, 2);
    }
    assert.deepEqual(readFileSync(join(folder, name)), before);
  }
});

test('a draft that is a pipe is not waited for', { skip: process.platform === 'win32' }, async (context) => {
  const folder = folderWith(context, story);
  execFileSync('mkfifo', [join(folder, 'pipe.md')]);
  const { status, stderr } = await vouch(['check', '--corpus', 'sources', 'pipe.md', 'draft.md'], { folder });
  assert.equal(stderr, 'The draft pipe.md could not be read: It is a pipe, not a file.\n');
  assert.equal(status, 2);
});
