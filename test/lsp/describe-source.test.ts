import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { type TestContext, test } from 'node:test';
import { dateProblem, describeSource, type SourceDescription } from '../../server/lsp/sources/describe.ts';
import { Story } from './support/story.ts';

/** What stands beside a source after a person has said something of it, from what stood there before. */
function described(t: TestContext, before: Record<string, string>, description: SourceDescription) {
  const story = new Story(before);
  t.after(() => story.remove());
  const problem = describeSource(story.path('quay.pdf'), description);
  const files = readdirSync(story.folder).sort();
  return { problem, files: Object.fromEntries(files.map((name) => [name, readFileSync(story.path(name), 'utf8')])) };
}

const written = (t: TestContext, before: string, description: SourceDescription) => {
  const { problem, files } = described(t, { 'quay.pdf.yml': before }, description);
  assert.equal(problem, undefined);
  return files['quay.pdf.yml'];
};

test('the day is added to the file beside a source, or put in place of the one there', (t) => {
  const day = { published: '2021-05-04' };
  assert.deepEqual(described(t, {}, day).files, { 'quay.pdf.yml': 'published: 2021-05-04\n' });
  assert.equal(written(t, '', day), 'published: 2021-05-04\n');
  assert.equal(written(t, 'title: The quay\n', day), 'title: The quay\npublished: 2021-05-04\n');
  assert.equal(written(t, 'published: 2020\nurl: x\n', { published: '2021-05' }), 'published: 2021-05\nurl: x\n');
  assert.equal(
    written(t, 'title: A\n\n# by phone\nauthor: B', day),
    'title: A\n\n# by phone\nauthor: B\npublished: 2021-05-04\n',
  );
});

// A year alone is quoted, or YAML would take it for a number.
test('what else stands in the file stays as its writer put it', (t) => {
  const year = { published: '2021' };
  assert.equal(written(t, '# published: no\n', year), '# published: no\n\npublished: "2021"\n');
  assert.equal(written(t, 'a: b\r\npublished: 2020\r\nc: d\r\n', year), 'a: b\r\npublished: "2021"\r\nc: d\r\n');
  const long = `title: ${'On the quay and what became of it '.repeat(6).trim()}\n`;
  assert.equal(written(t, long, year), `${long}published: "2021"\n`);
  assert.equal(written(t, `"title": 'The quay'\n`, year), `"title": 'The quay'\npublished: "2021"\n`);
  assert.equal(written(t, '{"title": "The quay"}', year), '{ "title": "The quay", published: "2021" }\n');
});

test('of two files beside a source, the one that is read is written', (t) => {
  const { files } = described(t, { 'quay.pdf.yaml': 'title: A\n' }, { published: '2021' });
  assert.deepEqual(files, { 'quay.pdf.yaml': 'title: A\npublished: "2021"\n' });
  const both = described(t, { 'quay.pdf.yaml': 'title: A\n', 'quay.pdf.yml': 'title: B\n' }, { published: '2021' });
  assert.deepEqual(both.files, { 'quay.pdf.yaml': 'title: A\n', 'quay.pdf.yml': 'title: B\npublished: "2021"\n' });
});

test('only days, months and years that exist are taken', () => {
  assert.equal(dateProblem({ title: 'A' }), undefined);
  for (const published of ['2021-05-04', '2021-05', '2021', '2024-02-29', ' 2021-05-04 ', '4 May 2021', ''])
    assert.equal(dateProblem({ published }), undefined, published);
  for (const published of ['soon', '2021-02-29', '2021-13', '21-05-04', '2021-5-4', '0000', '3/4/2021'])
    assert.match(String(dateProblem({ published })), /is not understood as a date/, published);
});
