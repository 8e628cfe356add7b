import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { shippedReadme } from '../../scripts/shipped-readme.ts';

const project = join(import.meta.dirname, '../..');
const readme = readFileSync(join(project, 'README.md'), 'utf8');

test('the page inside VS Code shows no picture and no link that it could not show', () => {
  const shipped = shippedReadme(readme, project);
  assert.doesNotMatch(shipped, /!\[/);
  const targets = [...shipped.matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => target!);
  const headings = [...shipped.matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading!.toLowerCase().replaceAll(' ', '-'),
  );
  assert.deepEqual(
    targets.filter((target) => !/^https?:/.test(target) && !headings.includes(target.replace(/^#/, ''))),
    [],
  );
  assert.match(shipped, /draft 70 percent · source 60 percent/);
});

test('of a link the words remain, and of a picture its drawing', () => {
  assert.equal(
    shippedReadme('See [its page](docs/x.md), [web](https://a.example).', project),
    'See its page, [web](https://a.example).',
  );
  assert.throws(() => shippedReadme('![x](docs/images/none.png)', project), /no drawing docs\/images\/none\.txt/);
});

test('what a writer needs comes first and what developers need comes last, in the README too', () => {
  const headings = [...readme.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
  assert.deepEqual(headings.slice(0, 2), ['Begin here', 'What it tells you']);
  assert.equal(headings.at(-1), 'From a clone');
  assert.ok(readme.indexOf('npm start') > readme.indexOf('## From a clone'));
});
